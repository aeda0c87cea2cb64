"""Registration numbers of the study itself: from the record's data banks, or from text that speaks of registering.

A number in a sentence about other people's trials is not this study's registration.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_REPORTED
from plainms.appraisal.reading import Reading
from plainms.errors import IdentifierIsInvalid
from plainms.identifiers import Registry, TrialId
from plainms.language.matching import kept, lowered
from plainms.provenance import Claim, Ground, Origin, SourceField
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


def registration_of(reading: Reading) -> Claim[tuple[TrialId, ...]]:
    """The study's registration numbers, sorted; not reported where there are none."""
    found = [*_in_data_banks(reading), *_in_text(reading)]
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="registration-not-stated")
    numbers = tuple(sorted({number for number, _ in found}))
    grounds = tuple(dict.fromkeys(ground for _, ground in found))
    return Claim(value=numbers, origin=Origin.RULE, rule="registration-stated", grounds=grounds)


def _in_data_banks(reading: Reading) -> Iterator[tuple[TrialId, Ground]]:
    for bank in reading.record.data_banks:
        for stated in bank.accession_numbers:
            ground = SourceField(path="DataBankList/DataBank/AccessionNumberList", value=stated)
            yield from ((number, ground) for _, number in _numbers(stated))


def _in_text(reading: Reading) -> Iterator[tuple[TrialId, Ground]]:
    for span in reading.spans:
        text = lowered(span.quote)
        about_registering = _wording("context").search(text)
        if not about_registering or _wording("elsewhere").search(text):
            continue
        for place, number in _numbers(span.quote):
            yield number, _words(span, place)


def _numbers(text: str) -> Iterator[tuple[re.Match[str], TrialId]]:
    for entry in vocabulary("registries").entries:
        for place in kept(entry["pattern"]).finditer(text):
            value = re.sub(r"(?<=[A-Za-z])[ -](?=[0-9])", "", place[0])
            try:
                yield place, TrialId(registry=Registry(entry.id), value=value)
            except IdentifierIsInvalid:
                continue


def _words(span: Span, place: re.Match[str]) -> Span:
    return span.within(place.start(), place.end())


@cache
def _wording(key: str) -> re.Pattern[str]:
    return re.compile(vocabulary("registries").text[key].replace("NCT", "nct").replace("ISRCTN", "isrctn"))
