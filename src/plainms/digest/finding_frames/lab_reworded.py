"""What was seen in animals or cells, sentence by sentence: the whole clause in plain words, where every word is one.

Nothing is left out and nothing joined, so that what the source compares, denies or limits stays with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.selecting.speaking import speaks_of_people
from plainms.digest.telling.lab_deeds import has_model, is_in_the_laboratory
from plainms.digest.telling.lab_reworded import reworded
from plainms.language.negation import negations
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_MOST_WORDS, _MOST_NAMES, _MOST_COMMAS = 30, 2, 4
_DENIED = re.compile(
    r"\bno(?= (?:differences?|changes?|effects?|increase|decrease|reduction|improvement|alterations?)\b)"
)
_NOT = re.compile(r"\b(?:did|was|were|had|could) not\b")
_POINTER = re.compile(r"\b(?:this|these|those|such) (?P<noun>\w+)")
_STEM, _NEXT = 5, 15
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabReworded:
    """A clause with a subject and a verb, without what only leads in or says how it was seen."""

    clause: Clause


def read(clause: Clause, facts: Facts) -> Iterator[LabReworded]:
    """The clause without its opening and its ending, where it stands alone; also without what came along with it."""
    if not is_in_the_laboratory(facts) or not _says_in_whom(clause, facts):
        return
    bare = _bare(clause)
    if bare is None or not _is_whole(bare):
        return
    text = _pattern("of_the_model").sub("", bare.text)
    if _pattern("unfit").search(text) or _points_back(text):
        return
    if not _is_set_against(bare):
        yield LabReworded(clause=bare)
        more = _pattern("came_along").search(bare.text)
        if more is not None and not _pattern("turns").search(more[0]):
            yield LabReworded(clause=replace(bare, end=bare.start + more.start()))


def _says_in_whom(clause: Clause, facts: Facts) -> bool:
    """Whether it is known that the work was in animals or cells, or the clause names whom it speaks of."""
    known = facts.appraisal.species.value in {Species.ANIMALS, Species.CELLS}
    known = known or facts.appraisal.design.value is Design.ANIMAL
    if facts.appraisal.design.value is Design.LABORATORY:
        known = known or _pattern("in_dishes").search(clause.text) is not None
    return known or speaks_of_people(clause.text) or _pattern("creatures").search(clause.text) is not None


def _points_back(text: str) -> bool:
    """Whether "these doses" stands where no doses are named before."""
    return any(match["noun"][:_STEM] not in text[: match.start()] for match in _POINTER.finditer(text))


def _is_set_against(clause: Clause) -> bool:
    """Whether what is left of the sentence limits or turns what the clause says."""
    before, behind = clause.cleaned.text[: clause.start], clause.cleaned.text[clause.end :]
    opened = _pattern("opening").match(before)
    if opened and _pattern("turns").search(opened[0]) and _is_second_half(clause):
        return True
    before = before[opened.end() :] if opened else before
    if _pattern("hangs_on").match(before):
        return True
    source = clause.cleaned.source
    behind = (
        f"{behind}{source.passage.text[source.end :][:_NEXT]}"
        if source.passage.text[source.end :][:1] == ";"
        else behind
    )
    turned = any(_pattern("turns").search(text) for text in (before, behind))
    return turned or _pattern("set_against").match(behind) is not None


def _is_second_half(clause: Clause) -> bool:
    """Whether the part of the sentence stands behind a semicolon."""
    source = clause.cleaned.source
    return source.passage.text[: source.start].rstrip().endswith(";")


def _bare(clause: Clause) -> Clause | None:
    joined = _pattern("joined_in_front").search(clause.cleaned.text[: clause.start])
    if joined:
        clause = replace(clause, start=joined.start())
    text = clause.text
    opening, ending = _pattern("opening").match(text), _pattern("ending").search(text)
    start = clause.start + (opening.end() if opening else 0)
    end = clause.start + (ending.start() if ending else len(text))
    more = _pattern("goes_on").match(clause.cleaned.text[end:])
    end += more.end() if more else 0
    return Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end) if start < end else None


def _is_whole(clause: Clause) -> bool:
    """Whether the words hold a verb with its subject; the parser takes some verbs of sentences for participles."""
    tokens = clause.parse.at(clause.start, clause.end)
    inside = {token.place for token in tokens}
    subjects = [token for token in tokens if token.label in _SUBJECTS and token.head in inside]
    if bool(subjects) and any(token.tag in _FINITE for token in tokens):
        return True
    is_all = clause.end >= len(clause.cleaned.text) - 1 and _pattern("opening").match(
        clause.cleaned.text[: clause.start]
    )
    return bool(is_all) and any(token.tag in _FINITE or token.tag == "VBN" for token in tokens)


def tell(frame: LabReworded, facts: Facts) -> Words | Unclear:
    """ "The drug held back the multiplying of T cells in laboratory dishes"."""
    told = reworded(frame.clause, facts)
    if isinstance(told, Unclear):
        return told
    text = _not_clearly(told.text, frame.clause)
    lacks = _lack(text, frame.clause, facts)
    if lacks:
        return Unclear(lacks)
    spoken = text.startswith("the researchers ")
    return Words(text=text, pattern="lab-reworded.whole", grounds=told.grounds, attributed=spoken)


def _lack(text: str, clause: Clause, facts: Facts) -> str:
    """Why our words say too little to a reader, or too much at once; "" where nothing is amiss."""
    if not text or _pattern("jargon").search(text) or _pattern("empty_end").search(text):
        return "it leaves too much open"
    if text.startswith("there was no effect") and not _pattern("names_its_cause").search(text):
        return "what had no effect is not told"
    if re.search(r"\bdifferences?\b", text) and not re.search(r"\b(?:between|compared|than|from|among)\b", text):
        return "what differed is not told"
    why_behind = _pattern("told_why").match(clause.cleaned.text[clause.end :])
    if (why_behind or _is_second(clause)) and not _pattern("names_its_cause").search(text):
        return "what brought it about stands in another part"
    if len(text.split()) > _MOST_WORDS or text.count(" called ") > _MOST_NAMES or text.count(",") > _MOST_COMMAS:
        return "it is too long for a reader"
    return "the animals had another disease" if "MS-like" in text and not has_model(facts) else ""


def _is_second(clause: Clause) -> bool:
    """Whether another part of the sentence stands in front of the clause."""
    before = clause.cleaned.text[: clause.start]
    opened = _pattern("opening").match(before)
    return bool((before[opened.end() :] if opened else before).strip())


def _not_clearly(text: str, clause: Clause) -> str:
    """What was not significant as not clear; "" where the words for it are others."""
    if "significan" not in clause.span.quote.lower() or not negations(clause.text):
        return text
    told = _DENIED.sub(r"\g<0> clear", text, count=1)
    told = told if told != text else _NOT.sub(r"\g<0> clearly", text, count=1)
    return told if told != text else ""


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("lab_reworded").text[name], re.IGNORECASE)


KIND = Kind(name="lab-reworded", read=read, tell=tell)
