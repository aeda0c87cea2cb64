"""Makes records of the titles and abstracts that evaluation sets hold, so that the stages read them as any other."""

from collections.abc import Iterable

from plainms.absence import NOT_REPORTED
from plainms.sources.record import Journal, PublicationType, Source, SourceRecord
from plainms.text import Passage, PassageKind


def record_of(
    key: str,
    title: str,
    sections: Iterable[tuple[str | None, str]],
    journal: str = "",
    publication_types: Iterable[str] = (),
) -> SourceRecord:
    """A record with this title and these labelled sections; blank sections are left out and white space is folded."""
    told = [(label, " ".join(text.split())) for label, text in sections if text.strip()]
    return SourceRecord(
        source=Source.PUBMED,
        key=key,
        version=1,
        digest=key,
        title=Passage(key="title", kind=PassageKind.TITLE, text=" ".join(title.split()))
        if title.strip()
        else NOT_REPORTED,
        abstract=tuple(
            Passage(key=f"abstract.{place}", kind=PassageKind.ABSTRACT, text=text, label=label or NOT_REPORTED)
            for place, (label, text) in enumerate(told)
        ),
        journal=Journal(title=journal or NOT_REPORTED),
        publication_types=tuple(PublicationType(name=name) for name in publication_types),
    )
