"""Whom the quoted words speak of: results in animals are told as such, and words about people from such work too."""

import re
from functools import cache

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Role, Species
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.studied import people
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_KINDS = {
    "mice": re.compile(r"\b(?:mice|mouse|murine)\b", re.IGNORECASE),
    "rats": re.compile(r"\brats?\b", re.IGNORECASE),
}


def names_its_species(role: Role, quote: str, facts: Facts) -> bool:
    """Whether a reader can tell in whom a result was seen: no people or dishes in work on animals.

    Where both were studied, or the text of work on animals names people too, the quoted words name the animals.
    What was measured in patients is never led as seen in animals, not even by a conclusion.
    """
    species = facts.appraisal.species.value
    if species is Species.PEOPLE_AND_ANIMALS and role is not Role.CONCLUSIONS:
        return speaks_of_people(quote) or _pattern("animals").search(quote) is not None
    if species is Species.ANIMALS and role is not Role.CONCLUSIONS:
        named = facts.holds("own_people", "no") or _pattern("animals").search(quote) is not None
        return named and not speaks_of_people(quote) and not _pattern("bench").search(quote)
    return species is not Species.ANIMALS or not _pattern("people_measured").search(quote)


def is_of_animals(words: str, facts: Facts) -> bool:
    """Whether work in animals is told by words of no people and no dish, so that ours may name the animals."""
    in_animals = facts.appraisal.species.value is Species.ANIMALS
    return in_animals and not speaks_of_people(words) and not _pattern("bench").search(words)


def subjects_of(source: Span, facts: Facts) -> Phrase | None:
    """The species of animal or laboratory work, of several the one that alone is named in the source sentence.

    Where the species is unsettled, the animals that the sentence names.
    """
    named = people.subjects(facts)
    if named is not None and facts.appraisal.species.value is Species.ANIMALS:
        alone = [kind for kind, words in _KINDS.items() if words.search(source.quote)]
        several = named.text in {"mice and rats", "rats and mice"}
        return Phrase(text=alone[0], grounds=named.grounds) if several and len(alone) == 1 else named
    unsettled = isinstance(facts.appraisal.species.value, Absent) and named is not None
    if not unsettled or not _pattern("animals").search(source.quote) or _pattern("bench").search(source.quote):
        return named
    kinds = {kind for kind, words in _KINDS.items() if words.search(source.quote)}
    return Phrase(text=kinds.pop() if len(kinds) == 1 else "animals", grounds=(source,))


def in_whom(words: str, source: Span, facts: Facts) -> Phrase | None:
    """The animals or cells of a result in our words; where the species is unsettled, animals where they fell ill."""
    named = subjects_of(source, facts)
    unsettled = isinstance(facts.appraisal.species.value, Absent) and named is not None
    if not unsettled or not _pattern("of_whole_animals").search(words) or _pattern("bench").search(source.quote):
        return named
    animals = people.one_kind_of_animals(facts)
    return Phrase(text=animals.text, grounds=animals.grounds or (source,))


def seen_in(role: Role, source: Span, quote: str, facts: Facts) -> Phrase | None:
    """The words that say from what quoted words come: "this work in mice", "these tests on mice and on cells".

    Where the source sentence names the bench, cells beside animals are named; where the text of work on animals names
    people too and the words name no animals, only that the work was done in animals at least in part. None where they
    then name persons, of whom they are likely to speak.
    """
    named = subjects_of(source, facts)
    people_too = facts.holds("own_people", "yes") and not _pattern("animals").search(quote)
    if people_too and _pattern("persons").search(quote):
        return None
    if named is None or facts.appraisal.species.value is not Species.ANIMALS or role is Role.CONCLUSIONS:
        return None if named is None else Phrase(text=f"this work in {named.text}", grounds=named.grounds)
    if _pattern("bench").search(source.quote):
        return Phrase(text=f"these tests on {named.text} and on cells or samples", grounds=(*named.grounds, source))
    if people_too:
        return Phrase(text=f"this work, done at least partly in {named.text}", grounds=named.grounds)
    return Phrase(text=f"this work in {named.text}", grounds=named.grounds)


def speaks_of_people(text: str) -> bool:
    """Whether the words name people, patients or the human disease."""
    return _pattern("people").search(_pattern("model").sub(" ", text)) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name])


def given_by_people(facts: Facts) -> Span | Unclear:
    """Where the authors say that the cells, blood or tissue of laboratory work came from people."""
    for item in facts.appraisal.sentences:
        early = item.role.value in {Role.BACKGROUND, Role.CONCLUSIONS}
        match = None if early else _pattern("of_people").search(item.span.quote)
        if match is not None:
            return item.span.within(*match.span())
    return Unclear("no sentence says where the samples came from")
