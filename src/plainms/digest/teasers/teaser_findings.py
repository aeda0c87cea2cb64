"""Findings of the digest as clauses of a teaser: whole, standing alone, told of somebody, and never stronger.

A finding that is the authors' say stays theirs: it fills slot "said" or "suggested", another one slot "finding".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import Phrase, capitalized, distinct
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.studied import people
from plainms.digest.teasers.hard_words import hard_words
from plainms.digest.teasers.on_topic import asks_how_common, is_leading, tells_of_the_title
from plainms.digest.teasers.short_names import written_out
from plainms.digest.teasers.treated_groups import with_its_treatment
from plainms.digest.teasers.variants import bare, briefer, variants
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.digest.titles.abouts import has_short_form
from plainms.digest.titles.headline import Headline
from plainms.digest.titles.title_claims import plainer, title_claims
from plainms.language.negation import negations
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_SPOKEN = {"report": "reported", "suggest": "suggested", "say": "said", "conclude": "said"}
_OF_A_TOPIC, _OF_A_MATTER, _COVERS = "result", "outcome", "covers"
SLOTS = frozenset({"finding", _OF_A_TOPIC, _OF_A_MATTER, *_SPOKEN.values()})
_AUTHORS = "The authors "
_MOST_HARD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause that fills ``slot``, and its cost: hard words, that others come before it, what it leaves open."""

    slot: str
    phrase: Phrase
    cost: int


def clauses(claim: Headline | Unclear, told: tuple[Sentence, ...], facts: Facts, who: str) -> Iterator[Clause]:
    """The clauses that fit a teaser, the title's claim first, then the main finding, each from whole to short.

    ``who`` is what the form says of those studied: where the clause names people, a count of the same people in front
    of it would name them twice; where it names nobody, the form must.
    """
    title = () if isinstance(claim, Unclear) else (claim.sentence,)
    for sentence in (*told, *title):
        if sentence.kind is not SentenceKind.FINDING or not _pattern("own").match(sentence.pattern):
            continue
        if sentence.text.startswith(_AUTHORS) and _pattern("covering").match(sentence.pattern):
            yield from _covered(sentence)
        is_later = sentence not in title and not is_leading(sentence, told)
        slot, rest = _spoken(sentence.text.rstrip("."))
        if ".trial." in sentence.pattern:
            rest = _pattern("trial_group").sub(r"with \1 than in a comparison group", rest)
        whole = written_out(_without_those_named(_alone(_without_animals(rest, facts), facts), who, facts), facts)
        answers = tells_of_the_title(sentence, whole.text, facts, is_later=is_later)
        answers = answers and not _denies_the_title(whole.text, facts)
        if not answers and (is_later or asks_how_common(facts)):
            continue
        beside = weight("later") * is_later + weight("off_title") * (not answers)
        beside += weight("denied") * _denies_beside_a_result(whole.text, told, facts)
        beside += weight("share_only") * (_is_share_only(sentence, facts) or _is_half_a_share(sentence, told, facts))
        for phrase in variants(whole.text):
            text = _of_those(phrase.text, who)
            hard = hard_words(text)
            if _stands(phrase.text, sentence.pattern) and hard <= _MOST_HARD and _is_of_somebody(text, who, facts):
                grounds = distinct(sentence.grounds + whole.grounds + phrase.grounds)
                told_as = Phrase(text=_lowered(text), grounds=grounds)
                cost = beside + weight("hard") * hard + _cost_of_what_is_open(text)
                for name in _slots(slot, text, sentence.pattern, facts):
                    yield Clause(slot=name, phrase=told_as, cost=cost)
                    if name == "finding" and not answers and not _pattern("no_outcome").match(sentence.pattern):
                        of = _OF_A_TOPIC if _pattern("persons").search(text) else _OF_A_MATTER
                        yield Clause(slot=of, phrase=told_as, cost=cost - beside)
    yield from _of_the_title(facts, who)


def _denies_the_title(text: str, facts: Facts) -> bool:
    """Whether a finding says what was not so where the title claims what was: then it is no answer to it."""
    if not negations(text):
        return False
    claims, title = title_claims(facts), facts.study.report.title
    if not isinstance(title, NotReported) and _pattern("title_denies").search(title.text):
        return False
    went = not isinstance(title, NotReported) and _pattern("claims_way").search(title.text) is not None
    return went or (bool(claims) and not negations(claims[0].text))


