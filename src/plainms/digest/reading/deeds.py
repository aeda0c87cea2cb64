"""Who did what to what in a clause, by its tree: a subject, each verb that it shares, and each object of a verb.

"The drug reduced A and B and delayed C" holds three deeds. Each is true alone: one may be told, another left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.digest.reading.clause import Clause
from plainms.language.parse import Parse, Token
from plainms.text import Span

_SHOWING = re.compile(
    r"show(?:s|ed|n)?|demonstrat(?:e|es|ed)|reveal(?:s|ed)?|f(?:ou|i)nds?|found|observed?|indicate[ds]?|report(?:ed|s)?|"
    r"conclude[ds]?|confirm(?:s|ed)?|uncover(?:s|ed)?|prove[ds]?|establish(?:es|ed)?|noted|identif(?:y|ied|ies)",
    re.IGNORECASE,
)
_SUBJECTS = ("nsubj", "nsubjpass")
_JOINTS = frozenset({"conj", "cc", "punct", "preconj"})
_PLAIN = frozenset({"punct", "cc", "aux", "auxpass", "preconj", "mark", "dep", *_SUBJECTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A phrase of the clause: its words, their span, and the word that it hangs on the rest by."""

    text: str
    span: Span
    head: Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb with its objects, coordinated ones apart, and what else hangs on it.

    ``by`` is who did it where the verb is passive. ``modal`` is "may", "could" or "".
    """

    verb: Token
    passive: bool
    denied: bool
    modal: str
    objects: tuple[Piece, ...]
    by: tuple[Piece, ...]
    asides: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """A subject and what it did, or what was done to it."""

    clause: Clause
    subjects: tuple[Piece, ...]
    whole_subject: Piece
    deeds: tuple[Deed, ...]


def doings(clause: Clause) -> Iterator[Doing]:
    """The doing of the clause's main verb; none where it has no subject or a part of it has one of its own."""
    tokens = clause.parse.at(clause.start, clause.end)
    inside = {token.place for token in tokens}
    roots = [token for token in tokens if token.head not in inside or token.head == token.place]
    verbs = [token for token in roots if token.tag.startswith("VB")]
    if len(verbs) != 1 or any(token.label not in {"punct", "cc", "mark"} for token in roots if token is not verbs[0]):
        return
    inner = _shown(verbs[0], clause)
    if inner is not None:
        yield from doings(inner)
        return
    subjects = [child for child in clause.parse.children(verbs[0], *_SUBJECTS) if child.place in inside]
    if len(subjects) != 1:
        return
    chain = _shared(verbs[0], clause, inside)
    if chain is None:
        return
    yield Doing(
        clause=clause,
        subjects=_each(subjects[0], clause),
        whole_subject=_piece(subjects[0], clause, whole=True),
        deeds=tuple(_deed(verb, clause, inside) for verb in chain),
    )


def _shown(verb: Token, clause: Clause) -> Clause | None:
    """The clause behind "this study demonstrates that", where nothing else hangs on the verb; None without one."""
    if not _SHOWING.fullmatch(verb.text) or clause.parse.children(verb, "neg"):
        return None
    inner = clause.parse.children(verb, "ccomp")
    if len(inner) != 1 or inner[0].place < verb.place or clause.parse.children(verb, "conj"):
        return None
    start, end = clause.parse.extent(inner[0])
    if start < clause.start or end > clause.end:
        return None
    text = clause.cleaned.text
    start += len(re.match(r"(?:that |, )*", text[start:end], re.IGNORECASE)[0])  # type: ignore[index]
    return Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end)


def _shared(verb: Token, clause: Clause, inside: set[int]) -> tuple[Token, ...] | None:
    """The verb and those coordinated with it under its subject; None where one of them has its own."""
    found = [verb]
    for child in clause.parse.children(verb, "conj"):
        if child.place not in inside or not child.tag.startswith("VB"):
            return None
        if clause.parse.children(child, *_SUBJECTS, "expl") or _has_a_noun_in_front(child, clause):
            return None
        more = _shared(child, clause, inside)
        if more is None:
            return None
        found += more
    return tuple(found)


