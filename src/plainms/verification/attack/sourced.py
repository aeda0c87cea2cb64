"""Sentences of the abstract itself, offered as findings of our own: what they say is true, until a fault is planted.

Only a sentence that passes the gate in a digest can be used, so that whatever is found afterwards is the fault's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plainms.digest.digest import PartKind, Sentence, SentenceKind
from plainms.text import Passage, Span
from plainms.verification import prose
from plainms.verification.attack.mutant import with_part
from plainms.verification.case import Case
from plainms.verification.sentence_bounds import starts

FEWEST_WORDS, MOST_WORDS = 8, 45
MOST_A_STUDY = 4
_COMPARES = re.compile(r"\b(?:than|compared|versus|vs|respectively|but not|whereas)\b", re.IGNORECASE)


def source_cases(case: Case) -> Iterator[Case]:
    """The case with one sentence of the abstract more as a finding, one at a time; only it is spoilt.

    They are the last of the abstract, and of those before them the last that compare.
    """
    part = case.digest.part(PartKind.FOUND)
    spans = [span for passage in case.study.abstract for span in _sentences(passage)]
    compare = [span for span in spans[:-MOST_A_STUDY] if _COMPARES.search(span.quote)][-MOST_A_STUDY:]
    for span in (*compare, *spans[-MOST_A_STUDY:]):
        told = Sentence(kind=SentenceKind.FINDING, text=_told(span.quote), pattern="attack", grounds=(span,))
        digest = with_part(case.digest, part, (*part.sentences, told))
        yield replace(case, digest=digest, sentences=((told, prose.read(told.text)),))


def _told(quote: str) -> str:
    return quote[:1].upper() + quote[1:]


def _sentences(passage: Passage) -> Iterator[Span]:
    for start, end in pairwise(starts(passage.text)):
        quote = passage.text[start:end].rstrip()
        words = len(quote.split())
        if FEWEST_WORDS <= words <= MOST_WORDS and quote.endswith("."):
            yield Span(passage=passage, start=start, end=start + len(quote), quote=quote)
