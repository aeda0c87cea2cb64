"""Makes of a stored study and its page what can be found of it."""

import math

from plainms.absence import Absent
from plainms.appraisal.appraisal import Species
from plainms.digest.digest import Digest, NoDigest, NoDigestReason, SentenceKind
from plainms.discovery.filed import filed
from plainms.discovery.profile import Profile
from plainms.publication.listing import Listing
from plainms.publication.page import Page, Told
from plainms.site.catalogue.store import Shelved
from plainms.site.search.entry_terms import entry_terms
from plainms.site.search.interface import Document
from plainms.sources.record import SourceRecord
from plainms.studies.study import ScopeKind
from plainms.vocabulary.load import vocabulary

_OF_THE_STUDY = {SentenceKind.FINDING, SentenceKind.FRAME}
_EVERY = {"humans", "male", "female", "adult", "middle aged", "aged", "young adult", "animals", "multiple sclerosis"}


def document_of(made: Shelved, page: Page, item: Listing, profile: Profile, day: int) -> Document:
    """The document; ``day`` counts from 1 January of year 1, 0 where no date is known."""
    sentences = made.outcome.sentences[1:] if isinstance(made.outcome, Digest) else ()
    has_counts = isinstance(page.body, Told) and bool(page.body.box)
    return Document(
        study=str(page.study),
        title=page.title,
        teaser=page.heading if item.is_told else "",
        subject=_subject(made.study.report),
        digest=" ".join(dict.fromkeys(one.text for one in sentences if one.kind in _OF_THE_STUDY)),
        abstract=" ".join(passage.text for passage in made.study.abstract),
        filed=filed(made.study, made.appraisal, profile, year=item.machine_date[:4], has_counts=has_counts),
        day=day,
        weight=_weight(made),
        listing=item,
    )


def _weight(made: Shelved) -> float:
    """How much a match counts, by whom was studied and by what became of the study."""
    species, scope = made.appraisal.species.value, made.study.scope.value
    is_model = not isinstance(scope, Absent) and scope.kind is ScopeKind.MODEL
    unknown = Species.ANIMALS if is_model else Species.PEOPLE
    marks = [unknown.value if isinstance(species, Absent) else species.value]
    if isinstance(made.outcome, NoDigest):
        marks.append("retracted" if made.outcome.reason is NoDigestReason.RETRACTED else "untold")
    return float(math.prod(vocabulary("lay_search_ranks")[mark]["weight"] for mark in marks))


def _subject(record: SourceRecord) -> str:
    """The headings with their other names, and the keywords, without those of nearly every study."""
    headings = [heading.descriptor for heading in record.mesh_headings if heading.descriptor.casefold() not in _EVERY]
    others = [name for heading in headings for name in entry_terms(heading)]
    names = [*headings, *others, *(keyword.text for keyword in record.keywords)]
    return "; ".join(dict.fromkeys(name for name in names if name.casefold() not in _EVERY))
