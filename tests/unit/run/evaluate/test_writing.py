"""What the measure of the writing counts on digests of invented records."""

import dataclasses

from invented_records import record
from plainms import pipeline
from plainms.digest.digest import Digest
from plainms.ports import Processed
from plainms.run.evaluate.writing import main_finding, measured
from plainms.verification.verify import verify

Done = tuple[Digest, Processed]


def done(result: str) -> Done:
    """A cohort of which one result is told."""
    processed = pipeline.process(
        record(
            "Fatigue in multiple sclerosis: a cohort study",
            ("METHODS", "We followed 120 patients with multiple sclerosis for two years in this cohort study."),
            ("RESULTS", result),
        )
    )
    assert isinstance(processed.outcome, Digest)
    return processed.outcome, processed


OURS = "Fatigue was more common in women with MS than in men with MS."
QUOTED = "Our women with MS slept as we do, and our men with MS slept as we did."


def test_shares_are_of_digests_and_add_up():
    told = measured((done(OURS), done(QUOTED)))["findings"]
    assert told == {"main_in_own_words": 0.5, "main_by_statement": 0, "main_quoted": 0.5, "none": 0}


def test_a_short_form_that_nothing_explains_is_counted():
    digest, processed = done(QUOTED)
    found, *others = digest.parts
    first, *rest = found.sentences
    bare = dataclasses.replace(first, text="The ZQS was measured.")
    part = dataclasses.replace(found, sentences=(bare, *rest))
    told = dataclasses.replace(digest, parts=(part, *others))
    assert measured(((told, processed),))["reading"]["commonest_unexplained"] == {"ZQS": 1}
    assert measured((done(OURS),))["reading"]["short_forms_unexplained"] == 0


def test_the_main_finding_is_that_of_the_key_points():
    digest, _ = done(OURS)
    assert main_finding(digest) in digest.key_points


def test_a_blocking_violation_is_counted_under_its_check():
    digest, processed = done(OURS)
    assert measured(((digest, processed),))["blocking"] == {}
    cut = dataclasses.replace(digest, teaser=dataclasses.replace(digest.teaser, text="A study of"))
    faulty = dataclasses.replace(processed, verification=verify(cut, processed.study, processed.appraisal))
    found = measured(((cut, faulty),))
    assert found["blocking"]["teaser"] >= 1
    assert found["teasers"]["whole"] == 0
