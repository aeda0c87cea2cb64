"""No sentence states a cause where the design cannot show one, whatever the authors wrote."""

import re
from collections.abc import Iterator

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design
from plainms.digest.digest import PartKind, Sentence
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.prose import QUOTED
from plainms.verification.told import told_in_own_words
from plainms.verification.wordings import wordings

MAY_SHOW_CAUSE = frozenset({Design.RANDOMIZED_TRIAL, Design.ANIMAL, Design.LABORATORY, Design.PROTOCOL, Design.NOTICE})
_REACH = 60
_SAID = re.compile(
    r"\W*(?:they|the\s(?:authors|researchers|doctors))\s(?:also\s)?(?:say|said|write|argue|think)\b", re.IGNORECASE
)
_AIM = re.compile(r"The (?:researchers|authors) (?:set out|wanted|aimed) to\b")
_ENDS = re.compile(r"[.;]")


def _run(case: Case) -> Iterator[Fault]:
    design = case.appraisal.design.value
    yield from _unsaid(case)
    if not isinstance(design, Absent) and design in MAY_SHOW_CAUSE:
        return
    quoted: Sentence | None = None
    for sentence, prose in case.told:
        for word in (*_causes(prose.own, "cause"), *_causes(prose.own, "reason")):
            yield blocking(
                sentence,
                f"“{word}” states a cause, which a study of this kind cannot show; say “went along with” or quote it.",
            )
        if quoted is None and any(True for quotation in prose.quotations for _ in _causes(quotation, "cause")):
            quoted = sentence
    if quoted is not None and not _has_caution(case):
        yield blocking(
            quoted,
            "The quotation states a cause, and nothing under “how sure” says that this study cannot show one.",
        )


def _unsaid(case: Case) -> Iterator[Fault]:
    """Whatever the design, and whoever is said to say so, the source states the cause too, if it is told as one."""
    for told in told_in_own_words(case):
        for word in wordings("check_causes", "stated").find(told.own):
            is_reason = wordings("check_causes", "stated reason").search(word.words)
            open_by = ("asked",) if is_reason else ("asked", "denied")
            if any(wordings("check_causes", kind).search(told.own[: word.start]) for kind in open_by):
                continue
            kind = "source reason" if is_reason else "source"
            if not wordings("check_causes", kind).search(told.around):
                yield blocking(told.sentence, f"“{word.words}” states a cause, and the source does not; leave it out.")


def _causes(text: str, kind: str) -> Iterator[str]:
    """The wordings of cause that nothing before them in the same clause makes a question, an aim or a denial."""
    said = _SAID.match(text) or _AIM.match(text)
    for hit in wordings("check_causes", kind).find(text):
        if said and not _ENDS.search(text, said.end(), hit.start):
            continue
        before = text[max(0, hit.start - _REACH) : hit.start].replace(QUOTED, " ")
        clause = before.rsplit(".", 1)[-1].rsplit(";", 1)[-1]
        if not wordings("check_causes", "open").search(clause):
            yield hit.words


def _has_caution(case: Case) -> bool:
    parts = (part for part in case.digest.parts if part.kind is PartKind.SURE)
    return any(
        wordings("check_causes", "caution").search(sentence.text) for part in parts for sentence in part.sentences
    )


CHECK = Check(name="causes", run=_run)
