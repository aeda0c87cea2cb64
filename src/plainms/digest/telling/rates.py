"""How rates in a population are said: which disease they count, and their numbers as people read them."""

import re
from decimal import ROUND_HALF_UP, Decimal

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot
from plainms.digest.selecting.barring import met
from plainms.digest.studied import people
from plainms.digest.telling.parts import phrases

_FEW = 10
_COUNTED = re.compile(r"\b(?:prevalence|incidence|frequency)\s+of\s+(?P<what>[^,;.()]{2,60})", re.IGNORECASE)
_DISEASE = re.compile(r"(?!the |people )(?!.*\b(?:in|among|of)\b)[\w -]{2,60}")


def counted_disease(what: Slot | None, clause: Clause, facts: Facts) -> Phrase | Unclear:
    """The disease that a rate counts: the one it names, or else the disease of the page."""
    if what is not None:
        told = phrases(facts, what=what)
        named = told if isinstance(told, Unclear) else told["what"]
    elif _is_of_another(clause):
        named = Unclear("the sentence speaks of another illness")
    else:
        named = people.disease(facts)
    if isinstance(named, Phrase) and not _DISEASE.fullmatch(named.text):
        return Unclear("it is no disease that one has")
    return named


def _is_of_another(clause: Clause) -> bool:
    """Whether the sentence counts an illness that is not the disease of the page: then an unnamed rate may be of it."""
    found = _COUNTED.finditer(clause.cleaned.source.quote)
    return any(not met("titled_disease", match["what"]) for match in found)


def number_of(printed: str) -> Decimal:
    return Decimal(printed.replace("·", ".").replace(",", ""))


def shown(number: Decimal) -> str:
    """A whole number, or one place behind the point below ten, two below one."""
    place = Decimal(1) if number >= _FEW else Decimal("0.1") if number >= 1 else Decimal("0.01")
    return f"{number.quantize(place, rounding=ROUND_HALF_UP).normalize():f}"


def per_of(printed: str) -> int:
    """100,000 for "100 000"."""
    return int(re.sub(r"\D", "", printed))
