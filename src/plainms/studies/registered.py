"""Registration numbers of the study itself: from the record's data banks, or from text that speaks of registering.

A number in a sentence about other people's trials is not this study's registration.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from plainms.errors import IdentifierIsInvalid
from plainms.identifiers import Registry, TrialId
from plainms.language.matching import kept, lowered
from plainms.provenance import Ground, SourceField
from plainms.sieve import Sieved
from plainms.sources.record import SourceRecord
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


def registered(record: SourceRecord, spans: Iterable[Span]) -> Iterator[tuple[TrialId, Ground]]:
    """Each number with what states it: a data bank of the record, or words of these sentences."""
    for bank in record.data_banks:
        for stated in bank.accession_numbers:
            ground = SourceField(path="DataBankList/DataBank/AccessionNumberList", value=stated)
            yield from ((number, ground) for _, number in numbers_in(stated))
    for span in spans:
        text = lowered(span.quote)
        if _wording("context").search(text) and not _wording("elsewhere").search(text):
            for place, number in numbers_in(span.quote):
                yield number, span.within(place.start(), place.end())


def numbers_in(text: str) -> Iterator[tuple[re.Match[str], TrialId]]:
    """Every registration number in a text and where it stands."""
    for entry in vocabulary("registries").entries:
        for place in kept(entry["pattern"]).finditer(text):
            value = re.sub(r"(?<=[A-Za-z])[ -](?=[0-9])", "", place[0])
            try:
                yield place, TrialId(registry=Registry(entry.id), value=value)
            except IdentifierIsInvalid:
                continue


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary("registries").text[key].replace("NCT", "nct").replace("ISRCTN", "isrctn"))
