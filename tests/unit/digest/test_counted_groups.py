"""Whom a page counts: the groups of people by names that tell them apart, and what groups of a trial got."""

import pytest

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.assemble import assemble

RESULT = "Fatigue was more common in women with MS than in men with MS."


def page(methods: str, result: str = RESULT, title: str = "Sleep in multiple sclerosis") -> dict[PartKind, str]:
    study = assemble(
        record(
            title,
            ("BACKGROUND", "Sleep is a need."),
            ("METHODS", methods),
            ("RESULTS", result),
            ("CONCLUSIONS", "Sleep may matter."),
        )
    )
    digest = write(study, appraise(study))
    assert isinstance(digest, Digest)
    return {kind: " ".join(one.text for one in digest.part(kind).sentences) for kind in PartKind}


@pytest.mark.parametrize(
    ("methods", "told"),
    [
        (
            "We recruited 21 neurotypical older adults, 19 middle-aged neurotypical adults and 30 people with MS.",
            "30 people with MS, 21 healthy older people and 19 healthy middle-aged people",
        ),
        (
            "There was a total of 64 participants, including 30 with MS and 34 with SCI, who answered by mail.",
            "30 people with MS and 34 people with a spinal cord injury",
        ),
        (
            "Sleep was studied at 2 academic MS centers. We recruited 30 patients with MS and 34 healthy controls.",
            "30 people with MS and 34 healthy people",
        ),
        (
            "The first study recruited 54 patients with MS and 66 healthy controls. "
            "The cohort included 66 healthy controls, 33 patients with RRMS and 21 patients with SPMS.",
            "33 people with relapsing-remitting MS, 21 people with secondary progressive MS and 66 healthy people",
        ),
    ],
)
def test_groups_are_told_by_what_tells_them_apart(methods: str, told: str) -> None:
    text = page(methods)[PartKind.FOUND]
    plain = text.replace(" (MS with attacks)", "").replace(" (MS that slowly worsens after attacks)", "")
    assert told in plain


def test_groups_of_an_earlier_analysis_are_not_those_compared() -> None:
    methods = "Based on a preceding scan analysis of 90 patients with MS and 40 healthy controls, tracts were measured."
    assert "compared 90 people" not in page(methods)[PartKind.FOUND]


def test_one_small_group_that_is_counted_alone_is_called_small() -> None:
    said = page("Retrospective analysis of a case series, including 12 seropositive patients with MS.")[PartKind.SURE]
    assert "12 people with MS" in said
    assert "small" in said


def test_groups_counted_by_people_in_brackets_have_their_numbers() -> None:
    methods = (
        "All patients were randomized into either the control group (CG: 15 patients) receiving conventional "
        "training or the experimental group (EG) using virtual reality (VR) (15 patients)."
    )
    found = page(methods, title="Virtual reality in multiple sclerosis: a randomized trial")[PartKind.FOUND]
    assert "15 people got conventional" in found


@pytest.mark.parametrize(
    "result",
    [
        "Group × time interactions favoring yoga were found during the first 8 weeks for fatigue and stress.",
        "There was a significant group by time interaction for fatigue and stress, in favor of yoga.",
    ],
)
def test_groups_that_changed_in_different_ways_are_told_with_the_one_that_it_favors(result: str) -> None:
    methods = "Forty patients with MS were randomized to yoga (n = 20) or usual care (n = 20)."
    found = page(methods, result, title="Yoga in multiple sclerosis: a randomized trial")[PartKind.FOUND]
    assert "changed in different ways in fatigue and stress" in found
    assert "in favor of yoga" in found


def test_a_full_stop_in_a_short_form_cuts_no_quotation() -> None:
    result = "The analysis revealed clear changes in memory, rel. power output, and stress."
    assert "rel”" not in page("We studied 40 patients with MS.", result)[PartKind.FOUND]


def test_harms_that_were_looked_for_and_not_put_down_to_the_medicine_are_told() -> None:
    result = "No serious adverse events considered related to natalizumab were observed during follow-up."
    found = page(
        "We looked back at 30 patients with MS given natalizumab.", result, title="Natalizumab in multiple sclerosis"
    )[PartKind.FOUND]
    assert "did not see any serious adverse events" in found


def test_groups_that_are_told_with_their_numbers_are_not_recruited_once_more() -> None:
    found = page(
        "This study recruited 21 neurotypical older adults, 19 middle-aged neurotypical adults, and 30 people with MS."
    )
    assert "21 healthy older people" in found[PartKind.FOUND]
    assert "recruited 21" not in found[PartKind.FOUND]


def test_that_a_study_was_approved_is_no_finding() -> None:
    approved = "The study procedures were approved by the Ethics Committee of a hospital (approval No. 12)."
    found = page("We studied 40 patients with MS.", f"{RESULT} {approved}")[PartKind.FOUND]
    assert "thics" not in found
