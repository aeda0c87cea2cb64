"""Results that a teaser has room for, and topics with their point, of invented titles and results."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.values import Direction
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.facts import gather
from plainms.digest.forms import Phrase, ends_open
from plainms.digest.teasers.short_names import written_out
from plainms.digest.teasers.teaser import teaser
from plainms.digest.teasers.teaser_slots import Material
from plainms.digest.teasers.topic_asides import with_asides
from plainms.digest.teasers.topic_cuts import ever_less
from plainms.digest.teasers.variants import opened
from spec.digest.making import made
from spec.digest.test_teaser import POOLED, UNNAMED, told_of


@pytest.mark.parametrize(
    ("title", "pattern", "result", "ours"),
    [
        (
            "Zorbic trends of multiple sclerosis in Zorbland", "rate.went",
            "The number of new cases of MS rose from about 1.5 to 4 for every 100,000 people a year between 1999 and "
            "2014, with differences in age taken out.",
            "A study found that new cases of MS rose from about 1.5 to 4 per 100,000 people a year.",
        ),
        (
            "Poor sleep in multiple sclerosis", "association.with",
            "Poor sleep was linked with more pain, among other things.",
            "In a study of people with MS, poor sleep was linked with more pain.",
        ),
        (
            "Restless legs and snoring in multiple sclerosis", "proportion.counts",
            "About 31 of every 100 people with MS had restless legs.",
            "A study found that about 31 of every 100 people with MS had restless legs.",
        ),
    ],
)  # fmt: skip
def test_a_result_loses_what_only_adds_to_it(title: str, pattern: str, result: str, ours: str):
    assert told_of(title, sentences=((pattern, result),)) == ours


def test_how_many_had_something_is_no_answer_to_what_goes_along_with_it():
    result = ("proportion.counts", "About 31 of every 100 people with MS had restless legs.")
    assert "31" not in told_of("Association of snoring with restless legs in multiple sclerosis", sentences=(result,))


def test_a_review_has_a_short_form_for_a_long_topic_and_is_no_article():
    title = "Effect of zorbic evening lights on the daily number of steps and visits in multiple sclerosis: a review"
    assert told_of(title, **POOLED).startswith("A review looks at the effect of zorbic evening lights")


def teaser_of(work: str, title: str) -> str:
    study, appraisal = made(
        {Role.METHODS: "The zorbs were compared."}, about={"title": title}, species=Species.PEOPLE, design=Design.COHORT
    )
    facts = gather(study, appraisal)
    done = Sentence(kind=SentenceKind.FRAME, text=work, pattern="frame.done", grounds=(study.abstract[0].whole(),))
    return teaser(facts, Material(work=(done,))).text


def test_what_was_done_is_told_where_the_title_gives_no_topic():
    told = teaser_of("The researchers set out to study agreement of two zorbs on pain and mood.", "The ZORB project")
    assert told == "A study in people looked at agreement of two zorbs on pain and mood."


@pytest.mark.parametrize("work", ["The researchers studied a cohort of 12 zorbs.", "The researchers built a zorb."])
def test_what_was_only_used_is_no_topic(work: str):
    assert "zorb" not in teaser_of(work, "The ZORB project")


def test_with_and_without_is_no_open_end():
    assert not ends_open("sleep in people with and without MS")
    assert not ends_open("sleep in people with or without MS")
    assert ends_open("sleep in people with and")


def test_a_word_that_means_another_thing_here_is_neither_explained_nor_replaced():
    topic = "uptake and attitudes about vaccines in MS"
    assert with_asides(Phrase(text=topic, grounds=())).text == topic
    assert in_plain_words(topic, at_any_price=True).text == topic


def test_short_forms_that_everybody_reads_stay():
    facts = gather(*made({Role.METHODS: "We asked people with neuromyelitis optica spectrum disorder (NMOSD)."}))
    assert written_out("Pain in NMOSD", facts).text == "Pain in NMOSD"


def test_a_difference_cites_the_words_that_stand_for_its_outcome():
    result = ("MS patients", "healthy controls", "neurofilament light", Direction.HIGHER)
    told = told_of("Neurofilament in multiple sclerosis", result)
    assert told == "A study found more of a protein that marks nerve damage in people with MS than in healthy people."


@pytest.mark.parametrize(
    ("topic", "ours"),
    [
        (
            "using zorbic methods to determine the link between age and pain in MS",
            "the link between age and pain in MS",
        ),
        ("pain during long nights, with special reference to MS", "pain during long nights"),
        ("the diagnosis of MS and other inflammatory disorders in childhood", "the diagnosis of MS in childhood"),
        ("zorb- and sleep-based care for pain reduction of people with MS", "care for pain reduction in MS"),
        ("pain in early MS and clinically isolated syndrome", "pain in early MS and a first attack"),
        ("delayed concurrent zorbopenia and anemia in MS", "delayed zorbopenia and anemia in MS"),
        ("pain in antibody-positive neuromyelitis optica", "pain in NMOSD"),
    ],
)
def test_a_topic_gives_up_what_only_stands_around_it(topic: str, ours: str):
    assert list(ever_less(topic))[-1].endswith(ours)


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Zorbic reserve of the legs in multiple sclerosis-Preliminary evidence", "zorbic reserve of the legs"),
        ("Case report: Delayed zorbic anemia in multiple sclerosis", "delayed zorbic anemia"),
    ],
)
def test_what_kind_of_article_it_is_is_no_part_of_its_topic(title: str, ours: str):
    told = told_of(title, people=53)
    assert ours in told
    assert "vidence" not in told


def test_two_groups_are_told_where_there_is_no_topic():
    told = teaser_of(
        "Researchers in Italy compared 50 people with MS (a disease) and 23 healthy people, all at one point in time.",
        "The ZORB project",
    )
    assert told == "A study compared 50 people with MS and 23 healthy people."


def test_those_compared_are_told_though_it_is_not_settled_whom_it_studied():
    result = ("comparison.was-than", "Pain was higher in people with MS than in healthy people.")
    told = told_of("Pain in multiple sclerosis", sentences=(result,), species=UNNAMED, design=Design.CROSS_SECTIONAL)
    assert told == "A study found that pain was higher in people with MS than in healthy people."


def test_a_long_form_begins_small_though_its_first_word_is_joined_to_another():
    facts = gather(*made({Role.METHODS: "We measured the Brain-derived zorbic factor (BDZF)."}))
    assert (
        written_out("Low BDZF went along with pain", facts).text
        == "Low brain-derived zorbic factor went along with pain"
    )


def test_names_of_messengers_and_cells_are_told_as_readers_meet_them():
    assert opened("more Interleukin-33 and fewer Tregs") == "more interleukin-33 and fewer regulatory T cells"


def test_what_the_researchers_report_stands_on_their_words_and_not_on_the_title():
    study, appraisal = made({Role.RESULTS: "Pain was common in women."}, species=Species.PEOPLE, design=Design.COHORT)
    span = study.abstract[0].whole()
    told = Sentence(
        kind=SentenceKind.FINDING,
        text="The researchers report that women had more pain than men.",
        pattern="finding.own.statement.retold",
        grounds=(span,),
    )
    head = teaser(gather(study, appraisal), Material(told=(told,)))
    assert "women had more pain than men" in head.text
    assert span in head.grounds
