"""Says in a few plain words what stands behind a sentence where it is not words of the source."""

import re

from plainms.provenance import FiredRule, Ground, SourceField, VocabularyEntry
from plainms.text import Span
from plainms.vocabulary.load import names, vocabulary

_WORD_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\-.]+")


def note(ground: Ground, told: str = "") -> str:
    """One line for readers of the sentence ``told``. Spans have receipts instead and give an empty line."""
    match ground:
        case Span():
            return ""
        case SourceField(path=path, value=value):
            return f"From the record: {_field_name(path)} “{value}”."
        case VocabularyEntry(vocabulary=name, id=entry_id):
            return f"From {_list_name(name)}{_entry_label(name, entry_id, told)}."
        case FiredRule(rule=rule, fact=fact):
            return f"Our rule “{_spaced(rule.rsplit('.', 1)[-1])}” applies: {fact.replace(' = ', ' is ')}."


def notes(grounds: tuple[Ground, ...], told: str = "") -> tuple[str, ...]:
    """The lines of all grounds that are not words of the source, each once."""
    lines = [note(ground, told) for ground in grounds if not isinstance(ground, Span)]
    return tuple(dict.fromkeys(lines))


def _field_name(path: str) -> str:
    known = vocabulary("source_fields")
    last = re.sub(r"\[.*?\]|#.*", "", path).rsplit("/", 1)[-1].lstrip("@")
    return known[last].label if last in known else _spaced(last)


def _list_name(name: str) -> str:
    known = vocabulary("ground_lists")
    return known[name].label if name in known else f"our list of {_spaced(name)}"


def _entry_label(name: str, entry_id: str, told: str) -> str:
    """The entry's label after a colon; nothing where it is a form with slots, the sentence itself or not known."""
    label = vocabulary(name)[entry_id].label if name in names() and entry_id in vocabulary(name) else ""
    return f": {label.rstrip('.?')}" if label and "{" not in label and label != told else ""


def _spaced(text: str) -> str:
    return _WORD_BREAK.sub(" ", text).strip().lower()
