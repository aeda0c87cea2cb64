"""The authors' own words of doubt: what is quoted of them, and what is not."""

import pytest

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.assemble import assemble

RESULT = "Fatigue was more common in women with MS than in men with MS."
METHODS = "We followed 120 patients with multiple sclerosis for two years in this cohort study."


def told(conclusion: str, background: str = "Fatigue is common.") -> dict[str, str]:
    """The cautions that quote the authors, by the form that leads in."""
    study = assemble(
        record(
            "Fatigue in multiple sclerosis: a cohort study",
            ("BACKGROUND", background),
            ("METHODS", METHODS),
            ("RESULTS", RESULT),
            ("CONCLUSIONS", f"Fatigue and sex went together. {conclusion}"),
        )
    )
    digest = write(study, appraise(study))
    assert isinstance(digest, Digest)
    sure = digest.part(PartKind.SURE).sentences
    return {one.pattern: one.text for one in sure if one.pattern.startswith("sure.authors-")}


@pytest.mark.parametrize(
    ("conclusion", "form", "quoted"),
    [
        (
            "However, trials are needed to show that rest helps.",
            "sure.authors-next",
            "“trials are needed to show that rest helps”",
        ),
        (
            "A prospective follow-up of this group will clarify the role of sleep.",
            "sure.authors-next",
            "“A prospective follow-up of this group will clarify the role of sleep”",
        ),
        (
            "These findings need to be confirmed in larger groups.",
            "sure.authors-next",
            "“These findings need to be confirmed in larger groups”",
        ),
        (
            "These data should be interpreted with caution as the women were younger.",
            "sure.authors-care",
            "“These data should be interpreted with caution as the women were younger”",
        ),
        (
            "It is not clear whether these changes are seen in other diseases.",
            "sure.authors-open",
            "“It is not clear whether these changes are seen in other diseases”",
        ),
    ],
)
def test_the_authors_own_doubts_are_quoted(conclusion: str, form: str, quoted: str) -> None:
    assert quoted in told(conclusion).get(form, "")


def test_a_long_plea_is_cut_where_a_clause_adds_to_it() -> None:
    plea = "These data should be interpreted with caution as the women with multiple sclerosis were much younger, "
    added = "whereas in most other groups that were studied so far women and men were of about the same age."
    assert told(plea + added)["sure.authors-care"].endswith("were much younger”.")


def test_what_is_cut_never_takes_the_doubt_with_it() -> None:
    long = "Sleep was measured in all of the women and in all of the men with the same device at home for two weeks, "
    assert "sure.authors-open" not in told(f"{long}whereas the effect of rest in the daytime remains unclear.")


def test_what_the_study_set_out_to_answer_is_not_open() -> None:
    assert told("Rest is a habit.", background="It is not clear whether fatigue differs by sex.") == {}


def test_advice_to_patients_is_not_quoted() -> None:
    assert told("These data should be interpreted with caution, and patients should rest.") == {}


def test_what_explains_a_result_or_not_is_no_open_question() -> None:
    told_of_it = told("The rest of the fatigue cannot be explained by sleep.")
    assert "sure.authors-open" not in told_of_it


def test_words_that_break_off_are_not_quoted() -> None:
    assert told("It is not clear whether rest helps women and.") == {}


def test_what_a_result_means_for_scans_is_told() -> None:
    found = told("This finding has implications for the interpretation of the MRI signal in fatigue.")
    assert found["sure.authors-scans"] == "The authors say that what they saw matters for how MRI scans are read."
    assert "sure.authors-scans" not in told("Rest has implications for the interpretation of MRI.")
