"""The fixed topics: well-formed, plain, without advice, and found by what a study shows of its matter."""

import re
from dataclasses import replace

import pytest

from invented_studies import TITLE, appraisal, study
from plainms.discovery.fixed_topics import Signs, fixed_topics, topics_with
from plainms.discovery.profiling import profile_of
from plainms.discovery.topics import slug_of
from plainms.sources.record import Keyword, MeshHeading
from plainms.vocabulary.load import Entry, vocabulary

ADVICE = re.compile(r"\b(?:you|your|should|must|ask your|talk to|try|avoid|recommend\w*|best|safe|cure[sd]?)\b", re.I)
NOTHING = Signs(
    headings=frozenset(),
    lay=frozenset(),
    outcomes=frozenset(),
    given=frozenset(),
    uses=frozenset(),
    diseases=frozenset(),
)


def test_there_are_about_thirty() -> None:
    assert 25 <= len(fixed_topics()) <= 31


@pytest.mark.parametrize("entry", fixed_topics(), ids=lambda entry: entry.id)
def test_a_topic_names_only_what_our_lists_hold(entry: Entry) -> None:
    given = {one.id for name in ("drugs", "drug_classes", "therapies") for one in vocabulary(name).entries}
    known = {
        "lay": {one.id for one in vocabulary("topics_lay").entries},
        "outcomes": {one.id for one in vocabulary("outcomes").entries},
        "given": given,
        "uses": {one["use"] for one in vocabulary("drugs").entries},
        "diseases": {one.id for one in vocabulary("diseases").entries},
    }
    assert {key: set(entry.more.get(key, ())) - ids for key, ids in known.items() if key in entry.more} == {
        key: set() for key in known if key in entry.more
    }
    assert all(slug_of(one) == one for one in (*entry.more.get("headings", ()), entry.id))


@pytest.mark.parametrize("entry", fixed_topics(), ids=lambda entry: entry.id)
def test_an_introduction_is_short_and_gives_no_advice(entry: Entry) -> None:
    assert ADVICE.search(entry["intro"]) is None
    assert max(len(one.split()) for one in re.split(r"(?<=[.:;])\s", entry["intro"])) <= 34
    assert len(entry["intro"].split()) <= 60


def test_a_heading_with_the_name_of_a_topic_always_belongs_to_it() -> None:
    for entry in fixed_topics():
        assert entry.id in topics_with(replace(NOTHING, headings=frozenset({entry.id})))


def test_a_study_with_none_of_the_signs_has_no_topic() -> None:
    assert topics_with(NOTHING) == ()


def test_topics_come_from_title_headings_and_keywords() -> None:
    assert profile_of(study(), appraisal()).topics == ("fatigue", "walking")
    bare = study(mesh_headings=(), keywords=())
    assert profile_of(bare, appraisal()).topics == ("walking",)
    named = study(
        title=replace(TITLE, text="An invented note."),
        mesh_headings=(MeshHeading(descriptor="Muscle Spasticity", major=True),),
        keywords=(Keyword(text="probiotics"),),
    )
    assert profile_of(named, appraisal()).topics == ("spasticity", "gut")
