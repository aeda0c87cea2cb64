"""What is written when sentences were found at fault: another way to tell it, another result, or less."""

from dataclasses import replace

import pytest

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.digest import Digest, PartKind, Sentence, SentenceKind
from plainms.digest.write import write
from plainms.studies.assemble import assemble

OURS = "Fatigue was more common in women with MS than in men with MS."
OTHER = "Falls were more common in smokers with MS than in non-smokers with MS."
STUDY = assemble(
    record(
        "Fatigue in multiple sclerosis: a cohort study",
        ("METHODS", "We followed 120 patients with multiple sclerosis for two years in this cohort study."),
        ("RESULTS", f"{OURS} {OTHER}"),
    )
)
APPRAISAL = appraise(STUDY)


def written(*struck: Sentence) -> Digest:
    digest = write(STUDY, APPRAISAL, struck=struck)
    assert isinstance(digest, Digest)
    return digest


def finding(digest: Digest, begins: str) -> Sentence:
    return next(one for one in digest.part(PartKind.FOUND).sentences if one.text.startswith(begins))


def test_our_own_words_give_way_to_the_quotation() -> None:
    ours = finding(written(), "Fatigue was")
    again = written(ours)
    assert ours.text not in {one.text for one in again.sentences}
    assert OURS.rstrip(".") in finding(again, "The authors report: “Fatigue").text


def test_a_sentence_that_only_names_the_animals_of_a_struck_one_is_told() -> None:
    ours, other = finding(written(), "Fatigue was"), finding(written(), "Falls were")
    named_too = replace(ours, pattern="finding.own.invented", grounds=(*ours.grounds, *other.grounds))
    assert OTHER in [one.text for one in written(named_too).sentences]


def test_what_is_not_to_be_quoted_either_is_not_told() -> None:
    ours = finding(written(), "Fatigue was")
    quoted = finding(written(ours), "The authors report: “Fatigue")
    rest = written(ours, quoted)
    told = [one.text for one in rest.part(PartKind.FOUND).sentences if one.kind is SentenceKind.FINDING]
    assert told == [OTHER]
    assert OTHER in [one.text for one in rest.key_points]


def test_a_teaser_gives_way_to_one_of_another_form() -> None:
    first = written().teaser
    second = written(first).teaser
    third = written(first, second).teaser
    assert len({first.pattern, second.pattern, third.pattern}) == 3


@pytest.mark.parametrize("part", [PartKind.MATTERS, PartKind.SURE])
def test_any_other_sentence_is_left_out(part: PartKind) -> None:
    first = written().part(part).sentences[0]
    assert first.text not in {one.text for one in written(first).part(part).sentences}


def test_nothing_struck_changes_nothing() -> None:
    assert written() == write(STUDY, APPRAISAL)
