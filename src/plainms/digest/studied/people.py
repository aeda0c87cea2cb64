"""Whom the study is about, in plain words: "53 people with MS", "mice", "cells", each with the words it stands on."""

import re
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import Phrase, counted, listed
from plainms.digest.studied.others import is_one_of_several
from plainms.provenance import Ground
from plainms.remembering import once_a_study, once_a_text
from plainms.sieve import Sieved
from plainms.studies.study import Scope
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_POOLING = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
_WITHOUT_MODELS = {Species.PEOPLE, Species.NONE}


@once_a_study
def counted_people(facts: Facts) -> Phrase | None:
    """ "53 people with MS" where the number and the noun are certain; None where they are not.

    Where people with MS and COVID-19 are spoken of, it is certain only in the words of the count who had both.
    """
    claim = facts.appraisal.participants
    people = claim.value
    if isinstance(people, Absent) or not _may_be_people(facts) or people.count < 1:
        return None
    noun = _noun(people.who)
    if noun is None:
        return None
    if noun.id == "women" and _is_of_the_young(facts):
        noun = vocabulary("people_words")["girls"]
    if noun.id == "people":
        noun = vocabulary("people_words")[titled_kind(facts)]
    name = noun["singular"] if people.count == 1 else noun.label
    number = "one" if people.count == 1 else counted(people.count)
    ailment = with_disease(people.who)
    if noun.id == "young" and ailment.endswith("before adulthood"):
        ailment = " with MS"
    if is_one_of_several(facts, names_disease=bool(ailment or named_group(people.who))):
        return None
    kept = _pattern("kept").search(people.who)
    name = f"{kept['kept']} {name}" if kept else name
    if is_about_a_neighbor(facts) and ailment == " with MS":
        ailment = ""
    if _pattern("also_ill").search(people.who):
        ailment = f"{ailment} and COVID-19"
    elif speaks_of_both(facts):
        return None
    if not ailment and any(stands_beside_others(span) for span in claim.spans):
        return None
    return Phrase(text=f"{number} {name}{ailment}", grounds=claim.grounds)


def titled_kind(facts: Facts) -> str:
    """The entry for the people of a title on children or on pregnancy, where nothing speaks of others.

    A report of a few cases in children tells of children.
    """
    title = facts.study.report.title
    for kind, of_them, of_others in (("young", "of_children", "of_adults"), ("women", "of_mothers", "of_fathers")):
        if isinstance(title, NotReported) or not _pattern(of_them).search(title.text):
            continue
        if not any(_pattern(of_others).search(passage.text) for passage in facts.study.report.passages):
            few = facts.appraisal.design.value is Design.CASE_REPORT and _pattern("only_children").search(title.text)
            return "children" if kind == "young" and few else kind
    return "people"


def _is_of_the_young(facts: Facts) -> bool:
    """Whether title, aim or methods speak of patients in childhood or youth."""
    own = (item for item in facts.appraisal.sentences if item.role.value in {Role.OBJECTIVE, Role.METHODS})
    title = facts.study.report.title
    texts = (*(item.span.quote for item in own), "" if isinstance(title, NotReported) else title.text)
    return any(_pattern("of_the_young").search(text) for text in texts)


def speaks_of_both(facts: Facts) -> bool:
    """Whether the study's own words speak of people with MS who had COVID-19: a bare count may be of them."""
    own = (item for item in facts.appraisal.sentences if item.role.value in {Role.METHODS, Role.RESULTS})
    return any(_pattern("also_ill").search(item.span.quote) for item in own)


def _may_be_people(facts: Facts) -> bool:
    """Whether those counted are people: those of a review are where it names no animals."""
    species, pooling = facts.appraisal.species.value, facts.appraisal.design.value in _POOLING
    return species is Species.PEOPLE or (pooling and species not in {Species.ANIMALS, Species.PEOPLE_AND_ANIMALS})


def people_with_it(facts: Facts) -> Phrase:
    """The people whom the topic concerns: "people with MS"."""
    return Phrase(text=str(told_disease(facts)["people"]), grounds=facts.study.scope.grounds)


def people_of_the_title(facts: Facts) -> Phrase:
    """The same with the one kind of MS that the title names: "people with progressive MS"."""
    kind = kind_of_the_title(facts)
    return people_with_it(facts) if not kind else Phrase(text=f"people with {kind}", grounds=facts.study.scope.grounds)


@once_a_study
def kind_of_the_title(facts: Facts) -> str:
    """The one kind of MS that the title names; "" where it names none, or more."""
    title = facts.study.report.title
    named = () if isinstance(title, NotReported) else named_in(title.text)
    kinds = [entry for entry in named if entry.more.get("family") == "ms" and entry.id != "ms"]
    one = len(kinds) == 1 and len(named) <= len(("ms", "kind")) and facts.holds("scope", "ms")
    return kinds[0].label if one else ""


def disease(facts: Facts) -> Phrase:
    """The main disease by its plain name, with no abbreviation but MS."""
    return Phrase(text=told_disease(facts).label, grounds=facts.study.scope.grounds)


@once_a_study
def told_disease(facts: Facts) -> Entry:
    """The entry of ``told_diseases`` for the main disease; MS itself where our list has no words for it."""
    known = vocabulary("told_diseases")
    scope = facts.study.scope.value
    named = scope.diseases if isinstance(scope, Scope) else ()
    if facts.appraisal.species.value in _WITHOUT_MODELS:
        named = tuple(item for item in named if not _is_model(item)) or named
    return next((known[item] for item in named if item in known), known["unknown"])


