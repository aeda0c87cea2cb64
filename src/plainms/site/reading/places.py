"""Places where studies belong together: a fixed topic, a medicine, a symptom, a test, an author, a subject heading.

Pure: listed studies in, places out. A place has a page once enough studies belong to it; a fixed topic always has.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from plainms.discovery.fixed_topics import fixed_topics
from plainms.site.reading.lists import Listed
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Wording, say, titled

WITH_A_PAGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of place: where its addresses begin, and the words of its pages. ``one`` is the singular for titles."""

    base: str
    title: Wording
    one: Wording
    lead: Wording
    has_feed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: its safe name, its words, what it is in short paragraphs, and its studies, newest first."""

    slug: str
    label: str
    intro: tuple[str, ...] = ()
    studies: tuple[Listed, ...]


TOPICS = Kind(
    base="/topics/",
    title=say("Topics"),
    one=say("Topic"),
    lead=say("What the studies here are about. A study can belong to several topics."),
    has_feed=True,
)
MEDICINES = Kind(
    base="/medicines/",
    title=say("Medicines and other substances"),
    one=say("Medicine"),
    lead=say(
        "Medicines and substances that at least two studies here gave, or name in their title. "
        "That something was studied does not mean that it helps."
    ),
    has_feed=True,
)
SYMPTOMS = Kind(
    base="/symptoms/",
    title=say("Symptoms"),
    one=say("Symptom"),
    lead=say("Symptoms that at least two studies here are about, by their title, main headings or keywords."),
)
TESTS = Kind(
    base="/tests/",
    title=say("Tests and scales"),
    one=say("Test"),
    lead=say("Tests and questionnaires that at least two studies here used or looked into."),
)
AUTHORS = Kind(
    base="/authors/",
    title=say("Authors"),
    one=say("Author"),
    lead=say(
        "Authors of at least two studies here, by the full name in the record. "
        "Two people can share a name, and many records name no authors."
    ),
)
HEADINGS = Kind(
    base="/topics/",
    title=say("Subject headings"),
    one=say("Subject heading"),
    lead=say("The headings and keywords that the records themselves carry, where at least two studies share one."),
)


def place_name(kind: Kind, place: Place) -> str:
    """The place among all places, as browsers keep it: "medicines/fingolimod"."""
    return f"{kind.base.strip('/')}/{place.slug}"


def topic_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Every fixed topic, in the order of the index."""
    members = _members(studies, lambda one: one.profile.topics)
    return tuple(
        Place(slug=entry.id, label=say(entry.label), intro=(say(entry["intro"]),), studies=tuple(members[entry.id]))
        for entry in fixed_topics()
    )


def medicine_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Medicines by name."""
    return _from_entries("drugs", studies, lambda one: one.profile.medicines, _medicine)


def symptom_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Symptoms by name."""
    return _from_entries("topics_lay", studies, lambda one: filter(_is_symptom, one.profile.matters), _symptom)


def test_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Tests by name."""
    return _from_entries("outcomes", studies, lambda one: one.profile.tests, _test)


def author_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Authors by last name, as their label ends with it."""
    labels = {one.slug: one.label for study in studies for one in study.profile.authors}
    members = _members(studies, lambda one: [author.slug for author in one.profile.authors])
    shared = [slug for slug, some in members.items() if len(some) >= WITH_A_PAGE]
    by_name = sorted(shared, key=lambda slug: (labels[slug].split()[-1].casefold(), labels[slug].casefold(), slug))
    caution = say("These are the studies here whose record gives this name. Two people can share a name.")
    return tuple(
        Place(slug=slug, label=labels[slug], intro=(caution,), studies=tuple(members[slug])) for slug in by_name
    )


def heading_places(studies: Sequence[Listed]) -> tuple[Place, ...]:
    """Subject headings by slug; one is spelled as MeSH does, or else as most studies do."""
    members = _members(studies, lambda one: [heading.slug for heading in one.profile.headings])
    spellings: defaultdict[str, Counter[tuple[bool, str]]] = defaultdict(Counter)
    for study in studies:
        for heading in study.profile.headings:
            spellings[heading.slug][heading.is_mesh, heading.label] += 1
    return tuple(
        Place(slug=slug, label=_best(spellings[slug]), studies=tuple(members[slug]))
        for slug in sorted(members)
        if len(members[slug]) >= WITH_A_PAGE
    )


def _from_entries(
    name: str,
    studies: Sequence[Listed],
    ids: Callable[[Listed], Iterable[str]],
    intro: Callable[[Entry], tuple[str, ...]],
) -> tuple[Place, ...]:
    entries = vocabulary(name)
    shared = {one: some for one, some in _members(studies, ids).items() if len(some) >= WITH_A_PAGE}
    places = (
        Place(slug=one, label=titled(entries[one].label), intro=intro(entries[one]), studies=tuple(some))
        for one, some in shared.items()
    )
    return tuple(sorted(places, key=lambda place: (place.label.casefold(), place.slug)))


def _members(studies: Sequence[Listed], slugs: Callable[[Listed], Iterable[str]]) -> defaultdict[str, list[Listed]]:
    members: defaultdict[str, list[Listed]] = defaultdict(list)
    for study in studies:
        for slug in dict.fromkeys(slugs(study)):
            members[slug].append(study)
    return members


def _medicine(entry: Entry) -> tuple[str, ...]:
    brands = ", ".join(entry.more.get("brands", ())[:6])
    return tuple(
        filter(
            None,
            (_sentence(entry.more.get("explain", "")), say("Also sold as: {brands}.", brands=brands) if brands else ""),
        )
    )


def _symptom(entry: Entry) -> tuple[str, ...]:
    names = [word for word in entry.synonyms if word.casefold() != entry.label.casefold()][:5]
    return (say("Studies also call it: {names}.", names=", ".join(names)),) if names else ()


def _test(entry: Entry) -> tuple[str, ...]:
    measures = entry.more.get("measures", "")
    return (say("It is meant to measure {matter}.", matter=measures),) if measures else ()


def _is_symptom(matter: str) -> bool:
    return bool(vocabulary("topics_lay")[matter].more.get("kind") == "symptom")


def _sentence(words: str) -> str:
    return f"{titled(words)}." if words else ""


def _best(spellings: Counter[tuple[bool, str]]) -> str:
    return min(spellings, key=lambda one: (not one[0], -spellings[one], one[1]))[1]
