"""The two sides of a comparison are exchanged: whom it is of, or their numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.digest.digest import Sentence
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case

_GROUP = r"(?:[\w’'-]+ ){0,6}?[\w’'-]+"
_END = r"(?=[.,;:]| \(|$)"
_PLACED = re.compile(
    rf"\b(?P<link1>in|among|for|with) (?P<first>{_GROUP}) (?:than|compared with|compared to|versus) "
    rf"(?P<link2>in|among|for|with) (?P<second>{_GROUP}){_END}"
)
_SUBJECTS = re.compile(
    rf"^(?P<first>[A-Z][\w’'-]*(?: [\w’'-]+){{0,6}}?) (?:had|were|was|did|showed|reported|felt|developed|scored) "
    rf"(?:[^.,;:]+?) (?:than|compared with|compared to) (?P<second>{_GROUP}){_END}"
)
_CAUSING = re.compile(
    rf"^(?P<first>[A-Z][\w’'-]*(?: [\w’'-]+){{0,3}}?) was (?:\w+ )?(?:better|worse|more effective|superior|inferior) "
    rf"(?:than|to) (?P<second>{_GROUP}){_END}"
)
_PLACE = re.compile(r" (?:in|among) (?!tablets)")
_NOT_A_GROUP = re.compile(
    r"\b(?:than|compared|that|which|before|after|it|its|found|reports?|more|less|higher|lower|this|these|she|he|her|his|study|normal|expected|usual|average|other|others)\b|\d"
)
_NUMBER = r"\d[\d,]*(?:\.\d+)?%?"
_INTERVAL = re.compile(r"(?:CI[^;()]{0,12}|\d ?[-–,]|to) ?$")
_NUMBERS = re.compile(
    rf"(?<![\w.-])(?<!of )(?P<one>{_NUMBER})(?! (?:years|months|weeks|days))(?P<between>[^.;:“”()\d]*?"
    rf"\b(?:compared with|compared to|versus|vs\.?|against)\b[^.;:“”()\d]*?)(?P<other>{_NUMBER})(?![\w-])(?! of)"
)


def _arms(case: Case) -> Iterator[Mutant]:
    for sentence, prose in case.sentences_on_results:
        if prose.quotations or sentence in case.digest.clinician:
            continue
        yield from _groups(case, sentence)
        yield from _numbers(case, sentence)


def _groups(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """The groups on the two sides of "than" change places."""
    for pattern in (_PLACED, _SUBJECTS, _CAUSING):
        match = pattern.search(sentence.text)
        if (
            match is None
            or (pattern is _SUBJECTS and _PLACE.search(match[0]))
            or match["first"].lower() == match["second"].lower()
        ):
            continue
        if _NOT_A_GROUP.search(match["first"].lower()) or _NOT_A_GROUP.search(match["second"]):
            continue
        yield _mutant(case, "groups exchanged", sentence, _swapped(sentence.text, match, "first", "second"))
        return


def _numbers(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """The numbers on the two sides of "compared with" change places."""
    match = _NUMBERS.search(sentence.text)
    if match and match["one"] != match["other"] and not _INTERVAL.search(sentence.text[: match.start()]):
        yield _mutant(case, "numbers exchanged", sentence, _swapped(sentence.text, match, "one", "other"))


def _swapped(text: str, match: re.Match[str], one: str, other: str) -> str:
    first, second = match.span(one), match.span(other)
    left, right = match[other], match[one]
    if first[0] == 0:
        left = left[:1].upper() + left[1:]
        right = right if right[1:2].isupper() else right[:1].lower() + right[1:]
    return text[: first[0]] + left + text[first[1] : second[0]] + right + text[second[1] :]


def _mutant(case: Case, way: str, sentence: Sentence, text: str) -> Mutant:
    digest = exchanged(case.digest, sentence, replace(sentence, text=text))
    return Mutant(kind=FaultKind.ARMS, way=way, before=sentence.text, after=text, digest=digest)


ARMS = Mutator(kind=FaultKind.ARMS, run=_arms)
