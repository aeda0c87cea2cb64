"""What somebody types is read as things to look for: lay words, names, small words dropped, typos mended."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.discovery.asking.concepts import LAY, concepts, with_broader
from plainms.discovery.asking.mentions import mentions
from plainms.discovery.asking.question import LONGEST_WORD, MOST_WORDS, Question, literal, understood
from plainms.discovery.asking.spelling import distance, nearest
from plainms.discovery.asking.words import form, stem
from plainms.vocabulary.load import vocabulary

KEYS = {
    "asked",
    "narrower",
    "weak",
    "drugs",
    "drug_classes",
    "diseases",
    "outcomes",
    "phenotypes",
    "therapies",
    "topics",
}


class Known:
    """Studies that hold these words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def holds(self, word: str) -> bool:
        return word.casefold() in self.words

    def alike(self, word: str) -> Iterable[str]:
        return [one for one in self.words if one[0] == word[0]]


def read(text: str, *words: str) -> Question:
    return understood(text, Known(*words))


def wanted(question: Question) -> list[tuple[str, ...]]:
    """The concepts of each required group."""
    return [tuple(one.id for one in group.concepts) for group in question.required]


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("tingling hands", "paresthesia"),
        ("Brain fog", "cognition"),
        ("eye scan", "eye-scan"),
        ("the pill I take, Gilenya", "drug-fingolimod"),
        ("why am I so tired all the time?", "fatigue"),
        ("I keep falling over", "falls"),
        ("PEEING", "bladder"),
        ("is the weather bad for me", "heat"),
        ("holes in my brain", "black-holes"),
        ("will my daughter get it", "heredity"),
        ("memory games", "brain-training"),
    ],
)
def test_lay_words_mean_what_studies_call_otherwise(typed: str, concept: str) -> None:
    assert wanted(read(typed)) == [(concept,)]


def test_the_longest_words_count() -> None:
    assert wanted(read("covid jab")) == [("covid-vaccines",)]
    assert wanted(read("covid")) == [("covid",)]


def test_words_that_say_little_are_weighed_and_not_required() -> None:
    question = read("side effects of Tysabri", "tysabri")
    assert wanted(question) == [("drug-natalizumab",)]
    assert [group.typed for group in question.weak] == ["side effects"]


def test_words_that_say_little_are_required_where_there_are_no_others() -> None:
    assert wanted(read("side effects")) == [("side-effects",)]


def test_unknown_words_are_looked_for_as_they_stand() -> None:
    (group,) = read("zebrafish", "zebrafish").groups
    assert (group.words, group.concepts, group.is_open) == (("zebrafish",), (), True)


def test_what_every_study_is_about_is_not_looked_for() -> None:
    assert read("multiple sclerosis").groups == ()
    assert wanted(read("MS and smoking")) == [("smoking",)]


def test_a_short_name_that_is_an_everyday_word_counts_in_capitals_only() -> None:
    assert all("apathy" not in one for group in wanted(read("hope")) for one in group)
    assert wanted(read("EDSS")) == wanted(read("edss"))


def test_a_typo_is_mended_by_our_lists_and_by_words_of_studies() -> None:
    assert [(one.typed, one.instead) for one in read("tysabrii").mended] == [("tysabrii", "tysabri")]
    assert [(one.typed, one.instead) for one in read("zebrafihs", "zebrafish").mended] == [("zebrafihs", "zebrafish")]


def test_a_word_that_studies_hold_or_that_nothing_is_near_to_stays() -> None:
    assert read("zebrafihs", "zebrafihs").mended == ()
    assert read("xqzzkjw").mended == ()
    assert read("B12").mended == ()


def test_words_as_they_stand_are_neither_dropped_nor_mended() -> None:
    question = literal("the gilenya")
    assert [group.words for group in question.groups] == [("the",), ("gilenya",)]
    assert question.is_strict


@given(st.text(max_size=400))
def test_no_text_gives_more_than_words(text: str) -> None:
    groups = (*read(text).groups, *literal(text).groups)
    assert len(groups) <= 2 * MOST_WORDS
    assert all(word.isalnum() and len(word) <= 20 * LONGEST_WORD for group in groups for word in group.words)


def test_texts_name_concepts_and_those_above_them() -> None:
    found = mentions({"title": "Fingolimod and falls"}, {"abstract": "Numbness and OCT were assessed."})
    assert {"drug-fingolimod", "class-s1p-modulators", "falls", "balance"} <= set(found.about)
    assert {"paresthesia", "eye-scan"} <= set(found.named)
    place = found.places["balance"]
    assert (place.part, place.start, place.end) == ("title", 15, 20)


def test_words_that_only_readers_use_and_short_names_in_another_case_name_nothing() -> None:
    found = mentions({}, {"abstract": "They were tired in oct and had drug delivery."})
    assert {"fatigue", "eye-scan", "pregnancy"}.isdisjoint(found.named)


def test_each_entry_that_a_lay_word_takes_in_is_there_and_ids_are_unique() -> None:
    entries = [entry for name in LAY for entry in vocabulary(name).entries]
    ids = [entry.id for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        assert set(entry.more) <= KEYS
        assert set(entry.more.get("narrower", ())) <= set(ids)
        assert set(entry.more.get("drugs", ())) <= {one.id for one in vocabulary("drugs").entries}
        assert set(entry.more.get("drug_classes", ())) <= {one.id for one in vocabulary("drug_classes").entries}


def test_a_study_of_black_holes_is_one_of_lesions() -> None:
    assert "lesions" in with_broader("black-holes")
    assert "black-holes" in mentions({"title": "Persistent black holes in early disease"}, {}).about


def test_no_identity_of_a_concept_holds_a_mark_by_which_places_are_found() -> None:
    assert all(not set(one) & set('"\\[]') for one in concepts())


def test_no_concept_is_above_itself() -> None:
    for concept in concepts():
        assert concept not in with_broader(concept)[1:]


def test_forms_keep_what_stems_lose() -> None:
    assert form("Tumours") == "tumor"
    assert form("walking") == "walking" and stem("walking") == stem("walked") == "walk"
    assert form("sclerosis") == stem("sclerosis") == "sclerosis"


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("gilenia", "gilenya", 1),
        ("fatige", "fatigue", 1),
        ("fatiuge", "fatigue", 1),
        ("abcd", "dcba", 3),
        ("a", "abcd", 3),
    ],
)
def test_the_distance_counts_letters_wrong_left_out_and_exchanged(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 2) == steps


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_the_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)


def test_short_words_are_never_mended() -> None:
    assert nearest("ofs", ["ofs", "off"]) == ("ofs",)
