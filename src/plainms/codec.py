"""Artefacts to JSON and back: the one translation, used by storage, exports and ``--json`` answers.

Shape: dataclasses become objects with the fields that differ from their default; identifiers become their text; an
absent value becomes ``{"absent": "NotReported"}``; a set becomes a sorted array; a value of a union of classes carries
its class name under ``"is"``; a span names its passage by key and repeats its quote, and is checked when it is read
back; words of the interface are text, or where they have slots an object with the ``words``, their ``form`` and its
``slots``.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import cache, lru_cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from cattrs import Converter

from plainms.absence import Absent, NotAssessed, NotReported, Unclear
from plainms.errors import ValueIsImpossible
from plainms.identifiers import Identifier
from plainms.provenance import Origin
from plainms.text import Passage, Span
from plainms.wording import Wording

Json = Any
T = TypeVar("T")

_ABSENT = {kind.__name__: kind for kind in (NotReported, NotAssessed, Unclear)}
_passages: ContextVar[dict[str, Passage]] = ContextVar("passages")


def encode(artefact: object) -> Json:
    """The artefact as objects, arrays, text, numbers and truth values."""
    return _converter().unstructure(artefact)


def to_json(artefact: object) -> str:
    """The artefact as canonical JSON: keys sorted, no spaces, so equal artefacts are equal bytes."""
    return canonical(encode(artefact))


def canonical(value: Json) -> str:
    """JSON with sorted keys and without spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(kind: type[T], body: Json, passages: Iterable[Passage] = ()) -> T:
    """The artefact that ``body`` describes; its spans are looked up in ``passages`` and checked against them."""
    with _reading(passages):
        return _converter().structure(body, kind)


@contextmanager
def _reading(passages: Iterable[Passage]) -> Iterator[None]:
    token = _passages.set({passage.key: passage for passage in passages})
    try:
        yield
    finally:
        _passages.reset(token)


def _in_order(members: Iterable[Json]) -> list[Json]:
    """The members of a set, by their text: objects have no order of their own."""
    return sorted(members, key=canonical)


@cache
def _converter() -> Converter:
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={frozenset: _in_order}
    )
    converter.register_unstructure_hook_func(_is_word, lambda word: word.value)
    converter.register_unstructure_hook_func(_is_identifier, str)
    converter.register_structure_hook_func(_is_identifier, lambda text, kind: kind(text))
    converter.register_unstructure_hook(Origin, lambda origin: origin.name.lower())
    converter.register_structure_hook(Origin, lambda name, _: Origin[name.upper()])
    converter.register_unstructure_hook(Span, _span_to_json)
    converter.register_structure_hook(Span, lambda body, _: _span_from_json(body))
    converter.register_unstructure_hook(Wording, _wording_to_json)
    converter.register_structure_hook(Wording, lambda body, _: _wording_from_json(body))
    for kind in _ABSENT.values():
        converter.register_unstructure_hook(kind, _absent_to_json)
    converter.register_unstructure_hook_factory(_is_union, lambda _: lambda value: _member_to_json(converter, value))
    converter.register_structure_hook_factory(_is_union, lambda union: _union_reader(converter, union))
    return converter


def _is_identifier(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Identifier)


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in {Union, UnionType}


def _span_to_json(span: Span) -> Json:
    return {"passage": span.passage.key, "start": span.start, "end": span.end, "quote": span.quote}


def _span_from_json(body: Json) -> Span:
    try:
        passage = _passages.get({})[body["passage"]]
    except KeyError:
        raise ValueIsImpossible(f"a span quotes passage {body['passage']!r}, which was not given") from None
    return Span(passage=passage, start=body["start"], end=body["end"], quote=body["quote"])


def _wording_to_json(said: str) -> Json:
    if not isinstance(said, Wording) or not (said.slots or said.is_opening):
        return str(said)
    slots = {name: _wording_to_json(slot) if isinstance(slot, str) else slot for name, slot in said.slots.items()}
    plain = sorted(name for name, slot in said.slots.items() if isinstance(slot, str) and not isinstance(slot, Wording))
    body = {"words": str(said), "form": said.form, "many": said.many, "slots": slots, "as_it_is": plain}
    return {key: value for key, value in body.items() if value} | ({"opens": True} if said.is_opening else {})


def _wording_from_json(body: Json) -> Wording:
    if isinstance(body, str):
        return _plain_wording(body)
    plain = set(body.get("as_it_is", ()))
    slots = {
        name: slot if isinstance(slot, int) or name in plain else _wording_from_json(slot)
        for name, slot in body.get("slots", {}).items()
    }
    return Wording(body["form"], body.get("many", ""), slots, opens=body.get("opens", False))


@lru_cache(maxsize=2_000)
def _plain_wording(words: str) -> Wording:
    """Words without slots; those of labels are few and come with every study of a list."""
    return Wording(words)


def _absent_to_json(value: Absent) -> Json:
    reason = {"because": value.because} if isinstance(value, Unclear) else {}
    return {"absent": type(value).__name__} | reason


def _absent_from_json(body: Json) -> Absent:
    fields = {key: value for key, value in body.items() if key != "absent"}
    absent: Absent = _ABSENT[body["absent"]](**fields)
    return absent


def _member_to_json(converter: Converter, value: object) -> Json:
    body = converter.unstructure(value)
    is_tagged = isinstance(body, dict) and not isinstance(value, Absent)
    return {"is": type(value).__name__} | body if is_tagged else body


def _union_reader(converter: Converter, union: Any) -> Any:
    members = [member for member in get_args(union) if member not in _ABSENT.values()]
    by_name = {getattr(member, "__name__", ""): member for member in members}

    def read(body: Json, _: Any) -> Any:
        if isinstance(body, dict) and "absent" in body:
            return _absent_from_json(body)
        if isinstance(body, dict) and "is" in body:
            fields = {key: value for key, value in body.items() if key != "is"}
            return converter.structure(fields, by_name[body["is"]])
        return converter.structure(body, _only(members, union))

    return read


def _only(members: list[Any], union: Any) -> Any:
    if len(members) != 1:
        raise ValueIsImpossible(f"a value without a class name cannot be told apart in {union}")
    return members[0]
