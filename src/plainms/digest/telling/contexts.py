"""The opening of a clause that says when or in whom: "After 12 weeks", "Among women"."""

from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.reading.skeletons import Fit, met
from plainms.digest.telling.nouns import plain
from plainms.provenance import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The words of the opening, without the comma, and what they stand on."""

    text: str
    grounds: tuple[Ground, ...]


def context(fit: Fit, facts: Facts) -> Context | Unclear:
    """The opening in plain words, or why it cannot be told."""
    slot = fit.slot("object")
    if isinstance(slot, Unclear) or met("no_context", slot.text):
        return Unclear("it says neither when nor in whom")
    told = plain(slot, facts)
    if isinstance(told, Unclear):
        return told
    first, last = fit.span("preposition"), fit.span("object")
    whole = first.passage.span(first.start, last.end)
    preposition = fit.words("preposition")
    if preposition == "within" and told.text.startswith(("people", "women", "men")):
        preposition = "among"
    return Context(text=f"{preposition} {told.text}", grounds=(whole, *told.grounds))
