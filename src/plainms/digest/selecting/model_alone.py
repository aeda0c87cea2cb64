"""Which results of a study that tests something in animals only tell that the animals were made ill, or of the others.

"Demyelination was higher in the cuprizone group than in controls" is true and beside the point where the title names
what was tested against it: a reader would take the harm of the model for the result.
"""

import re
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_COST, _STEM, _FEWEST = 12.0, 6, 4


def model_cost(text: str, facts: Facts, *, told: OwnWords | Unclear | None = None) -> float:
    """What a result loses that speaks of the model or of untreated animals, not of what the title says was tested.

    What an agent that is no part of the model did in the animals, as our words tell it, loses nothing; nor does what
    was seen in animals that our words say were given something.
    """
    if isinstance(told, OwnWords) and is_bare_change(told, facts):
        return _COST
    if isinstance(told, OwnWords) and _tells_of_the_treated(told):
        return 0.0
    effect = isinstance(told, OwnWords) and told.words.pattern == "lab-effect.did"
    if isinstance(told, OwnWords) and effect and not _pattern("of_the_model_itself").match(told.words.text):
        return 0.0
    beside = _is_of_the_model_alone(text, facts) or _pattern("confirms_the_model").search(text)
    return _COST if is_in_the_laboratory(facts) and beside else 0.0


def is_bare_change(told: OwnWords, facts: Facts) -> bool:
    """Whether it only says that something rose or fell, not in whom or by what, in a study that tests something."""
    is_bare = told.words.pattern.startswith("lab-reworded") and _pattern("bare_change").fullmatch(told.words.text)
    return bool(is_bare and is_in_the_laboratory(facts) and _tested(facts))


def turned_back(text: str, facts: Facts) -> bool:
    """Whether the sentence tells harm of the model and, behind it, what a treatment did against it.

    No part of such a sentence is told alone.
    """
    return is_in_the_laboratory(facts) and _pattern("turned_back").search(text) is not None


def _tells_of_the_treated(told: OwnWords) -> bool:
    in_the_laboratory = told.words.pattern.startswith("lab-")
    return in_the_laboratory and _pattern("of_the_treated").search(told.words.text) is not None


def _is_of_the_model_alone(text: str, facts: Facts) -> bool:
    tested = _tested(facts)
    if not tested or any(word in text.lower() for word in tested):
        return False
    left, met = _pattern("model_group").subn(" ", text)
    return met > 0 and _pattern("treats").search(left) is None


def _tested(facts: Facts) -> frozenset[str]:
    """The beginnings of the words for what the title says was tested, and its short forms, in small letters."""
    title = facts.study.report.title
    match = None if isinstance(title, NotReported) else _pattern("tested_in_title").match(title.text)
    if match is None:
        return frozenset()
    named = next(words for words in match.groups() if words)
    words = {word[:_STEM].lower() for word in re.findall(r"[\w-]+", named) if len(word) >= _FEWEST}
    shorts = {item.short.lower() for item in facts.abbreviations if item.long.lower() in named.lower()}
    return frozenset(words | shorts)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("lab_model").text[name], re.IGNORECASE)
