"""The scorecard tells what a program checked and what needs a person, never the one as the other."""

from dataclasses import replace

from invented_studies import appraisal, digest
from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import InterventionKind, Species
from plainms.digest.digest import Sentence
from plainms.provenance import Claim, Origin
from plainms.publication.details import Detail, DetailValue
from plainms.publication.scorecard import RULES, Mark, Scorecard, Shown, scorecard_of
from plainms.verification.verify import CHECKS
from plainms.vocabulary.load import vocabulary

MONEY = tuple(Detail(term=term, values=(DetailValue(text="x"),)) for term in ("Funding", "Conflicts of interest"))
LINKS = (DetailValue(text="PubMed 1"),)


def shown(**changes: object) -> Shown:
    made = Shown(digest=digest(), appraisal=appraisal(), links=LINKS, details=MONEY)
    return replace(made, **changes)  # type: ignore[arg-type]


def marks(card: Scorecard) -> dict[str, Mark]:
    return {line.words: line.mark for line in card.lines}


def items() -> list:  # type: ignore[type-arg]
    return [entry for entry in vocabulary("self_checks").entries if entry["kind"] == "item"]


def with_points(texts: list[str]) -> Shown:
    made = digest()
    points: tuple[Sentence, ...] = tuple(replace(made.key_points[0], text=text) for text in texts)
    return shown(digest=replace(made, key_points=points))


def test_every_line_is_answered_by_known_checks_by_a_rule_or_by_a_person() -> None:
    names = {check.name for check in CHECKS}
    for entry in items():
        assert set(entry.more.get("checks", ())) <= names
        assert entry.more.get("rule", "easy to read") in RULES
        assert ("fails" in entry.more) is ("rule" in entry.more)


def test_what_only_a_person_can_say_is_never_told_as_in_order() -> None:
    told = marks(scorecard_of(shown()))
    alone = [entry.label for entry in items() if not {"checks", "rule"} & entry.more.keys()]
    assert len(alone) >= 5
    assert all(told[label] is Mark.PERSON for label in alone)


def test_a_digest_with_one_key_point_falls_short() -> None:
    told = marks(scorecard_of(with_points(["One."])))
    assert told["There are not two or three key points."] is Mark.SHORT
    assert Mark.SHORT not in {
        mark for words, mark in marks(scorecard_of(with_points(["One.", "Two."]))).items() if "key points" in words
    }


def test_a_study_without_identifiers_or_money_falls_short() -> None:
    told = marks(scorecard_of(shown(links=(), details=())))
    assert told["The record gives no identifier of the study."] is Mark.SHORT
    assert told["Funding or conflicts of interest are not mentioned at all."] is Mark.SHORT


def test_harms_are_asked_for_only_where_something_was_tried() -> None:
    def card(kind: object) -> dict[str, Mark]:
        claim: Claim[object] = Claim(value=kind, origin=Origin.RULE, rule="test", grounds=appraisal().rung.grounds)
        return marks(scorecard_of(shown(appraisal=replace(appraisal(), intervention_kind=claim))))  # type: ignore[arg-type]

    assert any("nwanted effects" in words for words in card(InterventionKind.DRUG))
    assert not any("nwanted effects" in words for words in card(InterventionKind.NONE))
    assert not any("nwanted effects" in words for words in card(NOT_REPORTED))


def test_actual_numbers_are_asked_for_only_where_people_were_studied() -> None:
    def has_line(species: Species) -> bool:
        claim = Claim(value=species, origin=Origin.RULE, rule="test", grounds=appraisal().rung.grounds)
        told = marks(scorecard_of(shown(appraisal=replace(appraisal(), species=claim))))
        return any("actual numbers" in words for words in told)

    assert has_line(Species.PEOPLE)
    assert not has_line(Species.ANIMALS)


def test_the_summary_counts_every_line() -> None:
    card = scorecard_of(shown())
    numbers = [int(word) for word in card.summary.replace(":", "").replace(",", "").split() if word.isdigit()]
    assert numbers[0] + numbers[-1] == len(card.lines)
    assert sum(len(lines) for _, lines in card.groups) == len(card.lines)
