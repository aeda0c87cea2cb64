"""What one clause tells of an outcome in the first of two groups against the second."""

from plainms.absence import Unclear
from plainms.appraisal.directions.contrasts import SIGNED, UNSIGNED, against_the_other, contrast, sign_of, without
from plainms.appraisal.directions.groups import Mention
from plainms.appraisal.directions.numbers import larger, without_brackets
from plainms.appraisal.directions.significance import Verdict, verdict
from plainms.appraisal.directions.wording import says
from plainms.appraisal.values import Direction
from plainms.language.matching import lowered

UNPLACED = Unclear("a significant difference of no certain sign")
_LONGEST = 1500  # letters of the longest clause that is read: more is no sentence
_NAME = 3  # letters from which an outcome's name can be told from the words around it


def tell(clause: str, outcome: str, mentions: tuple[Mention, ...]) -> Direction | Unclear:
    """A significant difference with its sign, or none; UNPLACED where a difference is told without a certain sign."""
    if len(clause) > _LONGEST:
        return Unclear("too long to be one clause")
    name = lowered(" ".join(outcome.split()))
    text = lowered(clause)
    if len(name) > _NAME:
        text = text.replace(name, "_" * len(name))
    chance, alike = verdict(text), says("no difference", text)
    if chance is Verdict.NOT_SIGNIFICANT or (alike and chance is Verdict.UNSAID):
        return _no_difference(text, mentions)
    if says("within", text) and says("alike between groups", text):
        return Direction.NO_CLEAR_DIFFERENCE
    if alike or chance is not Verdict.SIGNIFICANT or says("leaning", text):
        return Unclear("what is said of chance does not settle it")
    if says("but not", text) or not _has_a_sign(name, text):
        return UNPLACED
    return _difference(text, mentions, _better(name))


def _no_difference(text: str, mentions: tuple[Mention, ...]) -> Direction | Unclear:
    if says("start", text) and not says("later", text):
        return Unclear("before anything was done")
    if len({item.side for item in mentions}) == 1 and says("within", text):
        return Unclear("one group alone")
    return Direction.NO_CLEAR_DIFFERENCE


def _has_a_sign(outcome: str, text: str) -> bool:
    """Whether more of the outcome is more: not where it is a change itself, or a time told by counts of people."""
    if any(says(kind, outcome) for kind in (*SIGNED[2:], "gain")):
        return False
    return says("time", text) or not says("time", outcome)


def _better(outcome: str) -> int:
    """1 where more of the outcome is better by its words, else 0: people differ on which way "improved" pain went."""
    return int(says("more is better", outcome))


def _difference(text: str, mentions: tuple[Mention, ...], better: int) -> Direction | Unclear:
    seen = contrast(text, mentions, better)
    if isinstance(seen, Unclear) and not says("within", text):
        seen = against_the_other(text, mentions, better)
        if isinstance(seen, Unclear):
            return _by_numbers(text, mentions)
    if isinstance(seen, Unclear):
        return UNPLACED
    return _direction(seen.sign if seen.subject == 1 else -seen.sign)


def _by_numbers(text: str, mentions: tuple[Mention, ...]) -> Direction | Unclear:
    """The sign of two numbers, unless words of direction stand beside them that do not agree."""
    side = larger(text, mentions)
    if isinstance(side, Unclear):
        return UNPLACED
    sign = 1 if side == 1 else -1
    bare = without(without_brackets(text, mentions), mentions)
    worded = any(says(kind, bare) for kind in (*SIGNED, *UNSIGNED))
    return _direction(sign) if not worded or sign_of(bare) == sign else UNPLACED


def _direction(sign: int) -> Direction:
    return Direction.HIGHER if sign > 0 else Direction.LOWER
