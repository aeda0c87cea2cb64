"""What the title of a study in animals says was found, where a sentence of the abstract bears it out.

Such titles say in a line what the abstract spreads over a paragraph of molecules. None is told without a result or
conclusion of the abstract that names the same agent and the same kind of thing, going the same way.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.finding_frames import lab_effect, lab_reworded, lab_role
from plainms.digest.finding_frames.frame import Words
from plainms.digest.finding_frames.lab_effect import LabEffect
from plainms.digest.reading.clause import Clause, clauses
from plainms.digest.reading.titles import parts_of_title
from plainms.digest.selecting.barring import before_the_aim, is_barred, met, place, taken_back
from plainms.digest.selecting.own_words import OwnWords, own_words_of
from plainms.digest.selecting.tellable import finished, may_be_told
from plainms.digest.selecting.titles_quoted import quoted_title
from plainms.digest.telling.lab_deeds import goes, is_in_the_laboratory, limits, things_in
from plainms.digest.titles.lab_claims import claim_in_plain_words
from plainms.language.hedging import hedges
from plainms.language.matching import kept
from plainms.language.negation import negations
from plainms.language.parse import parse
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_LONGEST = 420
_BY_WHICH = re.compile(r" (?:partially|partly|at least in part) (?:through|via|by) [^.;]*")
_TOGETHER = re.compile(r"\bcombin\w+", re.IGNORECASE)
_INDICATES = re.compile(r"^[^.;]{0,60}?\b(?:findings|results|data) (?:\w+ly )?(?:indicate|indicated|show|showed) that ")
_TURNS = re.compile(r", (?:whereas|while|but) ")
_ONLY = re.compile(r"(?<!not )\bonly\b")
_NO_OPENING = Unclear("a title has no opening")
_ROLES = frozenset({Role.RESULTS, Role.CONCLUSIONS})


def of_title(facts: Facts) -> OwnWords | Unclear:
    """The title in our words, with the sentence that bears it out among its grounds."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or title.text.startswith("[") or not is_in_the_laboratory(facts):
        return Unclear("there is no title of a study in animals or cells to tell")
    for frame in _frames(title.whole(), facts):
        words = lab_effect.tell(frame, facts)
        vague = any(change.verb.id == "change" for change in frame.changes)
        if isinstance(words, Unclear) or frame.denied or vague:
            continue
        borne_out = next((span for span in _results(facts) if _bears_out(span, frame, facts)), None)
        if borne_out is not None:
            grounded = replace(words, grounds=(*words.grounds, _seen(borne_out)))
            return OwnWords(words=grounded, context=_NO_OPENING)
    return _reworded(title.whole(), facts)


def _reworded(title: Span, facts: Facts) -> OwnWords | Unclear:
    """The title phrase by phrase in plain words, where it may be quoted, too."""
    claim = quoted_title(facts)
    if claim is None or any(_is_less_sure(_seen(span).quote, title.quote) for span in claim.borne_out):
        return Unclear("no sentence of the abstract bears the title out")
    for words in (*_halves(title, facts), *_plainly(title, facts), claim_in_plain_words(facts)):
        if isinstance(words, Words) and may_be_told(words, words.text, facts):
            return OwnWords(
                words=replace(words, grounds=(*words.grounds, *map(_seen, claim.borne_out))), context=_NO_OPENING
            )
    return Unclear("no words of ours fit the title")


def _seen(span: Span) -> Span:
    """The sentence without "our data indicate that", and without what is made of it ("suggesting that X may ...")."""
    made = kept(vocabulary("finding_frames").text["made_of_it"], re.IGNORECASE).search(span.quote)
    led = _INDICATES.match(span.quote)
    start, end = led.end() if led else 0, made.start() if made else len(span.quote)
    return span.within(start, end) if start < end else span


def _is_less_sure(text: str, title: str) -> bool:
    """Whether the sentence that bears the title out hedges, or denies or narrows where the title does not."""
    narrows = _ONLY.search(text) is not None and _ONLY.search(title) is None
    return narrows or met("lab_idea", text) or bool(hedges(text)) or bool(negations(text)) != bool(negations(title))


def _halves(title: Span, facts: Facts) -> Iterator[Words]:
    """A title of two halves ("short walks help, whereas long walks harm"), each by a frame for the laboratory."""
    own = (
        own_words_of((parts_of_title(title),), facts)[0] if _TURNS.search(title.quote) else Unclear("it does not turn")
    )
    if isinstance(own, OwnWords) and ", but " in own.words.text and own.words.pattern.startswith("lab-"):
        yield own.words


def _plainly(title: Span, facts: Facts) -> Iterator[Words | Unclear]:
    for clause in _clauses(title):
        yield from (finished(lab_role.tell(frame, facts)) for frame in lab_role.read(clause, facts))
        if clause.start == 0 and clause.end >= len(clause.cleaned.text.rstrip(". ")):
            yield from (finished(lab_reworded.tell(frame, facts)) for frame in lab_reworded.read(clause, facts))


def _frames(title: Span, facts: Facts) -> Iterator[LabEffect]:
    for clause in _clauses(title):
        yield from lab_effect.read(clause, facts)
        yield from lab_effect.read_noun(clause, facts)


def _clauses(title: Span) -> Iterator[Clause]:
    parts = parts_of_title(title)
    for part, tree in zip(parts, parse([part.text for part in parts]) if parts else (), strict=True):
        yield from clauses(part, tree)


def _results(facts: Facts) -> Iterator[Span]:
    """The sentences of the abstract that may be results or conclusions of this study."""
    unfit = before_the_aim(facts) | taken_back(facts)
    for item in facts.appraisal.sentences:
        text = item.span.quote
        unclear = isinstance(item.role.value, Absent) and met("lab_result", text)
        fits = (item.role.value in _ROLES or unclear) and len(text) <= _LONGEST
        if fits and place(item.span) not in unfit and not is_barred(text) and not met("earlier_work", text):
            yield item.span


def _bears_out(span: Span, frame: LabEffect, facts: Facts) -> bool:
    """Whether a sentence names the agent of the title, and a thing of the same rank that goes the same way."""
    text = _BY_WHICH.sub("", _seen(span).quote)
    if _TOGETHER.search(frame.who.text):
        text = _TOGETHER.sub("", text)
    unsure = met("lab_idea", text) or limits(text) or negations(text) or hedges(text)
    if unsure or not _names_the_agent(text, frame, facts):
        return False
    ranks = {change.thing.rank for change in frame.changes}
    (tree,) = parse([text])
    return all(goes(change.verb, text) for change in frame.changes[:1]) and bool(ranks & things_in(tree))


def _names_the_agent(text: str, frame: LabEffect, facts: Facts) -> bool:
    """Whether a telling word of the agent, its short form or the word for what was done stands in the text."""
    words = [word for word in re.findall(r"[\w-]{4,}", frame.who.text.lower()) if not met("agent_at_large", word)]
    shorts = [item.short for item in facts.abbreviations if item.long.lower() in frame.who.text.lower()]
    folded = text.lower()
    return any(word in folded for word in words) or any(short in text for short in shorts) or met("lab_given", text)
