"""Groups named as a group is: the people of a disease, two diseases apart, and an article before "group"."""

from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_SEXES = {"female": "women", "females": "women", "male": "men", "males": "men"}


def as_group(text: str) -> str:
    """ "People with NMOSD" for "NMOSD", and "the exercise group" for "exercise group"."""
    if match := _pattern("ailing_group").fullmatch(text):
        return f"people with {match['disease']}"
    if text in _SEXES:
        return _SEXES[text]
    if _pattern("nobody_named").fullmatch(text):
        return f"{text} people"
    if match := _pattern("treated_people").fullmatch(text):
        return f"{match['who']}{match['with'] or ''} treated with {match['drug']}"
    text = _pattern("two_diseases").sub(r"people with \g<one> and people with \g<other>", text)
    return f"the {text}" if _pattern("bare_group").fullmatch(text) else text


def is_drug(name: str) -> bool:
    """Whether it is the name of a medicine, which says more than its short form."""
    return name.lower() in _drugs()


@cache
def _drugs() -> frozenset[str]:
    return frozenset(entry.label for entry in vocabulary("drugs").entries)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("finding_frames").text[name])
