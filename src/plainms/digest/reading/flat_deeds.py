"""Who did what to what, read from left to right where the tree shows no verb, as behind a name it does not know.

The words before the first verb of change are the subject; behind it stand objects, joined by commas and "and".
"""

import re
from collections.abc import Callable, Iterator

from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Deed, Doing, Piece, piece_at

_JOINT = re.compile(r",? and |, | as well as ")
_TAIL = re.compile(
    r",? (?:(?:as )?(?:compared|relative)|in comparison|by \w+ing|through|via|accompanied|associated|leading|resulting|"
    r"thereby|thus|which|suggesting|in a \w+|(?:in|of) (?:the )?(?:\w+ )?(?:mice|rats|animals)|during|after|following|"
    r"at |when|where|over |on )\b.*$"
)
_ASIDE = re.compile(r"^(?P<name>[^,;:]+), (?:an?|the) [^;:]+,$")  # "X, an inhibitor of Y,"
_MOST_SUBJECT, _MOST_JOINED = 9, 3


def flat_doings(clause: Clause, is_verb: Callable[[str], bool], is_object: Callable[[str], bool]) -> Iterator[Doing]:
    """The doing of the clause by its order of words; none where the first verb has no subject or a modal."""
    text = clause.text
    first = next((match for match in re.finditer(r"[A-Za-z]+", text) if match.start() and is_verb(match[0])), None)
    if first is None:
        return
    aside = _ASIDE.match(text[: first.start()].strip())
    subject = aside["name"] if aside else text[: first.start()].strip(" ,")
    if len(subject.split()) > _MOST_SUBJECT:
        return
    if re.search(r"\b(?:was|were|is|are|been|be|not|which|that|to|may|might|could|can|will|would)$|[,;:]", subject):
        return
    tail = _TAIL.search(text, first.end())
    deeds = tuple(_deeds(clause, first.start(), tail.start() if tail else len(text), is_verb, is_object))
    if deeds:
        whole = piece_at(clause, 0, len(subject))
        yield Doing(clause=clause, subjects=(whole,), whole_subject=whole, deeds=deeds)


def _deeds(
    clause: Clause, start: int, end: int, is_verb: Callable[[str], bool], is_object: Callable[[str], bool]
) -> Iterator[Deed]:
    """Each verb with the objects behind it that we can tell; what stands between is left."""
    text = clause.text
    bounds = _bounds(text, start, end)
    verb, place = start, 0
    objects: list[Piece] = []
    while place < len(bounds):
        left, right = bounds[place]
        word = re.match(r"(?:\w+ly )?([A-Za-z]+) ", text[left:right])
        if word and is_verb(word[1]):
            if objects:
                yield _deed(clause, verb, objects)
            verb, objects = left + word.start(1), []
            left += word.end()
        elif word and re.match(r"\w+ed$", word[1]) and place:
            break  # a verb that our list does not hold: what follows is its object
        last = min(place + _MOST_JOINED, len(bounds))
        joined = next((k for k in range(last, place, -1) if is_object(text[left : bounds[k - 1][1]])), None)
        if joined is not None:
            objects.append(piece_at(clause, left, bounds[joined - 1][1]))
        place = joined if joined is not None else place + 1
    if objects:
        yield _deed(clause, verb, objects)


def _bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    joints = [match.span() for match in _JOINT.finditer(text, start, end)]
    return list(zip([start, *(right for _, right in joints)], [*(left for left, _ in joints), end], strict=True))


def _deed(clause: Clause, verb: int, objects: list[Piece]) -> Deed:
    token = clause.parse.at(clause.start + verb, clause.start + verb + 1)[0]
    return Deed(verb=token, passive=False, denied=False, modal="", objects=tuple(objects), by=(), asides=())
