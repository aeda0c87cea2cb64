"""Questions that studies answer, and which way: the ground for pages on one question, and never a pooled claim."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Species
from plainms.appraisal.outcomes import outcome_hits
from plainms.appraisal.values import Comparator, DirectedResult, Direction
from plainms.discovery.profile import Finding, Profile, Question
from plainms.language.matching import lowered, synonyms
from plainms.vocabulary.load import vocabulary

GIVEN = ("drugs", "drug_classes", "therapies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """One question and the studies that answer it, by the way they point; each study once a way."""

    question: Question
    studies: dict[Direction, tuple[str, ...]]

    @property
    def count(self) -> int:
        """How many studies answer, however they do."""
        return len({one for some in self.studies.values() for one in some})


def findings_of(appraisal: Appraisal) -> tuple[Finding, ...]:
    """The directions whose treatment, comparator and outcome our lists know, each once.

    None where it is not known in whom, and none of a question that the same study answers both ways.
    """
    species, told = appraisal.species.value, appraisal.directions.value
    if isinstance(species, Absent) or species is Species.NONE or isinstance(told, Absent):
        return ()
    found = tuple(dict.fromkeys(one for result in told for one in _finding(result, species)))
    ways: defaultdict[Question, set[Direction]] = defaultdict(set)
    for one in found:
        ways[one.question].add(one.direction)
    return tuple(one for one in found if len(ways[one.question]) == 1)


def answered(profiles: Iterable[Profile]) -> tuple[Answers, ...]:
    """The questions of these studies, the most answered first, with who points which way."""
    found: defaultdict[Question, defaultdict[Direction, list[str]]] = defaultdict(lambda: defaultdict(list))
    for profile in profiles:
        for one in profile.findings:
            found[one.question][one.direction].append(str(profile.study))
    answers = (
        Answers(question=question, studies={way: tuple(ways[way]) for way in Direction if way in ways})
        for question, ways in found.items()
    )
    return tuple(sorted(answers, key=lambda one: (-one.count, *_words(one.question))))


def label_of(entry_id: str) -> str:
    """The words for a treatment, a comparator or an outcome."""
    name = next(name for name in (*GIVEN, "comparators", "outcomes") if entry_id in vocabulary(name))
    return vocabulary(name)[entry_id].label


def _words(question: Question) -> tuple[str, ...]:
    return question.treatment, question.outcome, question.against, question.species


def _finding(told: DirectedResult, species: Species) -> Iterator[Finding]:
    treatments, against = _given_in(told.intervention), _against(told.comparator)
    outcomes = {hit.entry for hit in outcome_hits(told.outcome)}
    if len(treatments) == len(against) == len(outcomes) == 1 and treatments != against:
        question = Question(
            treatment=treatments.pop(), against=against.pop(), outcome=outcomes.pop(), species=species.value
        )
        yield Finding(question=question, direction=told.direction)


def _against(words: str) -> set[str]:
    """What the words compare with: a treatment of our lists, or else a kind of comparator."""
    kinds = (one for one, pattern in _comparators() if pattern.search(lowered(f"versus {words} group")))
    return _given_in(words) or set(islice(kinds, 1))


def _given_in(words: str) -> set[str]:
    return {hit.entry for name in GIVEN for hit in synonyms(name).find(words)} - {"placebo", "sham", "no-treatment"}


@cache
def _comparators() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns for sentences in lower case, the most particular kinds first, without what says no more than "other"."""
    told = (entry for entry in vocabulary("comparators").entries if entry.id != Comparator.OTHER_TREATMENT)
    return tuple((entry.id, re.compile("|".join(entry["patterns"]))) for entry in told)
