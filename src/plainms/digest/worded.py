"""How a fired rule reads: one of its wordings, fixed by the study's identity, with its slots filled from the facts."""

from collections.abc import Callable
from string import Formatter

from plainms.absence import Absent, NotReported
from plainms.digest.around.marks import published
from plainms.digest.around.rules import Fired
from plainms.digest.facts import Facts, drugs_of
from plainms.digest.forms import Phrase, capitalized
from plainms.digest.studied import people
from plainms.digest.titles.abouts import main_topic
from plainms.digest.variety import one_of
from plainms.provenance import Ground, SourceField
from plainms.vocabulary.load import vocabulary

_ONLY_A_TIME = ("the pandemic", "the COVID-19 pandemic", "lockdown")


def worded(rule: Fired, facts: Facts) -> Phrase | None:
    """The text and what it stands on; None where it has a slot for which the facts hold no certain words."""
    labels = (rule.entry.label, *rule.entry.more.get("variants", ()))
    label = one_of(labels, facts.study.id, rule.entry.id)
    filled: dict[str, str] = {}
    grounds: tuple[Ground, ...] = rule.grounds
    for name in sorted({field for _, field, _, _ in Formatter().parse(label) if field}):
        words = _first_of_its_topics(rule, facts) if name == "it" else _SLOTS[name](facts)
        if words is None:
            return None
        filled[name] = words.text
        grounds += words.grounds
    return Phrase(text=capitalized(label.format(**filled)), grounds=grounds)


def _first_of_its_topics(rule: Fired, facts: Facts) -> Phrase | None:
    """The topic that the rule fired on."""
    return next((topic.phrase for topic in facts.topics if topic.entry.id in rule.topics), None)


def _drug(facts: Facts) -> Phrase | None:
    drugs = drugs_of(facts.topics)
    return Phrase(text=drugs[0].label, grounds=(drugs[0].ground,)) if drugs else None


def _topic(facts: Facts) -> Phrase | None:
    topic = main_topic(facts, alone=facts.holds("scope", "model"))
    return None if topic is None or topic.text.startswith(_ONLY_A_TIME) else topic


def _country(facts: Facts) -> Phrase | None:
    claim = facts.appraisal.countries
    if isinstance(claim.value, Absent) or len(claim.value) != 1:
        return None
    return Phrase(text=vocabulary("settings")[claim.value[0]].label, grounds=claim.grounds)


def _length(facts: Facts) -> Phrase | None:
    """The length of follow-up as the source counts it: "12 weeks"."""
    claim = facts.appraisal.follow_up
    if isinstance(claim.value, Absent):
        return None
    unit = claim.value.unit.removesuffix("s") if claim.value.length == 1 else claim.value.unit
    return Phrase(text=f"{claim.value.length:g} {unit}", grounds=claim.grounds)


def _phenotype(facts: Facts) -> Phrase | None:
    claim = facts.appraisal.phenotypes
    if isinstance(claim.value, Absent) or len(claim.value) != 1:
        return None
    return Phrase(text=vocabulary("phenotypes")[claim.value[0]].label, grounds=claim.grounds)


def _year(facts: Facts) -> Phrase | None:
    date = published(facts.study.report)
    if isinstance(date, NotReported):
        return None
    year = str(date.year)
    return Phrase(text=year, grounds=(SourceField(path=f"dates.{date.source.value}", value=year),))


_SLOTS: dict[str, Callable[[Facts], Phrase | None]] = {
    "drug": _drug,
    "animals": people.one_kind_of_animals,
    "topic": _topic,
    "country": _country,
    "length": _length,
    "phenotype": _phenotype,
    "year": _year,
}
"""What may stand in a wording, by the name of its slot; beside these, ``it`` is the topic that the rule fired on."""
