"""Cautions on studies of people: none says more of the design, the authors or the numbers than the abstract does."""

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.assemble import assemble

RESULT = "Fatigue was more common in women with MS than in men with MS."


def cautions(title: str, methods: str, result: str = "", conclusion: str = "Sleep may matter.") -> dict[str, str]:
    study = assemble(
        record(
            title,
            ("BACKGROUND", "Fatigue is common."),
            ("METHODS", methods),
            ("RESULTS", f"{result} {RESULT}".strip()),
            ("CONCLUSIONS", f"Fatigue and sex went together. {conclusion}"),
        )
    )
    digest = write(study, appraise(study))
    assert isinstance(digest, Digest)
    return {one.pattern: one.text for one in digest.part(PartKind.SURE).sentences}


def test_people_sampled_twice_were_not_looked_at_once() -> None:
    said = cautions(
        "Fatigue in multiple sclerosis: a cross-sectional study",
        "In this cross-sectional study 120 patients with multiple sclerosis were included. They were assessed twice.",
    )
    assert not any("one point in time" in text for text in said.values())


def test_those_compared_are_not_said_to_have_differed() -> None:
    said = cautions(
        "Fatigue in multiple sclerosis: a case-control study",
        "In this case-control study 120 patients with multiple sclerosis and 120 healthy controls were compared.",
    )
    assert not any("differed from the start" in text and "may" not in text for text in said.values())


def test_authors_who_name_a_cross_sectional_design_do_not_speak_of_cause() -> None:
    said = cautions(
        "Fatigue in multiple sclerosis: a cohort study",
        "We followed 120 patients with multiple sclerosis for two years in this cohort study.",
        conclusion="A limitation is the cross-sectional design of the sleep data.",
    )
    assert "what causes what" not in said.get("cautions.limit-order", "")


def test_a_study_called_exploratory_is_not_called_a_first_step() -> None:
    said = cautions(
        "Fatigue in multiple sclerosis: a cohort study",
        "In this exploratory study we followed 120 patients with multiple sclerosis for two years in a cohort.",
    )
    assert said["cautions.exploratory"] == "The authors call it exploratory, so others have to test what it saw."


def test_the_number_counted_in_the_results_is_told_beside_the_number_that_joined() -> None:
    said = cautions(
        "Exercise in multiple sclerosis: a randomized controlled trial",
        "120 patients with multiple sclerosis were randomized to exercise or usual care for six months.",
        "Of the 120 patients enrolled, 93 participants were included in the final analysis.",
    )
    assert said["sure.counted"].startswith("Of the 120 who joined, the results count 93,")
