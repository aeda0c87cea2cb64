"""The pages about keeping: saved studies, the visit sheet, corrections, and the file of changes behind them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plainms.digest.write import LOGIC as WRITER
from plainms.publication.changes import ChangeKind
from plainms.publication.dates_shown import in_words
from plainms.site.keeping.editions import Edition, changes_file, editions
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Draft, drafts, ready
from plainms.site.reading.lists import Listed
from plainms.site.reading.places import Kind, Place, place_name
from plainms.verification.verify import LOGIC as GATE
from plainms.vocabulary.load import edition as vocabulary_edition
from plainms.wording import Wording, forms, say, say_count

MOST_NAMED, MOST_NOTICED = 30, 200
_COUNTED = {
    ChangeKind.NEW: forms("{count} new", "{count} new"),
    ChangeKind.CHANGED: forms("{count} changed", "{count} changed"),
    ChangeKind.CORRECTED: forms("{count} corrected", "{count} corrected"),
    ChangeKind.WITHDRAWN: forms("{count} withdrawn", "{count} withdrawn"),
}
_WORDS = {
    ChangeKind.NEW: say("New"),
    ChangeKind.CHANGED: say("Changed"),
    ChangeKind.CORRECTED: say("Corrected"),
    ChangeKind.WITHDRAWN: say("Withdrawn"),
}
_TOLD_APART = (ChangeKind.WITHDRAWN, ChangeKind.CORRECTED, ChangeKind.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A change of one study as the log shows it; ``href`` is empty where its page is gone."""

    word: Wording
    text: str
    href: str


def keeping_pages(newest_first: Sequence[Listed], kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> Iterator[Draft]:
    """Everything that readers keep with, or that tells them what changed, of the public studies and their places."""
    told = editions()
    yield from ready([(addresses.CHANGES_FILE, changes_file(told, _places(kinds)))])
    yield from _corrections(told, {one.item.study: one for one in newest_first})
    yield from _shelf(addresses.SAVED, say("Saved studies"), "saved")
    yield from _shelf(addresses.SHEET, say("Questions for my visit"), "sheet")


def _places(kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> dict[str, tuple[str, ...]]:
    """The names of the places where each study belongs."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for kind, places in kinds:
        for place in places:
            name = place_name(kind, place)
            for one in place.studies:
                found[one.item.study].append(name)
    return {study: tuple(names) for study, names in found.items()}


def _shelf(path: str, title: Wording, body: str) -> Iterator[Draft]:
    """The frame of a page that the reader's browser fills."""
    return drafts(
        path,
        "keeping/shelf.html",
        title=title,
        body=f"keeping/{body}.html",
        name=f"{body}.js",
        here="saved",
    )


def _corrections(told: Sequence[Edition], listed: Mapping[str, Listed]) -> Iterator[Draft]:
    noticed = [one.item for one in listed.values() if one.item.notices]
    return drafts(
        addresses.CORRECTIONS,
        "text.html",
        title=say("Corrections and changes"),
        body="about/corrections.html",
        editions=[_edition(one, listed) for one in told],
        noticed=noticed[:MOST_NOTICED],
        noticed_count=len(noticed),
        noticed_more=max(0, len(noticed) - MOST_NOTICED),
        versions=((say("Writer"), WRITER), (say("Checks"), GATE), (say("Word lists"), vocabulary_edition())),
    )


def _edition(edition: Edition, listed: Mapping[str, Listed]) -> dict[str, Any]:
    counts = [(kind, len(edition.of(kind))) for kind in ChangeKind]
    named = [_named(kind, study, listed) for kind in _TOLD_APART for study in edition.of(kind)]
    return {
        "day": in_words(edition.day),
        "counts": [say_count(*_COUNTED[kind], count=count) for kind, count in counts if count],
        "named": named[:MOST_NAMED],
        "more": max(0, len(named) - MOST_NAMED),
    }


def _named(kind: ChangeKind, study: str, listed: Mapping[str, Listed]) -> Named:
    word = _WORDS[kind]
    if study not in listed:
        return Named(word=word, text=say("study {id}, whose page was taken down", id=study), href="")
    return Named(word=word, text=listed[study].item.heading, href=addresses.study(study))
