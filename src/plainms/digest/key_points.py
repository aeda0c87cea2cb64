"""Two or three key points, made of sentences that the digest already holds, so that no depth says more than another."""

from plainms.digest.digest import Sentence, SentenceKind

_SHORT = 40


def key_points(
    design: tuple[Sentence, ...], findings: tuple[Sentence, ...], cautions: tuple[Sentence, ...]
) -> tuple[Sentence, ...]:
    """Who was studied, the first finding of bearable length, and the first caution."""
    short = [sentence for sentence in findings if len(sentence.text.split()) <= _SHORT]
    picked = (*design[:1], *short[:1], *cautions[:1])
    return tuple(sentence for sentence in picked if sentence.kind is not SentenceKind.STANDING)
