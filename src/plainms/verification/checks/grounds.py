"""Everything a sentence stands on exists: words of this study's report, fields of its record, entries of our lists."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.provenance import FiredRule, Ground, SourceField, VocabularyEntry
from plainms.text import Passage, Span
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.wordings import words_of

_NEEDS: dict[SentenceKind, tuple[type, ...]] = {
    SentenceKind.TEASER: (Span, SourceField),
    SentenceKind.FINDING: (Span,),
    SentenceKind.FRAME: (Span, SourceField),
    SentenceKind.EXPLANATION: (VocabularyEntry,),
    SentenceKind.ANALOGY: (VocabularyEntry,),
    SentenceKind.CAUTION: (FiredRule, Span),
    SentenceKind.QUESTION: (FiredRule,),
    SentenceKind.STANDING: (VocabularyEntry,),
}


def _run(case: Case) -> Iterator[Fault]:
    passages = {passage.key: passage for passage in case.study.report.quotable}
    values: frozenset[str] | None = None
    for sentence, _ in case.sentences:
        if not any(isinstance(ground, _NEEDS[sentence.kind]) for ground in sentence.grounds):
            yield blocking(
                sentence,
                f"A {sentence.kind.value} sentence lacks what it must stand on; give it that ground or drop it.",
            )
        for ground in sentence.grounds:
            if isinstance(ground, SourceField) and values is None:
                values = frozenset(_leaves(case.study.report))
            message = _fault(ground, passages, values or frozenset())
            if message:
                yield blocking(sentence, message)
        yield from _misplaced(sentence)


def _fault(ground: Ground, passages: dict[str, Passage], values: frozenset[str]) -> str:
    match ground:
        case Span():
            if passages.get(ground.passage.key) != ground.passage:
                return (
                    f"The passage {ground.passage.key!r} is not in this study's report; quote the report that is told."
                )
            if ground.passage.text[ground.start : ground.end] != ground.quote:
                return f"The passage does not read {ground.quote!r} at that place; take the words from the source."
        case SourceField(path=path, value=value):
            if value.strip().lower() not in values:
                return f"The record holds no field with the value {value!r} ({path}); state what the record states."
        case VocabularyEntry(vocabulary=name, id=entry):
            if words_of(ground) is None:
                return f"The list {name!r} has no entry {entry!r}; name an entry that exists."
    return ""


def _misplaced(sentence: Sentence) -> Iterator[Fault]:
    if not sentence.text.strip():
        yield blocking(sentence, "The sentence is empty; drop it.")
    if sentence.kind is SentenceKind.FINDING and all(span.passage.kind.value == "title" for span in sentence.spans):
        yield blocking(sentence, "A finding stands on the title alone; it needs words of the abstract.")


def _leaves(value: object) -> Iterator[str]:
    """Every text and number inside a record, in lower case."""
    if isinstance(value, str):
        yield value.strip().lower()
    elif isinstance(value, tuple):
        for item in value:
            yield from _leaves(item)
    elif is_dataclass(value) and not isinstance(value, type | Passage):
        if type(value).__str__ is not object.__str__:
            yield str(value).strip().lower()
        for name in _field_names(type(value)):
            yield from _leaves(getattr(value, name))
    elif isinstance(value, Passage):
        yield value.text.strip().lower()
    else:
        yield str(value).lower()


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


CHECK = Check(name="grounds", run=_run)
