"""A code is said to be the name of what the abstract says that it is."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.code_names import named, shows_its_kind
from plainms.digest.explaining.explanations import can_be_told
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.facts import gather
from spec.digest.making import made


def told(abstract: str, text: str) -> list[str]:
    facts = gather(*made({Role.RESULTS: abstract}))
    span = facts.appraisal.sentences[-1].span
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.report", grounds=(span,))
    return [one.text for one in Glosser(facts=facts).with_glosses((sentence,))]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The inhibitor QXZ-104 eased fatigue.", "a substance that blocks something"),
        ("QXZ-104, a novel agonist of sleep, eased fatigue.", "a substance that switches something on"),
        ("QXZ-104, a new agonist for sleep, eased fatigue.", "a substance that switches something on"),
        ("QXZ-104 is a small compound.", "a substance"),
        ("The QXZ-104 gene was active.", "a gene"),
        ("The QXZ-104 inhibitor eased fatigue.", None),  # it blocks QXZ-104
        ("QXZ-104 is a marker of the protein.", None),
        ("QXZ-104, a protein inhibitor, eased fatigue.", "a substance that blocks something"),
        ("QXZ-104 eased fatigue.", None),
    ],
)
def test_what_a_code_names_is_what_the_abstract_puts_beside_it(text: str, what: str | None) -> None:
    found = named("QXZ-104", gather(*made({Role.RESULTS: text})))
    assert (found.what if found else None) == what


def test_the_words_stand_beside_the_code() -> None:
    abstract = "The inhibitor QXZ-104 was given. The QXZ-104 dose eased fatigue."
    assert told(abstract, "“The QXZ-104 dose eased fatigue on many nights”.") == [
        "“The QXZ-104 [a substance that blocks something] dose eased fatigue on many nights”."
    ]


def test_where_they_cannot_stand_there_a_sentence_behind_says_it() -> None:
    abstract = "The inhibitor QXZ-104 was given. QXZ-104-treated men slept."
    assert told(abstract, "“QXZ-104-treated men slept well on many nights”.")[1:] == [
        "Here, QXZ-104 is the name of a substance that blocks something."
    ]


def test_a_sentence_that_shows_it_says_it_once() -> None:
    assert shows_its_kind("QXZ-104", "The inhibitor QXZ-104 eased fatigue.")


def test_a_short_form_of_the_glossary_is_told_behind_where_nothing_fits_beside_it() -> None:
    abstract = "Men took fingolimod (FTY). FTY-treated men slept."
    assert told(abstract, "“FTY-treated men slept well on many nights”.")[1:] == [
        "Here, FTY is another name for fingolimod, a daily MS medicine."
    ]


def test_what_a_test_does_is_told_with_what_its_short_form_stands_for() -> None:
    abstract = "We used transcranial magnetic stimulation (TMS). TMS-treated men slept."
    assert told(abstract, "“TMS-treated men slept well on many nights”.")[1:] == [
        "Here, TMS is short for “transcranial magnetic stimulation”, "
        "which uses magnets at the head to stir nerve cells."
    ]


def test_the_plural_of_a_joined_short_form_is_opened() -> None:
    abstract = "We gave human bone marrow mesenchymal stem cells (hBM-MSCs). The hBM-MSCs eased fatigue."
    texts = told(abstract, "“The hBM-MSCs eased the fatigue of the men on many nights”.")
    assert "human bone marrow mesenchymal stem cells" in " ".join(texts)


def test_a_word_of_the_family_of_the_term_is_explained_under_it() -> None:
    abstract = "The men with MS had neuropsychological tests and slept."
    assert "tests of memory and thinking" in " ".join(
        told(abstract, "“The neuropsychological tests-treated men slept”.")
    )


def test_an_adverb_and_a_neighbor_of_the_term_are_not_explained_under_it() -> None:
    found = {met.surface: can_be_told(met) for met in terms_in("It was synergistically eased; prophylactically, too.")}
    assert found == {"synergistically": False, "prophylactically": False}
    assert all(can_be_told(met) for met in terms_in("The ataxic men had hypoxic days."))


def test_a_code_in_brackets_behind_its_chemical_name_is_told_by_its_kind() -> None:
    abstract = (
        "Zonal xenon-2-yl (QXZ104) is a new agonist. QXZ104, a new agonist for sleep, was given. QXZ104 eased fatigue."
    )
    assert told(abstract, "“QXZ104 eased the fatigue of the men on many nights”.") == [
        "“QXZ104 [a substance that switches something on] eased the fatigue of the men on many nights”."
    ]
