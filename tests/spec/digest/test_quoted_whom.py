"""Who was studied in the authors' own words, where no words of ours count them: invented methods → a quotation."""

from dataclasses import replace
from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import Digest, Sentence, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.studied.quoted_whom import quoted_whom
from plainms.digest.write import write
from spec.digest.making import FIELD, made


def told(text: str, *before: Sentence, role: Role = Role.METHODS, **facts: Any) -> str:
    return " ".join(one.text for one in quoted_whom(gather(*made({role: text}, **facts)), before))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Interviews with 31 women and men diagnosed with MS and six sisters were carried out in Norway.",
            "On who was studied, the authors write: “Interviews with 31 women and men diagnosed with MS and six "
            "sisters were carried out in Norway”.",
        ),
        (
            "The survey was completed by 84 health professionals (40 physicians and 44 nurses) in six centers.",
            "On who was studied, the authors write: “The survey was completed by 84 health professionals (40 "
            "physicians and 44 nurses) in six centers”.",
        ),
        (
            "Persons with MS and pain (n = 40) and persons with MS who had no pain (n = 38) were recruited.",
            "On who was studied, the authors write: “Persons with MS and pain (n = 40) and persons with MS who had no "
            "pain (n = 38) were recruited”.",
        ),
        (
            "Voxel-wise tractometry yielded orthogonalized eigenmaps in 163 MS patients and 20 healthy controls.",
            "The authors report on “163 MS patients and 20 healthy controls”.",
        ),
        (
            "Voxel-wise tractometry yielded orthogonalized eigenmaps of 95 patients.",
            "The authors report on 95 people.",
        ),
        (
            "Voxel-wise tractometry yielded orthogonalized eigenmaps in 52 patients with a first attack or early MS.",
            "The authors report on “52 patients with a first attack or early MS”.",
        ),
        (
            "Patients with progressive MS who had stopped their earlier treatment were treated with vitamins.",
            "On who was studied, the authors write: “Patients with progressive MS who had stopped their earlier "
            "treatment were treated with vitamins”.",
        ),
    ],
)
def test_it_quotes_who_was_studied(text: str, ours: str) -> None:
    assert told(text) == ours


@pytest.mark.parametrize(
    "text",
    [
        "We will be recruiting 80 patients with MS.",
        "Persons with MS were recruited through letters to a random sample of 1,000 persons in a register.",
        "The scores were set against those of 40 healthy controls.",
        "Walking was measured in 2012 with a mat.",
        "MRI of the brain was performed.",
        "A total of 317 multiple sclerosis lesions were analyzed.",
    ],
)
def test_it_quotes_no_plan_no_controls_alone_and_no_year(text: str) -> None:
    assert told(text) == ""


def test_it_reads_the_number_of_all_behind_a_share() -> None:
    text = "Nine of 212 patients had positive results on the tuberculosis test."
    assert told(text, role=Role.RESULTS) == "The authors report on 212 people."


def test_a_result_is_no_sentence_on_who_was_studied() -> None:
    text = "Among 3,024 patients with MS, pensions cost most, and 800 patients had none."
    ours = "The authors report on “3,024 patients with MS”."
    assert told(text, role=Role.RESULTS) == ours


def test_it_says_nothing_where_they_are_counted_already() -> None:
    line = Sentence(
        kind=SentenceKind.FRAME, text="Researchers studied 30 people with MS.", pattern="frame.people", grounds=(FIELD,)
    )
    share = replace(line, text="About 40 of every 100 people slept.")
    assert told("We studied 31 patients with MS.", line) == ""
    assert told("We studied 31 patients with MS.", share) != ""


def test_it_opens_the_key_points_where_the_design_names_nobody() -> None:
    text = "We included 31 physicians and 12 of their patients."
    found = "Sleep was worse in patients with pain than in patients without pain."
    facts = {"design": Design.COHORT}
    digest = write(*made({Role.METHODS: text, Role.RESULTS: found}, **facts))
    assert isinstance(digest, Digest)
    assert digest.key_points[0].text == f"On who was studied, the authors write: “{text[:-1]}”."
