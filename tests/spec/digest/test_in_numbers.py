"""The depth with numbers: results as printed, what their measure means, and how exact they are."""

from invented_records import record
from plainms.appraisal.appraise import appraise
from plainms.digest.depths.in_numbers import in_numbers
from plainms.digest.digest import SentenceKind
from plainms.digest.facts import gather
from plainms.studies.assemble import assemble


def told(*results: str, title: str = "Smoking and disability in multiple sclerosis: a cohort study") -> list[str]:
    study = assemble(
        record(
            title,
            ("METHODS", "We followed 420 patients with multiple sclerosis for two years in this cohort study."),
            ("RESULTS", " ".join(results)),
        )
    )
    return [sentence.text for sentence in in_numbers(gather(study, appraise(study)))]


RATIO = "Smoking was associated with disability progression (hazard ratio 1.55, 95% CI 1.10 to 2.18)."
OPEN = "Coffee was not associated with disability progression (hazard ratio 1.05, 95% CI 0.81 to 1.36)."


def test_a_ratio_is_quoted_its_measure_explained_and_its_range_told():
    assert told(RATIO) == [
        "The authors give these numbers: “Smoking was associated with disability progression "
        "(hazard ratio 1.55, 95% CI 1.10 to 2.18)”.",
        "A hazard ratio compares how fast something happened over time in two groups; 1 means equally fast.",
        "The study estimates 1.55; the true value may lie between 1.10 and 2.18.",
    ]


def test_a_range_that_holds_no_difference_says_so_and_a_measure_is_explained_once():
    texts = told(RATIO, OPEN)
    assert texts[-1] == (
        "The study estimates 1.05; the true value may lie between 0.81 and 1.36, so there may be no difference at all."
    )
    assert sum(text.startswith("A hazard ratio compares") for text in texts) == 1


def test_a_range_that_does_not_hold_its_estimate_is_not_told():
    texts = told("Smoking was associated with progression (hazard ratio 2.55, 95% CI 1.10 to 2.18).")
    assert not any(text.startswith("The study estimates") for text in texts)


def test_a_result_without_a_number_has_no_place_here():
    assert told("Smoking was associated with more disability.") == []


def test_every_sentence_stands_on_words_of_the_source_or_on_the_list_of_measures():
    study = assemble(record("Smoking in multiple sclerosis: a cohort study", ("RESULTS", RATIO)))
    for sentence in in_numbers(gather(study, appraise(study))):
        assert sentence.spans or sentence.kind is SentenceKind.EXPLANATION
