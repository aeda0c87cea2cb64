"""A finding in our own words as a whole sentence: who says it, in which animals or cells, and what must follow."""

import re

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import capitalized, distinct, wording
from plainms.digest.mending import mended
from plainms.digest.selecting.choosing import concludes
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.speaking import in_whom, speaks_of_people
from plainms.digest.selecting.told import Told
from plainms.digest.studied import people
from plainms.digest.telling import patients
from plainms.digest.telling.beside_whom import beside_whom
from plainms.digest.telling.their_disease import with_their_disease
from plainms.provenance import Ground

_NAMED = re.compile(r"\b(?:mice|rats|animals|cells? in|cells)\b")
_SOME_ANIMALS = re.compile(r"(?<!other )\banimals\b(?= (?:given|treated|that|with|lacking|did|had|showed|was|were)\b)")
_AT_LARGE = re.compile(r"\b(?:can|may|might|could)\b")  # what one case cannot show
_OF_EVERY = re.compile(r"^(of \d[^,]*, [\w ]*?of every 100) people(?: who answered)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:The|An?) ")  # before a name, whose large letter the source keeps at its start
_NEEDS_NAMING = {Species.ANIMALS, Species.CELLS, Species.PEOPLE_AND_ANIMALS}


def told_plainly(told: Told, own: OwnWords, facts: Facts) -> tuple[Sentence, ...]:
    """The sentence and those that must stand behind it."""
    told_beside = beside_whom(own.words, facts)
    words = told_beside.text
    grounds: list[Ground] = list(told_beside.grounds)
    if not isinstance(own.context, Unclear):
        words = _OF_EVERY.sub(r"\1", f"{own.context.text}, {words}")
        grounds += own.context.grounds
    words = mended(with_their_disease(patients.named_in(words, facts), told.source, facts))
    speaker = _speaker(told, own, facts)
    words = _ARTICLE.sub(lambda match: match[0].lower(), words) if speaker else words
    subjects = in_whom(words, told.source, facts)
    words = _by_their_name(words, told, facts)
    said = wording(speaker, rest=words) if speaker else words
    if subjects is not None and _must_name(told, said, facts):
        grounds += subjects.grounds
        if told.role is Role.CONCLUSIONS:
            said = wording("own.from", subjects=subjects, rest=said[:1].lower() + said[1:] if speaker else said)
        else:
            within = wording("own.in", subjects=subjects, rest=words)
            said = wording(speaker, rest=within[:1].lower() + within[1:]) if speaker else within
    sentence = Sentence(
        kind=SentenceKind.FINDING,
        text=f"{capitalized(said)}.",
        pattern=f"finding.own.{own.words.pattern}",
        grounds=distinct(tuple(grounds)),
    )
    return (sentence, *own.words.behind)


def _by_their_name(words: str, told: Told, facts: Facts) -> str:
    """The words with the animals of the study by name, where it is of one kind: "the treated mice did better"."""
    named = people.animals(facts)
    if facts.appraisal.species.value is not Species.ANIMALS or named is None or " and " in named.text:
        return words
    if "(" in named.text or told.role is Role.CONCLUSIONS:
        return words
    return _SOME_ANIMALS.sub(named.text, words)


def _speaker(told: Told, own: OwnWords, facts: Facts) -> str:
    """The form that says whose words it is; "" where the study itself is told."""
    if own.words.attributed:
        return ""
    if told.lead == "suggest-that":
        return "own.suggest"
    at_large = facts.appraisal.design.value is Design.CASE_REPORT and _AT_LARGE.search(own.words.text) is not None
    if facts.is_review or told.role is Role.BACKGROUND or at_large:
        return "own.say"
    if told.role is not Role.CONCLUSIONS:
        return "own.report" if is_retold(own) else ""
    quotes = "“" in own.words.text  # words in marks would be read as all of the conclusion
    return "own.conclude" if concludes(told) and not quotes else "own.say"


def _must_name(told: Told, words: str, facts: Facts) -> bool:
    """Whether a reader could not tell from the words alone that the work was in animals or cells."""
    species = facts.appraisal.species.value
    by_design = isinstance(species, Absent) and facts.appraisal.design.value is Design.ANIMAL
    if facts.is_review or not (species in _NEEDS_NAMING or by_design):
        return False
    if by_design:
        return not _NAMED.search(words) and not speaks_of_people(words.replace("MS-like", ""))
    if species is Species.PEOPLE_AND_ANIMALS and told.role is not Role.CONCLUSIONS:
        return False
    named = people.animals(facts)
    return named is None or not any(kind in words for kind in named.text.split(" and "))
