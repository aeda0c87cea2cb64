"""The pages of places: each place with its studies, the index of its kind, and the index from A to Z."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plainms.discovery.fixed_topics import fixed_topics
from plainms.site.reading import addresses, places
from plainms.site.reading.drafts import Draft, drafts
from plainms.site.reading.lists import Link, Listed, feed_of, numbered, rung_counts
from plainms.site.reading.open_trials import OpenByPlace
from plainms.site.reading.places import HEADINGS, TOPICS, Kind, Place, place_name
from plainms.site.reading.ways import ways_of
from plainms.wording import Wording, say, say_count

_ON_INDEX = 40
_LETTERS_FROM = 60  # an index with more places than this is cut by first letter


def all_places(newest_first: Sequence[Listed]) -> tuple[tuple[Kind, tuple[Place, ...]], ...]:
    """Every place with a page, by kind; a subject heading with the name of a topic is that topic's page."""
    fixed = {entry.id for entry in fixed_topics()}
    headings = tuple(one for one in places.heading_places(newest_first) if one.slug not in fixed)
    return (
        (TOPICS, places.topic_places(newest_first)),
        (places.MEDICINES, places.medicine_places(newest_first)),
        (places.SYMPTOMS, places.symptom_places(newest_first)),
        (places.TESTS, places.test_places(newest_first)),
        (places.AUTHORS, places.author_places(newest_first)),
        (HEADINGS, headings),
    )


def place_pages(kinds: Iterable[tuple[Kind, Sequence[Place]]], trials: OpenByPlace) -> Iterator[Draft]:
    """Every place's own pages, with the open trials that fit it, and every index."""
    of_kind = dict(kinds)
    for kind, some in of_kind.items():
        for place in some:
            yield from _pages_of(kind, place, trials)
    yield from _topic_indexes(of_kind)
    for kind, some in of_kind.items():
        if kind not in (TOPICS, HEADINGS):
            yield from _index(kind, some)


def _pages_of(kind: Kind, place: Place, trials: OpenByPlace) -> Iterator[Draft]:
    first: dict[str, object] = {"counts": rung_counts(place.studies)} if kind is not HEADINGS else {}
    if kind in (TOPICS, places.MEDICINES):
        first["ways"] = ways_of(place.studies)
    here = addresses.place(kind.base, place.slug)
    if here in trials:
        first["open"] = trials[here]
    yield from numbered(
        place.studies,
        lambda number: addresses.place(kind.base, place.slug, number),
        say("{kind}: {name}", kind=kind.one, name=place.label),
        lead=_counted(len(place.studies)),
        intro=place.intro,
        here="topics",
        feed=feed_of(here, place.studies) if kind.has_feed else "",
        follow=Link(href=place_name(kind, place), label=place.label),
        first=first,
    )


def _topic_indexes(of_kind: Mapping[Kind, Sequence[Place]]) -> Iterator[Draft]:
    """The index of topics, with the way to all other indexes, and the subject headings by first letter."""
    headings = of_kind[HEADINGS]
    by_letter = _by_letter(headings)
    others = [
        Link(href=kind.base, label=kind.title, count=len(some))
        for kind, some in of_kind.items()
        if some and kind not in (TOPICS, HEADINGS)
    ]
    letters = _letters(addresses.TOPICS, by_letter, here="")
    topics = _links(TOPICS, of_kind[TOPICS])
    yield from drafts(
        addresses.TOPICS,
        "topics.html",
        title=TOPICS.title,
        lead=TOPICS.lead,
        topics=topics,
        others=others,
        letters=letters,
        letters_title=HEADINGS.title,
        letters_lead=HEADINGS.lead,
        here="topics",
    )
    yield from _letter_pages(HEADINGS, by_letter, TOPICS.title)


def _index(kind: Kind, some: Sequence[Place]) -> Iterator[Draft]:
    is_long = len(some) > _LETTERS_FROM
    by_letter = _by_letter(some) if is_long else {}
    most = sorted(some, key=lambda one: (-len(one.studies), one.label.casefold(), one.slug))[:_ON_INDEX]
    yield from drafts(
        kind.base,
        "topics.html",
        title=kind.title,
        lead=kind.lead,
        topics=_links(kind, most if is_long else some),
        letters=_letters(kind.base, by_letter, here=""),
        letters_title=say("{kind} from A to Z", kind=kind.title),
        letters_lead=say("Above are the {count} with the most studies.", count=_ON_INDEX) if is_long else "",
        here="topics",
    )
    yield from _letter_pages(kind, by_letter, kind.title)


def _letter_pages(kind: Kind, by_letter: Mapping[str, Sequence[Place]], title: Wording) -> Iterator[Draft]:
    for first, mine in by_letter.items():
        yield from drafts(
            addresses.letter(kind.base, first),
            "topics.html",
            title=say("{things} that begin with {letter}", things=title, letter=_name(first)),
            lead=say("From A to Z."),
            topics=_links(kind, mine),
            letters=_letters(kind.base, by_letter, here=first),
            here="topics",
        )


def _links(kind: Kind, some: Iterable[Place]) -> list[Link]:
    return [Link(href=addresses.place(kind.base, one.slug), label=one.label, count=len(one.studies)) for one in some]


def _by_letter(some: Iterable[Place]) -> dict[str, list[Place]]:
    by_letter: defaultdict[str, list[Place]] = defaultdict(list)
    for one in sorted(some, key=lambda one: (one.label.casefold(), one.slug)):
        by_letter[_first(one.label)].append(one)
    return dict(sorted(by_letter.items(), key=lambda item: (item[0] == "other", item[0])))


def _letters(base: str, by_letter: Mapping[str, object], here: str) -> list[Link]:
    return [Link(href=addresses.letter(base, one), label=_name(one), is_here=one == here) for one in by_letter]


def _first(label: str) -> str:
    letter = label[:1].casefold()
    return letter if letter.isascii() and letter.isalpha() else "other"


def _name(first: str) -> str:
    return say("a figure or sign") if first == "other" else first.upper()


def _counted(count: int) -> Wording:
    return say_count("{count} study is here.", "{count} studies are here.", count=count)
