"""What was done and in whom: design and size, each only where the appraisal is certain."""

import re
from collections.abc import Iterator

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Analysis, Design, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import WATCHED, Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.forms import Phrase, counted, has_form, say
from plainms.digest.selecting.speaking import given_by_people
from plainms.digest.studied import people
from plainms.digest.studied.arms import summed_people
from plainms.digest.studied.beside import beside_others, with_others
from plainms.digest.studied.compared import compared_groups, groups_who_gave
from plainms.digest.studied.follow import follows, is_called_cohort, is_called_pilot, is_case_crossover, sees_again
from plainms.digest.studied.given import given, is_crossover, titled_thing
from plainms.digest.studied.line import watched
from plainms.digest.studied.materials import Material, animals_of_the_work, materials, used
from plainms.digest.studied.sources import looking_back
from plainms.digest.studied.whom import counted_people, named_people
from plainms.digest.telling import patients
from plainms.digest.telling.lab_deeds import had_model, had_other_models
from plainms.digest.titles.article_topic import article_topic, named_topic
from plainms.digest.titles.own_title import own_title
from plainms.digest.variety import one_of
from plainms.studies.study import Scope
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_MS = "MS"
_FRAME = SentenceKind.FRAME
_LED_BY_PEOPLE = {
    Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL, Design.DIAGNOSTIC, Design.QUALITATIVE,
    Design.GENETIC, Design.METHODS, Design.LABORATORY, Design.MODELING,
}  # fmt: skip
_POOLING = {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}


def design_and_size(facts: Facts, *, topic: bool = True) -> tuple[Sentence, ...]:
    """One to five sentences: how many, what kind of study, what each group got, what kind of analysis, which disease.

    Without ``topic`` a review does not name its own: what stands behind it does.
    """
    bare = not topic and facts.is_review
    begun = (*((_bare(facts),) if bare else _design(facts)), *given(facts))
    is_told = any(sentence.pattern.startswith("frame.pooled trials") for sentence in begun)
    return (*begun, *(() if is_told else _analysis(facts, leads=not begun)), *_model_disease(facts))


def _is(facts: Facts, *designs: Design) -> bool:
    return facts.appraisal.design.value in designs


def _design(facts: Facts) -> Iterator[Sentence]:
    claim = facts.appraisal.design
    design = claim.value
    who = people.counted_people(facts) if design in _POOLING else counted_people(facts) or summed_people(facts)
    if isinstance(design, Absent):
        yield from _species_alone(facts, who)
    elif design in _POOLING:
        yield from _pooled(facts, design, who)
    elif design is Design.ANIMAL or facts.appraisal.species.value in {Species.ANIMALS, Species.PEOPLE_AND_ANIMALS}:
        yield from _animal(facts)
    elif design is Design.CASE_REPORT:
        yield _case(facts, who)
    elif design in WATCHED and (told := watched(facts)):
        yield from told
    elif who and has_form(f"frame.{design}.counted"):
        yield from _counted_design(facts, who)
    else:
        yield from _groups_or_people(facts, who if design in _LED_BY_PEOPLE else None)
        yield from _plain_design(facts, who)


def _counted_design(facts: Facts, who: Phrase) -> Iterator[Sentence]:
    """Design and size in one sentence; compared groups that are certain are told with their sizes instead."""
    claim, groups = facts.appraisal.design, compared_groups(facts)
    if isinstance(groups, Sentence):
        yield groups
        yield from _plain_design(facts, who)
        return
    if facts.appraisal.analysis.value is Analysis.POOLED_TRIALS and claim.value in TRIALS:
        yield _pooled_trials(facts, who)
        return
    form = f"frame.{claim.value}.counted"
    of = titled_thing(facts) if claim.value is Design.NON_RANDOMIZED_TRIAL else None
    if of is not None:
        yield say(f"{form}.of", _FRAME, *claim.grounds, people=who, given=of)
        return
    if claim.value is Design.RANDOMIZED_TRIAL and is_crossover(facts):
        yield say("frame.randomized trial.crossover", _FRAME, *claim.grounds, people=who)
        return
    who = with_others(who, facts)
    forms = [name for name in (form, f"{form}.also") if has_form(name)]
    yield say(one_of(forms, facts.study.id, "design"), _FRAME, *claim.grounds, people=who)


def _pooled_trials(facts: Facts, who: Phrase) -> Sentence:
    """That the data of several trials are put together, of the one treatment that the title names."""
    grounds, of = (*facts.appraisal.design.grounds, *facts.appraisal.analysis.grounds), titled_thing(facts)
    if of is None:
        return say("frame.pooled trials", _FRAME, *grounds, people=who)
    return say("frame.pooled trials.of", _FRAME, *grounds, people=who, given=of)