def _has_a_noun_in_front(verb: Token, clause: Clause) -> bool:
    """Whether the word in front of a joined verb, but for adverbs, is a noun, which the tree hangs elsewhere."""
    front = clause.parse.tokens[: verb.place]
    near = next((token for token in reversed(front) if not token.tag.startswith(("RB", "MD", "VB"))), None)
    return near is not None and near.tag.startswith("NN") and near.start >= clause.start


def _deed(verb: Token, clause: Clause, inside: set[int]) -> Deed:
    parse = clause.parse
    able = [child for child in parse.children(verb, "acomp") if child.text.lower() == "able"]
    could = [child for word in able for child in parse.children(word, "xcomp")]
    if could and not parse.children(verb, "neg"):
        return _deed(could[0], clause, inside)
    children = [child for child in parse.children(verb) if child.place in inside]
    objects = [child for child in children if child.label in {"dobj", "attr", "acomp", "oprd"}]
    passive = any(child.label == "auxpass" for child in children)
    agents = [child for child in children if child.label == "agent" or (passive and _is_by_someone(child, parse))]
    known = {child.place for child in (*objects, *agents)}
    rest = [child for child in children if child.place not in known and child.label not in {*_PLAIN, "conj", "neg"}]
    return Deed(
        verb=verb,
        passive=passive,
        denied=any(child.label == "neg" and not _is_not_only(child, parse.tokens) for child in children),
        modal=next((child.text.lower() for child in children if child.tag == "MD"), ""),
        objects=tuple(piece for item in objects for piece in _each(item, clause)),
        by=tuple(_piece(child, clause, whole=True) for agent in agents for child in parse.children(agent, "pobj")),
        asides=tuple(_piece(child, clause, whole=True) for child in rest),
    )


def _is_by_someone(token: Token, parse: Parse) -> bool:
    """Whether a "by" has a thing behind it and no deed ("by reducing ...")."""
    return token.text.lower() == "by" and bool(parse.children(token, "pobj"))


def _is_not_only(token: Token, tokens: tuple[Token, ...]) -> bool:
    behind = tokens[token.place + 1 : token.place + 2]
    return bool(behind) and behind[0].text.lower() == "only"


def _each(head: Token, clause: Clause) -> tuple[Piece, ...]:
    """The phrase of a word and those of the words coordinated with it."""
    pieces = [_piece(head, clause)]
    for child in clause.parse.children(head, "conj"):
        if clause.start <= child.start < clause.end:
            pieces += _each(child, clause)
    return tuple(pieces)


def piece_at(clause: Clause, start: int, end: int) -> Piece:
    """The words from one letter of the clause to another, without the commas around them."""
    text = clause.text[start:end]
    start, end = start + len(text) - len(text.lstrip(" ,")), end - len(text) + len(text.rstrip(" ,"))
    head = clause.parse.at(clause.start + start, clause.start + end)[0]
    span = clause.cleaned.span(clause.start + start, clause.start + end)
    return Piece(text=clause.text[start:end], span=span, head=head)


def _piece(head: Token, clause: Clause, *, whole: bool = False) -> Piece:
    """The word with all that hangs on it, without what is coordinated with it unless it is to be ``whole``."""
    parse = clause.parse
    places = {head.place}
    for child in parse.children(head):
        if whole or child.label not in _JOINTS:
            places |= {token.place for token in parse.subtree(child)}
    tokens = [token for token in parse.tokens if token.place in places and clause.start <= token.start < clause.end]
    tokens = _together(tokens, head)
    start, end = tokens[0].start, tokens[-1].end
    text = re.sub(r"(?:,| and| or)+$", "", clause.cleaned.text[start:end].strip(" ,"))
    return Piece(text=text, span=clause.cleaned.span(start, end), head=head)


def _together(tokens: list[Token], head: Token) -> list[Token]:
    """The run of neighboring words around the head, so that no piece spans words that are not its own."""
    at = next(place for place, token in enumerate(tokens) if token.place == head.place)
    first = last = at
    while first > 0 and tokens[first - 1].place == tokens[first].place - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].place == tokens[last].place + 1:
        last += 1
    return tokens[first : last + 1]
