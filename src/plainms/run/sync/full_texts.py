"""Asks for the open full texts of studies that were read, and reads each beside its record.

A paper is asked for once, until its record changes: Europe PMC first, then PubMed Central. That it is not open is a
fact and no fault. One that cannot be read is told of by its number, and the study stays told from its abstract.
"""

from collections.abc import Iterable
from dataclasses import replace

from plainms.absence import NOT_REPORTED, Absent, NotAssessed, NotReported
from plainms.errors import AnswerIsMissing, AnswerIsNotArchived, AnswerIsWrong, InputIsUnreadable, SourceIsUnreachable
from plainms.identifiers import StudyId
from plainms.ports import AskedText, ExpectedText, TextState
from plainms.run.build import take
from plainms.run.fetch.clients import europepmc, pmc
from plainms.run.sync.outcome import Fate, Outcome
from plainms.run.sync.run import Run
from plainms.sources import jats
from plainms.sources.record import DeletedRecord, FailedRecord, ReadResult, Source, SourceRecord
from plainms.studies.assemble import identity
from plainms.studies.scope import scope_of

MOST = 200
"""So many papers are asked for in a run; the rest waits for the next, those first that wait longest."""

_BATCH = 16
_NOTED = "full-text"


def expect_full_texts(results: Iterable[ReadResult], run: Run) -> None:
    """Wait for the papers of those studies in scope that have a number at PubMed Central, and for no deleted one."""
    read = list(results)
    expected = [
        ExpectedText(study=identity(one), pmid=one.pmid, pmcid=one.pmcid, digest=one.digest)
        for one in read
        if isinstance(one, SourceRecord)
        and not isinstance(one.pmid, NotReported)
        and not isinstance(one.pmcid, NotReported)
        and _is_in_scope(one)
    ]
    run.texts.expect(expected, run.running.as_of)
    run.texts.forget(StudyId.mint(Source.PUBMED.value, str(one.pmid)) for one in read if isinstance(one, DeletedRecord))


def ask_full_texts(run: Run) -> Outcome:
    """Ask for what is waited for, as far as a run may and the sources answer, and take what is open."""
    due, fault = _due(run), ""
    for start in range(0, len(due), _BATCH):
        answered: list[tuple[ExpectedText, ReadResult | NotReported]] = []
        try:
            for one in due[start : start + _BATCH]:
                answered.append((one, _asked(one, run)))
        except SourceIsUnreachable as reason:
            fault = str(reason)
        _settle(answered, run)
        if fault:
            break
    return _outcome(fault, run)


def _due(run: Run) -> list[ExpectedText]:
    """What this run is still to ask for; of a run that is gone through again, what that run asked for."""
    waiting = run.texts.waiting()
    if isinstance(run.job.replay, NotAssessed):
        return waiting[: max(MOST - len(run.texts.asked_in(run.running.name)), 0)]
    noted = run.archive.noted(run.job.replay)
    return [one for one in waiting if _key(one) in noted]


def _asked(one: ExpectedText, run: Run) -> ReadResult | NotReported:
    """The paper; or why it cannot be read; or nothing, where it is not open. Raises a branch of SourceIsUnreachable."""
    found: ReadResult | NotReported = NOT_REPORTED
    wrong: list[AnswerIsWrong] = []
    for question in (europepmc.full_text(one.pmcid), pmc.full_texts([one.pmcid])):
        try:
            read = _read(run.wire.ask(question).content, one)
        except AnswerIsMissing:
            continue
        except AnswerIsNotArchived:
            if not run.is_replay:
                raise
            continue
        except AnswerIsWrong as fault:
            wrong.append(fault)
            continue
        if isinstance(read, SourceRecord):
            return read
        found = found if isinstance(read, NotReported) else read
    if len(wrong) > 1:
        raise wrong[-1]
    return _failed(one, str(wrong[0])) if wrong and isinstance(found, NotReported) else found


def _read(content: bytes, one: ExpectedText) -> ReadResult | NotReported:
    """The article with its text; nothing, where its publisher keeps the text back."""
    try:
        results = list(jats.read(content, _name(one)))
    except InputIsUnreadable as fault:
        return _failed(one, str(fault))
    if not results or not isinstance(results[0], SourceRecord):
        return _failed(one, results[0].reason) if results and isinstance(results[0], FailedRecord) else NOT_REPORTED
    article = results[0]
    if isinstance(article.full_text, NotReported):
        return NOT_REPORTED
    if isinstance(article.pmid, NotReported):
        article = replace(article, pmid=one.pmid)
    if article.pmid != one.pmid:
        return _failed(one, f"the article that came is that of PMID {article.pmid}, not of {one.pmid}")
    return article


def _settle(answered: list[tuple[ExpectedText, ReadResult | NotReported]], run: Run) -> None:
    """Take what came, write down for a replay what was asked, and remember it."""
    take([read for _, read in answered if not isinstance(read, NotReported)], run.catalogue, run.engine)
    told = [_told(one, read) for one, read in answered]
    for (one, _), asked in zip(answered, told, strict=True):
        run.note(_key(one), asked.state.value)
    run.texts.note(told, run.running.name)


def _told(one: ExpectedText, read: ReadResult | NotReported) -> AskedText:
    if isinstance(read, FailedRecord):
        return AskedText(study=one.study, pmcid=one.pmcid, state=TextState.UNREADABLE, reason=read.reason)
    state = TextState.READ if isinstance(read, SourceRecord) else TextState.NOT_OPEN
    return AskedText(study=one.study, pmcid=one.pmcid, state=state, reason="")


def _outcome(fault: str, run: Run) -> Outcome:
    """What came of all that this run asked for, also before it was stopped and gone on with."""
    asked = run.texts.asked_in(run.running.name)
    counts = {"asked": len(asked)}
    for state in (TextState.READ, TextState.NOT_OPEN, TextState.UNREADABLE):
        counts[state.value] = sum(one.state is state for one in asked)
    counts[TextState.WAITING.value] = len(run.texts.waiting())
    unread = [f"{one.pmcid} is unreadable: {one.reason}" for one in asked if one.state is TextState.UNREADABLE]
    reasons = "; ".join([*unread, fault] if fault else unread)
    return Outcome(fate=Fate.PARTLY if fault else Fate.READ, reason=reasons, counts=counts)


def _is_in_scope(record: SourceRecord) -> bool:
    scope = scope_of(record).value
    return not isinstance(scope, Absent) and scope.kind.is_in


def _failed(one: ExpectedText, reason: str) -> FailedRecord:
    return FailedRecord(file=_name(one), byte_position=0, key=str(one.pmcid), reason=reason)


def _name(one: ExpectedText) -> str:
    return f"{one.pmcid}.nxml"


def _key(one: ExpectedText) -> str:
    return f"{_NOTED} {one.pmcid}"
