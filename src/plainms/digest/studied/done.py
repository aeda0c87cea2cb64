"""What was done, in one sentence of ours: who had, filled in or was given what, or what the researchers measured.

The source's sentence on methods that says most is told in its order, with plain words for those of the field; "The
levels were measured in blood" is told as "The researchers measured the levels in blood".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, say
from plainms.digest.reading.slots import Slot
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import answers, left_closed, stems
from plainms.digest.studied.animals_given import says_the_same
from plainms.digest.studied.brands import by_one_name
from plainms.digest.studied.counted_once import counted_once
from plainms.digest.telling.nouns import plain
from plainms.language.word_frequency import zipf
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_LIST = "done"
_NO_SENTENCE = re.compile(r"\w[.?!] \S|:\S")  # more than one sentence, or what no author writes
_ROLES = frozenset({Role.METHODS, Role.OBJECTIVE, Role.RESULTS})
_WITHOUT = frozenset({Design.PROTOCOL, Design.CASE_REPORT, Design.GUIDELINE, Design.OPINION})
_MOST_TRIED, _FEWEST_WORDS, _MOST_WORDS, _HARDEST, _LEAST = 6, 8, 30, 2.5, 1.2
_ON_TITLE, _TELLING, _DULL, _BEHIND, _LONG, _KNOWN, _SAID = 2.5, 0.6, 1.2, 0.12, 400, 3.3, 0.7
_ASKED = 0.5  # of what was only looked at: it is the aim in other words
_FEWEST_BEFORE_OTHERS, _FEWEST_LEFT = 8, 10
_MODEL_TOLD = "frame.model-disease"
_GROUPS_TOLD = ("frame.given", "frame.arms", "frame.tested")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A sentence as one of the entries reads it: the words as we would tell them, and how much they weigh."""

    text: str
    span: Span
    weight: float