def _groups_or_people(facts: Facts, who: Phrase | None) -> Iterator[Sentence]:
    groups = compared_groups(facts)
    if isinstance(groups, Sentence):
        yield groups
    elif who:
        yield say("frame.people", _FRAME, people=with_others(who, facts))


def _plain_design(facts: Facts, who: Phrase | None) -> Iterator[Sentence]:
    claim = facts.appraisal.design
    design = claim.value
    assert isinstance(design, Design)
    back = looking_back(facts) if design is Design.COHORT else Unclear("the design is told")
    if isinstance(back, Span):
        yield say("frame.cohort.looking-back", _FRAME, *claim.grounds, back)
    elif design is Design.COHORT and facts.appraisal.species.value is not Species.PEOPLE:
        return
    elif _is_only_observing(facts, design):
        yield say("frame.cohort.observing", _FRAME, *claim.grounds)
    elif design is Design.LABORATORY:
        yield from _laboratory(facts)
    elif design is Design.NON_RANDOMIZED_TRIAL and isinstance(named := named_people(facts), Phrase):
        yield say(f"frame.{design.value}.counted", _FRAME, *claim.grounds, people=named)
    elif design is Design.MODELING and facts.holds("counts", "burden"):
        yield say("frame.modeling.burden", _FRAME, *claim.grounds)
    elif design is Design.METHODS and facts.holds("subject", "measuring"):
        yield _named("frame.methods.measuring", facts)
    elif has_form(f"frame.{design.value}"):
        yield _named(f"frame.{design.value}", facts)
    if design is Design.PROTOCOL and who:
        yield say("frame.protocol.counted", _FRAME, people=who)


def _laboratory(facts: Facts) -> Iterator[Sentence]:
    """That it was work in a laboratory, and whose samples it used; people counted as compared are told before."""
    grounds, given, groups = facts.appraisal.design.grounds, given_by_people(facts), groups_who_gave(facts)
    found, animals = materials(facts), animals_of_the_work(facts)
    on = used(None, found)
    if isinstance(animals, Phrase) and found and isinstance(facts.appraisal.species.value, Absent):
        yield from _all_used(animals, found)
    elif isinstance(on, Phrase) and (any(item.kind != "cells" for item in found) or not isinstance(given, Span)):
        told = Phrase(text=on.text.replace("grown in the laboratory", "grown in dishes"), grounds=on.grounds)
        yield say("frame.laboratory.on", _FRAME, *grounds, materials=told)
    else:
        form = "frame.laboratory.of-people" if isinstance(given, Span) else "frame.laboratory"
        yield say(form, _FRAME, *grounds, *((given,) if isinstance(given, Span) else ()))
    if isinstance(groups, Phrase) and isinstance(compared_groups(facts), Unclear):
        yield say("frame.laboratory.groups", _FRAME, groups=groups)


def _is_only_observing(facts: Facts, design: Design) -> bool:
    """Whether nothing is certain but that people were watched: no cohort followed, and not one point in time."""
    if design is Design.CROSS_SECTIONAL:
        return is_case_crossover(facts) or sees_again(facts)
    return design is Design.COHORT and not (follows(facts) and is_called_cohort(facts))


def _species_alone(facts: Facts, who: Phrase | None) -> Iterator[Sentence]:
    """Without a certain design, the species or the number of people may still be certain."""
    if facts.appraisal.species.value in {Species.ANIMALS, Species.PEOPLE_AND_ANIMALS}:
        yield from _animal(facts)
    elif facts.appraisal.species.value is Species.PEOPLE:
        yield from _groups_or_people(facts, who)
    elif isinstance(animals := animals_of_the_work(facts), Phrase) and not facts.is_review:
        yield from _all_used(animals, materials(facts))


def _all_used(animals: Phrase, found: tuple[Material, ...]) -> Iterator[Sentence]:
    """ "This work used mice, cells grown in the laboratory, and nerve tissue damaged by MS"; none of animals alone."""
    everything = used(animals, found)
    if found and isinstance(everything, Phrase):
        yield say("frame.used", _FRAME, used=everything)


def _pooled(facts: Facts, design: Design, who: Phrase | None) -> Iterator[Sentence]:
    included = facts.appraisal.included_studies
    if isinstance(included.value, Absent) or included.value < 2:
        yield _named(f"frame.{design.value}", facts)
    else:
        studies = Phrase(text=counted(included.value), grounds=included.grounds)
        way = "some" if design is Design.META_ANALYSIS and facts.holds("pooled", "some") else "included"
        yield _named(f"frame.{design.value}.{way}", facts, studies=studies)
    if who:
        beside = any(people.stands_beside_others(span) for span in facts.appraisal.participants.spans)
        form = "frame.pooled-people.treated" if _are_treated(facts) else "frame.pooled-people"
        yield say(form, _FRAME, people=beside_others(who) if beside else who)


