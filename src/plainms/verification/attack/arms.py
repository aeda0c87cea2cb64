"""The two sides of a comparison are exchanged: whom it is of, or their numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.digest.digest import Sentence
from plainms.verification.attack.exchanges import medicine
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case

_WORDS = r"(?:[\w’'/+-]+ ){0,8}?[\w’'/+-]+"
_ASIDE = r"(?: \([^()]*\))?"
_AGAINST = r"(?:than|(?:when |as )?compared with|(?:when |as )?compared to|versus)"
_LEAD = r"(?:The researchers (?:report|found) that |The authors (?:say|conclude|report) that |A study found that )?"
_END = r"(?=[.,;:]| \(|$)"
_HAD = r"(?:had|were|was|are|did|showed|reported|felt|developed|scored|demonstrated|exhibited|experienced|performed)"
_PLACED = re.compile(
    rf"\b(?P<link1>in|among|for|with|by) (?P<first>{_WORDS}{_ASIDE}),? {_AGAINST} "
    rf"(?:(?P<link2>in|among|for|with|by|that of|those of|that in|those in) )?(?P<second>{_WORDS}{_ASIDE}){_END}"
)
_SUBJECTS = re.compile(
    rf"^{_LEAD}(?:In mice, )?(?P<first>{_WORDS}{_ASIDE}) {_HAD} "
    rf"(?P<between>[^.;:]+?),? {_AGAINST} (?:in |those of |that of )?(?P<second>{_WORDS}{_ASIDE}){_END}"
)
_CAUSING = re.compile(
    rf"^{_LEAD}(?P<first>{_WORDS}{_ASIDE}) was (?:\w+ )?(?:better|worse|more effective|superior|inferior) "
    rf"(?:than|to) (?P<second>{_WORDS}{_ASIDE}){_END}"
)
_PLACE = re.compile(r" (?:in|among|for|with|by) (?!tablets)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:people|patients?|pwms|participants|women|men|girls|boys|children|adults|mice|rats|animals|controls?|groups?"
    r"|arms?|cases|donors|volunteers|subjects|persons|individuals|users|recipients|hcs?|cohort|females|males|littermates)\b",
    re.IGNORECASE,
)
_NOT_A_GROUP = re.compile(
    r"\b(?:than|compared|that|which|before|after|it|its|found|reports?|more|less|higher|lower|this|these|she|he|her|his"
    r"|study|normal|expected|usual|average|other|others|their|either|each|alone|baseline|risk)\b|\d"
)
_NUMBER = r"\d[\d,]*(?:\.\d+)?%?"
_INTERVAL = re.compile(r"(?:CI[^;()]{0,12}|\d ?[-–,]|to|±|[Pp] ?[=<>]) ?$")
_UNIT = r"(?! (?:month|week|day|hour)s?\b)"
_NUMBERS = re.compile(
    rf"(?<![\w.-])(?<!\d of )(?P<one>{_NUMBER}){_UNIT}(?P<between>\)?[^.;:“”\d()\[\]]*?"
    rf"\b(?:compared with|compared to|versus|vs\.?|(?<!more )(?<!less )than)\b[^.;:“”\d()\[\]]*?[(\[]?)"
    rf"(?P<other>{_NUMBER})(?![\w-])(?! of \d)"
)
_RESPECTIVELY = re.compile(
    rf"(?<![\w.-])(?P<one>{_NUMBER})(?P<between> and )(?P<other>{_NUMBER})(?![\w-])(?=[^.;:]*\brespectively\b)"
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
        if match and _are_two_groups(match, pattern):
            yield _mutant(case, "groups exchanged", sentence, _swapped(sentence.text, match, "first", "second"))
            return


def _are_two_groups(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether both sides of the comparison name somebody or something, and not the same."""
    first, second = match["first"].lower(), match["second"].lower()
    if first == second or _NOT_A_GROUP.search(first) or _NOT_A_GROUP.search(second):
        return False
    if pattern is _CAUSING:
        return True
    if _PLACE.search(second) and not _PEOPLE.search(second):
        return False
    if medicine().search(first) and medicine().search(second):
        return True
    placed_apart = pattern is _SUBJECTS and _PLACE.search(match["between"])
    return bool(_PEOPLE.search(first) and _PEOPLE.search(second) and not placed_apart)


def _numbers(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """The numbers on the two sides of "compared with", or of "and" where "respectively" follows, change places."""
    for way, pattern in (("numbers exchanged", _NUMBERS), ("numbers exchanged, respectively", _RESPECTIVELY)):
        match = pattern.search(sentence.text)
        if match and _are_two_numbers(sentence.text, match):
            yield _mutant(case, way, sentence, _swapped(sentence.text, match, "one", "other"))


def _are_two_numbers(text: str, match: re.Match[str]) -> bool:
    """Whether the two differ, and the first is no bound of an interval."""
    return match["one"].rstrip("%") != match["other"].rstrip("%") and not _INTERVAL.search(text[: match.start("one")])


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
