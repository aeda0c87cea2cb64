"""``plainms verify``: a summary by anybody is held against the study that it tells, sentence by sentence."""

import sys
from dataclasses import dataclass
from pathlib import Path

from plainms.appraisal.appraise import appraise
from plainms.codec import Json
from plainms.errors import EncodingIsWrong, FileIsMissing, RecordIsTooLarge
from plainms.identifiers import Pmid
from plainms.run.find import find
from plainms.run.inputs import Inputs
from plainms.studies.assemble import assemble
from plainms.text import Span
from plainms.verification.summaries.judge import judged
from plainms.verification.summaries.reading import sentences_of
from plainms.verification.summaries.verdicts import Judged, JudgedSummary, Reason, Verdict

STDIN = Path("-")
LARGEST = 2_000_000  # bytes; a long book is smaller
_OPEN, _CLOSE = "⟦", "⟧"
_ALIKE = str.maketrans({_OPEN: "[", _CLOSE: "]"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A summary that was held against a study."""

    pmid: Pmid
    summary: JudgedSummary


def verified(file: Path, source: Path, pmid: Pmid) -> Verified:
    """The verdicts on the summary in a file, or on standard input for "-". Raises InputIsUnreadable, StudyIsUnknown."""
    sentences = sentences_of(_read(file))
    study = assemble(find(Inputs.of((source,)), pmid))
    passages = tuple(passage for passage in study.report.passages if passage.kind.value in {"title", "abstract"})
    return Verified(pmid=pmid, summary=judged(sentences, passages, appraise(study)))


def _read(file: Path) -> str:
    try:
        content = sys.stdin.buffer.read(LARGEST + 1) if file == STDIN else _bytes_of(file)
    except OSError as fault:
        raise FileIsMissing(f"{file} cannot be opened ({fault.strerror}); name a file that holds a summary") from fault
    if len(content) > LARGEST:
        raise RecordIsTooLarge(f"{file} is larger than {LARGEST:,} bytes; verify one summary at a time")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise EncodingIsWrong(f"{file} is not in UTF-8 (byte {fault.start}); save it so") from fault


def _bytes_of(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def as_json(done: Verified) -> Json:
    """The verdicts with their reasons, offsets in the sentence, and spans of the source."""
    return {
        "pmid": str(done.pmid),
        "counts": done.summary.counts,
        "sentences": [_sentence(item) for item in done.summary.sentences],
    }


def _sentence(item: Judged) -> Json:
    return {
        "text": item.text,
        "verdict": item.verdict.value,
        "note": item.note,
        "coverage": round(item.coverage, 4),
        "reasons": [_reason(reason, item.text) for reason in item.reasons],
        "evidence": [_span(span) for span in item.evidence],
    }


def _reason(reason: Reason, text: str) -> Json:
    return {
        "question": reason.question,
        "verdict": reason.verdict.value,
        "why": reason.why,
        "words": text[reason.start : reason.end],
        "start": reason.start,
        "end": reason.end,
        "source_words": reason.source_words,
    }


def _span(span: Span) -> Json:
    return {"passage": span.passage.key, "start": span.start, "end": span.end, "quote": span.quote}


def in_words(done: Verified) -> str:
    """The verdicts as text: each sentence with the words in question marked, the reason, and the source's words."""
    counts = ", ".join(f"{times} {name}" for name, times in done.summary.counts.items() if times)
    lines = [
        f"{len(done.summary.sentences)} sentences held against PMID {done.pmid}: {counts or 'nothing to hold'}.",
        "",
    ]
    for item in done.summary.sentences:
        lines.append(f"{item.verdict.value.upper():<12} {_visible(_marked(item))}")
        if item.note:
            lines.append(f"{'':<12} {item.note}")
        for reason in item.reasons:
            lines.append(f"{'':<12} {reason.question}: {_visible(reason.why)}")
        if item.verdict.is_fault or item.verdict is Verdict.SUPPORTED:
            lines += [f"{'':<12} source: “{_visible(words)}”" for words in _source_words(item)]
    return "\n".join(lines)


def _source_words(item: Judged) -> tuple[str, ...]:
    """What the reasons point to in the source, else the best evidence."""
    named = tuple(dict.fromkeys(reason.source_words for reason in item.reasons if reason.source_words))
    return named or tuple(span.quote for span in item.evidence[:1])


def _marked(item: Judged) -> str:
    """The sentence with the words of its reasons in white square brackets."""
    text = item.text.translate(_ALIKE)
    done = len(text) + 1
    for start, end in sorted({(reason.start, reason.end) for reason in item.reasons if reason.end}, reverse=True):
        if end <= done:
            text = f"{text[:start]}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
            done = start
    return text


def _visible(text: str) -> str:
    """The text in which nothing can move the cursor or hide: what does not print is written as its number."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text)
