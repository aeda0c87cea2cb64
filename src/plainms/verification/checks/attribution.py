"""What our words call an aim, a limit or a conclusion of the authors is one; a limit that is none is only noted.

A conclusion stands in a part of the abstract that is labeled so, or in its last third, or says that it is one.
"""

from collections.abc import Iterator

from plainms.absence import NotReported
from plainms.digest.digest import Sentence
from plainms.text import Span
from plainms.verification.case import Case, Check, Fault, blocking, note
from plainms.verification.sentence_bounds import sentence_of
from plainms.verification.wordings import wordings

_CURES = {
    "aim": "Our words call this the authors' aim, and it states none; tell the sentence that does, or no aim.",
    "limit": "Our words call this a limit that the authors name, and it names none; call it what it is.",
    "conclusion": "Our words call this a conclusion, and the authors say it as something else; say “report” or “say”.",
}
_LAST_PART = 2 / 3


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.sentences:
        if not prose.quotations or not sentence.spans:
            continue
        for kind, cure in _CURES.items():
            said = wordings("check_attribution", f"says {kind}").search(prose.own)
            if said and not _holds(kind, sentence, prose.text, case):
                yield (note if kind == "limit" else blocking)(sentence, cure)


def _holds(kind: str, sentence: Sentence, text: str, case: Case) -> bool:
    """Whether one of the source sentences behind the quotation is of that kind."""
    spans = tuple(span for span in sentence.spans if span.quote in text)
    if kind == "conclusion" and any(_closes(span, case) for span in spans):
        return True
    if kind == "aim" and any(_begins_as_an_aim(span.quote) for span in spans):
        return True
    return not spans or any(wordings("check_attribution", f"holds {kind}").search(sentence_of(span)) for span in spans)


def _begins_as_an_aim(quote: str) -> bool:
    """Whether the quotation begins with what is to be done: "to count", "Compare"."""
    return any(hit.start == 0 for hit in wordings("check_attribution", "begins aim").find(quote))


def _closes(span: Span, case: Case) -> bool:
    """Whether the words stand where abstracts conclude."""
    for heading in (span.passage.label, span.passage.category):
        if not isinstance(heading, NotReported) and "conclu" in heading.lower():
            return True
    lengths = [len(passage.text) for passage in case.study.abstract]
    keys = [passage.key for passage in case.study.abstract]
    if span.passage.key not in keys:
        return False
    before = sum(lengths[: keys.index(span.passage.key)])
    return (before + span.end) / max(sum(lengths), 1) > _LAST_PART


CHECK = Check(name="attribution", run=_run)
