"""The work named where a sentence calls it "it" and nothing in front of the sentence says what "it" is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.digest.digest import Sentence, SentenceKind

_IT_BEHIND = (
    re.compile(  # "With 6 months of follow-up, it cannot tell …", "Those compared may differ, so it cannot show …"
        r"^(With [^,]+, |(?!The )[^,“]+, so )it "
    )
)
_FROM_ELSEWHERE = frozenset({SentenceKind.EXPLANATION, SentenceKind.ANALOGY})


def named(sentence: Sentence, called: str) -> Sentence:
    """The sentence with the work, which is ``called`` a study or otherwise, where it stood as "it"."""
    for pronoun, name in (("It ", f"The {called} "), ("Its ", f"The {called}’s ")):
        if sentence.text.startswith(pronoun):
            return replace(sentence, text=f"{name}{sentence.text.removeprefix(pronoun)}")
    opened = _IT_BEHIND.match(sentence.text)
    return sentence if opened is None else replace(sentence, text=_IT_BEHIND.sub(rf"\1the {called} ", sentence.text))


def named_again(sentences: tuple[Sentence, ...], called: str) -> tuple[Sentence, ...]:
    """The sentences of a part; where it begins, and behind an explained word, "it" is nothing yet."""
    return tuple(_each(sentences, called))


def _each(sentences: tuple[Sentence, ...], called: str) -> Iterator[Sentence]:
    unnamed = True
    for sentence in sentences:
        yield named(sentence, called) if unnamed and sentence.kind is SentenceKind.CAUTION else sentence
        unnamed = sentence.kind in _FROM_ELSEWHERE
