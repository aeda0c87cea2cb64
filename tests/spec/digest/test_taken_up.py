"""A case is introduced once: invented reports, and the first sentences of their pages."""

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from spec.digest.making import made

TEXT = "A 41-year-old woman with MS developed a rash. The patient was treated with steroids."


def page(text: str, title: str) -> Digest:
    made_up = made({Role.RESULTS: text}, about={"title": title}, design=Design.CASE_REPORT, people=(1, "patient"))
    digest = write(*made_up)
    assert isinstance(digest, Digest)
    return digest


def first(digest: Digest) -> str:
    return digest.part(PartKind.FOUND).sentences[0].text


def test_the_story_takes_up_the_patient_whom_the_headline_names():
    digest = page(TEXT, "Rash in a woman with multiple sclerosis")
    assert "a 41-year-old woman with MS" in digest.teaser.text
    assert first(digest).startswith("A 41-year-old woman with MS developed a rash")
    assert not any("The authors describe" in one.text for one in digest.part(PartKind.FOUND).sentences)


def test_the_key_points_keep_whom_the_report_is_about():
    digest = page(TEXT, "Rash in a woman with multiple sclerosis")
    assert digest.key_points[0].text.startswith("The authors describe a 41-year-old woman")


@pytest.mark.parametrize("title", ["Rash in a woman with multiple sclerosis", "A rash"])
def test_a_page_on_one_patient_names_her_before_it_tells_of_her(title: str):
    digest = page(TEXT, title)
    assert "41-year-old woman" in f"{digest.teaser.text} {first(digest)}"
