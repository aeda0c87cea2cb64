"""Both searches keep one contract: what is found and counted, what comes first, and that nothing typed is a command."""

# ruff: noqa: PLC0415 - Django must be set up before its backends can be imported

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plainms.discovery.asking.question import Question, literal, understood
from plainms.discovery.filed import Facet, Filed
from search_kit import document, postgresql_search, study

if TYPE_CHECKING:
    from plainms.site.search.interface import Document, Results, StudySearch

PEOPLE, ANIMALS = Filed(facet=Facet.WHO, value="people"), Filed(facet=Facet.WHO, value="animals")
COHORT = Filed(facet=Facet.DESIGN, value="cohort")
NOBODY = 99


def documents() -> tuple["Document", ...]:
    """Seven invented studies."""
    return (
        document(1, title="Fingolimod and falls", abstract="People took tablets.", filed=(PEOPLE, COHORT), day=300),
        document(2, title="Walking in winter", abstract="Some took fingolimod, some Q.", filed=(PEOPLE,), day=400),
        document(3, title="Paresthesia of the hands", abstract="Numbness came and went.", filed=(PEOPLE,), day=100),
        document(4, title="Fingolimod in mice", abstract="Mice got fingolimod.", filed=(ANIMALS,), day=500, weight=0.5),
        document(5, title="Cognitive impairment and sleep", abstract="Memory was tested.", day=200),
        document(6, title="Zebrafish", digest="Nothing else here."),
        document(7, abstract="A zebrafish was seen by chance."),
    )


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def index(
    request: pytest.FixtureRequest, django: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator["StudySearch"]:
    """An index of the seven studies in each database."""
    if request.param == "SQLite":
        yield from _sqlite(tmp_path_factory.mktemp("search") / "search.sqlite3")
        return
    try:
        with postgresql_search(f"plainms_test_{os.getpid()}") as search:
            search.index(documents())
            yield search
    except ConnectionError as fault:
        pytest.skip(f"no PostgreSQL to test with: {fault}")


def _sqlite(path: Path) -> Iterator["StudySearch"]:
    from django.db import connection

    from invented_library import using_database
    from plainms.site.search.fts5 import Fts5Search

    with using_database(path):
        search = Fts5Search(connection)
        search.index(documents())
        yield search


def asked(index: "StudySearch", words: str, *filters: Filed, offset: int = 0, limit: int = 20) -> "Results":
    return index.search(understood(words, index), filters, offset=offset, limit=limit)


def found(results: "Results") -> list[str]:
    return [hit.listing.study for hit in results.hits]


def test_a_brand_name_finds_the_medicine_and_what_is_about_it_first(index: "StudySearch") -> None:
    results = asked(index, "the pill I take, Gilenya")
    assert found(results)[0] == study(1)
    assert set(found(results)) == {study(1), study(2), study(4)}
    assert results.count == results.whole == 3


def test_every_study_that_is_counted_is_listed_whatever_words_it_holds(index: "StudySearch") -> None:
    results = asked(index, "fingolimod")
    assert study(2) in found(results)
    assert len(found(results)) == results.count == 3


def test_a_study_that_counts_less_comes_later(index: "StudySearch") -> None:
    order = found(asked(index, "fingolimod"))
    assert order.index(study(1)) < order.index(study(4))


def test_lay_words_find_what_studies_call_the_thing(index: "StudySearch") -> None:
    assert found(asked(index, "tingling hands")) == [study(3)]
    assert found(asked(index, "brain fog")) == [study(5)]


def test_each_hit_says_which_words_stand_for_those_typed(index: "StudySearch") -> None:
    (hit,) = asked(index, "brain fog").hits
    (reason,) = hit.reasons
    assert (reason.typed, reason.found, reason.part.value) == ("brain fog", "Cognitive impairment", "title")


def test_a_snippet_marks_the_words(index: "StudySearch") -> None:
    (hit,) = asked(index, "brain fog").hits
    assert [piece.text for piece in hit.snippet if piece.is_match] == ["Cognitive impairment"]


def test_where_few_hold_everything_those_that_hold_a_part_follow(index: "StudySearch") -> None:
    results = asked(index, "fingolimod falls")
    assert found(results)[0] == study(1)
    assert results.whole == 1
    assert results.count == 3
    missing = {reason.typed for hit in results.hits[1:] for reason in hit.reasons if not reason.found}
    assert missing == {"falls"}


def test_a_mistyped_word_is_mended(index: "StudySearch") -> None:
    assert found(asked(index, "zebrafsih")) == [study(6), study(7)]
    assert found(asked(index, "gilenja")) == found(asked(index, "gilenya"))


def test_words_as_they_stand_are_not_mended_and_no_concepts(index: "StudySearch") -> None:
    assert index.search(literal("zebrafsih"), offset=0, limit=5).count == 0
    assert index.search(literal("gilenya"), offset=0, limit=5).count == 0
    assert found(index.search(literal("zebraf"), offset=0, limit=5)) == [study(6), study(7)]


def test_endings_do_not_matter(index: "StudySearch") -> None:
    assert study(2) in found(index.search(literal("walked"), offset=0, limit=5))


def test_filters_narrow_and_are_counted(index: "StudySearch") -> None:
    tallies = {one.filed: one.count for one in asked(index, "fingolimod").tallies}
    assert tallies == {PEOPLE: 2, ANIMALS: 1, COHORT: 1}
    assert found(asked(index, "fingolimod", ANIMALS)) == [study(4)]
    assert found(asked(index, "fingolimod", PEOPLE, COHORT)) == [study(1)]
    assert asked(index, "fingolimod", ANIMALS, COHORT).count == 0


def test_filters_alone_give_the_newest_first(index: "StudySearch") -> None:
    assert found(asked(index, "", PEOPLE)) == [study(2), study(1), study(3)]


def test_nothing_asked_finds_nothing(index: "StudySearch") -> None:
    assert index.search(Question(), offset=0, limit=5).count == 0


def test_pages_do_not_overlap_and_hold_everything(index: "StudySearch") -> None:
    every = found(asked(index, "fingolimod falls"))
    assert [
        one for start in range(3) for one in found(asked(index, "fingolimod falls", offset=start, limit=1))
    ] == every
    assert asked(index, "fingolimod falls", offset=3).hits == ()


def test_a_study_indexed_again_replaces_itself_and_one_removed_is_gone(index: "StudySearch") -> None:
    index.index([document(NOBODY, title="Quokka"), document(NOBODY, title="Wombat")])
    try:
        assert found(asked(index, "wombat")) == [study(NOBODY)]
        assert asked(index, "quokka").count == 0
    finally:
        index.remove([study(NOBODY)])
    assert asked(index, "wombat").count == 0


HOSTILE = (
    '"',
    "a AND",
    "NEAR(",
    "title:fingolimod",
    "x*",
    "-x",
    "^x",
    "'; DROP TABLE search_study; --",
    "fingolimod OR zebrafish",
    "{title abstract}: a",
    "& | ! <-> :* ( )",
    "fingolimod & !zebrafish",
    "a\x00b \x01\x02\x1f",
    "word " * 5000,
    "w" * 100_000,
    "ﬁngolimod ①② ½ ٣ 𝔣𝔞𝔩𝔩𝔰",
    "\u202efalls\u2066",
    "%s %(x)s {0} $1",
)


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:20]))
def test_what_looks_like_a_command_is_only_words(index: "StudySearch", words: str) -> None:
    assert asked(index, words).count <= 7
    assert index.search(literal(words), offset=0, limit=5).count <= 7
    assert asked(index, "zebrafish").count == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(words=st.text(max_size=60))
def test_nothing_that_can_be_typed_is_a_fault(index: "StudySearch", words: str) -> None:
    results = asked(index, words)
    assert len(results.hits) == results.count <= 7


def test_an_operator_is_looked_for_as_a_word(index: "StudySearch") -> None:
    assert found(index.search(literal("zebrafish NOT seen"), offset=0, limit=5)) in ([], [study(7)])
    assert index.search(literal("fingolimod OR falls"), offset=0, limit=5).whole <= 1
