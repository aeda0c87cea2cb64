"""The one sentence for lists and feeds: a search over whole variants for the most telling one within 100 characters.

A teaser names who or what was studied, the design, and what was looked at. It tells no direction and inverts none.
"""

import re
from collections.abc import Iterator
from string import Formatter

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Species
from plainms.digest import people
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, counted, distinct, listed
from plainms.digest.quoting import binds
from plainms.digest.topics import Topic
from plainms.errors import VocabularyIsWrong
from plainms.provenance import Ground, SourceField
from plainms.vocabulary.load import Entry, vocabulary

LONGEST = 100
_PLAIN_NAME = re.compile(r"(?:The )?[A-Z][a-z]+(?:,? (?:and|of|the|in|[A-Z][a-z]+))*")


def teaser(facts: Facts) -> Sentence:
    """The first variant that fits: forms in the order of the list, each with a topic, then none."""
    for form in _forms(facts):
        needed = {name for _, name, _, _ in Formatter().parse(form.label) if name}
        for slots in _fillings(needed, facts):
            text = capitalized(form.label.format(**{name: phrase.text for name, phrase in slots.items()}))
            if len(text) <= LONGEST:
                return _sentence(text, form, slots, facts)
    raise VocabularyIsWrong("teasers.toml has no last form that always fits; end the file with one without slots")


def _sentence(text: str, form: Entry, slots: dict[str, Phrase], facts: Facts) -> Sentence:
    made = facts.appraisal.design.grounds + facts.appraisal.species.grounds
    grounds: tuple[Ground, ...] = tuple(ground for ground in made if not binds(ground))
    grounds += tuple(ground for phrase in slots.values() for ground in phrase.grounds)
    grounds += facts.study.scope.grounds
    return Sentence(kind=SentenceKind.TEASER, text=text, pattern=f"teasers.{form.id}", grounds=distinct(grounds))


def _forms(facts: Facts) -> Iterator[Entry]:
    """The forms for this design and species, in file order; the last ones are for all."""
    design = facts.appraisal.design.value
    name = "unclear" if isinstance(design, Absent) else design.value
    species = facts.appraisal.species.value
    kind = "unclear" if isinstance(species, Absent) else species.value
    for form in vocabulary("teasers").entries:
        designs, kinds = form.more.get("designs", [name]), form.more.get("species", [kind])
        if name in designs and kind in kinds:
            yield form


def _fillings(needed: set[str], facts: Facts) -> Iterator[dict[str, Phrase]]:
    """Every way to fill the needed slots, best first; nothing where a slot has no certain value."""
    fixed = _fixed(needed, facts)
    if fixed is None:
        return
    if "about" not in needed:
        yield fixed
        return
    who = fixed["who"].text if "who" in fixed else ""
    disease = people.disease(facts).text
    for topics in _abouts(facts, named=f"{who} {disease}"):
        yield {**fixed, "about": _about(topics, facts, disease_told=disease in who)}


def _fixed(needed: set[str], facts: Facts) -> dict[str, Phrase] | None:
    """The slots that have one value, or None where one of them is not certain."""
    values = {
        "who": people.counted_people(facts),
        "animals": people.animals(facts),
        "studies": _studies(facts),
        "disease": people.disease(facts),
        "journal": _journal(facts),
    }
    fixed: dict[str, Phrase] = {}
    for name in sorted(needed - {"about"}):
        value = values[name]
        if value is None:
            return None
        fixed[name] = value
    return fixed


def _journal(facts: Facts) -> Phrase | None:
    """The journal by its full title, without what a catalog adds to it."""
    title, short = facts.study.report.journal.title, facts.study.report.journal.iso_abbreviation
    abbreviated = isinstance(short, NotReported) or short.replace(".", "") == title
    if isinstance(title, NotReported) or abbreviated or not _PLAIN_NAME.fullmatch(title):
        return None
    return Phrase(text=title, grounds=(SourceField(path="journal.title", value=title),))


def _studies(facts: Facts) -> Phrase | None:
    included = facts.appraisal.included_studies
    if isinstance(included.value, Absent) or included.value < 2:
        return None
    return Phrase(text=counted(included.value), grounds=included.grounds)


def _abouts(facts: Facts, *, named: str) -> Iterator[tuple[Topic, ...]]:
    """One topic each, the side effects of a medicine first; none that is named already or that goes without saying."""
    silent = {"person", "model"} if facts.appraisal.species.value is Species.ANIMALS else {"model"}
    fresh = [topic for topic in facts.topics if topic.kind not in silent and not _repeats(topic.entry.label, named)]
    harms = [topic for topic in fresh if topic.entry.id == "side-effects"]
    drugs = [topic for topic in fresh if _is_given(topic)]
    if harms and drugs:
        yield harms[0], drugs[0]
    yield from ((topic,) for topic in fresh)


def _is_given(topic: Topic) -> bool:
    """Whether it is something given to people, which can have side effects."""
    return topic.kind == "treatment" and not topic.is_vague and topic.entry.id not in {"side-effects", "switching"}


def _repeats(label: str, named: str) -> bool:
    """Whether a label says again what the rest of the sentence names: the whole of it, or one of its long words."""
    return label in named or any(word in named.split() for word in label.split() if len(word) > 5)


def main_topic(facts: Facts, *, alone: bool) -> Phrase | None:
    """The first telling topic, with its disease ("fatigue in MS") unless ``alone``; None where there is none."""
    single = [topics for topics in _abouts(facts, named=people.disease(facts).text) if len(topics) == 1]
    telling = [topics for topics in single if not topics[0].is_vague]
    return _about(telling[0], facts, disease_told=alone) if telling else None


def _about(topics: tuple[Topic, ...], facts: Facts, *, disease_told: bool) -> Phrase:
    """ "fatigue in MS", "side effects of interferon beta in MS", or "smoking and MS"."""
    labels = " of ".join(topic.entry.label for topic in topics)
    grounds = tuple(topic.ground for topic in topics)
    if disease_told or any(topic.entry.more.get("names_disease", False) for topic in topics):
        return Phrase(text=labels, grounds=grounds)
    disease = people.disease(facts)
    inside = all(topic.kind not in {"risk", "person", "food", "infection"} for topic in topics)
    if inside:
        return Phrase(text=f"{labels} in {disease.text}", grounds=grounds + disease.grounds)
    joined = listed((*(topic.entry.label for topic in topics), disease.text))
    return Phrase(text=joined, grounds=grounds + disease.grounds)
