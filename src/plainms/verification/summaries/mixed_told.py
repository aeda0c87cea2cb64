"""Whether a part of a sentence mixes two parallel parts of the source: "strong evidence in stroke, moderate in MS".

Two parts are parallel where they share what they tell, or where the second leaves it out ("and hemopexin in mice").
"""

import re
from collections.abc import Iterator
from itertools import combinations

from plainms.verification.summaries.meanings import Term, spelled, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_CUT = re.compile(
    r";\s|,\s(?=(?:and|but|while|whereas|versus)\s)|\s(?=(?:but|while|whereas|although|and)\s)", re.IGNORECASE
)
_WHERE = r"\s(?P<word>in|for|with|among|at|by|to|from|on)\s(?:[\w+-]+\s?){1,5}\W*$"
_GAPPED = re.compile(rf"(?:and|but|while|whereas)\s(?:[\w+-]+\s?){{1,3}}{_WHERE}", re.IGNORECASE)
_ENDS_IN = re.compile(rf".*{_WHERE}", re.IGNORECASE)
_OF_BOTH = re.compile(
    r"\b(?:both|neither|nor|either|than|compared|versus|whether|between|alike|unlike|all|each|not|only)\b|n['’]t\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?:whereas|while)\b", re.IGNORECASE)
_OF_ITS_OWN = 2
_SHARED, _MOSTLY, _MUCH, _LONGEST = 1.5, 0.7, 0.6, 320
_GROUPS = frozenset({"=people", "=group", "=trial", "=time"})


def ask(told: Told) -> Iterator[Reason]:
    """A part that names something of the one and something of the other of two parallel parts."""
    if any(wordings("check_summaries", kind).search(told.text) for kind in ("limit", "outlook", "aim")):
        return
    if told.alignment.best < _MUCH:
        return
    shorts = told.source.shorts
    for item in told.alignment.evidence[:2]:
        if len(item.text) > _LONGEST:
            continue
        theirs = [(text, spelled(shorts, text)) for text in _parts(item.text)]
        for (first, ones), (second, others) in combinations(theirs, 2):
            is_pair = len(theirs) == len((ones, others)) and _AGAINST.match(second) and _differ_in_names(ones, others)
            if not is_pair and not _are_parallel(first, ones, second, others):
                continue
            for text in _parts(told.text):
                if not _OF_BOTH.search(text) and _mixes(text, ones, others, told, item.text):
                    start = told.text.index(text)
                    yield Reason(
                        question="mixed",
                        verdict=Verdict.DIFFERENT,
                        why="The source says this of two different things.",
                        start=start,
                        end=start + len(text),
                        source_words=item.text,
                    )
                    return


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in _CUT.split(text) if part.strip())


def _are_parallel(first: str, ones: tuple[Term, ...], second: str, others: tuple[Term, ...]) -> bool:
    there = _keys(others)
    shared = sum(term.weight for term in ones if term.keys & there)
    gapped, ends = _GAPPED.fullmatch(second.strip()), _ENDS_IN.match(first.strip())
    if gapped and ends and gapped["word"] == ends["word"]:
        return True
    return shared >= _SHARED and not second.lower().startswith("and ")


def _differ_in_names(ones: tuple[Term, ...], others: tuple[Term, ...]) -> bool:
    """Whether either part has at least two things of its own, so that what is told of one cannot be of the other."""
    here, there = _keys(ones), _keys(others)
    return all(
        sum(term.weight == 1 and not term.keys & keys for term in part) >= _OF_ITS_OWN
        for part, keys in ((ones, there), (others, here))
    )


def _mixes(text: str, ones: tuple[Term, ...], others: tuple[Term, ...], told: Told, evidence: str) -> bool:
    here, there = _keys(ones), _keys(others)
    said = [term for term in terms(text) if term.weight == 1 and unmistakable(term.keys) and not term.keys & _GROUPS]
    mine = [term for term in said if term.keys & here and not term.keys & there]
    yours = [term for term in said if term.keys & there and not term.keys & here]
    told_there = sum(term.weight for term in said if term.keys & (here | there))
    if not mine or not yours or told_there < _MOSTLY * sum(term.weight for term in said):
        return False
    met = (item.keys for item in told.source.sentences if item.text != evidence)
    return not any(any(term.keys & keys for term in mine) and any(term.keys & keys for term in yours) for keys in met)


def _keys(found: tuple[Term, ...]) -> frozenset[str]:
    return frozenset(key for term in found for key in term.keys)
