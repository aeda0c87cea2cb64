"""Between writer and gate: what is found at fault is struck, recorded, and the rest is written and verified anew."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from invented_records import record
from plainms import pipeline
from plainms.appraisal.appraisal import Appraisal
from plainms.digest.digest import Digest
from plainms.ports import Processed
from plainms.review.policy import Decision
from plainms.run.attacking import counted
from plainms.studies.study import Study
from plainms.verification import verify as verifying
from plainms.verification.verification import Finding, Severity, Verification

FATIGUE = "Fatigue was more common in women with MS than in men with MS."
RECORD = record(
    "Fatigue in multiple sclerosis: a cohort study",
    ("METHODS", "We followed 120 patients with multiple sclerosis for two years in this cohort study."),
    ("RESULTS", f"{FATIGUE} Falls were more common in smokers with MS than in non-smokers with MS."),
)

verify = verifying.verify


def refusing(is_at_fault: Callable[[str], bool]) -> Callable[[Digest, Study, Appraisal], Verification]:
    """A gate that also refuses sentences of some kind."""

    def gate(digest: Digest, study: Study, appraisal: Appraisal) -> Verification:
        found = tuple(
            Finding(check="planted", severity=Severity.BLOCKING, sentence=one.text, message="It is refused.")
            for one in digest.sentences
            if is_at_fault(one.text)
        )
        return replace(verify(digest, study, appraisal), findings=found)

    return gate


def processed(monkeypatch: pytest.MonkeyPatch, is_at_fault: Callable[[str], bool]) -> Processed:
    monkeypatch.setattr(verifying, "verify", refusing(is_at_fault))
    return pipeline.process(RECORD)


def texts(done: Processed) -> set[str]:
    assert isinstance(done.outcome, Digest)
    return {one.text for one in done.outcome.sentences}


def test_a_good_digest_is_written_once() -> None:
    done = pipeline.process(RECORD)
    assert isinstance(done.verification, Verification)
    assert done.verification.passed_at_once
    assert done.decided.reasons == ()
    assert FATIGUE in texts(done)


def test_a_sentence_at_fault_is_struck_and_stays_on_record(monkeypatch: pytest.MonkeyPatch) -> None:
    done = processed(monkeypatch, lambda text: text == FATIGUE)
    assert done.decided.decision is Decision.PUBLISHED
    assert done.decided.reasons == ("planted",)
    assert FATIGUE not in texts(done)
    assert isinstance(done.verification, Verification)
    assert {fault.sentence for fault in done.verification.struck} == {FATIGUE}
    assert done.verification.passed
    assert not done.verification.passed_at_once


def test_a_second_writing_at_fault_is_struck_too(monkeypatch: pytest.MonkeyPatch) -> None:
    done = processed(monkeypatch, lambda text: "Fatigue was" in text)
    assert done.decided.decision is Decision.PUBLISHED
    assert not any("Fatigue was" in text for text in texts(done))


def test_what_fails_each_time_is_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    done = processed(monkeypatch, lambda text: text.endswith("."))
    assert done.decided.decision is Decision.HELD_BACK
    assert done.decided.reasons == ("planted",)


def test_the_attack_counts_first_writings(monkeypatch: pytest.MonkeyPatch) -> None:
    struck = processed(monkeypatch, lambda text: text == FATIGUE)
    report = counted([struck], 1, quiet=True)
    assert (report["written"], report["held_back"], report["not_mended"]) == (1, 1, 0)
