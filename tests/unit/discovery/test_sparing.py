"""Many profiles in little memory: the same values, with equal parts held once."""

from plainms.discovery.profile import Named, Profile
from plainms.discovery.sparing import Sparing
from plainms.discovery.topics import Topic
from plainms.identifiers import StudyId
from plainms.studies.threads.clues import Clues, Part


def profile(key: str) -> Profile:
    return Profile(
        study=StudyId.mint("pubmed", key),
        headings=(Topic(slug="gait", label="Gait", is_mesh=True, is_major=False),),
        authors=(Named(slug="ann-almond", label="Ann Almond"),),
        terms=f"walking {key}",
    )


def clues(key: str) -> Clues:
    return Clues(
        study=StudyId.mint("pubmed", key),
        part=Part.MAIN,
        names=frozenset((key,)),
        trials=frozenset(),
        linked=frozenset(),
        acronyms=frozenset(),
        authors=("almond a",),
        subject=frozenset(("walking",)),
        title=frozenset(("walking", "with")),
        year=2020,
        is_pooled=False,
    )


def test_equal_parts_of_two_profiles_are_one_object() -> None:
    sparing = Sparing()
    one, other = sparing.profile(profile("1")), sparing.profile(profile("2"))
    assert (one, other) == (profile("1"), profile("2"))
    assert one.headings[0] is other.headings[0]
    assert one.authors[0] is other.authors[0]


def test_clues_keep_their_values() -> None:
    assert Sparing().clues(clues("1")) == clues("1")
