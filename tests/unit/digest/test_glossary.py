"""The glossary reads its own files and other lists as one."""

import pytest

from plainms.digest.explaining.glossary import adapted_entries, beside, glossary, own_entries, terms_in


def met(text: str) -> list[tuple[str, str]]:
    return [(term.entry.id, term.surface) for term in terms_in(text)]


def test_its_own_files_come_first_and_other_lists_fill_the_rest():
    own = {entry.id for entry in own_entries()}
    adapted = {entry.id for entry in adapted_entries()}
    assert {entry.id for entry in glossary()} > own
    assert {entry.id for entry in glossary()} <= own | adapted


def test_an_adapted_entry_stands_on_its_own_list():
    entry = next(entry for entry in glossary() if entry.id == "ofatumumab")
    assert entry.ground.vocabulary == "drugs"
    assert (entry["term"], entry["verb"], entry["mode"]) == ("ofatumumab", "is", "explain")


def test_a_brand_names_its_medicine():
    assert met("They took Kesimpta daily.") == [("ofatumumab", "Kesimpta")]


def test_explanations_too_wide_for_a_medicine_are_not_taken():
    ids = {entry.id for entry in adapted_entries()}
    assert not ids & {"foscarnet", "tranexamic-acid", "tamibarotene"}


def test_the_longest_term_is_met():
    assert met("Optic neuritis was seen on optical coherence tomography.") == [
        ("optic-neuritis", "Optic neuritis"),
        ("oct", "optical coherence tomography"),
    ]


def test_a_short_form_counts_in_its_own_case_only():
    assert met("The MOCA and the oct") == []
    assert met("The OCT") == [("oct", "OCT")]


def test_a_term_inside_a_longer_word_is_not_met():
    assert met("anti-TNF and gaits") == []


def test_a_scale_measures_and_several_scales_measure():
    verbs = {entry.id: entry["verb"] for entry in glossary() if entry.vocabulary == "outcomes"}
    assert verbs["rivermead"] == "measures"
    assert verbs["wais"] == "measure"


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("hemiparesis", "weakness of one side of the body"),
        ("paraparesis", "weakness of both legs"),
        ("proteomics", "study of very many proteins"),
        ("lipidomics", "study of very many fats"),
    ],
)
def test_words_that_are_alike_keep_what_sets_them_apart(word: str, plain: str):
    assert [beside(term) for term in terms_in(f"They wrote of {word}.")] == [plain]
