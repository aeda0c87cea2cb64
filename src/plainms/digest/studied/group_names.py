"""Our name for a group of people by the source's words: "65 controls with other neurological disorders"."""

import re
from dataclasses import dataclass
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.studied import people
from plainms.language.matching import kept
from plainms.sieve import Sieved
from plainms.studies.study import Scope
from plainms.vocabulary.load import Entry, vocabulary

_AGES = {"children": ("children", "child", "pediatric", "paediatric"), "young": ("adolescents", "teenagers")}
_SEXES = {"women": ("women", "female", "females"), "men": ("men", "male", "males")}
_SPECIAL = ("carers", "neurologists", "nurses", "doctors", "students")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """What we call a group; ``family`` is "ms" where the disease is MS or a kind of it, ``disease`` its id."""

    text: str
    kind: str
    disease: str = ""
    family: str = ""


def group_name(words: str, facts: Facts) -> GroupName | Unclear:
    """The name of the group that these words of the source count, or why we have none."""
    if pattern("told_apart").search(words):
        return Unclear("the words may not count living people")
    rest = pattern("matching").sub(" ", words)
    who = _who(rest)
    if isinstance(who, Unclear):
        return who
    return _named(who, rest, facts)


def _named(who: str, words: str, facts: Facts) -> GroupName | Unclear:
    """By the first kind that fits; a disease of our list by its name, unless what fits stands in front of them."""
    kinds = vocabulary("compared").entries
    kind = next((entry for entry in kinds if _means(entry, words)), None)
    diseases = _diseases(words)
    if diseases and (kind is None or kinds.index(kind) > _place_of_disease()):
        alone = kind is None or kind.id == "controls"
        return (
            _with_disease(_titled(who, facts), diseases, words) if alone else Unclear("more than one disease is named")
        )
    if kind is not None:
        return GroupName(text=kind.label.format(people=who), kind=kind.id)
    if _is_ms_alone(facts) and pattern("bare_patients").fullmatch(words) and not _may_count_others(facts):
        return GroupName(text=f"{who} with MS", kind="disease", disease="ms", family="ms")
    return Unclear("the words name no group that we know")


def is_named_alone(words: str) -> bool:
    """Whether the words may stand for people without a noun for them: a disease, or "HC"."""
    return bool(_diseases(words)) or any(
        entry.more.get("alone") and _means(entry, words) for entry in vocabulary("compared").entries
    )


def names_people(words: str) -> bool:
    """Whether the words hold a noun for people."""
    return pattern("person").search(words) is not None


@cache
def pattern(name: str) -> Sieved:
    """A pattern of the list, by its name."""
    return Sieved(vocabulary("compared").text[name], re.IGNORECASE)


def _with_disease(who: str, diseases: tuple[Entry, ...], words: str) -> GroupName | Unclear:
    narrow = tuple(entry for entry in diseases if entry.id != "ms")
    kinds_of_ms = all(entry.more.get("family") == "ms" for entry in narrow)
    if len(narrow) > 1 or (narrow and len(diseases) > 1 and not kinds_of_ms):
        return Unclear("more than one disease is named")
    (disease,) = narrow or diseases[:1]
    if "group" in disease.more:
        return GroupName(text=str(disease["group"]).replace("people", who, 1), kind="disease", disease=disease.id)
    told = f"{'newly diagnosed ' if pattern('newly').search(words) else ''}{disease.label}"
    behind = " who had no treatment yet" if pattern("no_treatment").search(words) else ""
    family = "ms" if disease.id == "ms" or disease.more.get("family") == "ms" else ""
    return GroupName(text=f"{who} with {told}{behind}", kind="disease", disease=disease.id, family=family)


def _diseases(words: str) -> tuple[Entry, ...]:
    return people.named_in(words)


def _who(words: str) -> str | Unclear:
    """ "People", or children, women or men where the words count these."""
    lowered = words.lower()
    nouns = vocabulary("people_words")
    found = [name for name in _SPECIAL if any(kept(rf"\b{noun}\b").search(lowered) for noun in nouns[name].synonyms)]
    for kinds in (_AGES, _SEXES):
        found += [name for name, marks in kinds.items() if any(kept(rf"\b{mark}\b").search(lowered) for mark in marks)]
    if len(found) > 1:
        return Unclear("the words name people in two ways")
    return nouns[found[0]].label if found else f"{_age(words)}people"


def _titled(who: str, facts: Facts) -> str:
    """The ill of a title on children, where the words that count them only say "patients"."""
    kind = people.titled_kind(facts) if who == "people" else ""
    return vocabulary("people_words")[kind].label if kind == "young" else who


def _age(words: str) -> str:
    """ "older " or "middle-aged " where the words tell a group by it."""
    older, middle = pattern("older").search(words), pattern("middle_aged").search(words)
    if bool(older) == bool(middle):
        return ""
    return "older " if older else "middle-aged "


def _is_ms_alone(facts: Facts) -> bool:
    scope = facts.study.scope.value
    return isinstance(scope, Scope) and scope.diseases == ("ms",)


def _may_count_others(facts: Facts) -> bool:
    """Whether it is a work on data of others whose cases may have another disease than the one it is about."""
    title = facts.study.report.title
    return not isinstance(title, NotReported) and pattern("data_of_others").search(title.text) is not None


def _means(entry: Entry, words: str) -> bool:
    return _meaning(entry["pattern"]).search(words) is not None


def _place_of_disease() -> int:
    return next(place for place, entry in enumerate(vocabulary("compared").entries) if entry.id == "disease")


@cache
def _meaning(words: str) -> Sieved:
    return Sieved(words, re.IGNORECASE)
