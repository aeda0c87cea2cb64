"""Whether those whom a sentence compares stand on their own sides of the comparison: "older than", "outperformed"."""

from collections.abc import Iterable, Iterator, Mapping

from plainms.verification.summaries.frames import Frame, frames
from plainms.verification.summaries.meanings import Term, spelled, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_MORE = frozenset({"more", "higher", "greater", "larger", "longer", "older", "faster", "better", "stronger", "thicker"})
_LESS = frozenset({"less", "fewer", "lower", "smaller", "shorter", "younger", "slower", "worse", "weaker", "thinner"})
_OTHER = {"up": "down", "down": "up", "good": "bad", "bad": "good"}


def ask(told: Told) -> Iterator[Reason]:
    """The one who had more of it in the source is the one who had less in the sentence: their places are exchanged."""
    if wordings(_OWN, "limit").search(told.text) or wordings(_OWN, "no result").search(told.text):
        return
    for ours in frames(told.text):
        near = [item.text for item in told.alignment.evidence]
        near += [clause.text for piece in told.pieces for clause in piece.rivals[:2]]
        theirs = [frame for text in dict.fromkeys(near) for frame in frames(text)]
        turned = [frame for frame in theirs if _is_turned(ours, frame, told.source.shorts)]
        if turned and not any(_is_straight(ours, frame, told.source.shorts) for frame in theirs):
            yield Reason(
                question="compared",
                verdict=Verdict.DIFFERENT,
                why="Those compared stand the other way round in the source.",
                start=ours.start,
                end=min(ours.end, len(told.text)),
                source_words=turned[0].words,
            )
            return


def _is_turned(ours: Frame, theirs: Frame, shorts: Mapping[str, str]) -> bool:
    """Whether both compare by the same word or the same way, and who stands before it here stands behind it there."""
    if wordings(_OWN, "no result").search(theirs.words) or not _is_same_way(ours, theirs):
        return False
    before, behind = _keys(theirs.left, shorts), _keys(theirs.right, shorts)
    first, second = terms(ours.left), terms(ours.right)
    crossed = _any_alone(second, before, behind) and _any_alone(first, behind, before)
    if not crossed or _any_alone(second, behind, before):
        return False
    return _is_same_thing(ours, theirs, shorts) or _crosses_sharply(first, second, before, behind)


def _crosses_sharply(
    first: Iterable[Term], second: Iterable[Term], before: frozenset[str], behind: frozenset[str]
) -> bool:
    """Whether a word that names something is among those that have changed their places."""
    one = [term for term in first if term.weight == 1]
    other = [term for term in second if term.weight == 1]
    return _any_alone(one, behind, before) or _any_alone(other, before, behind)


def _is_straight(ours: Frame, theirs: Frame, shorts: Mapping[str, str]) -> bool:
    before, behind = _keys(theirs.left, shorts), _keys(theirs.right, shorts)
    return _any_alone(terms(ours.right), behind, before) and _is_same_way(ours, theirs)


def _is_same_way(ours: Frame, theirs: Frame) -> bool:
    if any(frame.bare & _MORE and frame.bare & _LESS for frame in (ours, theirs)):
        return False
    if ours.bare & theirs.bare:
        return True
    against = any(_OTHER[way] in theirs.ways for way in ours.ways) or any(_OTHER[way] in ours.ways for way in ours.ways)
    return bool(ours.ways & theirs.ways) and not against


def _is_same_thing(ours: Frame, theirs: Frame, shorts: Mapping[str, str]) -> bool:
    """Whether they share what is compared, and not only who."""
    right = _keys(ours.right, shorts) | _keys(theirs.right, shorts)
    there = _keys(theirs.left, shorts)
    shared = [term for term in terms(ours.left) if not term.is_everyday and term.keys & there and not term.keys & right]
    return bool(shared) or bool(ours.bare & theirs.bare)


def _any_alone(found: Iterable[Term], here: frozenset[str], not_there: frozenset[str]) -> bool:
    return any(
        unmistakable(term.keys) and not term.is_everyday and term.keys & here and not term.keys & not_there
        for term in found
    )


def _keys(text: str, shorts: Mapping[str, str]) -> frozenset[str]:
    """The keys of the words of a text themselves, and of the long forms of its short ones."""
    return frozenset(key for term in spelled(shorts, text) for key in term.keys)
