"""The life of a study, stage by stage: assemble, appraise, write, verify, decide.

Pure: a record in, everything that was made of it out. A fault in one study marks that study failed and never
stops the others (architecture.md, "fail closed and small").
"""

from dataclasses import replace
from typing import TypeVar

from plainms.absence import Absent, NotAssessed
from plainms.appraisal import appraise as appraising
from plainms.digest import write as writing
from plainms.digest.digest import Digest, NoDigest
from plainms.ports import Processed
from plainms.review.policy import Decided, Decision, decide_on_digest, decide_without_digest
from plainms.sources.record import SourceRecord
from plainms.studies import assemble as assembling
from plainms.verification import verify as verifying
from plainms.vocabulary.load import edition

T = TypeVar("T")


def logic(*, analogies: bool = True) -> str:
    """What decides the result beside the record itself: each stage's version and the vocabulary's edition."""
    stages = {
        "assembly": assembling.LOGIC,
        "appraisal": appraising.LOGIC,
        "digest": writing.LOGIC,
        "verification": verifying.LOGIC,
    }
    versions = " ".join(f"{stage}-{version}" for stage, version in stages.items())
    return f"{versions} {edition()}" if analogies else f"{versions} without-analogies {edition()}"


def process(record: SourceRecord, *, analogies: bool = True) -> Processed:
    """What becomes of a record. Never raises: a stage that fails is the reason of a FAILED decision.

    Without ``analogies`` no digest holds a picture.
    """
    done = Processed(record=record, decided=Decided(decision=Decision.FAILED))
    for stage in (_assemble, _appraise, _write if analogies else _write_without_analogies, _verify):
        try:
            done = stage(done)
        except Exception as fault:
            reason = f"{stage.__name__.lstrip('_')}: {type(fault).__name__}: {fault}"
            return replace(done, decided=Decided(decision=Decision.FAILED, reasons=(reason,)))
        if done.decided.decision is not Decision.FAILED:
            break
    return done


def _assemble(done: Processed) -> Processed:
    study = assembling.assemble(done.record)
    scope = study.scope.value
    if isinstance(scope, Absent):
        reasons: tuple[str, ...] = ("scope unclear",)
    elif scope.kind.is_in:
        return replace(done, study=study)
    else:
        reasons = (scope.kind.value,)
    return replace(done, study=study, decided=Decided(decision=Decision.OUT_OF_SCOPE, reasons=reasons))


def _appraise(done: Processed) -> Processed:
    return replace(done, appraisal=appraising.appraise(_known(done.study)))


def _write(done: Processed, *, analogies: bool = True) -> Processed:
    outcome = writing.write(_known(done.study), _known(done.appraisal), analogies=analogies)
    if isinstance(outcome, NoDigest):
        return replace(done, outcome=outcome, decided=decide_without_digest(outcome))
    return replace(done, outcome=outcome)


def _write_without_analogies(done: Processed) -> Processed:
    return _write(done, analogies=False)


def _verify(done: Processed) -> Processed:
    digest = _known(done.outcome)
    assert isinstance(digest, Digest)
    verification = verifying.verify(digest, _known(done.study), _known(done.appraisal))
    return replace(done, verification=verification, decided=decide_on_digest(digest, verification))


def _known(value: T | NotAssessed) -> T:
    """The artefact of an earlier stage, which has run."""
    assert not isinstance(value, NotAssessed)
    return value
