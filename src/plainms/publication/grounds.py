"""Says in a few plain words what stands behind a sentence where it is not words of the source."""

import re

from plainms.provenance import FiredRule, Ground, SourceField, VocabularyEntry
from plainms.text import Span
from plainms.vocabulary.load import names, vocabulary
from plainms.wording import NOTHING, Wording, say

_FROM_LIST = "From {list}: {entry}."
_WORD_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\-.]+")


def note(ground: Ground, told: str = "") -> Wording:
    """One line for readers of the sentence ``told``. Spans have receipts instead and give an empty line."""
    match ground:
        case Span():
            return NOTHING
        case SourceField(path=path, value=value):
            return say("From the record: {field} “{value}”.", field=_field_name(path), value=value)
        case VocabularyEntry(vocabulary=name, id=entry_id):
            label = _entry_label(name, entry_id, told)
            origin = _list_name(name)
            return say("From {list}: {entry}.", list=origin, entry=label) if label else say("From {list}.", list=origin)
        case FiredRule(rule=rule, fact=fact):
            name, holds = _spaced(rule.rsplit(".", 1)[-1]), fact.replace(" = ", " is ")
            return say("Our rule “{rule}” applies: {fact}.", rule=name, fact=holds)


def notes(grounds: tuple[Ground, ...], told: str = "") -> tuple[Wording, ...]:
    """The lines of all grounds that are not words of the source, each once; entries of one list share a line."""
    lines = dict.fromkeys(note(ground, told) for ground in grounds if not isinstance(ground, Span))
    shared: dict[str, list[Wording]] = {}
    for line in lines:
        shared.setdefault(str(line.slots["list"]) if line.form == _FROM_LIST else str(line), []).append(line)
    return tuple(map(_together, shared.values()))


def _together(lines: list[Wording]) -> Wording:
    """One line, or those of several entries of one list in one."""
    if len(lines) == 1:
        return lines[0]
    entries = "; ".join(str(line.slots["entry"]) for line in lines)
    return say(_FROM_LIST, list=lines[0].slots["list"], entry=entries)


def _field_name(path: str) -> str:
    known = vocabulary("source_fields")
    last = re.sub(r"\[.*?\]|#.*", "", path).rsplit("/", 1)[-1].lstrip("@")
    return say(known[last].label) if last in known else _spaced(last)


def _list_name(name: str) -> str:
    known = vocabulary("ground_lists")
    return say(known[name].label) if name in known else say("our list of {things}", things=_spaced(name))


def _entry_label(name: str, entry_id: str, told: str) -> str:
    """The entry's label; nothing where it is a form with slots, the sentence itself or not known."""
    label = vocabulary(name)[entry_id].label if name in names() and entry_id in vocabulary(name) else ""
    return label.rstrip(".?") if "{" not in label and label != told else ""


def _spaced(text: str) -> str:
    return _WORD_BREAK.sub(" ", text).strip().lower()
