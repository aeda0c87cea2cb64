"""``plainms digest`` and ``plainms appraise``: one study or many, straight from the files, without a database."""

from collections.abc import Iterator

from plainms import pipeline
from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.codec import Json, canonical, encode
from plainms.digest.digest import Digest, NoDigest
from plainms.errors import PlainmsError, StudyIsOutOfScope, VerificationFailed
from plainms.identifiers import Pmid
from plainms.ports import Processed
from plainms.publication.prose import Depth, Format, write_out
from plainms.review.policy import Decision
from plainms.run.batch import local
from plainms.run.find import find
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord


def digest(inputs: Inputs, pmid: Pmid, depth: Depth, form: Format, *, analogies: bool = True) -> str:
    """The verified digest of one study, or the statement that it has none."""
    done = pipeline.process(find(inputs, pmid), analogies=analogies)
    if done.decided.decision is Decision.PUBLISHED and isinstance(done.outcome, Digest):
        return write_out(done.outcome, depth, form)
    if isinstance(done.outcome, NoDigest):
        return _no_digest(done.outcome, form)
    raise _refusal(done)


def appraisals(inputs: Inputs, workers: int) -> Iterator[str]:
    """One line of JSON for each citation: its identity, scope and, where it is in scope, its appraisal."""
    records = [found for found in inputs.read_all() if isinstance(found, SourceRecord)]
    with local.engine(workers) as engine:
        for start in range(0, len(records), 256):
            for done in engine(records[start : start + 256]):
                yield canonical(_appraisal_line(done))


def _no_digest(outcome: NoDigest, form: Format) -> str:
    if form is Format.JSON:
        return canonical({"study": str(outcome.study), "no_digest": outcome.reason.value, "detail": outcome.detail})
    return f"No digest: {outcome.reason.value}. {outcome.detail}"


def _refusal(done: Processed) -> PlainmsError:
    reasons = ", ".join(done.decided.reasons)
    if done.decided.decision is Decision.OUT_OF_SCOPE:
        return StudyIsOutOfScope(f"{done.record.key} is not a study of MS or its neighbors ({reasons})")
    if done.decided.decision is Decision.HELD_BACK:
        return VerificationFailed(f"the digest of {done.record.key} is held back by these checks: {reasons}")
    return PlainmsError(f"{done.record.key} could not be processed: {reasons}; please report it")


def _appraisal_line(done: Processed) -> Json:
    scope = NOT_ASSESSED if isinstance(done.study, NotAssessed) else done.study.scope
    return {
        "source": done.record.source.value,
        "key": done.record.key,
        "version": done.record.version,
        "study": str(done.id),
        "decision": done.decided.decision.value,
        "scope": encode(scope),
        "appraisal": encode(done.appraisal),
    }
