"""What people said in interviews and surveys: their words as theirs, and the main topics that came up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, finditer, fits, found, is_whole, mapped
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.language.parse import Token
from plainms.vocabulary.load import Entry

_LIST = "views_frames"
_QUOTES = " \"“”‘’'"
_JOINTS = frozenset({"and", "but", "who", "which", "that", ","})


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """``who`` ``said`` ``rest``."""

    clause: Clause
    entry: Entry
    who: Slot
    said: str
    rest: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Views]:
    """Every reading of the clause as what people said; a review does not ask people."""
    if facts.is_review:
        return
    for fit in fits("views", clause, _LIST):
        who, rest = _who(fit), _rest(fit)
        if not isinstance(who, Unclear) and not isinstance(rest, Unclear):
            said = mapped("said", fit.words("said"), _LIST)
            yield Views(clause=clause, entry=fit.entry, who=who, said=said, rest=rest)


def _who(fit: Fit) -> Slot | Unclear:
    """Those who said it; plain words for people are known as such whatever the parse takes the verb for."""
    read_so = fit.subject(*fit.match.span("who"))
    words = fit.match["who"]
    if isinstance(read_so, Unclear) and found("plain_people", _LIST, words):
        return Slot(text=words, span=fit.span("who"), plural=True, named=False)
    return read_so


def tell(frame: Views, facts: Facts) -> Words | Unclear:
    """ "Most people wanted more time with the nurse"."""
    told = phrases(facts, who=frame.who, rest=frame.rest)
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    words["rest"] = re.sub(r"^(\w+ing )?improved (?=\w)", lambda start: f"{start[1] or ''}better ", words["rest"])
    if words["rest"].count(", how ") == 1 and " and how " not in words["rest"]:
        words["rest"] = words["rest"].replace(", how ", " and how ")  # a list whose end is cut
    said = "saw" if frame.said == "had" and " as " in words["rest"] else frame.said
    text = worded(frame.entry, facts).format(**words, said=said)
    theirs = found("reporting", _LIST, words["rest"]) is not None
    grounds = (frame.clause.span, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, claims=not theirs)


def _rest(fit: Fit) -> Slot | Unclear:
    """What they said: behind "that" or "how" in their own tense; without it, no clause behind "had" or "agreed"."""
    text, said = fit.words("rest"), fit.words("said")
    reported = found("reporting", _LIST, text)
    if found("needs_that", _LIST, said) and not (reported and reported.start() == 0):
        return Unclear(f"what follows {said!r} is no clause")
    bare = reported.start() if reported else len(text)
    if found("takes_a_noun", _LIST, said) and _has_verb(fit, bare):
        return Unclear("a clause cannot follow our word")
    start, end = fit.match.span("rest")
    kind = "reported" if reported else "tail"
    whole = slot(fit.clause, start, end, kind=kind)
    cuts = [match.start() for match in finditer("cut", _LIST, fit.clause.text[start:end])]
    shorter = (slot(fit.clause, start, start + cut, kind=kind) for cut in reversed(cuts) if _ends_whole(fit, cut))
    return next((rest for rest in (whole, *shorter) if not isinstance(rest, Unclear)), whole)


def _ends_whole(fit: Fit, cut: int) -> bool:
    """Whether the words up to the cut end in a noun."""
    start = fit.clause.start + fit.match.start("rest")
    tokens = fit.clause.parse.at(start, start + cut)
    return bool(tokens) and tokens[-1].tag.startswith("NN")


def _has_verb(fit: Fit, length: int) -> bool:
    """Whether so many letters behind the verb hold a verb in the past tense that nothing joins to it."""
    start = fit.clause.start + fit.match.start("rest")
    tokens = fit.clause.parse.at(start, start + length)
    return any(
        before.text.lower() not in _JOINTS and (token.tag == "VBD" or _governs(before, token, behind))
        for before, token, behind in zip(tokens, tokens[1:], (*tokens[2:], *tokens[-1:]), strict=False)
    )


def _governs(before: Token, token: Token, behind: Token) -> bool:
    """Whether "leader nurtured their" is a verb with its object, whatever the parse takes it for."""
    return token.text.endswith("ed") and before.tag.startswith("NN") and behind.tag in {"PRP$", "DT"}


KIND = Kind(name="views", read=read, tell=tell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The main topics, and their number where the source gives it and names as many."""

    clause: Clause
    entry: Entry
    number: str | NotReported
    topics: tuple[Slot | Unclear, ...]


