"""Topics in the title's own words: invented titles, and the phrase or none."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.forms import Phrase
from plainms.digest.titles.titled_words import titled_words
from spec.digest.making import made


def topic_of(title: str) -> str | None:
    told = titled_words(gather(*made({Role.RESULTS: "The groups were compared."}, about={"title": title})))
    assert isinstance(told, Phrase | Unclear)
    return told.text if isinstance(told, Phrase) else None


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Zeta plaques of the spinal cord in multiple sclerosis", "the zeta plaques of the spinal cord in MS"),
        (
            "Increased zeta plaques of the spinal cord in multiple sclerosis",
            "the zeta plaques of the spinal cord in MS",
        ),
        ("Is there an association between zeta plaques and pain?", "the link between zeta plaques and pain"),
        ("Assessing the values of zeta proteins in multiple sclerosis", "the values of zeta proteins in MS"),
    ],
)
def test_a_title_is_told_in_its_own_words(title: str, topic: str):
    told = topic_of(title)
    assert told is not None
    assert told.casefold() == topic.casefold()


@pytest.mark.parametrize(
    "title", ["Zeta plaques cause pain in MS", "How we treat pain", "Pain", "A promising zeta pill for pain in MS"]
)
def test_no_topic_is_told_of(title: str):
    assert topic_of(title) is None


@pytest.mark.parametrize(
    ("title", "begun"),
    [
        ("Greek Controversies in Sleep and Pain in ms", "Greek"),
        ("Controversies in Sleep and Pain in ms", "controversies in sleep and pain in MS"),
        ("Sleep and Pain After Natalizumab in Women", "sleep and pain after natalizumab in women"),
        ("B cells of the Gut in Multiple Sclerosis", "the B cells"),
    ],
)
def test_only_names_keep_the_large_letters_of_a_title(title: str, begun: str):
    assert str(topic_of(title)).startswith(begun)
