"""More or less of what a link joins, by the sign of the link or of a coefficient in brackets."""

from dataclasses import replace

from plainms.absence import Unclear
from plainms.digest.finding_frames.link import Association
from plainms.digest.reading.skeletons import met
from plainms.digest.telling.directions import directed, has_direction, turned
from plainms.digest.telling.signs import sign_in


def with_directions(frame: Association, words: dict[str, str]) -> dict[str, str] | Unclear:
    """Factor and outcome with their directions, where the source gives the link one."""
    if _states_an_effect_of(frame):
        outcome = turned(words["outcome"], frame.effect)
        return outcome if isinstance(outcome, Unclear) else {"outcome": outcome}
    if frame.is_below:
        return _less_often(words)
    if not frame.sign and frame.sign2 >= 0:
        return {}
    return _signed(frame, words)


def _signed(frame: Association, words: dict[str, str]) -> dict[str, str] | Unclear:
    """More of the factor, and more or less of what it was linked with."""
    factor = words["factor"]
    is_cut = any("among other things" in words[name] for name in ("factor", "outcome"))
    if is_cut or (frame.sign > 0 and met("says_where", frame.clause.text)):
        return _as_it_is(frame, "the source says more or less itself, and a part of it is left out")
    if met("without_more_or_less", factor):
        return _as_it_is(frame, "nobody can tell which value of the factor is the higher one")
    ends = {name: directed(words[name], up=sign > 0) for name, sign in _linked(frame) if name in words}
    stays = has_direction(factor) or (met("categorical", factor) and not met("measurable", factor))
    more = factor if stays else directed(factor, up=True)
    if isinstance(more, Unclear) or any(isinstance(end, Unclear) for end in ends.values()):
        return _as_it_is(frame, "higher or lower cannot stand before both")
    return {"factor": more, **{name: end for name, end in ends.items() if isinstance(end, str)}}


def _less_often(words: dict[str, str]) -> dict[str, str] | Unclear:
    """ "A lower chance of relapse" for "relapse", where the ratio of the link lies below one."""
    factor, outcome = words.get("factor", ""), words.get("outcome", "")
    if not factor or met("without_more_or_less", factor) or met("measurable", outcome) or has_direction(outcome):
        return Unclear("nobody can tell what came less often")
    more = factor if has_direction(factor) or met("categorical", factor) else directed(factor, up=True)
    return {"factor": factor if isinstance(more, Unclear) else more, "outcome": f"a lower chance of {outcome}"}


def _linked(frame: Association) -> tuple[tuple[str, int], ...]:
    """What the factor was linked with, and whether more or less of it; the second link may go the other way."""
    return ("outcome", frame.sign or 1), ("also", frame.sign2 or frame.sign or 1)


def _as_it_is(frame: Association, why: str) -> dict[str, str] | Unclear:
    """Nothing to add where both rose together, which "linked with" says, too; unclear where one fell."""
    return {} if frame.sign >= 0 and frame.sign2 >= 0 else Unclear(why)


def by_coefficient(frame: Association, words: dict[str, str]) -> dict[str, str]:
    """Factor and outcome with the directions that a coefficient in brackets gives; empty where they cannot be told."""
    sign = 0 if has_direction(words.get("factor", "a")) or frame.measure else sign_in(frame.clause)
    if not sign or {"unlinked", "rival", "between"} & set(words) or "," in words["factor"] + words["outcome"]:
        return {}
    pair = with_directions(replace(frame, sign=sign), words)
    return {} if isinstance(pair, Unclear) else pair


def _states_an_effect_of(frame: Association) -> bool:
    return frame.entry.id in {"association.lowered", "association.may-lower", "association.impact"}
