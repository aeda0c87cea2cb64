"""What the slots of a teaser hold, each value only where the appraisal is certain, with the words it stands on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import InterventionKind
from plainms.digest import people
from plainms.digest.abouts import about, abouts, has_short_form
from plainms.digest.differences import differences
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted
from plainms.digest.topics import Topic
from plainms.provenance import SourceField
from plainms.vocabulary.load import vocabulary

_PLAIN_NAME = re.compile(r"(?:The )?[A-Z][a-z]+(?:,? (?:and|of|the|in|[A-Z][a-z]+))*")
_VARIED = frozenset({"about", "difference", "finding", "given"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Phrases for the slots of a form; ``rank`` is the place among its choices, ``bonus`` what a second topic adds."""

    slots: Mapping[str, Phrase]
    rank: int
    bonus: int


def fillings(needed: frozenset[str], facts: Facts, told: tuple[Sentence, ...]) -> Iterator[Filling]:
    """Every way to fill the needed slots, best first; nothing where a slot has no certain value."""
    fixed = _fixed(needed - _VARIED, facts)
    if fixed is None:
        return
    varied = sorted(needed & _VARIED)
    if not varied:
        yield Filling(slots=fixed, rank=0, bonus=0)
        return
    who = fixed["who"].text if "who" in fixed else ""
    for rank, (phrase, bonus) in enumerate(_choices(varied[0], facts, told, who)):
        yield Filling(slots={**fixed, varied[0]: phrase}, rank=rank, bonus=bonus)


def _choices(name: str, facts: Facts, told: tuple[Sentence, ...], who: str) -> Iterator[tuple[Phrase, int]]:
    disease = people.disease(facts).text
    if name == "difference":
        yield from ((phrase, 0) for phrase in differences(facts, who=who))
    elif name == "finding":
        yield from ((phrase, 0) for phrase in _findings(told, who))
    else:
        for topics in abouts(facts, named=f"{who} {disease}"):
            if name == "about" or _is_what_was_given(topics, facts):
                yield about(topics, facts, disease_told=disease in who), _bonus(topics)


def _bonus(topics: tuple[Topic, ...]) -> int:
    """Two topics tell more than one, and a vague one tells less."""
    parts = vocabulary("teaser_parts")
    return int(parts["second"]["weight"]) * (len(topics) - 1) - int(parts["vague"]["weight"]) * topics[0].is_vague


def _is_what_was_given(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether the one topic is a treatment that the appraisal says was given to those studied."""
    given = facts.appraisal.intervention_kind.value in {InterventionKind.DRUG, InterventionKind.NON_DRUG}
    ids = facts.appraisal.interventions.value
    first = next((topic for topic in facts.topics if not topic.is_vague and topic.kind != "model"), None)
    return given and not isinstance(ids, Absent) and topics == (first,) and topics[0].entry.id in ids


def _findings(told: tuple[Sentence, ...], who: str) -> Iterator[Phrase]:
    """Findings told in our own words that stand alone: whole, in plain words, and told of somebody.

    Where the sentence names people itself, a count of the same people before it would name them twice.
    """
    for sentence in told:
        if sentence.kind is not SentenceKind.FINDING or not _pattern("own").match(sentence.pattern):
            continue
        text = _opened(sentence.text.rstrip("."))
        if _pattern("leaning").search(text) or has_short_form(text):
            continue
        if (" with " not in who) if _speaks_of_people(text) else bool(who):
            yield Phrase(text=_lowered(text), grounds=sentence.grounds)


def _opened(text: str) -> str:
    """The text with the short forms of diseases written out, as in the rest of the page."""
    for entry in people.told():
        for name in (name for name in entry.synonyms if name.isupper() and name != "MS"):
            text = re.sub(rf"\b{re.escape(name)}\b", entry.label, text)
    return _pattern("study").sub("researchers", text)


def _speaks_of_people(text: str) -> bool:
    """Whether the words name people themselves."""
    return _pattern("people").search(text) is not None


def _lowered(text: str) -> str:
    return text if text.startswith("MS ") else text[:1].lower() + text[1:]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("teaser_parts").text[name])


def _fixed(needed: frozenset[str], facts: Facts) -> dict[str, Phrase] | None:
    """The slots that have one value, or None where one of them is not certain."""
    values = {
        "who": people.counted_people(facts),
        "animals": people.animals(facts),
        "studies": _studies(facts),
        "disease": people.disease(facts),
        "journal": _journal(facts),
        "against": _against(facts),
    }
    fixed: dict[str, Phrase] = {}
    for name in sorted(needed):
        value = values[name]
        if value is None:
            return None
        fixed[name] = value
    names_it_twice = {"who", "disease"} <= needed and fixed["disease"].text in fixed["who"].text
    return None if names_it_twice else fixed


def _against(facts: Facts) -> Phrase | None:
    """What the treatment is compared with, where that is one thing with plain words of its own."""
    claim = facts.appraisal.comparators
    if isinstance(claim.value, Absent) or len({item.comparator for item in claim.value}) != 1:
        return None
    words, name = vocabulary("differences"), f"comparator.{claim.value[0].comparator.value}"
    return Phrase(text=words[name].label, grounds=claim.grounds) if name in words else None


def _journal(facts: Facts) -> Phrase | None:
    """The journal by its full title, without what a catalog adds to it."""
    title, short = facts.study.report.journal.title, facts.study.report.journal.iso_abbreviation
    abbreviated = isinstance(short, NotReported) or short.replace(".", "") == title
    if isinstance(title, NotReported) or abbreviated or not _PLAIN_NAME.fullmatch(title):
        return None
    return Phrase(text=title, grounds=(SourceField(path="journal.title", value=title),))


def _studies(facts: Facts) -> Phrase | None:
    included = facts.appraisal.included_studies
    if isinstance(included.value, Absent) or included.value < 2:
        return None
    return Phrase(text=counted(included.value), grounds=included.grounds)
