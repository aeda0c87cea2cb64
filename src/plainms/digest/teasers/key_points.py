"""Two or three key points, made of what the digest already tells, so that no depth says more than another.

Each stands alone. What was found is told in our own words, else by a quotation; what was asked is told only where
no finding is.
"""

import re

from plainms.digest.around.named import named
from plainms.digest.digest import Sentence
from plainms.language.negation import negations

_MOST_WORDS, _MOST_QUOTED = 40, 26
_ANNOUNCED, _RETOLD = "finding.own.covers.", "finding.own.statement.retold"
_COMPARES = re.compile(r"\bthan\b")
_REPORTED = ("finding.report", "finding.write")
_UNHARMED = "finding.own.safety.none"  # that nobody came to harm is beside what came of it
_UNNAMED = re.compile(  # nor does "other tests" name those that came first
    r"\b(?:the (?:two |three )?groups|(?:both|between|all) groups|the (?!comparison)[\w-]+ group)\b"
    r"|\bin (?:the )?other \w"
)


def key_points(
    design: tuple[Sentence, ...],
    aim: tuple[Sentence, ...],
    findings: tuple[Sentence, ...],
    cautions: tuple[Sentence, ...],
    *,
    called: str = "study",
) -> tuple[Sentence, ...]:
    """Who was studied or how, the most telling finding, and the fullest sentence of the first caution.

    ``findings`` are the most telling first. ``called`` is our word for the work where a sentence calls it "it".
    """
    limits = [sentence for sentence in cautions if sentence.grounds == cautions[0].grounds]
    fullest = max(limits, key=lambda sentence: len(sentence.text))
    return (*design[:1], *leading(findings, aim), named(fullest, called))


def leading(findings: tuple[Sentence, ...], aim: tuple[Sentence, ...] = ()) -> tuple[Sentence, ...]:
    """The first finding in our own words whose groups have names, else a short quotation, else the shortest finding.

    A statement that only keeps the authors' words gives way to a quoted result that tells more. What a review only
    announces, which repeats its topic, stands behind what it says; the aim where nothing was found.
    """
    said = tuple(one for one in findings if not one.pattern.startswith(_ANNOUNCED))
    if said and len(said) < len(findings):
        return leading(said, aim)
    own = [one for one in findings if "“" not in one.text and len(one.text.split()) <= _MOST_WORDS]
    quoted = [one for one in findings if "“" in one.text and len(one.text.split()) <= _MOST_QUOTED]
    clear = [one for one in own if _UNNAMED.search(one.text) is None]
    clear.sort(key=lambda one: one.pattern.startswith(_UNHARMED))
    first = _telling_more(findings, clear)
    if first is not None:
        return (first,)
    asked = [one for one in aim if "“" not in one.text]
    shortest = sorted(findings, key=lambda one: len(one.text))
    return (*clear, *own, *quoted, *shortest, *asked)[:1]


def _telling_more(findings: tuple[Sentence, ...], clear: list[Sentence]) -> Sentence | None:
    """The quoted result that goes before what is only retold: it tells most, or the other only says what was not.

    What compares is no aside, though it be only retold.
    """
    results = [one for one in findings if one.pattern.startswith(_REPORTED)]
    if not results or any(one.pattern != _RETOLD or _COMPARES.search(one.text) for one in clear):
        return None
    first, denied = results[0], bool(clear) and all(negations(one.text) for one in clear)
    is_short = len(first.text.split()) <= (_MOST_WORDS if denied else _MOST_QUOTED)
    tells_more = first == findings[0] or (denied and not negations(first.text))
    return first if is_short and tells_more else None
