"""Sentences that lean on what the reader was not told, and words that change size or number: invented sentences."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.facts import gather
from plainms.digest.reading.deeds import Piece
from plainms.digest.selecting.barring import is_barred
from plainms.digest.selecting.own_words import own_words
from plainms.digest.selecting.who_answered import leaves_groups_out
from plainms.digest.studied.done import done
from plainms.digest.telling.lab_agents import agent
from plainms.digest.write import write
from plainms.language.parse import parse
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made

GOOD = "Fatigue was higher in people with MS who slept badly than in those who slept well."
NURSES = "We sent the questionnaire to 80 nurses who visit people with MS at home."


def ours(text: str, **facts: object) -> str:
    study, appraisal = made({Role.RESULTS: text}, **facts)
    (read,) = own_words((appraisal.sentences[0].span,), gather(study, appraisal))
    return "" if isinstance(read, Unclear) else read.words.text


@pytest.mark.parametrize(
    "text",
    [
        "The obtained results were not statistically significant (p=0.41).",
        "However, these differences did not reach statistical significance.",
        "The findings were not significant.",
        "Zofimab showed a similar effect.",
        "Zofimab had comparable effects.",
        "These data define the nature of the immune landscape after zofimab.",
        "Five people with MS (57.6 ± 15.3 years) and ten healthy people took part.",
        "Of all who were asked, 58% participated in the survey.",
        "These results provide new insights into the mechanism of zofimab in multiple sclerosis.",
        "Here, effects of zofimab on sleep are thoroughly investigated in the brain and in the gut.",
        "One major concern is the safety of zofimab in older people.",
        "Four main themes and several sub-themes were identified.",
        "Two nurses and a patient volunteered to be interviewed.",
    ],
)
def test_results_that_name_nothing_and_effects_like_no_other_are_barred(text: str):
    assert is_barred(text)


@pytest.mark.parametrize(
    "text",
    [
        "The results of the walking test were not significantly different between women and men.",
        "The differences in sleep between smokers and the rest were not significant.",
        "Zofimab showed a similar effect to that of minocycline.",
        "Zofimab and minocycline showed a similar effect on sleep in both women and men.",
        "These results provide insights into sleep by showing that zofimab eased it.",
        "Nerve damage at baseline predicted falls after two years.",
        "Falls were fewer in those who took part in the training.",
        "Four main themes were identified in what the women wanted: rest, work and sleep.",
    ],
)
def test_results_with_their_subject_and_effects_with_their_like_are_not_barred(text: str):
    assert not is_barred(text)


def test_groups_that_nothing_names_are_not_said_to_be_alike():
    null = "The time to the first fall did not show any difference between the two groups."
    facts = gather(*made({Role.RESULTS: null}, design=Design.COHORT))
    assert leaves_groups_out(null, facts)
    assert leaves_groups_out(null.replace("groups", "groups (HR = 1.07; p = 0.61)"), facts)
    assert not leaves_groups_out(null.replace("groups", "groups (women and men)"), facts)
    assert not leaves_groups_out(null.replace("the two groups", "women and men"), facts)
    assert not leaves_groups_out(null, gather(*made({Role.RESULTS: null}, design=Design.RANDOMIZED_TRIAL)))


def found(methods: str, result: str) -> str:
    outcome = write(*made({Role.METHODS: methods, Role.RESULTS: f"{result} {GOOD}"}, design=Design.CROSS_SECTIONAL))
    assert isinstance(outcome, Digest)
    return " ".join(sentence.text for sentence in outcome.part(PartKind.FOUND).sentences)


def test_nurses_who_answered_are_never_people():
    result = "Unpaid overtime was reported by 62.1% of respondents."
    assert "people had" not in found(NURSES, result)
    assert "people reported" not in found(NURSES, result)
    assert "every 100 people" not in found(NURSES, result)


def test_an_adverb_goes_with_the_word_of_interest_before_it():
    text = "Most interestingly, minocycline reduced the severity of EAE."
    assert "most" not in ours(text, **IN_MICE).lower()
    assert "minocycline" in ours(text, **IN_MICE)


@pytest.mark.parametrize(
    ("small", "said"),
    [(same, same) for same in ("modestly", "moderately", "partly", "slightly")] + [("marginally", "slightly")],
)
def test_a_small_effect_is_never_told_as_an_effect(small: str, said: str):
    told = ours(f"Minocycline {small} reduced the severity of EAE.", **IN_MICE)
    assert told == f"minocycline {said} made the MS-like disease milder"


def acting(text: str) -> str:
    facts = gather(*made({Role.RESULTS: f"{text} ameliorated EAE."}, **IN_MICE))
    head = parse([text])[0].tokens[0]
    told = agent(Piece(text=text, span=facts.appraisal.sentences[0].span, head=head), facts)
    return "" if isinstance(told, Unclear) else told.text


def test_what_a_medicine_is_does_not_become_a_second_medicine():
    assert acting("fingolimod, sphingosine 1-phosphate receptor modulator") == "fingolimod"
    assert acting("minocycline and fingolimod") == "minocycline and fingolimod"


def test_a_treatment_is_not_told_among_what_set_off_the_disease():
    text = (
        "EAE was induced in mice with a peptide of myelin oligodendrocyte glycoprotein and treatment with minocycline."
    )
    facts = gather(*made({Role.METHODS: text}, **IN_MICE))
    assert not any("set off" in sentence.text for sentence in done(facts, ()))
    plain = gather(
        *made({Role.METHODS: "EAE was induced in mice with a myelin peptide and pertussis toxin."}, **IN_MICE)
    )
    assert any("set off EAE" in sentence.text for sentence in done(plain, ()))


def test_an_adjective_where_an_adverb_belongs_is_not_retold():
    assert "spontaneous reverted" not in ours("The lower viability was spontaneous reverted by minocycline.", **IN_MICE)


@pytest.mark.parametrize(
    ("result", "asked"),
    [
        (GOOD, True),
        ("More than half of people with MS reported pain in the evening and poor sleep.", False),
        ("Sleep in people with MS did not show any difference between women and men.", False),
    ],
)
def test_what_lies_behind_differences_is_asked_only_where_some_are_told(result: str, asked: bool):
    outcome = write(
        *made(
            {Role.RESULTS: result},
            about={"title": "Evenings in MS"},
            species=Species.PEOPLE,
            design=Design.COHORT,
            people=53,
        )
    )
    assert isinstance(outcome, Digest)
    questions = [sentence.text for sentence in outcome.questions]
    assert any("differences" in text for text in questions) is asked


def test_a_sentence_that_lost_its_beginning_is_barred():
    assert is_barred("Following pharmacological treatments improved remyelination.")
    assert not is_barred("Following these treatments, minocycline improved remyelination.")


def test_words_of_a_cause_that_are_denied_need_no_caution_on_cause():
    told = "The scans contribute to relapses in people with multiple sclerosis who sleep badly."
    denied = "The scans do not contribute to relapses in people with multiple sclerosis who sleep badly."

    def limits(text: str) -> set[str]:
        people = {"design": Unclear("invented"), "species": Species.PEOPLE}
        outcome = write(*made({Role.CONCLUSIONS: text, Role.RESULTS: GOOD}, **people))
        assert isinstance(outcome, Digest)
        return {one.pattern for one in outcome.part(PartKind.SURE).sentences}

    assert "sure.cause.unclear" in limits(told)
    assert "sure.cause.unclear" not in limits(denied)
