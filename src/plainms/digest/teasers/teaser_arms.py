"""What a title says was compared ("X with Y"), and what animals got or lacked, as phrases for a teaser."""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct
from plainms.digest.studied.animals_given import animals_given
from plainms.digest.titles.abouts import has_short_form
from plainms.digest.titles.article_topic import small_letters
from plainms.digest.titles.titled_words import small_first
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary


def compared_arms(facts: Facts) -> Phrase | None:
    """ "zofimab with usual care", where the title sets one thing against one other; else None."""
    title = facts.study.report.title
    match = None if isinstance(title, NotReported) else _pattern("arms").match(title.text)
    if isinstance(title, NotReported) or match is None:
        return None
    texts = {name: match[name] or match[f"{name}2"] for name in ("one", "other")}
    first, second = (_arm(text, facts) for text in texts.values())
    if first is None or second is None or first.text.casefold() == second.text.casefold():
        return None
    named = title.span(match.start(), max(match.end("other"), match.end("other2")))
    grounds = distinct((named, *first.grounds, *second.grounds))
    return Phrase(text=f"{first.text} with {second.text}", grounds=grounds)


def tried_in_animals(facts: Facts) -> Phrase | None:
    """ "minocycline", where it is certain that this alone was given to animals; else None."""
    return _told_of_animals("gave", facts)


def lacked_by_animals(facts: Facts) -> Phrase | None:
    """ "mice that lacked a gene called Xyz1", where nothing was given beside; else None."""
    return _told_of_animals("lacked", facts)


def _told_of_animals(name: str, facts: Facts) -> Phrase | None:
    told = animals_given(facts)
    match = _pattern(name).match(told[0].text) if len(told) == 1 else None
    if match is None:
        return None
    text = _without_code(match["what"])
    return None if has_short_form(text) else Phrase(text=text, grounds=told[0].grounds)


def _without_code(text: str) -> str:
    """ "a certain gene" for "a gene called XYZ1", and so of what was given: no headline says what a code stands for."""
    if not has_short_form(text):
        return text
    return _pattern("coded_part").sub(r"a certain \1", _pattern("coded_gift").sub("an experimental treatment", text))


def _arm(text: str, facts: Facts) -> Phrase | None:
    """One side of the comparison: a medicine by our name for it, else the title's words in plainer ones."""
    drug = _drugs().get(text.lower())
    if drug is not None:
        return Phrase(text=drug.label, grounds=(drug.ground,))
    small = small_first(small_letters(text, facts), facts)
    if re.match(vocabulary("teaser_arms").text["small_names"], small):
        small = small[:1].lower() + small[1:]
    told = in_plain_words(small, at_any_price=True)
    fits = not has_short_form(told.text) and _pattern("no_arm").search(told.text) is None
    return Phrase(text=told.text, grounds=told.grounds) if fits else None


@cache
def _drugs() -> dict[str, Entry]:
    entries = vocabulary("drugs").entries
    return {name.lower(): entry for entry in reversed(entries) for name in (entry.label, *entry.synonyms)}


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_arms").text[name], re.IGNORECASE)
