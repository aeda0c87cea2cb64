"""Which foot each study's page has: from the profiles of all studies, and from which places have pages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plainms.discovery.fixed_topics import fixed_topics
from plainms.discovery.profile import Profile
from plainms.discovery.related import related_to_each
from plainms.site.reading import addresses
from plainms.site.reading.foot import Foot, Lead, RelatedLink, ReportLink
from plainms.site.reading.places import MEDICINES, WITH_A_PAGE
from plainms.vocabulary.load import vocabulary
from plainms.wording import say

_LEADS = 2  # links of each kind to the newest of a topic or a medicine


def feet(
    profiles: Sequence[Profile], headings: Mapping[str, str], reports: Mapping[str, tuple[ReportLink, ...]]
) -> Iterator[Foot]:
    """The foot of each study. ``headings`` are those of the studies' pages, ``reports`` the others of its trial."""
    there = _first_pages(profiles)
    told_apart = {study: frozenset(one.study for one in some) for study, some in reports.items()}
    each = related_to_each(profiles, told_apart=told_apart)
    for profile, (study, related) in zip(profiles, each, strict=True):
        links = tuple(
            RelatedLink(study=one.study, heading=headings[one.study], why=one.reason.words) for one in related
        )
        slugs = (one.slug for one in profile.headings)
        linked = frozenset(slug for slug in slugs if addresses.topic(slug) in there)
        newest = tuple(_leads(profile, there))
        yield Foot(reports=reports.get(study, ()), related=links, newest=newest, linked=linked)


def _leads(profile: Profile, there: frozenset[str]) -> Iterator[Lead]:
    """The main topics and medicines of a study that have pages, as links to their newest studies."""
    for topic in profile.topics[:_LEADS]:
        yield Lead(href=addresses.topic(topic), text=say(vocabulary("topics_fixed")[topic].label))
    medicines = ((addresses.place(MEDICINES.base, one), one) for one in profile.medicines)
    shared = [(href, one) for href, one in medicines if href in there]
    for href, medicine in shared[:_LEADS]:
        yield Lead(href=href, text=vocabulary("drugs")[medicine].label)


def _first_pages(profiles: Sequence[Profile]) -> frozenset[str]:
    """The addresses of the topics, headings and medicines that have a page."""
    headings = Counter(slug for one in profiles for slug in {heading.slug for heading in one.headings})
    medicines = Counter(medicine for one in profiles for medicine in one.medicines)
    return frozenset(
        [addresses.topic(entry.id) for entry in fixed_topics()]
        + [addresses.topic(slug) for slug, count in headings.items() if count >= WITH_A_PAGE]
        + [addresses.place(MEDICINES.base, one) for one, count in medicines.items() if count >= WITH_A_PAGE]
    )
