"""What the authors of an article that looks over the work of others say that it is about; it claims nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.finding_frames.topics import as_topic
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, found, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

COVERS = "cover_frames"
_KINDS_OF_VERB = ("advising", "viewing", "overview")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
OF_IT = (("known", "what is known about"), ("news", "what is new in"), ("whole", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Covers:
    """The authors ``verb`` (ours) ``object``; ``of_it`` is what of the object they tell, "" where it is all."""

    clause: Clause
    entry: Entry
    verb: str
    of_it: str
    object: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Covers]:
    """Every reading of the clause as one that announces what the article is about."""
    if not facts.is_review:
        return
    for fit in announcements(clause):
        verb = our_verb(fit.words("verb"))
        start, end = fit.match.span("object")
        for pattern, of_it in OF_IT:
            taken = opening(pattern, clause.text[start:end])
            begins = start + taken + opening("weak_opening", clause.text[start + taken : end])
            target = fit.topic(begins, end)
            if verb and (taken or not of_it) and isinstance(target, Slot) and _ends_in_noun(clause, end):
                yield Covers(clause=clause, entry=fit.entry, verb=verb, of_it=of_it, object=target)


def announcements(clause: Clause) -> Iterator[Fit]:
    """The skeletons that fit the clause; one that goes on ("and discuss pain") only behind an announcement."""
    for fit in fits("covers", clause, COVERS):
        if not fit.entry.more.get("goes_on") or _goes_on(clause):
            yield fit


def _goes_on(clause: Clause) -> bool:
    """Whether the clause stands behind a joint of a sentence that announces something."""
    before = _before(clause)
    return found("goes_on", COVERS, before) is not None and found("announcing", COVERS, before) is not None


def _before(clause: Clause) -> str:
    """The words of the sentence in front of the clause."""
    return _SENTENCES.split(clause.span.passage.text[: clause.span.start].rstrip())[-1]


def wording(entry: Entry, clause: Clause, facts: Facts) -> str:
    """The wording of an announcement; where it goes on with what is only an aim, that of an aim."""
    is_aim = entry.more.get("goes_on") and found("aimed", COVERS, _before(clause)) is not None
    return str(entry["aimed"][0]) if is_aim else worded(entry, facts)


def tell(frame: Covers, facts: Facts) -> Words | Unclear:
    """ "The authors sum up what is known about pain in MS"."""
    told = phrases(facts, object=frame.object)
    if isinstance(told, Unclear):
        return told
    target = as_topic(told["object"].text)
    if found("vague", COVERS, target) is not None:
        return Unclear(f"{target!r} says too little")
    verb = doing(frame.verb, frame.of_it)
    if target.startswith("whether") and verb.startswith("look"):
        verb = "ask"
    text = wording(frame.entry, frame.clause, facts).format(verb=verb, object=target)
    grounds = (frame.clause.span, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=True, claims=False)


def _ends_in_noun(clause: Clause, end: int) -> bool:
    """Whether the last word is one that may end a phrase, not an adjective whose noun was cut off."""
    last = clause.parse.at(clause.start, clause.start + end)[-1]
    return last.tag.startswith(("NN", "VB", "CD", "FW", "RB"))


def doing(verb: str, of_it: str) -> str:
    """Our verb with what of the object is told: "discuss what is known about", "look back over work on"."""
    first, _, behind = verb.partition(" … ")
    return f"{first} {of_it or behind}".strip()


def opening(name: str, text: str) -> int:
    """How many letters of the text give way to a pattern at its start."""
    match = found(name, COVERS, text)
    return match.end() if match is not None and not match.start() else 0


def our_verb(words: str) -> str:
    """Our verb for one of the source's, in whatever form it stands; "" where we have none."""
    for kind in _KINDS_OF_VERB:
        if found(kind, COVERS, words) is not None:
            return mapped("verbs", kind, COVERS)
    first, _, rest = words.partition(" ")
    for stem in (first, first[:-1], first[:-2], f"{first[:-3]}e", first[:-3]):
        ours = mapped("verbs", f"{stem} {rest}".strip(), COVERS)
        if ours:
            return ours
    return ""


KIND = Kind(name="covers", read=read, tell=tell)
