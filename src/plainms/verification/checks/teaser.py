"""The teaser is one whole sentence of at most 100 characters that stands alone."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.vocabulary.load import vocabulary

LONGEST = 100
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_SHORT_FORM = re.compile(r"[A-Za-z0-9][\w/+-]*")
_NAME = re.compile(r"(?:Mc|Mac|De|Di|La|Le)[A-Z][a-z]+(?:[’']s)?")
_ASKING_END = re.compile(r"\b(?:how|what|who|where|which)\b.*\b(?:is|are|was|were)\)?\.$")
_INNER_END = re.compile(r"(?<!\d)[.!?][”\"]?\s+(?=[A-Z“\"])|[.!?][”\"]?\s+(?=\d+\s)")


def _run(case: Case) -> Iterator[Fault]:
    teaser = case.digest.teaser
    text = teaser.text
    if len(text) > LONGEST:
        yield blocking(
            teaser, f"The teaser has {len(text)} characters; write it anew in at most {LONGEST}, never cut it."
        )
    if not text.endswith(".") or text.endswith((".”.", "..")):
        yield blocking(teaser, "The teaser does not end with one full stop; make it one whole sentence.")
    if "…" in text or "..." in text:
        yield blocking(teaser, "The teaser holds an ellipsis, as if it were cut; write a whole sentence.")
    if _INNER_END.search(text.rstrip('.”"')):
        yield blocking(teaser, "The teaser is more than one sentence; keep one.")
    if any(text.count(left) != text.count(right) for left, right in _PAIRS) or text.count('"') % 2:
        yield blocking(teaser, "The teaser opens a bracket or quotation that it does not close; balance it.")
    if not (text[:1].isupper() or text[:1].isdecimal()):
        yield blocking(teaser, "The teaser does not begin like a sentence; begin with a capital letter or a number.")
    words = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", text)
    if len(words) < 3:
        yield blocking(teaser, "The teaser is too short to say whom or what it is about; write a whole sentence.")
    elif words[-1].lower() in _listed("function-words") and not _ASKING_END.search(text):
        yield blocking(teaser, f"The teaser ends on “{words[-1]}”, as if it were cut; finish the sentence.")
    for short in _unexplained(text):
        yield blocking(teaser, f"The teaser holds the abbreviation “{short}”; write it out or say it plainly.")


def _unexplained(text: str) -> Iterator[str]:
    for short in _SHORT_FORM.findall(text):
        capitals = sum(1 for letter in short if letter.isupper())
        if capitals < 2 and not (short[:1].islower() and capitals):
            continue
        allowed = _listed("letters")
        parts = [part for part in re.split(r"[-/]", short) if sum(1 for letter in part if letter.isupper()) > 1]
        named = short.lower() in allowed or all(
            part.lower().removesuffix("s") in allowed or part.lower() in allowed for part in parts
        )
        if not (named and (parts or short.lower() in allowed)) and not _NAME.fullmatch(short) and not _is_titled(short):
            yield short


def _is_titled(word: str) -> bool:
    """Whether each part of a hyphenated word is simply capitalized: "Epstein-Barr"."""
    return (
        all(part.istitle() or part.islower() for part in re.split(r"[-/]", word)) and len(re.split(r"[-/]", word)) > 1
    )


@cache
def _listed(entry: str) -> frozenset[str]:
    found = vocabulary("check_teaser")[entry]
    return frozenset(word.lower() for word in (found.label, *found.synonyms))


CHECK = Check(name="teaser", run=_run)
