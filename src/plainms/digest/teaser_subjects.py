"""What a study looked at, as a phrase behind "looked at": the question of its aim, else the topic of its title."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Unclear
from plainms.digest import people
from plainms.digest.abouts import has_short_form
from plainms.digest.aim_words import AimWords
from plainms.digest.article_topic import title_topic
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.teaser_findings import hard_words, opened
from plainms.vocabulary.load import vocabulary


def subjects(aim: AimWords | Unclear, facts: Facts, who: str) -> Iterator[tuple[Phrase, int]]:
    """The phrases and what each adds to a teaser; none that holds short forms or names what the form names already."""
    parts = vocabulary("teaser_parts")
    for part, phrase in _candidates(aim, facts):
        for text in _fitted(opened(phrase.text), facts, who):
            if not has_short_form(text) and _pattern("no_subject").search(text) is None:
                added = int(parts[part]["weight"]) - int(parts["hard"]["weight"]) * hard_words(text)
                yield Phrase(text=text, grounds=phrase.grounds), added - _lacks_disease(text, facts, who)


def _candidates(aim: AimWords | Unclear, facts: Facts) -> Iterator[tuple[str, Phrase]]:
    if isinstance(aim, AimWords) and (match := _pattern("asks").match(aim.text)) is not None:
        what = f"{match['question']} {match['what']}" if match["question"] else match["what"]
        yield ("question" if match["question"] else "thing"), Phrase(text=what, grounds=aim.grounds)
    topic = title_topic(facts)
    if isinstance(topic, Phrase):
        yield "titled", topic


def _fitted(text: str, facts: Facts, who: str) -> Iterator[str]:
    """The phrase, without its disease or its people where the form names them."""
    disease = people.disease(facts).text
    if disease in who:
        text = re.sub(rf" (?:in|among|of) (?:the )?(?:people with )?{re.escape(disease)}$", "", text)
    if text:
        yield text


def _lacks_disease(text: str, facts: Facts, who: str) -> int:
    told = f"{who} {text}"
    return (
        0
        if people.disease(facts).text in told or "MS" in told
        else int(vocabulary("teaser_parts")["disease"]["weight"])
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("teaser_parts").text[name])
