"""The pages about keeping: saved studies, the visit sheet, corrections, and the file of changes behind them."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plainms.digest.write import LOGIC as WRITER
from plainms.publication.changes import ChangeKind
from plainms.site.keeping.editions import Edition, changes_file, editions
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Published
from plainms.site.reading.lists import Listed
from plainms.site.reading.places import Kind, Place, place_name
from plainms.site.reading.render import part
from plainms.verification.verify import LOGIC as GATE
from plainms.vocabulary.load import edition as vocabulary_edition

MOST_NAMED, MOST_NOTICED = 30, 200
_TOLD_APART = (ChangeKind.WITHDRAWN, ChangeKind.CORRECTED, ChangeKind.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A change of one study as the log shows it; ``href`` is empty where its page is gone."""

    word: str
    text: str
    href: str


def keeping_pages(newest_first: Sequence[Listed], kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> Iterator[Published]:
    """Everything that readers keep with, or that tells them what changed, of the public studies and their places."""
    told = editions()
    yield addresses.CHANGES_FILE, changes_file(told, _places(kinds))
    yield addresses.CORRECTIONS, _corrections(told, {one.item.study: one for one in newest_first})
    yield addresses.SAVED, _shelf("Saved studies", "saved")
    yield addresses.SHEET, _shelf("Questions for my visit", "sheet")


def _places(kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> dict[str, tuple[str, ...]]:
    """The names of the places where each study belongs."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for kind, places in kinds:
        for place in places:
            name = place_name(kind, place)
            for one in place.studies:
                found[one.item.study].append(name)
    return {study: tuple(names) for study, names in found.items()}


def _shelf(title: str, body: str) -> str:
    """The frame of a page that the reader's browser fills."""
    return part(
        "keeping/shelf.html",
        title=title,
        body=f"keeping/{body}.html",
        name=f"{body}.js",
        here="saved",
    )


def _corrections(told: Sequence[Edition], listed: Mapping[str, Listed]) -> str:
    noticed = [one.item for one in listed.values() if one.item.notices]
    return part(
        "text.html",
        title="Corrections and changes",
        body="about/corrections.html",
        editions=[_edition(one, listed) for one in told],
        noticed=noticed[:MOST_NOTICED],
        noticed_count=len(noticed),
        noticed_more=max(0, len(noticed) - MOST_NOTICED),
        versions=(("writer", WRITER), ("checks", GATE), ("word lists", vocabulary_edition())),
    )


def _edition(edition: Edition, listed: Mapping[str, Listed]) -> dict[str, Any]:
    counts = [(kind, len(edition.of(kind))) for kind in ChangeKind]
    named = [_named(kind, study, listed) for kind in _TOLD_APART for study in edition.of(kind)]
    return {
        "day": _in_words(edition.day),
        "counts": f"{', '.join(f'{count:,} {kind.value}' for kind, count in counts if count)}.",
        "named": named[:MOST_NAMED],
        "more": max(0, len(named) - MOST_NAMED),
    }


def _named(kind: ChangeKind, study: str, listed: Mapping[str, Listed]) -> Named:
    word = kind.value.capitalize()
    if study not in listed:
        return Named(word=word, text=f"study {study}, whose page was taken down", href="")
    return Named(word=word, text=listed[study].item.heading, href=addresses.study(study))


def _in_words(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"
