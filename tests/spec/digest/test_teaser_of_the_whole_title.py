"""A teaser tells the whole title and not a word of it, and heads no page with a denial beside what was so."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design
from plainms.digest.teasers.shortening import shorter
from plainms.digest.teasers.topic_cuts import ever_less
from plainms.digest.teasers.variants import briefer, opened
from plainms.digest.titles.topics import in_lay_names
from spec.digest.test_teaser import MICE, told_of
from spec.digest.test_teaser_topics import claimed

CASE = {"design": Design.CASE_REPORT}


@pytest.mark.parametrize(
    ("title", "facts", "ours"),
    [
        ("Sleep quality in multiple sclerosis: The impact of long walks", {}, "sleep quality in MS and the impact of"),
        ("Risk of falls when stepping from high to low stones: the role of weak legs", {}, "the risk of falls when"),
        ("Severe rash in a woman with multiple sclerosis receiving Ocrelizumab", CASE, "rash during treatment with"),
        ("Severe rash in a rituximab-treated multiple sclerosis patient", CASE, "during treatment with rituximab"),
        ("Sleep in acute experimental autoimmune encephalomyelitis", MICE, "in an acute MS-like disease"),
        ("Sleep quality: A marker of pain in multiple sclerosis", {}, "sleep quality in MS"),
        ("Sleep in multiple sclerosis: Associations with pain", {}, "sleep in MS and associations with pain"),
        ("Sudden pain of the legs in a patient with sleep loss", CASE, "pain of the legs"),
        ("The Lived Experiences of Adults with Multiple Sclerosis", {}, "life with MS"),
        ("2021 WUG-MSX consensus recommendations on the use of sleep tests in pain", {}, "the use of sleep tests"),
        (
            "Amelioration of Experimental Autoimmune Encephalomyelitis in Mice by Long Sleep, Using a Box",
            MICE,
            "long sleep eased an MS-like disease",
        ),
        (
            "Zorbine, a new sleep pill, ameliorates experimental autoimmune encephalomyelitis",
            MICE,
            "zorbine eased an MS-like disease",
        ),
        ("Genetic and environmental susceptibility to multiple sclerosis", {}, "genetic and environmental risk of MS"),
        ("Anti-wug-protein antibodies in sleep", {}, "at anti-wug-protein antibodies in sleep"),
    ],
)
def test_the_title_is_told_whole(title: str, facts: dict[str, Any], ours: str):
    assert ours in told_of(title, **facts)


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Sleep cells are differentially affected by long walks", "how long walks may affect sleep cells in MS"),
        (
            "Older women with multiple sclerosis show similar walking habits to young men",
            "walking habits in older women with MS",
        ),
        ("Poor sleep shows specific associations with falls", "the link between poor sleep and falls in MS"),
        (
            "Zorbus minimus Induced Zorbic Sleep and Reduced Falls in multiple sclerosis",
            "zorbus minimus in MS",
        ),
        ("Zorbic imaging analysis reveals slow sleep in deep nerves", "slow sleep in deep nerves in MS"),
        ("Association of sleep and falls in patients with multiple sclerosis", ""),
    ],
)
def test_what_a_title_says_of_something_is_its_topic(title: str, topic: str):
    assert next(iter(claimed(title)), "") == topic


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("anti-CD20 antibodies in MS", "medicines that remove B cells in MS"),
        ("miR-1-5p and miR-22 in MS", "certain small RNA molecules in MS"),
        ("anti-inflammatory CD99+ T cells", "certain anti-inflammatory T cells"),
        ("sphingosine 1-phosphate receptor modulation", "medicines that hold back immune cells"),
        ("ZRBK1 signaling", "signaling of a certain molecule"),
        ("ZRB5 mutations", "mutations of a certain gene"),
    ],
)
def test_codes_give_way_to_what_they_stand_for(text: str, ours: str):
    assert opened(text) == ours


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "falls among people treated with disease modifying treatments for MS",
            "falls in people on MS medicines",
        ),
        ("the role of poor sleep on falls in MS", "how poor sleep may affect falls in MS"),
        ("walks delivered via video", "walks delivered via video"),
        ("long slow walks delivered via video", "long slow walks"),
    ],
)
def test_a_topic_says_the_same_in_fewer_words(text: str, ours: str):
    assert ours in tuple(ever_less(text))


def test_a_long_term_has_a_shorter_lay_name_only_where_it_stands_alone():
    assert in_lay_names("disease modifying treatments in MS") == "MS medicines in MS"
    assert in_lay_names("a disease modifying treatment in MS") == "a disease modifying treatment in MS"


def test_a_patient_of_a_long_case_loses_the_age():
    assert (
        briefer("A case report on a 31-year-old woman describes falls.") == "A case report on a woman describes falls."
    )


def test_how_often_something_was_there_is_told_as_more_or_less_common():
    assert (
        briefer("The frequency of pain was higher in people with falls") == "pain was more common in people with falls"
    )


def test_of_several_treatments_together_the_first_deed_is_told():
    clause = "A combination of treatments reduced falls at night, eased pain, and raised speed"
    assert "A combination of treatments reduced falls at night" in tuple(shorter(clause))
