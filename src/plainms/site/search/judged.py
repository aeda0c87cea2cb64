"""What evaluation needs of the search: the keys of the studies found for words, and the texts that were searched."""

from collections.abc import Iterator

from plainms.discovery.asking.question import understood
from plainms.site.catalogue.models import StudyRow
from plainms.site.search.backend import study_search


def keys_found(words: str, limit: int) -> tuple[str, ...]:
    """The keys (PMIDs) of the best studies for the words, best first."""
    index = study_search()
    hits = index.search(understood(words, index), offset=0, limit=limit).hits
    keys = dict(
        StudyRow.objects.filter(study_id__in=[hit.listing.study for hit in hits]).values_list("study_id", "key")
    )
    return tuple(keys[hit.listing.study] for hit in hits)


def searched_texts() -> Iterator[tuple[str, str]]:
    """The key of every study that can be found, with all its texts in one."""
    index = study_search()
    keys = dict(StudyRow.public.values_list("study_id", "key"))
    for study, text in index.texts():
        yield keys[study], text