def _is_model(item: str) -> bool:
    """Whether a disease is one made in animals: a study of people or of articles is told by the human disease."""
    return item in vocabulary("diseases") and vocabulary("diseases")[item]["kind"] == "model"


def animals(facts: Facts) -> Phrase | None:
    """ "mice" or "mice and rats" where the species is named, else None."""
    claim = facts.appraisal.animals
    if isinstance(claim.value, Absent):
        return None
    known = vocabulary("animals")
    plurals = tuple(str(known[item]["plural"]) for item in claim.value if item in known)
    if not plurals or len(plurals) > 3:
        return None
    return Phrase(text=listed(plurals), grounds=claim.grounds)


def one_kind_of_animals(facts: Facts) -> Phrase:
    """ "mice" where one species is named; where more are, one of them may have given a substance only: "animals"."""
    named = animals(facts)
    return Phrase(text="animals", grounds=()) if named is None or " and " in named.text else named


def subjects(facts: Facts) -> Phrase | None:
    """The words that name the species of an animal or laboratory study: "mice", "animals", "cells or tissue"."""
    species = facts.appraisal.species
    grounds: tuple[Ground, ...] = species.grounds
    if species.value is Species.ANIMALS:
        return animals(facts) or Phrase(text="animals", grounds=grounds)
    if species.value is Species.CELLS:
        return Phrase(text="cells or samples in a laboratory", grounds=grounds)
    if species.value is Species.PEOPLE_AND_ANIMALS:
        named = animals(facts) or Phrase(text="animals", grounds=grounds)
        return Phrase(text=f"people or their samples and in {named.text}", grounds=grounds + named.grounds)
    if isinstance(species.value, Absent) and facts.appraisal.design.value is Design.ANIMAL:
        return Phrase(text=f"{one_kind_of_animals(facts).text} or cells", grounds=())  # each stands on its own words
    return None


@once_a_text
def with_disease(who: str) -> str:
    """ " with MS" where the source's own words for people name one disease and no comparison group."""
    if _pattern("control_words").search(who):
        return ""
    named = named_in(who)
    narrow = [entry for entry in named if entry.id != "ms"]
    kinds_of_ms = all(entry.more.get("family") == "ms" for entry in narrow)
    if len(narrow) == 1 and (kinds_of_ms or len(named) == 1) and narrow[0].more.get("counts", True):
        return f" with {narrow[0].label}"
    return " with MS" if named and kinds_of_ms else ""


@once_a_text
def named_in(words: str) -> tuple[Entry, ...]:
    """The diseases that the words name, without one whose name is only a part of another's ("progressive MS")."""
    found = [(entry, hit) for entry in told() if entry.synonyms for hit in _named(entry.synonyms).finditer(words)]
    inside = {
        (entry.id, hit.span())
        for entry, hit in found
        for other, wider in found
        if other.more.get("family") == "ms" and wider.start() <= hit.start() and hit.end() <= wider.end()
        if wider.end() - wider.start() > hit.end() - hit.start()
        if entry.more.get("family") == "ms" or entry.more.get("within")
    }
    kept = {entry.id for entry, hit in found if (entry.id, hit.span()) not in inside}
    return tuple(entry for entry in told() if entry.id in kept)


def named_group(words: str) -> str:
    """ "people with MS" for "MS patients"; empty where the words name no disease, or more than one."""
    ailment = with_disease(words)
    if ailment:
        return f"people{ailment}"
    named = () if _pattern("control_words").search(words) else named_in(words)
    if len(named) != 1 or named[0].more.get("counts", True):
        return ""
    return str(named[0].more.get("group", named[0]["people"]))


def told() -> tuple[Entry, ...]:
    """The diseases by the names that readers see."""
    return vocabulary("told_diseases").entries


@once_a_text
def names(entry: Entry, text: str) -> bool:
    """Whether the text names the disease of an entry."""
    return bool(entry.synonyms) and _named(entry.synonyms).search(text) is not None


def stands_beside_others(span: Span) -> bool:
    """Whether the words right behind the number count a comparison group: the number is that of one group only."""
    behind = re.split(r"[.;]\s", span.passage.text[span.end :], maxsplit=1)[0]
    return _pattern("others_behind").match(behind) is not None


def are_treated(span: Span) -> bool:
    """Whether the words right behind the number say that those counted got a treatment."""
    return _pattern("treated_behind").match(span.passage.text[span.end :]) is not None


def _noun(who: str) -> Entry | None:
    """The plain noun for the source's words, or None where they may not mean persons."""
    nouns = vocabulary("people_words").entries
    found = {entry.id: entry for entry in nouns if _named(entry.synonyms).search(who)}
    if not found and _pattern("cohort_alone").match(who):
        return vocabulary("people_words")["people"]
    if "never" in found or not found:
        return None
    special = [entry for key, entry in found.items() if key != "people"]
    return special[0] if len(special) == 1 else vocabulary("people_words")["people"]


@cache
def _named(words: tuple[str, ...]) -> Sieved:
    """Short forms in capitals count in that case only, other words in any case."""
    parts = (re.escape(word) if word.isupper() else f"(?i:{re.escape(word)})" for word in words)
    return Sieved(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("people_words").text[name], re.IGNORECASE)
