"""Who did what to what, read from left to right by the lists of ``lab_order.toml``, where the tree finds no such deed.

The words in front of a verb of change are who did it; behind it stand things that we can tell; what follows them has to
be words that only say how, when or in which animals, and none that limits what is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Deed, Doing, Piece, piece_at
from plainms.digest.reading.in_order import Told, longest_told, order_words

_WORD = re.compile(r"[A-Za-z-]+")
_MOST_SUBJECT = 14
_ASIDE = re.compile(r"^(?P<name>[^,;:]+), (?:an?|the|which is|known as) [^;:,]+,$")  # "X, an inhibitor of Y,"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """Who did it, where it ends in the clause, and whether it only may be so, or was not."""

    text: str
    modal: str = ""
    denied: bool = False


def ordered_doings(clause: Clause, is_verb: Told, is_object: Told, is_changed: Told) -> Iterator[Doing]:
    """The doing of the clause by its order of words; none where what stands around the deed may turn it.

    Behind words such as "resulted in" stand things that went their own way: "a reduction of demyelination".
    """
    text = clause.text
    lead = order_words("lead").match(text)
    start = lead.end() if lead else 0
    for match in _WORD.finditer(text, start):
        brings = order_words("brings").match(text, match.start())
        if match.start() == start or not (brings or is_verb(match[0])):
            continue
        subject = _subject(text[start : match.start()])
        deeds: tuple[Deed, ...] = ()
        if subject and brings:
            deeds = tuple(_deeds(clause, brings, subject, lambda _: False, is_changed))
        if subject and not deeds and is_verb(match[0]):
            deeds = tuple(_deeds(clause, match, subject, is_verb, is_object))
        if subject is None or not deeds:
            continue
        whole = piece_at(clause, start, start + len(subject.text))
        yield Doing(clause=clause, subjects=(whole,), whole_subject=whole, deeds=deeds)
        return


def _subject(words: str) -> _Subject | None:
    """The words in front of a verb as who did it; None where they hold more than that."""
    found = _Subject(text=words.rstrip(" ,"))
    aside = _ASIDE.match(words.strip())
    if aside:
        found = _Subject(text=aside["name"])
    for _ in range(3):
        bare = order_words("adverb").sub("", found.text)
        bare = order_words("dosed").sub("", order_words("helped").sub("", bare))
        if modal := order_words("may").search(bare):
            found, bare = replace(found, modal=modal["modal"]), bare[: modal.start()]
        if denied := order_words("denied").search(bare):
            found, bare = replace(found, denied=True), bare[: denied.start()]
        found = replace(found, text=bare.rstrip(" ,"))
    if not 0 < len(found.text.split()) <= _MOST_SUBJECT or order_words("no_subject").search(found.text):
        return None
    return None if found.modal == "can" or (found.modal and found.denied) else found


def _deeds(clause: Clause, verb: re.Match[str], subject: _Subject, is_verb: Told, is_object: Told) -> Iterator[Deed]:
    """Each verb with the things behind it, in their order; none where the words behind them limit what is told."""
    text, deeds, objects = clause.text, [], list[Piece]()
    at, now = verb.end(), verb.start()
    while (end := longest_told(text, at, is_object)) is not None:
        objects.append(piece_at(clause, at, end))
        joint = order_words("joint").match(text, end)
        if joint is None:
            at = end
            break
        again = _WORD.match(text, joint.end())
        if again and is_verb(again[0]) and longest_told(text, again.end(), is_object) is not None:
            deeds.append(_deed(clause, now, objects, subject))
            objects, now, at = [], again.start(), again.end()
            continue
        if longest_told(text, joint.end(), is_object) is None:
            at = end
            break
        at = joint.end()
    rest = order_words("beside_others").sub("", text[at:])
    if not (objects or deeds) or not order_words("ends").match(rest) or order_words("limits").search(rest):
        return
    yield from deeds
    if objects:
        yield _deed(clause, now, objects, subject)


def _deed(clause: Clause, verb: int, objects: list[Piece], subject: _Subject) -> Deed:
    token = clause.parse.at(clause.start + verb, clause.start + verb + 1)[0]
    return Deed(
        verb=token, passive=False, denied=subject.denied, modal=subject.modal, objects=tuple(objects), by=(), asides=()
    )
