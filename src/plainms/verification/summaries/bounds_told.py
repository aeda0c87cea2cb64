"""Whether a number bounds from the same side as in the source: not "above 500" where it says "below 500"."""

from collections.abc import Iterator

from plainms.verification.numbers import read
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_SIDES = {"more": "above", "at-least": "above", "less": "below", "at-most": "below"}


def ask(told: Told) -> Iterator[Reason]:
    """A number with a word for one side of it, and the source has it with words for the other side alone."""
    for figure in read(told.text).figures:
        side = _SIDES.get(figure.comparison)
        theirs = [own for own in told.source.figures if own.value == figure.value] if side else []
        sides = {_SIDES.get(own.comparison) for own in theirs}
        if side and sides and sides <= {"above", "below"} - {side}:
            yield Reason(
                question="numbers",
                verdict=Verdict.DIFFERENT,
                why=f"The source bounds it by {figure.text} from the other side.",
                start=figure.start,
                end=figure.end,
                source_words=told.best.text,
            )
            return
