"""Values of a JSON answer that nobody has checked: what is missing, or of another kind than asked for, is absent."""

from collections.abc import Mapping
from typing import Any

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm.inline import folded

Json = Mapping[str, Any]


def text(source: Json, *path: str) -> str | NotReported:
    """The folded text at the path, a whole number as its digits; not reported where there is none."""
    value: Any = source
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return (folded(value) or NOT_REPORTED) if isinstance(value, str) else NOT_REPORTED


def members(source: Json, *path: str) -> list[Any]:
    """The list at the path; one value that is no list counts as a list of one; nothing where it is missing."""
    value: Any = source
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, list) else [] if value is None or isinstance(value, str) else [value]


def objects(source: Json, *path: str) -> list[Json]:
    """The members that are objects."""
    return [member for member in members(source, *path) if isinstance(member, Mapping)]


def texts(source: Json, *path: str) -> tuple[str, ...]:
    """The members that are text, folded, empty ones left out."""
    found = (folded(member) for member in members(source, *path) if isinstance(member, str))
    return tuple(one for one in found if one)