def done(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentence on what was done that says most beside what is ``told``; empty where none can be told plainly."""
    if facts.is_review or facts.appraisal.design.value in _WITHOUT:
        return ()
    has_aim = any(map(_is_aim, told))
    ways = sorted(_ways(facts, has_aim=has_aim), key=lambda way: (-way.weight, way.span.start))
    for way in ways[:_MOST_TRIED]:
        for text in _shorter(way.text):
            phrase = _plainly(text, way.span, facts)
            phrase = None if phrase is None else counted_once(phrase, told)
            if phrase is not None and not _is_told(phrase.text, told):
                return (say("frame.done", SentenceKind.FRAME, what=phrase),)
    return ()


def _ways(facts: Facts, *, has_aim: bool) -> Iterator[_Way]:
    """What the sentences on the study's own work say was done, each by the first entry that reads it."""
    own = [item for item in facts.appraisal.sentences if _may_tell(item)]
    for place, item in enumerate(own):
        read = _read(_cleaned(item.span.quote))
        if read is None:
            continue
        entry, told = read
        if has_aim and entry.more.get("aim"):
            continue
        told = by_one_name(_with_small_start(told, facts), facts)
        if not answers(told, facts) and not any(_met(name, told) for name in ("someone", "animal", "telling")):
            continue
        weight = entry["weight"] + _ON_TITLE * answers(told, facts) + _TELLING * len(set(_found("telling", told)))
        weight -= _DULL * len(set(_found("dull", told))) + _BEHIND * place
        if weight >= _LEAST:
            yield _Way(text=told, span=item.span, weight=weight)


def _is_told(text: str, told: tuple[Sentence, ...]) -> bool:
    """Whether most telling words of the text stand in one sentence that is told already."""
    if says_the_same(text, told):
        return True
    before = " ".join(sentence.text for sentence in told)
    groups_told = any(sentence.pattern.startswith(_GROUPS_TOLD) for sentence in told)
    if _met("allots", text) and (groups_told or (_met("unnamed_groups", text) and _met("by_chance", before))):
        return True
    if _met("sets_off", text) and any(sentence.pattern.startswith(_MODEL_TOLD) for sentence in told):
        return True
    new = stems(text)
    asks = _pattern("asks").match(text) is not None
    return any(len(new & stems(one.text)) >= (_ASKED if asks and _is_aim(one) else _SAID) * len(new) for one in told)


def _is_aim(sentence: Sentence) -> bool:
    return sentence.pattern.startswith("aim")


def _may_tell(item: RoledSentence) -> bool:
    of_own_work = isinstance(item.role.value, Absent) or item.role.value in _ROLES
    return of_own_work and len(item.span.quote) <= _LONG


def _cleaned(text: str) -> str:
    """The sentence without brackets, its opening and its full stop."""
    bare = _pattern("brackets").sub("", text).rstrip(" .")
    bare = re.sub(r" (?=[,.;])", "", " ".join(bare.split()))
    bare = _pattern("opening").sub("", bare)
    bare = _pattern("purpose").sub("", bare)
    for pattern, told in _turns():
        bare = pattern.sub(told, bare)
    return " ".join(bare.split())


def _one_clause(rest: str) -> str:
    """The words up to a second clause with "was" or "were" of its own: "for 12 weeks, and pain was measured"."""
    other = _pattern("other_clause").search(rest)
    if other is None:
        return rest
    before = rest[: other.start()]
    ends = [before.rfind(joint) for joint in (", and ", ", ", " and ")]
    end = next((end for end in ends if end >= 0), len(rest))
    return rest[:end] if end != ends[-1] or before.count(" and ") == 1 else ""


def _read(text: str) -> tuple[Entry, str] | None:
    """The entry that reads the sentence, and what it makes of it."""
    for entry, pattern in _entries():
        match = pattern.match(text)
        if match is None:
            continue
        words = match.groupdict()
        if _met("other_clause", words.get("what") or ""):
            continue
        who = words.get("who")
        if who and (_met("not_who", who) or not (_met("someone", who) or _met("animal", who))):
            continue
        for name, listed in (("verb", "verbs"), ("did", "did"), ("aim", "plainer_aims")):
            if name in words:
                words[name] = _plainer(listed).get(words[name].lower(), words[name])
        if "rest" in words:
            words["rest"] = _one_clause(words["rest"])
        return entry, entry.label.format(**words)
    return None


def _with_small_start(told: str, facts: Facts) -> str:
    """Our words with a small letter where the source's sentence began, unless a name stands there."""
    lead = re.match(r"(?i:the researchers) (?:looked at|looked through|carried out|set off|\w+) (?=[A-Z])", told)
    if lead is None:
        return told
    first = re.split(r"[ ,-]", told[lead.end() :], maxsplit=1)[0]
    small = first.lower()
    known = zipf(small) >= _KNOWN or _met("word_start", small)
    known = known or any(f" {small}" in passage.text for passage in facts.study.report.passages)
    names = re.match(r"-[A-Z]", told[lead.end() + len(first) :]) is not None  # "Yale-Brown"
    if names or not known or not first.isalpha() or first[1:].isupper():
        return told
    return f"{lead[0]}{small}{told[lead.end() + len(first) :]}"


def _shorter(text: str) -> Iterator[str]:
    """The words whole, then without their last part, as long as something is left that stands alone."""
    yield text
    while (cut := _last_cut(text)) and len(cut.split()) >= _FEWEST_LEFT:
        if _met("asks_whether", cut) and not _met("only_how", text[len(cut) :]):
            return
        text = cut
        dangling = _pattern("dangling").match(text)
        yield text if dangling is None else dangling["head"]
    listed = _pattern("list").match(text)
    head = "" if listed is None else listed["head"]
    if len(head.split()) >= _FEWEST_BEFORE_OTHERS and not _met("someone", head):
        yield f"{head}, among other things"


def _last_cut(text: str) -> str:
    starts = [match.start() for match in re.finditer(r"(?=[ ,])", text)]
    for start in reversed(starts):
        if _pattern("cuts").match(text, start):
            return text[:start].rstrip(" ,-")
    return ""


def _plainly(text: str, span: Span, facts: Facts) -> Phrase | None:
    """The words in plain ones, where a reader can follow them."""
    if len(text.split()) > _MOST_WORDS or _met("barred", text) or _met("stranded", text) or _NO_SENTENCE.search(text):
        return None
    told = plain(Slot(text=capitalized(text), span=span, plural=False, named=False), facts)
    if isinstance(told, Unclear) or not _is_known(told.text, facts) or _met("open_end", told.text):
        return None
    fits = _FEWEST_WORDS <= len(told.text.split()) <= _MOST_WORDS and toll(told.text, facts) <= _HARDEST
    if not fits or left_closed(told.text, facts) or unopened(told.text, told.grounds, facts):
        return None
    if facts.appraisal.species.value in {Species.ANIMALS, Species.CELLS} and _met("someone", told.text):
        return None
    return replace(told, text=_agreed(told.text))


def _agreed(text: str) -> str:
    """The verb in the number of our words for people: "people were", "everyone in the study was"."""
    text = text.replace("MS MS ", "MS ")
    return text.replace(" people was ", " people were ").replace(
        "everyone in the study were ", "everyone in the study was "
    )


def _is_known(text: str, facts: Facts) -> bool:
    """Whether no word stands in quotation marks but one that the title names."""
    title = facts.study.report.title
    marked = re.findall(r"“([^”]*)”", text)
    named = "" if isinstance(title, NotReported) else title.text
    return len(marked) < 2 and all(word in named for word in marked)


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


def _found(name: str, text: str) -> list[str]:
    return [match[0].lower() for match in _pattern(name).finditer(text)]


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary(_LIST).text[name])


@cache
def _turns() -> tuple[tuple[Sieved, str], ...]:
    """Words of methods and what stands for them here, from lines "pattern => words"."""
    lines = (line.split(" => ") for line in vocabulary(_LIST).text["turns"].strip("\n").split("\n"))
    return tuple((Sieved(pattern), told) for pattern, told in lines)


@cache
def _plainer(name: str) -> dict[str, str]:
    """How we tell the verbs of a list: lines "evaluated evaluate: looked at"; those of people are one form a line."""
    lines = (line.split(": ") for line in vocabulary(_LIST).text[name].strip().splitlines())
    return {form: told for forms, told in lines for form in ([forms] if name == "did" else forms.split())}


@cache
def _entries() -> tuple[tuple[Entry, Sieved], ...]:
    verbs = "|".join(sorted(_plainer("verbs"), key=len, reverse=True))
    return tuple(
        (entry, Sieved(str(entry["pattern"]).replace("<verbs>", verbs), re.IGNORECASE))
        for entry in vocabulary(_LIST).entries
    )
