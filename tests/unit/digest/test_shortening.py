"""Which quotations a lay reader can take in, and how a sentence is cut to one of its clauses."""

import pytest

from plainms.digest.selecting.shortening import Fitted, fitted, hard_words, is_heavy
from plainms.text import Passage, PassageKind

LONG = "among the many people who were asked about their work, their sleep and their walking at the two clinics"


def best(text: str) -> Fitted:
    return fitted((Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text).whole(),), frozenset({"FSS"}))[0]


def test_a_short_sentence_is_quoted_whole():
    found = best("Fatigue was lower in the group that walked, and sleep was better in both groups.")
    assert found.is_fit
    assert found.quote.text.startswith("Fatigue was lower")
    assert found.quote.text.endswith("both groups")


def test_a_long_sentence_is_cut_at_its_semicolon():
    found = best(f"Fatigue was lower in the group that walked each day; sleep was better {LONG}.")
    assert found == Fitted(quote=found.quote, is_fit=True)
    assert found.quote.text == "Fatigue was lower in the group that walked each day"


def test_a_contrast_in_what_the_authors_make_of_a_result_binds_nothing_in_the_result():
    found = best(
        "Fatigue was lower in the group that walked each day, suggesting that the training may have a lasting "
        "influence on tiredness, while another kind of training may be of more use to the many who sleep badly."
    )
    assert found.quote.text == "Fatigue was lower in the group that walked each day"


def test_no_clause_leaves_out_the_disease_where_the_whole_can_be_read():
    text = "The case concerns a woman of 43 years with a lump at the neck that was taken for a growth; she had MS."
    assert best(text).quote.text.endswith("she had MS")
    assert best(text.replace("MS", "hay fever")).quote.text.endswith("a growth")


@pytest.mark.parametrize(
    ("tail", "is_kept"),
    [
        ("making it a possible marker of tiredness", False),
        ("suggesting a lasting influence", False),
        ("suggesting a lasting influence but no cure", True),
        ("making it a burden", True),
    ],
)
def test_what_is_made_of_a_result_is_left_out_of_a_hard_quotation_too(tail: str, *, is_kept: bool) -> None:
    found = best(f"Hyperzonality of the zofiquan subunits went along with xerophilic tiredness, {tail}.")
    assert (tail in found.quote.text) is is_kept


def test_a_long_sentence_is_cut_in_front_of_a_clause_with_a_subject_of_its_own():
    found = best(f"Fatigue was lower in the group that walked each day, and sleep was better {LONG}.")
    assert found.quote.text == "Fatigue was lower in the group that walked each day"


def test_what_the_authors_make_of_a_result_is_left_out():
    found = best(
        "Fatigue was lower in the group that walked each day, suggesting that the training has a strong and lasting "
        "influence on the many people who live with the disease."
    )
    assert found.quote.text == "Fatigue was lower in the group that walked each day"


@pytest.mark.parametrize("word", ["although", "while", "but", "whereas"])
def test_clauses_that_are_set_against_each_other_are_not_cut(word: str):
    text = f"Fatigue was lower in the group that walked each day, {word} sleep was better {LONG}."
    assert not best(text).is_fit


def test_no_half_of_a_sentence_is_told_where_one_half_denies():
    text = f"Fatigue was lower in the group that walked each day, and sleep was not better {LONG}."
    assert not best(text).is_fit


def test_a_clause_under_that_is_not_taken_out():
    text = f"We think that sleep was better {LONG}, and fatigue was lower in the group that walked each day."
    assert not best(text).is_fit


def test_no_list_is_left_open():
    text = f"We found three themes: fatigue was lower in the group; sleep was better {LONG}."
    assert best(text).quote.text.startswith("We found three themes: fatigue was lower in the group; sleep")


@pytest.mark.parametrize(
    "text",
    [
        "Lower fatigue in the group that walked than in the other group.",
        "The mean FSS was 4.2 ± 1.1 in the group that walked.",
        "Scores were 1, 2, 3, 4, 5 and 6 in the groups that walked.",
        "The QRT, the ZVT and the LKP were lower in the group.",
        "Fatigue was lower in the group that walked. Conclusions",
        "Scores showed to be lower at T0 and T1 in the group that walked.",
        "That fatigue is lower in walkers was a surprise to all.",
        "Sneddonin, quargline, 3b-HSD and zymosanide were lower in the group that took frobenil.",
    ],
)
def test_what_no_lay_reader_can_take_in_is_unfit(text: str):
    assert not best(text).is_fit


def test_words_that_the_glossary_explains_are_not_hard():
    assert hard_words("Nystagmus and oligodendrocytes") == 0
    assert hard_words("Frobenil and zymosanide") == 2


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("Fatigue was lower in the group that walked each day", False),
        ("The QZX device seems to be safe and reliable", False),  # one name, and plain words
        ("QZX volume was lower in the VPL group than in the other", True),
        ("EDSS and MRI were alike in both groups", False),  # lists of ours open them
    ],
)
def test_a_quotation_is_heavy_where_names_in_it_stay_without_plain_words(text: str, heavy: bool):
    assert is_heavy(text) is heavy


def test_a_short_form_in_a_greek_series_is_known_by_its_name():
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="Illness eased as long as IFN-α was made.")
    assert fitted((passage.whole(),), frozenset({"IFN"}))[0].is_fit


@pytest.mark.parametrize("start", ["and fatigue was", "which fatigue was", "(2) fatigue was"])
def test_no_quotation_begins_in_the_middle_of_a_list(start: str):
    assert not best(f"{start} lower in the group that walked each day.").is_fit
