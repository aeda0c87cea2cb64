"""Whether a finding tells of what the title names: what only happened beside it is no teaser.

Where the title names a treatment the finding must name it as well: who got what is half of such a result.
"""

from functools import cache, lru_cache

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Species
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.teasers.key_points import leading
from plainms.digest.titles.topics import Topic, topics_of_title
from plainms.remembering import once_a_sentence
from plainms.sieve import Sieved
from plainms.text import PassageKind
from plainms.vocabulary.load import vocabulary

_FEW = 3  # letters up to which a name may stand inside another word
_SHARE = 2  # a review tells of its title what names one of so many of its telling words
_STRONG = 2
_AT_LARGE = frozenset({"dmts", "strong-dmts"})
_NOT_GIVEN = frozenset({"side-effects", "safety", "switching"})


def tells_of_the_title(sentence: Sentence, text: str, facts: Facts, *, is_later: bool) -> bool:
    """Whether the finding, as ``text``, is of the title: the more so where others come before a plain statement."""
    asked = asks_how_common(facts)
    if asked and sentence.pattern.startswith("finding.own.rate."):
        return True
    if asked and _pattern("when_in_life").search(text) is not None:
        return False
    plain = _pattern("plain").match(sentence.pattern) is not None
    return is_on_topic(f"{text} {'' if is_later else _words_of(sentence)}", facts, strongly=is_later and plain)


def asks_how_common(facts: Facts) -> bool:
    """Whether the title asks how many have something, so that nothing else answers it."""
    title = facts.study.report.title
    return not isinstance(title, NotReported) and _pattern("how_common").search(title.text) is not None


def _words_of(sentence: Sentence) -> str:
    """The abstract's words of a finding: our plainer ones may hide that it speaks of what the title names."""
    return " ".join(span.quote for span in sentence.spans if span.passage.kind is not PassageKind.TITLE)


@once_a_sentence
def is_on_topic(text: str, facts: Facts, *, strongly: bool = False) -> bool:
    """Whether the words name the treatment of the title, else one of its telling words or topics."""
    telling, topics = _of_title(facts)
    shared = len(telling & telling_words(text))
    given = [topic for topic in topics if topic.kind == "treatment" and not _goes_without_saying(topic)]
    in_people = facts.appraisal.species.value is Species.PEOPLE
    if in_people and given and not any(_is_named(topic, text) for topic in given):
        return False
    if strongly:
        return shared >= _STRONG
    named = any(_is_named(topic, text) for topic in topics)
    if facts.is_review and telling:
        return shared * _SHARE >= len(telling) or (named and bool(shared))
    return bool(shared) or not telling or named


def is_leading(sentence: Sentence, told: tuple[Sentence, ...]) -> bool:
    """Whether the key points lead with this finding."""
    return leading(told)[:1] == (sentence,)


@lru_cache(maxsize=2)
def _of_title(facts: Facts) -> tuple[frozenset[str], tuple[Topic, ...]]:
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return frozenset(), ()
    return telling_words(title.text), tuple(topic for topic in topics_of_title(title) if not topic.is_vague)


def _goes_without_saying(topic: Topic) -> bool:
    """Whether a finding need not name it: no treatment of its own, or medicines at large that all of them take."""
    before = topic.ground.passage.text[: topic.ground.start]
    at_large = topic.entry.id in _AT_LARGE and _pattern("taken_by").search(before) is not None
    return at_large or topic.entry.id in _NOT_GIVEN


def _is_named(topic: Topic, text: str) -> bool:
    folded = text.lower()
    names = (topic.entry.label, *topic.entry.synonyms)
    named = any(name.lower() in folded for name in names if len(name) > _FEW)
    return named or bool(telling_words(topic.ground.quote) & telling_words(text))


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
