"""Whether words of a closed class agree with the source: may and does, all and all but, animals and people.

The words of each class stand in ``summary_classes.toml``.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.meanings import keys_of, terms
from plainms.verification.summaries.source import SourceSentence
from plainms.verification.summaries.stems import stem
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.vocabulary.load import vocabulary

_NAME = "summary_classes"
_NAMED = 2
_WORD = re.compile(r"[a-z]+")


def ask(told: Told) -> Iterator[Reason]:
    """Each class in which the sentence and its evidence disagree."""
    yield from _surely(told)
    yield from _without_exception(told)
    yield from _as_of_people(told)
    yield from _of_all(told)
    yield from _measure(told)
    yield from _unnamed(told)


def _surely(told: Told) -> Iterator[Reason]:
    """The source says that something may do what the sentence says was done, and nowhere that it did."""
    if _pattern("hedging").search(told.text):
        return
    ours = {stem(word) for word in re.findall(r"[a-z]{3,}ed\b", told.text.lower())}
    for item in told.source.sentences:
        is_best = item is told.best
        match = next((match for match in _pattern("might").finditer(item.text) if stem(match["verb"]) in ours), None)
        if match and (is_best or _is_only_possible(told, item, stem(match["verb"]))):
            yield _reason(
                told, Verdict.STRONGER, f"The source says “{match[0]}”, and the sentence says that it was so."
            )
            return


def _is_only_possible(told: Told, item: SourceSentence, verb: str) -> bool:
    """Whether the sentence names much of what may be, and no sentence of the source has the verb without "may"."""
    named = [term for term in told.terms if term.weight == 1 and verb not in term.keys and term.keys & item.keys]
    bare = (_pattern("might").sub(" ", one.text.lower()) for one in told.source.sentences)
    return len(named) >= _NAMED and not any(stem(word) == verb for text in bare for word in _WORD.findall(text))


def _without_exception(told: Told) -> Iterator[Reason]:
    """All of them in the sentence, and all but some in its evidence."""
    if _pattern("every").search(told.text) and not _pattern("except").search(told.text):
        match = next(
            (match for item in told.alignment.evidence[:1] if (match := _pattern("except").search(item.text))), None
        )
        if match and any(word.keys & keys_of(told.text) for word in told.terms):
            yield _reason(
                told, Verdict.STRONGER, f"The source makes an exception (“{match[0]}”), and the sentence none."
            )


def _as_of_people(told: Told) -> Iterator[Reason]:
    """A result in animals, told of people."""
    if not _pattern("animals").search(told.best.text) or _pattern("animals").search(told.text):
        return
    if not told.facts.without_people and not _pattern("beasts").search(told.best.text):
        return
    if _pattern("people").search(told.best.text) or _pattern("hedging").search(told.text):
        return
    match = _pattern("of_people").search(told.text)
    if match and _pattern("done").search(told.text):
        yield _reason(told, Verdict.DIFFERENT, "The source found this in animals, and the sentence tells it of people.")


def _of_all(told: Told) -> Iterator[Reason]:
    """A share or all of a group in the sentence, and in its evidence only of a part of the group."""
    if not _pattern("share").search(told.text):
        return
    for item in told.alignment.evidence:
        match = _pattern("part_of_group").search(item.text)
        if match is None:
            continue
        theirs = [term for term in terms(match["part"]) if term.weight == 1]
        ours = {key for term in told.terms for key in term.keys}
        field = {key for term in theirs for key in term.keys | keys_of(item.text[term.start : term.end])}
        is_found = _pattern("share").search(item.text) and _shares_number(told.text, item.text)
        if theirs and is_found and not ours & field:
            why = f"The source says this only of those with “{match['part'].strip()}”."
            yield _reason(told, Verdict.STRONGER, why)
            return


def _shares_number(ours: str, theirs: str) -> bool:
    """Whether both speak of all, or of the same number."""
    if _pattern("every").search(ours) and _pattern("every").search(theirs):
        return True
    return bool(_numbers(ours) & _numbers(theirs))


def _numbers(text: str) -> set[Decimal]:
    return {abs(figure.value) for figure in read(text).figures if figure.kind in {Kind.PERCENT, Kind.EITHER}}


def _measure(told: Told) -> Iterator[Reason]:
    """A number of one measure of a test, told as another: how many were found as how many are right."""
    said = next((name for name in _MEASURES if _pattern(f"as_{name}").search(told.text)), None)
    if said is None:
        return
    for figure in read(told.text).figures:
        if figure.kind not in {Kind.PERCENT, Kind.EITHER}:
            continue
        theirs = {name for item in told.alignment.evidence for name in _measures_of(abs(figure.value), item.text)}
        if theirs and said not in theirs:
            yield _reason(
                told, Verdict.DIFFERENT, f"The source gives this number as {theirs.pop()}, which is another measure."
            )
            return


_MEASURES = ("precision", "sensitivity", "specificity", "accuracy")


def _measures_of(value: Decimal, text: str) -> Iterator[str]:
    """The measures that stand nearest before a percentage in a text."""
    for match in re.finditer(r"(?<![\d.])(\d+(?:\.\d+)?)\s?%", text):
        if Decimal(match[1]) != value:
            continue
        before = [
            (found.start(), name) for name in _MEASURES for found in _pattern(name).finditer(text[: match.start()])
        ]
        if before:
            yield max(before)[1]


def _unnamed(told: Told) -> Iterator[Reason]:
    """A kind of MS or a part of the world that is nowhere in the source."""
    for entry in vocabulary(_NAME).entries:
        ours = re.search(rf"\b(?:{entry['pattern']})\b", told.text, re.IGNORECASE)
        if ours and not re.search(rf"\b(?:{entry['licence']})", told.source.text, re.IGNORECASE):
            yield Reason(
                question="names",
                verdict=Verdict.DIFFERENT,
                why=f"“{ours[0]}” is nowhere in the source.",
                start=ours.start(),
                end=ours.end(),
            )
            return


def _reason(told: Told, verdict: Verdict, why: str) -> Reason:
    return Reason(question="class", verdict=verdict, why=why, source_words=told.best.text)


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{vocabulary(_NAME).text[name].strip()})(?![^\W_])", re.IGNORECASE)
