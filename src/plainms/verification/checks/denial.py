"""A finding of our own denies only where the source does, and keeps the denial of the clause that it tells.

The hedges and denials that stand in front of the told words are the matter of ``context``; here the clause itself is.
"""

import re
from collections.abc import Iterator

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, shared, told_in_own_words
from plainms.verification.wordings import wordings

_NAME = "check_denial"
_APART = re.compile(r"[:;]\s")
_NOT_SEEN = re.compile(
    r"\bof what (?:was|were|is|are|had|has)(?: never| not|n[’']t)\b", re.IGNORECASE
)  # in front of a quotation


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        if _denials(told) and not wordings(_NAME, "source").search(told.source):
            yield blocking(told.sentence, "This sentence denies something, and its source does not; tell what it says.")
        denials = _denials(told)
        kept = max(len(wordings(_NAME, "apart").find(text)) for text in (told.main, told.closest))
        if denials < kept and (denials or not _is_kept("negation", told)) and not _says(told.own, "alike"):
            yield blocking(told.sentence, "The source denies more than this sentence does; keep each denial.")
        if denials > 1 and denials > len(wordings(_NAME, "source").find(told.source)):
            yield blocking(told.sentence, "This sentence denies more than its source does; tell what it says.")
        if not denials and _says(told.own, "differ") and _is_alike(told):
            yield blocking(told.sentence, "The source says that they are alike; keep that.")
        for kind, words in (("negation", "denies or limits"), ("hedge", "hedges")):
            if told.is_of_several and kind == "negation":
                continue
            closest = max(_APART.split(told.closest), key=lambda part: shared(part, told.own))
            hit = next(iter(wordings("check_context", kind).find(closest)), None)
            if hit and not _is_kept(kind, told):
                yield blocking(
                    told.sentence, f"The source {words} it (“{hit.words}”), and this sentence does not; keep that."
                )
    for sentence, prose in case.sentences_on_results:
        if prose.quotations and _NOT_SEEN.search(prose.own):
            yield blocking(
                sentence, "What is quoted was seen, and this sentence says that it was not; say that it was."
            )


def _denials(told: Told) -> int:
    plain = len(wordings(_NAME, "plain").find(told.own))
    return max(0, len(wordings(_NAME, "denial").find(told.own)) - plain)


def _is_alike(told: Told) -> bool:
    return _says(told.closest, "alike") and not _says(told.closest, "differ")


def _says(text: str, kind: str) -> bool:
    return wordings(_NAME, kind).search(text)


def _is_kept(kind: str, told: Told) -> bool:
    kinds = ("hedge", "guess", "question") if kind == "hedge" else ("negation", "qualifier")
    if kind == "negation" and _denials(told):
        return True
    return any(wordings("check_context", one).search(told.own) for one in kinds)


CHECK = Check(name="denial", run=_run)
