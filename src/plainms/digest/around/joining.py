"""Stock sentences that would chop are joined: on a page that reads very easily, two short ones become one.

Whom a study concerns goes with what it changes, and the limit of the design goes with the size. Other pages keep
them apart, so that neither kind of page drones.
"""

from plainms.digest.around.named import named
from plainms.digest.digest import Part, PartKind, Sentence, SentenceKind
from plainms.digest.forms import distinct
from plainms.language.readability import flesch_kincaid_grade

_EASY = 6.5  # the grade below which a page chops; it is to lie between 6 and 9
_MOST_WORDS = 32
_OPENINGS = (
    "It ",
    "One ",
    "Such ",
    "A ",
    "With ",
    "What ",
    "Studies ",
    "The ",
    "Others ",
    "Other ",
    "People ",
    "Single ",
)
_NAMES = ("A review", "The authors")
_OF_PEOPLE = ("A group ", "With ", "Chance ", "People ", "Those ")  # after these "it" would not point to the study
_OF_CHANCE = "Chance "  # what speaks for a study is no half of what limits it


def joined(parts: tuple[Part, ...], *, called: str = "study") -> tuple[Part, ...]:
    """The parts, with joined sentences where the page is easy enough and its first part says what kind it is of.

    ``called`` is our word for the work: in "this concerns people with MS, and it …" nothing says what "it" is.
    """
    grade = flesch_kincaid_grade(" ".join(sentence.text for part in parts for sentence in part.sentences))
    says_how = any(sentence.kind is SentenceKind.FRAME for sentence in parts[0].sentences)
    return tuple(_joined(part, called) for part in parts) if grade < _EASY and says_how else parts


def _joined(part: Part, called: str) -> Part:
    first, second = part.sentences[:1], part.sentences[1:2]
    if part.kind is PartKind.FOUND or not second or not _may_join(first[0], second[0]):
        return part
    behind = named(second[0], called).text if part.kind is PartKind.MATTERS else second[0].text
    begun, rest = first[0].text.rstrip("."), f"{behind[:1].lower()}{behind[1:]}"
    text = f"{begun}, {_word(part, first[0], second[0])} {rest}"
    one = Sentence(
        kind=SentenceKind.CAUTION,
        text=text,
        pattern=f"{first[0].pattern}+{second[0].pattern}",
        grounds=distinct(first[0].grounds + second[0].grounds),
    )
    return Part(kind=part.kind, heading=part.heading, sentences=(one, *part.sentences[2:]))


def _word(part: Part, first: Sentence, second: Sentence) -> str:
    """ "but" where people may hope for more than the study can bring, unless the sentence says it already."""
    hopes = part.kind is PartKind.MATTERS and " researchers " not in first.text
    return "but" if hopes and ", but " not in second.text else "and"


def _may_join(first: Sentence, second: Sentence) -> bool:
    """Whether both are ours and the second one thought, no care-team line, and together they are not too long."""
    ours = second.kind is SentenceKind.CAUTION and "“" not in first.text + second.text and second.pattern != "sure.team"
    twofold = ";" in second.text or ", and " in second.text or ", and " in first.text
    if second.text.startswith("It ") and first.text.startswith(_OF_PEOPLE):
        return False
    if first.text.startswith(_OF_CHANCE):
        return False
    fits = second.text.startswith(_OPENINGS) and not second.text.startswith(_NAMES) and not twofold
    return ours and fits and len(f"{first.text} {second.text}".split()) <= _MOST_WORDS
