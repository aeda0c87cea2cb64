"""Phrases of papers whose words look plain: invented sentence → what stands beside the phrase, or nothing."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.explanations import is_explained
from plainms.digest.explaining.glossary import beside, terms_in
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.explaining.meant import fits_its_place
from plainms.digest.facts import gather
from spec.digest.making import made


def beside_it(text: str, phrase: str) -> str:
    found = [met for met in terms_in(text) if met.surface == phrase and fits_its_place(met, text) and is_explained(met)]
    return beside(found[0]) if found else ""


@pytest.mark.parametrize(
    ("text", "phrase", "words"),
    [
        ("The economic burden of lost sleep is high", "economic burden", "costs"),
        ("A burden of disease was seen in walkers", "burden of disease", "how much harm an illness does"),
        ("MRI disease burden was alike", "disease burden", ""),
        ("Energy expenditure fell in walkers", "expenditure", ""),
        ("Sleep was rated in a quasi-experiment", "quasi-experiment", "test without chance deciding who gets what"),
        ("Silent progression was rare", "Silent progression", "worsening without attacks"),
        ("Wild-type littermates slept well", "Wild-type", "with unchanged genes"),
        ("The wild-type virus was rare", "wild-type", ""),
        ("ROC analysis set the walkers apart", "ROC analysis", "check of a test's accuracy"),
        (
            "Two points were the minimal important difference",
            "minimal important difference",
            "smallest change that matters",
        ),
        ("Genetic variants were rare in walkers", "Genetic variants", "forms that a gene can have"),
        ("EBV genetic variants were rare in walkers", "genetic variants", ""),
        ("Sleep per se was good", "per se", "in itself"),
        ("Most infective events were mild", "infective events", "infections"),
        ("At suboptimal doses sleep stayed bad", "suboptimal doses", "doses too small to work fully"),
        ("Hypothesized differences were seen", "Hypothesized", "supposed"),
        ("Treatment sequencing was asked for", "Treatment sequencing", "order of treatments"),
        ("Disease activity fell in MS", "Disease activity", "attacks or new damage"),
        ("Disease activity score fell in MS", "Disease activity", ""),
        ("E2 was low in walkers", "E2", "form of estrogen, a sex hormone"),
        ("Comorbidity with bad sleep was seen", "Comorbidity", "illness beside another"),
        ("Determinants for walking were seen", "Determinants", "deciding influences"),
        ("Urinary incontinence was rare", "Urinary incontinence", "leaking of urine"),
        ("The postpartum period was calm", "postpartum period", "the weeks after giving birth"),
        ("IFN β-1a was given", "IFN β-1a", "interferon beta, also an MS medicine"),
        ("The visual pathway was intact", "visual pathway", "nerves from eye to brain"),
    ],
)
def test_a_phrase_is_explained_in_its_own_sense_only(text: str, phrase: str, words: str) -> None:
    assert beside_it(text, phrase) == words


LONG = "A relapse was seen in the winter after long nights without sleep and many walks in the cold rain of the north"


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        (f"{LONG}.", f"{LONG.replace('relapse', 'relapse (a new attack)')}."),
        (f"{LONG} {LONG.lower()}.", f"{LONG} {LONG.lower()}."),  # too long for more words
        (
            "Many loci associated with sleep were seen.",
            "Many loci (places in the genes) associated with sleep were seen.",
        ),
        ("Loci groups were seen.", "Loci groups were seen."),
    ],
)
def test_where_nothing_can_stand_behind_a_longer_sentence_holds_an_explanation(text: str, explained: str) -> None:
    of, appraisal = made({Role.RESULTS: text})
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="x", grounds=(of.abstract[0].whole(),))
    assert Glosser(facts=gather(of, appraisal)).in_place((sentence,))[0].text == explained