def read_topics(clause: Clause, facts: Facts) -> Iterator[Topics]:
    """The reading of the clause as a list of main topics."""
    if facts.is_review:
        return
    for fit in fits("topics", clause, _LIST):
        items = tuple(_items(fit))
        number = mapped("numbers", fit.words("number"), _LIST) or NOT_REPORTED
        if items and not found("no_topics", _LIST, fit.words("topics")):
            yield Topics(clause=clause, entry=fit.entry, number=number, topics=items)


def tell_topics(frame: Topics, facts: Facts) -> Words | Unclear:
    """ "Three main topics came up in what people said: support, work and rest"."""
    told = [phrases(facts, topic=item) for item in frame.topics if isinstance(item, Slot)]
    known = [phrase["topic"] for phrase in told if not isinstance(phrase, Unclear) and "“" not in phrase["topic"].text]
    if not known:
        return Unclear("no topic can be told in plain words")
    if len(known) == 1 < len(frame.topics):
        return Unclear("one topic of several is not what people said")
    texts = [_in_small_letters(phrase.text) for phrase in known]
    whole = len(known) == len(frame.topics) == _value(frame.number)
    form = worded(frame.entry, facts) if whole else str(frame.entry["some" if len(known) > 1 else "one"])
    mark = "; " if any(re.search(r",| and ", text) for text in texts) else ", "
    joined = f"{mark.join(texts[:-1])}{';' if mark == '; ' else ''} and {texts[-1]}" if len(texts) > 1 else texts[0]
    text = form.format(number=frame.number, topics=joined)
    grounds = tuple(ground for phrase in known for ground in phrase.grounds)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds))


def _in_small_letters(text: str) -> str:
    """The name of a topic without the capitals of a title; names and short forms stay."""
    return re.sub(r"\b[A-Z][a-z]+\b", lambda word: word[0] if is_whole("capital", word[0]) else word[0].lower(), text)


def _value(number: str | NotReported) -> int:
    words = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words.index(number) if isinstance(number, str) and number in words else -1


def _items(fit: Fit) -> Iterator[Slot | Unclear]:
    """The members of the list: between semicolons where there are any, else between commas and "and"."""
    start, end = fit.match.span("topics")
    text = fit.clause.text[start:end]
    joint = r";(?: and)? ?" if ";" in text else r",(?: and)? " if ", and " in text else r", | and "
    if fit.words("noun") == "theme":
        joint = r"(?!)"  # one theme is one
    bounds = [match.span() for match in re.finditer(joint, text)]
    starts, ends = [0, *(stop for _, stop in bounds)], [*(begin for begin, _ in bounds), len(text)]
    for begin, stop in zip(starts, ends, strict=True):
        mark = re.match(r" ?\(?(?:i{1,3}|iv|v|vi|\d|[a-h])\) ", text[begin:stop])
        first = begin + mark.end() if mark else begin
        topic = text[first:stop].strip(_QUOTES)
        if topic:
            at = start + text.index(topic, first)
            yield slot(fit.clause, at, at + len(topic), kind="reported")


TOPICS = Kind(name="topics", read=read_topics, tell=tell_topics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """What mattered most, to whom, and what came next."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]


def read_ranked(clause: Clause, facts: Facts) -> Iterator[Ranked]:
    """Every reading of the clause as what mattered most to people; only where people were asked what matters."""
    asked = any(found("preferences", _LIST, passage.text) for passage in facts.study.report.abstract)
    if facts.is_review or not asked:
        return
    for fit in fits("ranked", clause, _LIST):
        slots = fit.slots(("who", "who2", "first", "rest"))
        if not isinstance(slots, Unclear):
            yield Ranked(clause=clause, entry=fit.entry, slots=slots)


def tell_ranked(frame: Ranked, facts: Facts) -> Words | Unclear:
    """ "Fewer attacks mattered most to people with MS, followed by fewer side effects"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    who = words.get("who", words.get("who2", ""))
    to_who, then = f" to {who}" if who else "", f", followed by {words['rest']}" if "rest" in words else ""
    text = worded(frame.entry, facts).format(**words, to_who=to_who, then=then)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


RANKED = Kind(name="ranked", read=read_ranked, tell=tell_ranked)
