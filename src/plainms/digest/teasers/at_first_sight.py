"""Headline and key points, which readers meet first and with nothing behind: in plain words, or with such beside."""

from dataclasses import replace

from plainms.digest.digest import Sentence
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.facts import Facts
from plainms.digest.forms import distinct
from plainms.digest.teasers.topic_asides import may_stand_closed


def explained_headline(head: Sentence, facts: Facts, longest: int) -> Sentence:
    """The headline as plain as its length allows; what may stand closed in it stays as it is."""
    plain = _plainer(head)
    plain = plain if len(plain.text) <= longest else head
    known = {met.entry.id for met in terms_in(plain.text) if may_stand_closed(met, plain.text)}
    return Glosser(facts=facts, longest=longest, explained=known).in_place((plain,))[0]


def explained_points(points: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """The key points in plain words, and with words beside those that stay."""
    return Glosser(facts=facts).in_place(tuple(map(_plainer, points)))


def _plainer(sentence: Sentence) -> Sentence:
    """The sentence with plain words for its own technical ones; what it quotes stays."""
    plain = in_plain_words(sentence.text, at_any_price=True)
    return replace(sentence, text=plain.text, grounds=distinct((*sentence.grounds, *plain.grounds)))
