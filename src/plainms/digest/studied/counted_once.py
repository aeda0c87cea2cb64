"""What was done, without the number of people that stands in front of it already."""

import re
from dataclasses import replace
from functools import cache

from plainms.digest.digest import Sentence
from plainms.digest.forms import Phrase
from plainms.language.numbers import whole_numbers
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_PEOPLE = re.compile(r" (?:(?:healthy|older|middle-aged|other) ){0,3}(?:people|women|men|children)\b")
_THEY, _WHO = "The people in the study ", "They were people"


def counted_once(phrase: Phrase, told: tuple[Sentence, ...]) -> Phrase | None:
    """The words with "the people in the study" for people counted before; None where that was all that they said."""
    subject = _pattern("counted_subject").match(phrase.text)
    if subject is not None and _is_told(subject["number"], told):
        return replace(phrase, text=f"{_THEY}{phrase.text[subject.end() :]}")
    gathered = _pattern("gathered").match(phrase.text)
    if gathered is None or not _is_told(gathered["number"], told):
        return phrase
    if gathered["who"] and told and _has(gathered["number"], told[-1].text):
        return replace(phrase, text=f"{_WHO}{gathered['who']}{phrase.text[gathered.end() :]}")
    return None


def _is_told(number: str, told: tuple[Sentence, ...]) -> bool:
    return any(_has(number, sentence.text) for sentence in told)


def _has(number: str, text: str) -> bool:
    """Whether the text counts that many people."""
    wanted = {item.value for item in whole_numbers(number)}
    counted = (item.value for item in whole_numbers(text) if _PEOPLE.match(text, item.end))
    return not wanted.isdisjoint(counted)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("done").text[name], re.IGNORECASE)
