"""The life of a study, stage by stage: assemble, appraise, write, verify, decide.

What the gate finds at fault is struck, and the digest is written without it and verified anew, at most twice.

Pure: a record in, everything that was made of it out. A fault in one study marks that study failed and never
stops the others (architecture.md, "fail closed and small").
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from plainms.absence import Absent, NotAssessed
from plainms.appraisal import appraise as appraising
from plainms.digest import write as writing
from plainms.digest.digest import Digest, NoDigest, Sentence
from plainms.ports import Processed
from plainms.review.policy import Decided, Decision, decide_on_digest, decide_without_digest
from plainms.sources.record import SourceRecord
from plainms.studies import assemble as assembling
from plainms.verification import verify as verifying
from plainms.verification.verification import Finding
from plainms.vocabulary.load import edition

T = TypeVar("T")

_MOST_STRIKES = 2
"""How often a digest is written anew without what the gate found at fault."""


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
    write = partial(_write, analogies=analogies)
    for name, stage in (
        ("assemble", _assemble),
        ("appraise", _appraise),
        ("write", write),
        ("verify", partial(_pass_the_gate, write=write)),
    ):
        try:
            done = stage(done)
        except Exception as fault:
            reason = f"{name}: {type(fault).__name__}: {fault}"
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


def _write(done: Processed, *, analogies: bool = True, struck: tuple[Sentence, ...] = ()) -> Processed:
    outcome = writing.write(_known(done.study), _known(done.appraisal), analogies=analogies, struck=struck)
    if isinstance(outcome, NoDigest):
        return replace(done, outcome=outcome, decided=decide_without_digest(outcome))
    return replace(done, outcome=outcome)


def _pass_the_gate(done: Processed, *, write: Callable[..., Processed]) -> Processed:
    """Verify what was written; what is found at fault is struck, and the digest is written and verified anew."""
    verified = _verify(done, ())
    struck: tuple[Sentence, ...] = ()
    for _ in range(_MOST_STRIKES):
        faults = _known(verified.verification).blocking
        found = _at_fault(verified, faults)
        if not found:
            break
        struck += found
        again = write(done, struck=struck)
        if isinstance(again.outcome, NoDigest):
            break
        verified = _verify(again, (*_known(verified.verification).struck, *faults))
    return verified


def _at_fault(done: Processed, faults: tuple[Finding, ...]) -> tuple[Sentence, ...]:
    """The sentences of the digest that the faults are about."""
    about = {fault.sentence for fault in faults}
    return tuple(one for one in _digest(done).sentences if one.text in about)


def _verify(done: Processed, struck: tuple[Finding, ...]) -> Processed:
    digest = _digest(done)
    verification = replace(verifying.verify(digest, _known(done.study), _known(done.appraisal)), struck=struck)
    return replace(done, verification=verification, decided=decide_on_digest(digest, verification))


def _digest(done: Processed) -> Digest:
    digest = _known(done.outcome)
    assert isinstance(digest, Digest)
    return digest


def _known(value: T | NotAssessed) -> T:
    """The artefact of an earlier stage, which has run."""
    assert not isinstance(value, NotAssessed)
    return value
