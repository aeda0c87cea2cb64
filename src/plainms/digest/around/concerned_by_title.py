"""Whom the words of a title speak to, where nothing else says whom a study concerns: "… who work or would like to"."""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.digest.around.told import is_on_the_side
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts, titled_topics
from plainms.digest.forms import Phrase
from plainms.digest.titles.abouts import has_short_form
from plainms.digest.titles.topics import Topic
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_OF_RESEARCH = {"body", "gene", "marker", "scan", "repair"}
_OF_DAILY_LIFE = {"symptom", "state", "treatment", "food", "risk", "infection", "care", "test"}
_GIVEN = {"dmt", "symptom", "relapse", "procedure", "trial", "repurposed", "supplement"}
_LISTED, _MOST_LISTED = {"symptom", "state"}, 2
_OF_THE_PANDEMIC = {"covid", "coronavirus", "covid-pandemic"}
_CLAUSES = ("how ", "what ", "whether ")


def by_title(name: str, base: Phrase, facts: Facts) -> Phrase | None:
    """Those of the first pattern of a list that the title meets; none where it does not name the disease."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or facts.holds("titled", "no"):
        return None
    for pattern, who in _titled(name):
        if found := pattern.search(title.text):
            text = who.format(people=base.text, disease=base.text.rpartition(" with ")[2])
            return Phrase(text=text, grounds=(title.span(*found.span()), *base.grounds))
    return None


def by_topic(base: Phrase, told: tuple[Sentence, ...], facts: Facts) -> Phrase | None:
    """Those who want to know more about the topic that leads the title, or the researchers who study it.

    What the title only sets its subject beside is none, but where a finding among those ``told`` names it.
    """
    led = (topic for topic in leading_topics(facts) if _is_tellable(topic) and not is_on_the_side(topic, told))
    topic = next(led, None)
    alone = facts.holds("titled", "no")
    if topic is None or (alone and (topic.kind not in _OF_RESEARCH or facts.holds("species", "people"))):
        return None
    form = "of_daily_life" if topic.kind not in _OF_RESEARCH else "of_research_alone" if alone else "of_research"
    text = vocabulary("matters").text[form].format(people=base.text, topic=topic.entry.label)
    return Phrase(text=text, grounds=(topic.ground, *base.grounds))


def leading_topics(facts: Facts) -> tuple[Topic, ...]:
    """The topics of the title but for those that are one of a list, and for a pandemic that is only the time."""
    topics = titled_topics(facts)
    listed = lists_troubles(facts)
    timed = facts.holds("subject", "pandemic_time", "pandemic_during")
    return tuple(
        topic
        for topic in topics
        if not (listed and topic.kind in _LISTED) and not (timed and topic.entry.id in _OF_THE_PANDEMIC)
    )


def lists_troubles(facts: Facts) -> bool:
    """Whether the title names so many troubles that none of them is what the study is about."""
    topics = titled_topics(facts)
    return sum(topic.kind in _LISTED and not topic.is_vague for topic in topics) > _MOST_LISTED


def _is_tellable(topic: Topic) -> bool:
    """Whether one may say of people that they want to know more about it."""
    if topic.is_vague or topic.entry.label.startswith(_CLAUSES) or has_short_form(topic.entry.label):
        return False
    if topic.entry in vocabulary("drugs").entries and topic.entry["use"] not in _GIVEN:
        return False
    untold = vocabulary("matters").text["no_interest"].split()
    return topic.kind in _OF_RESEARCH | _OF_DAILY_LIFE and topic.entry.id not in untold


@cache
def _titled(name: str) -> tuple[tuple[Sieved, str], ...]:
    pairs = (line.split(" → ") for line in vocabulary("matters").text[name].strip().split("\n"))
    return tuple((Sieved(rf"{pattern}s?(?!\w)", re.IGNORECASE), who) for pattern, who in pairs)
