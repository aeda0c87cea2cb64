"""Sentences that no frame reads, retold: the authors' words in their order, with plain words for those of the field.

A reader follows them sooner than the same sentence in quotation marks with explanations in brackets. They are led by
"The authors report that", and nothing is left out but statistics in brackets.
"""

import re
from dataclasses import replace
from functools import cache

from plainms.absence import Absent, Unclear
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE, Words
from plainms.digest.forms import Phrase, ends_open
from plainms.digest.mending import mended
from plainms.digest.reading.skeletons import met
from plainms.digest.reading.slots import Slot
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import Quote
from plainms.digest.selecting.tellable import may_be_told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.untold_things import untold_things
from plainms.digest.telling.nouns import plain
from plainms.language.matching import kept
from plainms.language.negation import negations
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

RETOLD = "statement.retold"
_MOST_WORDS, _FEWEST_WORDS, _MOST_MARKED, _HARDEST = 30, 5, 1, 3.3
_BRACKETS = re.compile(r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
_NAMED_START = re.compile(  # "In Sweden" begins with no name
    r"(?!(?:In|At|On|By|For|From|Of|After|Before|During|Among|Across|Within|With|Under|Both|All|No|As) )"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+\b)+"
)
_SHARE = re.compile(r" \(\d[\d.]*\s?%\)")
_OTHER_SHARE = re.compile(r"\s*\(\d[\d.]*\s?%")  # of a second group, behind the last word that is told
_UNSURE = re.compile(r"\b(?:non-? ?|in)significan", re.IGNORECASE)
_UNREAD = Unclear("nothing precedes it")


def retold(quote: Quote, facts: Facts) -> OwnWords | Unclear:
    """The quoted sentence in plainer words, or why it cannot be retold."""
    span = _whole(quote)
    whole = _without_brackets(quote, span, facts)
    source = _without_statistics(whole) if facts.is_review else _in_the_past(_without_statistics(whole))
    if any(_met(name, source) for name in ("kept_as_it_is", "not_told", "technical")):
        return Unclear("it holds marks, figures or words that point elsewhere")
    if untold_things(source, facts) or met("dangling_subject", source):
        return Unclear("it speaks of a thing that the page has not named")
    if _met("statistics", source) or _UNSURE.search(whole) or (_met("statistics", whole) and _denies_plainly(source)):
        return Unclear("it speaks of statistics")
    told = plain(Slot(text=source, span=span, plural=False, named=False), facts)
    told = told if isinstance(told, Unclear) else replace(told, text=mended(told.text))
    why = told.because if isinstance(told, Unclear) else _unfit(told, facts)
    if why or isinstance(told, Unclear):
        return Unclear(why)
    words = Words(text=_with_its_name(told.text, source), pattern=RETOLD, grounds=told.grounds)
    return OwnWords(words=words, context=_UNREAD)


def _with_its_name(text: str, source: str) -> str:
    """The text with the capital of a name of several words at its start: "Evening Walks Scale"."""
    first = _NAMED_START.match(source)
    is_kept = first is not None and text[1:].startswith(first[0][1:])
    return f"{source[0]}{text[1:]}" if is_kept else text


def _unfit(told: Phrase, facts: Facts) -> str:
    """Why what would be told is not fit for a page; "" where it is."""
    text = told.text
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or text.count("“") > _MOST_MARKED or ends_open(text):
        return "it is too long, or holds a word that few readers know"
    if _met("of_patients", text) or (not facts.is_review and _met("left_over", text)):
        return "it speaks of everybody, or says a thing twice"
    if "%" in text and "of every 100" in text:
        return "one share is told in another way than the next"
    if toll(text, facts) > _HARDEST:
        return "it asks too much of its reader"
    words = Words(text=text, pattern=RETOLD, grounds=told.grounds)
    if not may_be_told(words, text, facts) or (not facts.is_review and _raises_a_risk(text, facts)):
        return "it boasts, doubles its words, or states a cause that the design cannot show"
    return "a short form would stay closed" if unopened(text, told.grounds, facts) else ""


def _denies_plainly(text: str) -> bool:
    """Whether something is denied of which the source only says that it was not significant."""
    return bool(negations(text)) and "clear" not in text


def _raises_a_risk(text: str, facts: Facts) -> bool:
    """Whether something is said to raise or lower a risk in a study that can only show a link."""
    design = facts.appraisal.design.value
    may_show = not isinstance(design, Absent) and design in MAY_SHOW_CAUSE
    return not may_show and _met("raises_a_risk", text)


def is_retold(own: OwnWords | Unclear) -> bool:
    """Whether our words only retell the authors'."""
    return isinstance(own, OwnWords) and own.words.pattern == RETOLD


def _whole(quote: Quote) -> Span:
    """The source from the first to the last of the quoted pieces."""
    first, last = quote.spans[0], quote.spans[-1]
    return first.passage.span(first.start, last.end)


def _without_brackets(quote: Quote, span: Span, facts: Facts) -> str:
    """The words of the span without what the quotation leaves out, nor short forms set behind their long ones."""
    text, done = "", span.start
    for piece in quote.spans:
        between = span.passage.text[done : piece.start]
        text += _BRACKETS.sub("", between) + piece.quote
        done = piece.end
    for item in (item for item in facts.abbreviations if item.short in text):
        text = re.sub(rf" ?[(\[]{re.escape(item.short)}s?[)\]]", "", text)
    if len(_SHARE.findall(text)) == 1 and _OTHER_SHARE.match(span.passage.text, span.end):
        text = _SHARE.sub("", text)
    return re.sub(r" (?=[,.;)])", "", " ".join(text.split()))


def _without_statistics(text: str) -> str:
    for entry, pattern in _turns():
        text = pattern.sub(entry.label, text)
    return " ".join(text.split())


def _in_the_past(text: str) -> str:
    """What a study found, told as what it saw: "was higher" for "is higher"."""
    now = kept(vocabulary("retelling").text["now"])
    return now.sub(lambda found: "was " if found["verb"].lower() == "is" else "were ", text)


def _met(name: str, text: str) -> bool:
    return kept(vocabulary("retelling").text[name]).search(text) is not None


@cache
def _turns() -> tuple[tuple[Entry, Sieved], ...]:
    return tuple((entry, Sieved(str(entry["pattern"]))) for entry in vocabulary("retelling").entries)