def _are_treated(facts: Facts) -> bool:
    """Whether the words behind the number say that only those who got the treatment are counted."""
    return any(people.are_treated(span) for span in facts.appraisal.participants.spans)


def _named(form: str, facts: Facts, **slots: Phrase) -> Sentence:
    """The sentence of the design; one that looks over the work of others names its topic where that is certain."""
    grounds = facts.appraisal.design.grounds
    if not has_form(f"{form}.on"):
        return say(form, _FRAME, *grounds, **slots)
    disease = people.disease(facts)
    named = named_topic(facts) if disease.text == _MS else article_topic(facts)
    topic = named if isinstance(named, Phrase) else disease
    if topic is disease and facts.appraisal.design.value is Design.METHODS:
        return say(form, _FRAME, *grounds, **slots)
    forms = [name for name in (f"{form}.on", f"{form}.on.also") if has_form(name)]
    return say(one_of(forms, facts.study.id, "design"), _FRAME, *grounds, topic=topic, **slots)


def titled(facts: Facts) -> tuple[Sentence, ...]:
    """The title of a review in its own words, where we have no plainer words for what it is about."""
    title = (
        own_title(facts) if facts.is_review and isinstance(article_topic(facts), Unclear) else Unclear("none needed")
    )
    return (say("frame.titled", _FRAME, title=title),) if isinstance(title, Phrase) else ()


def _bare(facts: Facts) -> Sentence:
    design = facts.appraisal.design
    assert isinstance(design.value, Design)
    return say(f"frame.{design.value.value}", _FRAME, *design.grounds)


def _animal(facts: Facts) -> Iterator[Sentence]:
    grounds = facts.appraisal.species.grounds or facts.appraisal.design.grounds
    named = people.animals(facts) or Phrase(text="animals", grounds=grounds)
    mixed = facts.appraisal.species.value is Species.PEOPLE_AND_ANIMALS
    unsure = not mixed and facts.holds("own_people", "yes")
    found = tuple(item for item in materials(facts) if item.kind != "cells" or item.often)
    from_people = any(item.kind != "cells" for item in found)
    if from_people:
        yield from _all_used(named, found)
    elif found and not mixed and not unsure:
        yield say("frame.animal.cells", _FRAME, *grounds, *found[0].told.grounds, animals=named)
    else:
        form = "frame.animal.mixed" if mixed else "frame.animal.with" if unsure else "frame.animal"
        yield say(form, _FRAME, *grounds, animals=named)
    groups = groups_who_gave(facts) if mixed else Unclear("only animals are certain")
    if isinstance(groups, Phrase):
        yield say("frame.animal.groups", _FRAME, groups=groups)


def _analysis(facts: Facts, *, leads: bool) -> Iterator[Sentence]:
    """What kind of analysis it is; where nothing stands before, it ``leads`` and names the study."""
    claim = facts.appraisal.analysis
    if not isinstance(claim.value, Analysis) or facts.is_review:
        return
    form = f"frame.analysis.{claim.value.value}"
    is_named = claim.value is not Analysis.PILOT or is_called_pilot(facts)
    if has_form(form) and is_named:
        yield say(f"{form}.first" if leads else form, _FRAME, *claim.grounds)


def _model_disease(facts: Facts) -> Iterator[Sentence]:
    """The animal disease, where the animals are the study and the scope names it."""
    scope = facts.study.scope
    if not isinstance(scope.value, Scope) or facts.appraisal.species.value is not Species.ANIMALS:
        return
    named = [vocabulary("diseases")[item] for item in scope.value.diseases[:1]]
    for entry in named:
        if entry.id == "eae" and _names(entry, facts) and had_model(facts):
            slots = {"model": entry.label, "short": str(entry["short"]), "explain": str(entry["explain"])}
            form = "frame.model-disease.some" if had_other_models(facts) else "frame.model-disease"
            yield say(form, _FRAME, *scope.grounds, entry.ground, **slots)


def _names(entry: Entry, facts: Facts) -> bool:
    """Whether title or abstract hold the names that we would tell."""
    text = " ".join(passage.text for passage in facts.study.report.passages)
    return entry.label in text.casefold() or re.search(rf"\b{re.escape(entry['short'])}\b", text) is not None


def _case(facts: Facts, who: Phrase | None) -> Sentence:
    patient = patients.the_patient(facts)
    if isinstance(patient, patients.Patient) and patients.is_known(patient, facts):
        introduced = patients.introduced(patient, facts)
        return say("frame.one-person", _FRAME, people=introduced)
    if who and facts.holds("size", "one", "few"):
        return say("frame.one-person", _FRAME, people=who)
    if (both := patients.person_with_both(facts)) is not None:
        return say("frame.one-person", _FRAME, *facts.appraisal.design.grounds, people=both)
    form = "frame.case report.one" if patients.is_of_one(facts) else "frame.case report"
    return say(form, _FRAME, *facts.appraisal.design.grounds)
