"""Why two studies stand together: a reason that anybody can check in their two records."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from plainms.absence import NotReported
from plainms.dates import DateSource, PartialDate
from plainms.discovery.profile import Profile, Question
from plainms.discovery.questions import label_of
from plainms.discovery.terms import is_word, singular
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, say

_FEW = 0.05  # of the studies have a word that tells two of them from the others
_MOST_WORDS, _SHORTEST = 2, 4


class ReasonKind(StrEnum):
    """Kinds of reason, the most telling first; ids of ``vocabulary/data/related.toml``."""

    LATER_REPORT = "later-report"
    SAME_TRIAL = "same-trial"
    OTHER_WAY = "other-way"
    SAME_QUESTION = "same-question"
    EXPLAINS_TEST = "explains-test"
    OTHER_OUTCOME = "other-outcome"
    SAME_TREATMENT = "same-treatment"
    MEDICINE = "medicine"
    MATTER = "matter"
    HEADING = "heading"
    WORDS = "words"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A kind of reason with what it names: ids, registry numbers or slugs, under the names its words use."""

    kind: ReasonKind
    names: tuple[tuple[str, str], ...]
    words: Wording


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many studies share each name and each word, so that the reason told is the most particular one."""

    counts: Mapping[str, int]
    words: Mapping[str, int]
    studies: int

    def rarest(self, names: Iterable[str]) -> str:
        """The name that fewest studies share; the first in the alphabet of equals."""
        return min(names, key=lambda name: (self.counts.get(name, 0), name))


Rule = Callable[[Profile, Profile, Rarity], Reason | NotReported]


def reason_for(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    """Why a reader of ``here`` may want to see ``other``: the most telling reason there is."""
    found = (rule(here, other, rarity) for rule in _RULES)
    return next((one for one in found if not isinstance(one, NotReported)), NotReported())


def _trial(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.trials) & set(other.trials)
    if not shared:
        return NotReported()
    later = _published(other) > _published(here) != ""
    return _reason(ReasonKind.LATER_REPORT if later else ReasonKind.SAME_TRIAL, trial=(rarity.rarest(shared), ""))


def _question(here: Profile, other: Profile, _: Rarity) -> Reason | NotReported:
    mine = {one.question: one.direction for one in here.findings}
    theirs = {one.question: one.direction for one in other.findings}
    shared = sorted(mine.keys() & theirs.keys(), key=_as_text)
    differing = [one for one in shared if mine[one] is not theirs[one]]
    if not shared:
        return NotReported()
    told = (differing or shared)[0]
    kind = ReasonKind.OTHER_WAY if differing else ReasonKind.SAME_QUESTION
    return _reason(kind, treatment=_labelled(told.treatment), outcome=_labelled(told.outcome))


def _test(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.tests) & set(other.examined) - set(here.examined)
    return _reason(ReasonKind.EXPLAINS_TEST, test=_labelled(rarity.rarest(shared))) if shared else NotReported()


def _treatment(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.treatments) & set(other.treatments)
    if not shared:
        return NotReported()
    treatment = _labelled(rarity.rarest(shared))
    new = set(other.outcomes) - set(here.outcomes)
    if not new or not here.outcomes:
        return _reason(ReasonKind.SAME_TREATMENT, treatment=treatment)
    return _reason(ReasonKind.OTHER_OUTCOME, treatment=treatment, outcome=_labelled(rarity.rarest(new)))


def _medicine(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.medicines) & set(other.medicines)
    return _reason(ReasonKind.MEDICINE, medicine=_labelled(rarity.rarest(shared))) if shared else NotReported()


def _matter(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.matters) & set(other.matters)
    if not shared:
        return NotReported()
    told = rarity.rarest(shared)
    return _reason(ReasonKind.MATTER, matter=(told, vocabulary("topics_lay")[told].label))


def _heading(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    mine, theirs = _telling(here), _telling(other)
    shared = mine.keys() & theirs.keys()
    if not shared:
        return NotReported()
    told = rarity.rarest(shared)
    return _reason(ReasonKind.HEADING, heading=(told, f"“{mine[told]}”"))


def _words(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    """The two words in which both are most alike, among those that few other studies have."""
    mine, theirs = _counted(here.terms), _counted(other.terms)
    rare = [one for one in mine.keys() & theirs.keys() if rarity.words.get(one, 1) <= _FEW * rarity.studies]

    def weight(word: str) -> float:
        often = (1 + math.log(mine[word])) * (1 + math.log(theirs[word]))
        return often * math.log(rarity.studies / rarity.words.get(word, 1)) ** 2

    told = sorted(rare, key=lambda word: (-weight(word), word))[:_MOST_WORDS]
    if not told:
        return NotReported()
    spelled = {singular(one.lower()): one for one in (*here.spelled, *other.spelled)}
    named = [f"“{spelled.get(one, one)}”" for one in told]
    words = say("{these} and {those}", these=named[0], those=named[1]) if len(named) > 1 else named[0]
    return _reason(ReasonKind.WORDS, words=(" ".join(told), words))


def _topic(here: Profile, other: Profile, rarity: Rarity) -> Reason | NotReported:
    shared = set(here.topics) & set(other.topics)
    if not shared:
        return NotReported()
    told = rarity.rarest(shared)
    return _reason(ReasonKind.TOPIC, topic=(told, say(vocabulary("topics_fixed")[told].label)))


_RULES: tuple[Rule, ...] = (_trial, _question, _test, _treatment, _medicine, _matter, _heading, _words, _topic)


@lru_cache(maxsize=8192)  # each study is held against dozens of others
def _counted(terms: str) -> Counter[str]:
    return Counter(term for term in terms.split(" ") if is_word(term) and len(term) >= _SHORTEST)


def _telling(profile: Profile) -> dict[str, str]:
    """The main headings and the keywords that say what a study is about, in words without MeSH qualifiers."""
    told = (one for one in profile.headings if (one.is_major or not one.is_mesh) and not _untelling().search(one.slug))
    return {one.slug: one.label.split("/")[0] for one in told}


@cache
def _untelling() -> re.Pattern[str]:
    return re.compile(vocabulary("related").text["untelling"])


def _reason(kind: ReasonKind, **names: tuple[str, str]) -> Reason:
    """The reason in words; each name is an id and its label, which is the id itself where it is empty."""
    said = {key: label or name for key, (name, label) in names.items()}
    ids = tuple((key, name) for key, (name, _) in names.items())
    return Reason(kind=kind, names=ids, words=say(vocabulary("related")[kind.value].label, **said))


def _labelled(entry_id: str) -> tuple[str, str]:
    return entry_id, label_of(entry_id)


def _as_text(question: Question) -> tuple[str, ...]:
    return question.treatment, question.outcome, question.against, question.species


def _published(profile: Profile) -> str:
    """The first day on which the report can have come out; empty where no date tells."""
    days = (one for one in profile.dates if one.source in _COMES_OUT)
    return min((_day(one) for one in days), default="")


def _day(date: PartialDate) -> str:
    return date.first_day.isoformat()


_COMES_OUT = {DateSource.ONLINE, DateSource.PREPRINT, DateSource.ISSUE}
