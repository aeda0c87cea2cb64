"""Retractions, corrections and concerns, in words and gravest first: they stand above everything else."""

from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.sources.record import CommentsCorrections, SourceRecord
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Wording, say


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNotice:
    """A notice in words. ``short`` is for lists; ``source`` says where it was printed and may be empty."""

    short: Wording
    words: Wording
    source: str
    pmid: str
    is_grave: bool


def notices_of(record: SourceRecord) -> tuple[PageNotice, ...]:
    """The notices that the record carries, each once, in the order of ``notice_kinds.toml`` (gravest first)."""
    by_type = {str(one["ref_type"]): one for one in vocabulary("notice_kinds").entries}
    linked = [_notice(by_type[link.ref_type], link) for link in record.comments_corrections if link.ref_type in by_type]
    typed = {name.name for name in record.publication_types}
    stated = [
        _plain(entry)
        for entry in by_type.values()
        if entry.more.get("publication_type") in typed and not any(one.short == entry.label for one in linked)
    ]
    order = {entry.label: place for place, entry in enumerate(by_type.values())}
    return tuple(sorted(dict.fromkeys(linked + stated), key=lambda one: order[one.short]))


def _notice(entry: Entry, link: CommentsCorrections) -> PageNotice:
    return PageNotice(
        short=say(entry.label),
        words=say(entry["words"]),
        source="" if isinstance(link.ref_source, NotReported) else link.ref_source,
        pmid="" if isinstance(link.pmid, NotReported) else str(link.pmid),
        is_grave=entry["grave"],
    )


def _plain(entry: Entry) -> PageNotice:
    return PageNotice(short=say(entry.label), words=say(entry["words"]), source="", pmid="", is_grave=entry["grave"])
