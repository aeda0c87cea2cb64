"""What the authors of an article that looks over the work of others say: the whole sentence, in plain words.

Nothing is left out and nothing is turned round: only words give way to plainer ones. It stays their view.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import fits, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

_FEWEST_WORDS, _MOST_WORDS = 6, 24
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAME = re.compile(r"[A-Z]\w*[A-Z\d]|[A-Z][a-z]+ [A-Z]")

_BARE = re.compile(r"\bpeople\b(?! (?:with|who|whose|living|on|taking|given|treated|without|in|of|from)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A whole sentence of the authors."""

    clause: Clause
    entry: Entry
    all: Slot


def read(clause: Clause, facts: Facts) -> Iterator[Said]:
    """The clause, where it is all of a sentence of an overview, and says something."""
    if not overlooks(facts) or not _is_all(clause) or not _FEWEST_WORDS <= len(clause.text.split()) <= _MOST_WORDS:
        return
    if met("said_barred", clause.text) or not _speaks(clause):
        return
    first = clause.parse.at(clause.start, clause.end)[0]
    named = first.tag.startswith("NNP") or _NAME.match(clause.text) is not None
    for fit in fits("said", clause):
        whole = Slot(text=clause.text, span=clause.span, plural=False, named=named)
        yield Said(clause=clause, entry=fit.entry, all=whole)


def _is_all(clause: Clause) -> bool:
    """Whether the sentence holds nothing but the clause and brackets, and no semicolon parts it from another half."""
    source = clause.cleaned.source
    text = source.passage.text
    beside = (text[: source.start].rstrip()[-1:], text[source.end :].lstrip()[:1], source.quote.rstrip()[-1:])
    is_part = clause.text.strip(" .") != clause.cleaned.text.strip(" .") or ";" in beside
    return not is_part and not re.search(r"[;:]", source.quote)


def _speaks(clause: Clause) -> bool:
    tokens = clause.parse.at(clause.start, clause.end)
    return any(token.label in _SUBJECTS for token in tokens) and any(token.tag in _FINITE for token in tokens)


def tell(frame: Said, facts: Facts) -> Words | Unclear:
    """ "Walks at noon are linked with better sleep in many people with MS"."""
    told = phrases(facts, all=frame.all)
    if isinstance(told, Unclear):
        return told
    if "“" in told["all"].text:
        return Unclear("a word that few know is quoted better in its sentence")
    if _BARE.search(told["all"].text):
        return Unclear("words about patients would be told of everybody")
    text = worded(frame.entry, facts).format(all=told["all"].text.rstrip(" ."))
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


KIND = Kind(name="said", read=read, tell=tell)
