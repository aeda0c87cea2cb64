"""The two sides of a comparison are exchanged: whom it is of, or their numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.digest.digest import Sentence
from plainms.verification.attack.exchanges import medicine
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged
from plainms.verification.case import Case

_WORDS = r"(?:[\w’'/+-]+ ){0,11}?[\w’'/+-]+"
_ASIDE = r"(?: \([^()]*\))?"
_AGAINST = r"(?:than|(?:when |as )?compared with|(?:when |as )?compared to|versus)"
_LEAD = (
    r"(?:The researchers (?:report|found) that |The authors (?:say|conclude|report) that |A study found that "
    r"|They also say that )?"
    r"(?:across the studies, )?(?:[Ii]n (?:mice|rats|animals|monkeys), )?"
)
_END = r"(?=[.,;:]| \(|$)"
_HAD = (
    r"(?:had|were|was|are|did|showed|reported|felt|developed|scored|demonstrated|exhibited|experienced|performed"
    r"|made|held back"
    r"|(?:reduc|improv|lower|increas|slow|prevent|decreas|suppress|delay|enhanc|attenuat|rais|eas|display|reveal"
    r"|achiev|remain)(?:e?d|s)"
    r"|led to|resulted in|protected)"
)
_PLACED = re.compile(
    rf"\b(?P<link1>in|among|for|with|by|under|on) (?P<first>{_WORDS}{_ASIDE}),? {_AGAINST} "
    rf"(?:(?P<link2>in|among|for|with|by|under|on|that of|those of|that in|those in) )?"
    rf"(?P<second>{_WORDS}{_ASIDE}){_END}"
)
_SUBJECTS = re.compile(
    rf"^{_LEAD}(?P<first>{_WORDS}{_ASIDE}) {_HAD} "
    rf"(?P<between>[^.;:]+?),? {_AGAINST} (?:in |those of |that of )?(?P<second>{_WORDS}{_ASIDE}){_END}"
)
_CAUSING = re.compile(
    rf"^{_LEAD}(?P<first>{_WORDS}{_ASIDE}) was (?:\w+ )?(?:better|worse|more effective|superior|inferior) "
    rf"(?:than|to) (?P<second>{_WORDS}{_ASIDE}){_END}"
)
_PLACE = re.compile(r" (?:in|among|for|with|by) (?!tablets)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:people|patients?|pwms|participants|women|men|girls|boys|children|adults|mice|rats|animals|controls?|groups?"
    r"|arms?|cases|donors|volunteers|subjects|persons|individuals|users|recipients|hcs?|cohorts?|females|males|littermates|siblings"
    r"|relatives|counterparts|residents|carriers|responders|non-responders|completers|workers|students|nurses|twins|ms|rrms|ppms|spms|cis"
    r"|nmosd|mogad|population|disorders?|wild-?type)\b",
    re.IGNORECASE,
)
_ALIKE = re.compile(
    r"\b(?:not|no|neither|similar\w*|comparable|alike|the same|aim\w*|objectives?|whether"
    r"|to (?:determine|compare|assess|evaluate|investigate|examine|explore|study))\b|n[’']t\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:treatment|(?:un)?treated|placebo|dummy|sham|vehicle|saline|training|exercise|therapy|medicines?|drugs?|injections?|infusions?|alone"
    r"|combination|combined|either|care|intervention|program(?:me)?|stimulation|diet|vaccin\w+)\b",
    re.IGNORECASE,
)
_NOT_A_GROUP = re.compile(
    r"\b(?:than|compared|that|which|before|after|it|its|found|reports?|more|less|higher|lower|this|these|she|he|her|his"
    r"|study|normal|expected|usual|average|other|others|their|either|each|baseline|risk)\b|(?<![\w-])\d"
)
_NUMBER = r"\d[\d,]*(?:\.\d+)?%?"
_INTERVAL = re.compile(r"(?:CI[^;()]{0,12}|\d ?[-–,]|to|±|[Pp] ?[=<>]) ?$")
_UNIT = r"(?! (?:month|week|day|hour)s?\b)"
_NUMBERS = re.compile(
    rf"(?<![\w.-])(?<!\d of )(?P<one>{_NUMBER}){_UNIT}(?P<between>\)?[^.;:“”\d()\[\]]*?"
    rf"\b(?:compared with|compared to|versus|vs\.?|(?<!more )(?<!less )than)\b[^.;:“”\d()\[\]]*?[(\[]?)"
    rf"(?P<other>{_NUMBER})(?![\w-])(?! of \d)"
)
_AND = r"(?:and|or|versus|vs\.?|than|compared (?:to|with)|but|while|whereas)"
_BRACKETED = re.compile(
    rf"\((?:[nN] ?= ?)?(?P<one>{_NUMBER})(?P<between>[^()]{{0,40}}\)[^.;:()“”]{{3,90}}?\b{_AND}\b"
    rf"[^.;:()“”]{{3,90}}?\((?:[nN] ?= ?)?)(?P<other>{_NUMBER})(?=[;,) ])"
)
_COUNTED = re.compile(
    r"(?<![\w.-])(?<!\d of )(?P<one>\d[\d,]*)"
    r"(?P<between> (?!(?:month|week|day|hour|year|percent|of|per|every|times)s?\b)[^.;:“”\d]{3,70}?"
    r" (?:and|with) (?:\w+ )?)"
    r"(?P<other>\d[\d,]*)(?= (?:\w+ ){0,3}?"
    r"(?:people|patients|women|men|children|healthy|controls?|participants|adults|mice|rats|with|without|who)\b)"
)
_SHORT_WORDS = r"(?:[\w’'/+-]+ ){0,4}?[\w’'/+-]+"
_LINK = r"(?:in|to|with|for|by|of|on|after)"
_BUT_NOT = re.compile(
    rf"\b(?P<link1>{_LINK}) (?P<first>{_SHORT_WORDS}),? but not (?P<link2>{_LINK}) (?P<second>{_SHORT_WORDS}){_END}"
)
_RESPECTIVELY = re.compile(
    rf"(?<![\w.-])(?P<one>{_NUMBER})(?P<between> and )(?P<other>{_NUMBER})(?![\w-])(?=[^.;:]*\brespectively\b)"
)


_WAYS = (
    ("numbers exchanged", _NUMBERS),
    ("numbers exchanged, respectively", _RESPECTIVELY),
    ("numbers exchanged, in brackets", _BRACKETED),
    ("counts exchanged", _COUNTED),
)


def _arms(case: Case) -> Iterator[Mutant]:
    for sentence, prose in case.sentences_on_results:
        if prose.quotations or sentence in case.digest.clinician:
            continue
        yield from _groups(case, sentence)
        yield from _shut_out(case, sentence)
        yield from _numbers(case, sentence)


def _groups(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """The groups on the two sides of "than" change places; where nothing differed nothing would be changed by it."""
    if _ALIKE.search(sentence.text):
        return
    for pattern in (_PLACED, _SUBJECTS, _CAUSING):
        match = pattern.search(sentence.text)
        if match and _are_two_groups(match, pattern):
            yield _mutant(case, "groups exchanged", sentence, _swapped(sentence.text, match, "first", "second"))
            return


def _shut_out(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """What a sentence tells and what it shuts out with "but not" change places."""
    match = _BUT_NOT.search(sentence.text)
    if match and match["first"] != match["second"] and match["link1"] == match["link2"]:
        yield _mutant(case, "what is shut out exchanged", sentence, _swapped(sentence.text, match, "first", "second"))


def _are_two_groups(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether both sides of the comparison name somebody or something, and not the same."""
    first, second = match["first"].lower(), match["second"].lower()
    if first == second or _NOT_A_GROUP.search(first) or _NOT_A_GROUP.search(second):
        return False
    if pattern is _CAUSING:
        return True
    if _PLACE.search(second) and not _PEOPLE.search(second):
        return False
    if all(medicine().search(side) or _GIVEN.search(side) for side in (first, second)):
        return True
    placed_apart = pattern is _SUBJECTS and _PLACE.search(match["between"])
    return bool(_PEOPLE.search(first) and _PEOPLE.search(second) and not placed_apart)


def _numbers(case: Case, sentence: Sentence) -> Iterator[Mutant]:
    """The numbers on the two sides of "compared with", or of "and" where "respectively" follows, change places."""
    for way, pattern in _WAYS:
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
