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
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|although|though)\s|\s(?:but|whereas|although)\s")
_STRESSED = re.compile(r"\bdid (?:clearly )?(?!not\b|so\b|the\b|th[ai]\w*\b|it\b|better\b|worse\b|well\b|a\b)[a-z]{3,}")
_NOR = re.compile(
    r"^(?!.*\b(?:no|not|neither|never|none|nobody|without|cannot|fail\w*|lack\w*|\w+n[’']t)\b.*\bnor\b).*\bnor\b",
    re.IGNORECASE,
)
_FEWEST_SHARED, _ABOUT = 2, 0.1
_CHANCE = "p"  # a probability, which goes with a word that denies
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
        yield from _turned(told)
        if denials > 1 and denials > _denials_in_the_source(told):
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


def _turned(told: Told) -> Iterator[Fault]:
    """A result that is denied of us alone, an exception that is dropped, and what is stressed though it is denied."""
    if _denies_a_told_result(told):
        yield blocking(told.sentence, "This sentence denies a result that its source states; tell what it says.")
    if _says(told.closest, "source except") and not _says(told.own, "except"):
        yield blocking(told.sentence, "The source makes an exception, and this sentence makes none; keep it.")
    if _NOR.search(told.own):
        yield blocking(
            told.sentence, "This sentence says “nor”, and no denial stands in front of it; keep each denial."
        )
    if not _denials(told) and _asserts_what_is_denied(told):
        yield blocking(told.sentence, "The source denies what this sentence says that it did; keep the denial.")


def _denials(told: Told) -> int:
    plain = len(wordings(_NAME, "plain").find(told.own))
    return max(0, len(wordings(_NAME, "denial").find(told.own)) - plain)


def _denials_in_the_source(told: Told) -> int:
    """How many words of the source deny; a probability beside one of them is no second denial."""
    hits = wordings(_NAME, "source").find(told.source)
    words = [hit for hit in hits if not hit.words.lower().startswith(_CHANCE) or hit.words[1:2].isalpha()]
    return len(words) or len(hits)


def _denies_a_told_result(told: Told) -> bool:
    """Whether we deny a change or a link, and the source clause of it only says what some thing lacks or what stops it:
    "was not linked" is not told by "in the absence of it"."""
    for clause in _CLAUSE.split(told.own):
        is_licensed = any(_says(_without_things(text), "source") for text in _close_to(clause, told))
        if not is_licensed and _says(clause, "denied result"):
            return True
    return False


def _close_to(clause: str, told: Told) -> list[str]:
    """The source clauses that share with ours at least two words, and half as many as the closest one does."""
    texts = sorted(told.source.split(" \n "), key=lambda text: -shared(text, clause))
    least = max(_FEWEST_SHARED, shared(texts[0], clause) / 2) - _ABOUT
    return [texts[0], *(text for text in texts[1:] if shared(text, clause) > least)]


def _without_things(text: str) -> str:
    """The text without the words that say what a thing lacks."""
    for hit in reversed(wordings(_NAME, "of a thing").find(text)):
        text = f"{text[: hit.start]}…{text[hit.end :]}"
    return text


def _asserts_what_is_denied(told: Told) -> bool:
    """Whether we stress that something did happen, and the source denies, and never stresses anything."""
    is_stressed = _STRESSED.search(told.own) is not None and _STRESSED.search(told.source) is None
    return is_stressed and _says(_without_things(told.source), "source")


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
