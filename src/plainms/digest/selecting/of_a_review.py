"""Which sentences of a review say something: not what everybody knows, what its article does, or what is beside it.

What stands in front of the first word on the article itself is told only where it speaks of what the title names.
"""

import re

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts, overlooks
from plainms.digest.selecting.barring import defines, met, place
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.weighing import kind_of, own_gain
from plainms.remembering import once_a_text
from plainms.text import Span

_MESSAGE_GAIN, _OPENING_COST = 1.5, 2.0
_STEM = 5  # letters from which on two words are taken for the same


def is_word_of_a_review(text: str, role: Role, facts: Facts, *, early: bool) -> bool:
    """Whether the sentence may be told as what the authors of a review say."""
    if met("says_itself", text):
        return True
    if met("of_the_article", text):
        return False
    if role is not Role.BACKGROUND:
        return True
    if defines(text) or met("commonplace", text):
        return False
    return not early or speaks_of_the_title(text, facts)


def message_gain(span: Span, own: OwnWords | Unclear, facts: Facts) -> float:
    """How near a sentence of a review comes to its message: what is known by now, not the words that open its topic.

    That a plain statement tells it gains nothing here: then what is easy to tell would go before what matters.
    """
    if not overlooks(facts):
        return 0.0
    opens = any(place(item.span) == place(span) for item in facts.appraisal.sentences[:1])
    plain = own_gain(own) if kind_of(own) == "statement" else 0.0
    return _MESSAGE_GAIN * met("message", span.quote) - _OPENING_COST * opens - plain


def speaks_of_the_title(text: str, facts: Facts) -> bool:
    """Whether a telling word of the title stands in the text; any text does where the title has none."""
    title = facts.study.report.title
    telling = frozenset[str]() if isinstance(title, NotReported) else telling_words(title.text)
    return not telling or bool(telling & telling_words(text))


@once_a_text
def telling_words(text: str) -> frozenset[str]:
    """The beginnings of the words that tell one article on the disease from another, and its short forms."""
    words = (word for word in re.findall(r"[A-Za-z][A-Za-z0-9-]+", text) if not met("untelling", word.lower()))
    return frozenset(word[:_STEM].lower() for word in words if len(word) >= _STEM or sum(map(str.isupper, word)) > 1)
