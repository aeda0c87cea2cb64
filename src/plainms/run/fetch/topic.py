"""The topic query in the language of each source, from ``topic_query.toml``."""

from collections.abc import Iterable

from plainms.vocabulary.load import vocabulary


def for_pubmed() -> str:
    """MeSH terms, with all below them, or words of title and abstract."""
    mesh = (f'"{term}"[MeSH Terms]' for term in _terms("mesh"))
    text = (f'"{term}"[Title/Abstract]' for term in _terms("text"))
    return _any_of((*mesh, *text))


def for_europe_pmc() -> str:
    """Words of title or abstract; preprints carry no MeSH."""
    return _any_of(f'{field}:"{term}"' for term in _terms("text") for field in ("TITLE", "ABSTRACT"))


def for_clinical_trials() -> str:
    """Conditions as a trial registry names them."""
    return _any_of(f'"{term}"' for term in _terms("condition"))


def is_named_in(text: str) -> bool:
    """Whether one of the words of title and abstract stands in the text, in any case."""
    folded = text.casefold()
    return any(term.casefold() in folded for term in _terms("text"))


def _terms(kind: str) -> tuple[str, ...]:
    return tuple(term for entry in vocabulary("topic_query").entries for term in entry[kind])


def _any_of(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"