def _denies_beside_a_result(text: str, told: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether a finding of laboratory work says what did not come about, where another says what did."""
    if not is_in_the_laboratory(facts) or not negations(text):
        return False
    results = (one.text for one in told if one.pattern.startswith("finding.own.lab-"))
    return any(not negations(result) for result in results)


def _is_share_only(sentence: Sentence, facts: Facts) -> bool:
    """Whether a finding says how many had something, where the title asks for something else or names another first."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or _pattern("asks_shares").search(title.text) is not None:
        return False
    first = telling_words(_pattern("behind_first").sub("", title.text))
    asks_else = _pattern("asks_else").search(title.text) is not None or not first & telling_words(sentence.text)
    return asks_else and _pattern("shares").match(sentence.pattern) is not None


def _is_half_a_share(sentence: Sentence, told: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether a finding says how many had one thing, where another speaks of more of what the title names."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or _pattern("asks_shares").search(title.text) is not None:
        return False
    named = telling_words(title.text)
    said = named & telling_words(sentence.text)
    others = (one for one in told if _pattern("sets_groups").match(one.pattern) is not None)
    is_less = any(said < named & telling_words(one.text) for one in others)
    return is_less and _pattern("shares").match(sentence.pattern) is not None


def _covered(sentence: Sentence) -> Iterator[Clause]:
    """What the authors of a review say that they do: "sum up what is known about falls"."""
    for phrase in variants(sentence.text.removeprefix(_AUTHORS).rstrip(".")):
        text, hard = phrase.text, hard_words(phrase.text)
        if not has_short_form(text) and not _pattern("leaning").search(text) and hard <= _MOST_HARD:
            told_as = Phrase(text=text, grounds=distinct(sentence.grounds + phrase.grounds))
            yield Clause(slot=_COVERS, phrase=told_as, cost=weight("hard") * hard)


def _of_the_title(facts: Facts, who: str) -> Iterator[Clause]:
    """What the title claims in its own words, where these are plain or have plain ones."""
    for claim in title_claims(facts):
        whole = written_out(_without_those_named(plainer(claim.text), who, facts), facts)
        for variant in variants(whole.text):
            text = plainer(variant.text)
            hard = hard_words(text)
            fits = not _pattern("leaning").search(text) and not has_short_form(text) and hard <= _MOST_HARD
            if fits and _is_of_somebody(text, who, facts):
                told_as = Phrase(text=_lowered(text), grounds=distinct(claim.grounds + whole.grounds + variant.grounds))
                yield Clause(slot="reported", phrase=told_as, cost=weight("hard") * hard)


def _slots(slot: str, text: str, pattern: str, facts: Facts) -> tuple[str, ...]:
    """The slots that a clause fills: a result, or what may be, that the authors say is one without their saying so."""
    hedged = _pattern("hedged").search(text) is not None
    is_result = slot in {"said", "reported"} and (hedged or _pattern("results").match(pattern) is not None)
    return (slot, "finding") if is_result and not facts.is_review else (slot,)


def _alone(text: str, facts: Facts) -> str:
    """The clause with what the page names elsewhere named in it, and a share of people told without their number."""
    text = bare(_pattern("explained").sub("", _pattern("opening").sub("", text)))
    text = with_its_treatment(text, facts)
    text = _pattern("counted").sub(_share, _pattern("short_beside").sub("", capitalized(text)))
    text = _pattern("whole_first").sub(_share, text)
    text = _pattern("compared_group").sub("a comparison group", text)
    named = people.disease(facts).text
    return _pattern("named_disease").sub(named, text) if facts.holds("scope", "ms") else text


def _share(match: re.Match[str]) -> str:
    share = match["share"].removeprefix("about ")
    return f"{'About ' * share[:1].isdigit()}{share[:1].upper()}{share[1:]} {match['people']}"


def is_wider(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the source speaks of a kind of MS, or compares with somebody, and the words do not."""
    sources = " ".join(span.quote for span in spans)
    kinds = (entry for entry in people.told() if entry.more.get("family") == "ms")
    all_kinds = _pattern("kinds_of_ms").search(text) is not None
    if not all_kinds and any(_lacks(entry, text) and people.names(entry, sources) for entry in kinds):
        return True
    loses = _pattern("than").search(sources) is not None and _pattern("than").search(text) is None
    return loses and _pattern("compares").search(text) is not None


def _lacks(kind: Entry, text: str) -> bool:
    """Whether the words name a kind of MS neither in full nor by a shorter or another name of it."""
    return kind.label not in text and briefer(kind.label) not in text and not people.names(kind, text)


def speaks_of_people(text: str) -> bool:
    """Whether the words name people themselves."""
    return _pattern("people").search(text) is not None


def _spoken(text: str) -> tuple[str, str]:
    """Whose words a finding is, and the clause without its speaker."""
    match = _pattern("speaker").match(text)
    return (_SPOKEN[match["verb"]], match["rest"]) if match is not None else ("finding", text)


def _without_animals(text: str, facts: Facts) -> str:
    """The clause without "In mice," in front, or one of several animals: the form names them."""
    subjects = people.subjects(facts)
    if subjects is None:
        return text
    one_kind = people.one_kind_of_animals(facts).text
    named = "|".join(map(re.escape, (subjects.text, *subjects.text.split(" and "), one_kind, "animals")))
    return re.sub(rf"^[Ii]n (?:{named}), ", "", text)


def _without_those_named(text: str, who: str, facts: Facts) -> str:
    """The clause without its animals or its people at the end, where the form names them."""
    named, disease = people.animals(facts), people.disease(facts).text
    if who and named is not None:
        text = re.sub(rf"(?<!only) in (?:the )?{re.escape(named.text)}$", "", text)
    if disease in who and not _pattern("compares").search(text):
        text = re.sub(rf" (?:in|among) (?:the )?(?:people with )?{re.escape(disease)}$", "", text)
        text = re.sub(rf"^In {re.escape(disease)}, ", "", text)
        text = re.sub(rf" in {re.escape(disease)}(?= (?:was|were|went|had)\b)", "", text)
        text = re.sub(rf" in people with {re.escape(disease)}(?= and the (?:risk|rate|course|severity)\b)", "", text)
    return text


def _of_those(text: str, who: str) -> str:
    """The clause of some of the people whom the form counts: "those who slept badly" of "In 53 people"."""
    is_counted = who[:1].isdigit() and " people" in who
    return text if _pattern("than").search(text) or not is_counted else _pattern("those").sub("Those ", text)


def _stands(text: str, pattern: str) -> bool:
    """Whether the clause stands alone in words that may stand in a teaser, and tells a result."""
    named = _pattern("own_their").sub(r"\1", text)
    if _pattern("leaning").search(named) or has_short_form(text) or _pattern("aside").search(text):
        return False
    return ".statement." not in pattern or _pattern("tells").search(text) is not None


def _cost_of_what_is_open(text: str) -> int:
    """What it costs that a link is told without the way it goes."""
    return weight("no_way") * (_pattern("linked").search(text) is not None and _pattern("way").search(text) is None)


def weight(part: str) -> int:
    """What a part of a teaser adds to it, or takes off."""
    return int(vocabulary("teaser_parts")[part]["weight"])


def _is_of_somebody(text: str, who: str, facts: Facts) -> bool:
    """Whether those studied are named once: by the clause or by the form."""
    if is_about_a_neighbor(facts) and "MS" in text and people.disease(facts).text not in text:
        return False
    if facts.is_review or _pattern("of_a_population").search(text):
        return facts.is_review or not who
    if facts.appraisal.species.value is Species.PEOPLE:
        return _is_of_people(text, who)
    if isinstance(facts.appraisal.species.value, Absent) and facts.appraisal.design.value is not Design.ANIMAL:
        return bool(who) is not ("MS" in text) and not text.startswith("researchers")
    named = people.animals(facts)
    return bool(who) if named is None or named.text not in text else not who


def _is_of_people(text: str, who: str) -> bool:
    """Whether people are named by the clause or by the form; "in MS" at its end names them as well."""
    if " with MS" in who and not who[:1].isdigit() and _pattern("of_getting_it").search(text):
        return False
    if _pattern("in_ms").search(text) is not None:
        return "MS" not in who
    return (" with " not in who) if speaks_of_people(text) else bool(who)


def _lowered(text: str) -> str:
    """The clause as it stands inside a sentence; a first word with another capital is a name."""
    first = text.split(" ", 1)[0]
    is_name = (text[1:2] in {"-", " ", "+"} and text[0] != "A") or any(
        sign.isupper() or sign.isdigit() for sign in first[1:]
    )
    is_name = is_name or first.endswith(("'s", "’s")) or _names().fullmatch(first) is not None
    return text if text.startswith("MS ") or is_name else text[:1].lower() + text[1:]


@cache
def _names() -> Sieved:
    """Words that keep a large letter, such as those for peoples: "Swedish"."""
    return Sieved(vocabulary("titles").text["names"])


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
