"""How a medicine reached the body where not in its usual way: by mouth or nose, or made in place by an added gene.

Cells, a virus or a vector that carry the gene of a medicine are not the medicine itself.
"""

import re
from functools import cache

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.deeds import Piece
from plainms.digest.telling.lab_kinds import all_text
from plainms.digest.telling.medicines import medicines
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_LIST, _BY_GENE = "other_routes", "by-gene"


def with_its_route(told: Phrase | Unclear, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """Our words for what was given, with "by mouth" behind what is as a rule injected, or that a gene made it."""
    if isinstance(told, Unclear) or (found := _usually_injected().search(told.text)) is None:
        return told
    if comes_from_a_gene(found[0], facts):
        return _with(vocabulary(_LIST)[_BY_GENE], told)
    for entry in vocabulary(_LIST).entries:
        if entry["pattern"] and re.search(str(entry["pattern"]), piece.text, re.IGNORECASE):
            return _with(entry, told)
    return told


def _with(entry: Entry, told: Phrase) -> Phrase:
    return Phrase(text=f"{told.text}{entry.label}", grounds=(*told.grounds, entry.ground))


def from_a_gene() -> str:
    """The words behind a medicine that animals got by a gene alone."""
    return vocabulary(_LIST)[_BY_GENE].label


def comes_from_a_gene(name: str, facts: Facts) -> bool:
    """Whether the text brings in a gene for the medicine, and nowhere gives the medicine itself."""
    return _is_said("by_gene", name, facts) and not _is_said("not_by_gene", name, facts)


def came_another_way(name: str, facts: Facts) -> bool:
    """Whether the text says that a medicine was swallowed or breathed in, or came from a gene."""
    return _is_said("elsewhere", name, facts) or _is_said("by_gene", name, facts)


def _is_said(kind: str, name: str, facts: Facts) -> bool:
    text = all_text(facts)
    return any(way.search(text) for way in _ways(kind, name.lower()))


@cache
def _ways(kind: str, name: str) -> tuple[Sieved, ...]:
    entry = medicines().get(name)
    names = {name} if entry is None else {entry.label, *entry.synonyms}
    word = "|".join(re.escape(one) for one in sorted(names, key=lambda one: (-len(one), one)))
    lines = vocabulary(_LIST).text[kind].strip("\n").split("\n")
    return tuple(Sieved(line.replace("NAME", f"(?:{word})"), re.IGNORECASE) for line in lines)


@cache
def _usually_injected() -> Sieved:
    return Sieved(vocabulary(_LIST).text["usually_injected"], re.IGNORECASE)
