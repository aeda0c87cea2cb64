"""Cautions on studies of people: none says more of the design, the authors or the numbers than the abstract does."""

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.assemble import assemble

RESULT = "Fatigue was more common in women with MS than in men with MS."


def cautions(
    title: str, methods: str, result: str = "", conclusion: str = "Sleep may matter.", beside: str = RESULT
) -> dict[str, str]:
    study = assemble(
        record(
            title,
            ("BACKGROUND", "Fatigue is common."),
            ("METHODS", methods),
            ("RESULTS", f"{result} {beside}".strip()),
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


def test_people_set_beside_their_own_time_before_are_said_to_change_for_many_reasons() -> None:
    said = cautions(
        "Natalizumab in multiple sclerosis: a retrospective cohort study",
        "We looked back at the records of 60 patients with MS given natalizumab. "
        "Relapses in the 24 months preceding and the 24 months after the start of natalizumab were assessed.",
        result="The relapse rate decreased after the start of natalizumab.",
        beside="Disability did not change compared to baseline.",
    )
    assert "before" in said["cautions.before-only-watched"]


def test_only_people_who_stayed_on_a_treatment_are_told_as_such() -> None:
    said = cautions(
        "Natalizumab in multiple sclerosis: a cohort study",
        "We analyzed data from 230 patients with MS, who had started natalizumab and stayed on natalizumab for at "
        "least 7 years without a gap, in this cohort study.",
    )
    assert "stopped" in said["cautions.stayed"]


def test_a_link_seen_once_is_not_said_to_show_what_came_first_though_the_design_has_no_heading() -> None:
    said = cautions(
        "Diet and fatigue in multiple sclerosis",
        "We used baseline data of 180 patients with MS.",
        result="Diet score was associated with fatigue.",
        conclusion="We note an association in a cross-sectional sample.",
    )
    assert "what came first" in " ".join(said.values()) or "what comes before what" in " ".join(said.values())
