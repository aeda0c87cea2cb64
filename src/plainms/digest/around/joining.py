"""Whom a study concerns goes with what it does not change, in one sentence: on a page that reads very easily.

There two short sentences would chop; other pages keep them apart. Nothing else is joined: sentences that do not
answer each other read as thrown together.
"""

from plainms.digest.around.named import named
from plainms.digest.digest import Part, PartKind, Sentence, SentenceKind
from plainms.digest.forms import distinct
from plainms.language.readability import flesch_kincaid_grade

_EASY = 6.5  # the grade below which a page chops; it is to lie between 6 and 9
_MOST_WORDS = 32
_OPENINGS = ("It ", "One ", "Such ", "A ", "What ", "Studies ", "The ", "Others ", "Other ", "Single ")
_NAMES = ("A review", "The authors")
_APART = (";", ", and ", ", but ", " and tests ", "“")  # a sentence of two thoughts takes no third


def joined(parts: tuple[Part, ...], *, called: str = "study") -> tuple[Part, ...]:
    """The parts, with joined sentences where the page is easy enough and its first part says what kind it is of.

    ``called`` is our word for the work: in "this concerns people with MS, but it …" nothing says what "it" is.
    """
    grade = flesch_kincaid_grade(" ".join(sentence.text for part in parts for sentence in part.sentences))
    says_how = any(sentence.kind is SentenceKind.FRAME for sentence in parts[0].sentences)
    return tuple(_joined(part, called) for part in parts) if grade < _EASY and says_how else parts


def _joined(part: Part, called: str) -> Part:
    first, second = part.sentences[:1], part.sentences[1:2]
    if part.kind is not PartKind.MATTERS or not second or not _may_join(first[0], second[0]):
        return part
    behind = named(second[0], called).text
    text = f"{first[0].text.rstrip('.')}, but {behind[:1].lower()}{behind[1:]}"
    one = Sentence(
        kind=SentenceKind.CAUTION,
        text=text,
        pattern=f"{first[0].pattern}+{second[0].pattern}",
        grounds=distinct(first[0].grounds + second[0].grounds),
    )
    return Part(kind=part.kind, heading=part.heading, sentences=(one, *part.sentences[2:]))


def _may_join(first: Sentence, second: Sentence) -> bool:
    """Whether people may hope for more than the study brings, each sentence is one thought, and both are not too long.

    Researchers hope for no care.
    """
    hopes = second.kind is SentenceKind.CAUTION and " researchers " not in first.text
    apart = any(mark in sentence.text for sentence in (first, second) for mark in _APART)
    fits = second.text.startswith(_OPENINGS) and not second.text.startswith(_NAMES) and not apart
    return hopes and fits and len(f"{first.text} {second.text}".split()) <= _MOST_WORDS
