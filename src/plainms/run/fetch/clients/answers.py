"""What every answer in a format must show before it counts: nothing cut short, no page of an intermediary."""

import json
import re
from typing import Any

from plainms.errors import AnswerIsWrong

_SET = re.compile(rb"<(PubmedArticleSet|pmc-articleset)\b")
_SHOWN = 60


def json_of(content: bytes) -> dict[str, Any]:
    """The answer as a JSON object. Raises AnswerIsWrong."""
    try:
        read = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise AnswerIsWrong(f"no JSON: {_beginning(content)}") from fault
    if not isinstance(read, dict):
        raise AnswerIsWrong(f"no JSON object: {_beginning(content)}")
    return read


def at(read: Any, *names: str) -> Any:
    """What stands under these names, one in the other. Raises AnswerIsWrong where something else does."""
    found = read
    for name in names:
        if not isinstance(found, dict) or name not in found:
            raise AnswerIsWrong(f"JSON without {'.'.join(names)}")
        found = found[name]
    return found


def rows(read: Any, *names: str) -> list[dict[str, Any]]:
    """The list of objects under these names. Raises AnswerIsWrong."""
    found = at(read, *names)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise AnswerIsWrong(f"JSON with something else than objects in {'.'.join(names)}")
    return found


def count(read: Any, *names: str) -> int:
    """The whole number under these names, which some sources write as text. Raises AnswerIsWrong."""
    found = str(at(read, *names))
    if not found.isdecimal():
        raise AnswerIsWrong(f"JSON with {found[:20]!r} as {'.'.join(names)}")
    return int(found)


def whole_set(content: bytes) -> None:
    """Raises AnswerIsWrong unless the bytes are a whole set of articles of NCBI's."""
    opened = _SET.search(content[:2000])
    if not opened:
        raise AnswerIsWrong(f"no set of articles: {_beginning(content)}")
    if not content.rstrip().endswith(b"</" + opened[1] + b">"):
        raise AnswerIsWrong("a set of articles that is cut short")


def _beginning(content: bytes) -> str:
    return repr(content[:_SHOWN].decode("utf-8", "replace")) if content else "nothing at all"
