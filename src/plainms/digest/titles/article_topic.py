"""What an article is about, read from its title as one noun phrase in plain words; else from the topics that we know.

Only a phrase in which every word is known or will be explained is told. A title in large letters gets small ones, but
for names: a word keeps its large letter where the abstract has it so inside a sentence.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause, cleaned
from plainms.digest.reading.skeletons import met
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.studied.people import disease
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.spelling import with_small_names
from plainms.digest.titles.abouts import about, abouts
from plainms.digest.titles.plainer_topic import plainer_topic
from plainms.digest.titles.topics import Topic
from plainms.language.parse import parse
from plainms.language.word_frequency import zipf
from plainms.remembering import once_a_sentence
from plainms.sieve import Sieved
from plainms.text import Passage, PassageKind, Span
from plainms.vocabulary.load import vocabulary

_MOST_WORDS = 17
_MOST, _MOST_BETWEEN = 0.4, 6
_FEWEST_IN_FRONT = 3  # words in front of a hyphen that joins two parts of a title
_TITLE_CASE = 0.6  # the share of long words with a large letter from which a title is set in large letters
_LONG_WORD, _COMMON = 4, 3.9
_BODY = "body"  # a part of the body alone does not say what an article is about
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


def article_topic(facts: Facts) -> Phrase | Unclear:
    """ "vitamin D and the risk of MS", or why nothing certain is known."""
    if isinstance(facts.study.report.title, NotReported):
        return Unclear("no title")
    told = title_topic(facts)
    if isinstance(told, Phrase):
        return told
    known = known_topics(facts)
    return lay_topic(facts) if known and covers(known, facts) else Unclear("no topic stands for most of the title")


def lay_topic(facts: Facts) -> Phrase | Unclear:
    """The topic of the title in lay words that we know, or why it has none."""
    known = known_topics(facts)
    lay = about(known, facts, disease_told=False) if known else None
    said = lay is not None and not _pattern("no_lay_topic").search(lay.text)
    return lay if lay is not None and said else Unclear("the title names nothing that we know")


def named_topic(facts: Facts) -> Phrase | Unclear:
    """The topic of an article, else the first that its title names, though other words of the title stand beside it."""
    told = article_topic(facts)
    known = known_topics(facts)
    is_named = bool(known) and not known[0].is_vague and known[0].ground.passage.kind is PassageKind.TITLE
    return lay_topic(facts) if isinstance(told, Unclear) and is_named else told


@lru_cache(maxsize=2)  # one digest asks for it many times
def title_topic(facts: Facts) -> Phrase | Unclear:
    """The topic as the title's own phrase, or why it has none."""
    title = facts.study.report.title
    told = Unclear("no title") if isinstance(title, NotReported) else _from_title(title, facts)
    return Phrase(text=plainer_topic(told.text), grounds=told.grounds) if isinstance(told, Phrase) else told


def known_topics(facts: Facts) -> tuple[Topic, ...]:
    """The topics that we know and that stand for most of the title, a vague one or a part of the body last."""

    def rank(topics: tuple[Topic, ...]) -> tuple[bool, bool, int]:
        return topics[0].is_vague, any(topic.kind == _BODY for topic in topics), -words_covered(topics, facts)

    named = [topics for topics in abouts(facts, named=disease(facts).text) if not are_apart(topics)]
    return min(named, key=rank, default=())


def are_apart(topics: tuple[Topic, ...]) -> bool:
    """Whether so many words stand between two topics that the title does not speak of both at once."""
    first, last = (
        sorted((topic.ground for topic in topics), key=lambda ground: ground.start)[place] for place in (0, -1)
    )
    between = first.passage.text[first.end : last.start]
    return first.passage.key == last.passage.key and len(between.split()) > _MOST_BETWEEN


def words_covered(known: tuple[Topic, ...], facts: Facts) -> int:
    """How many of the words by which the title differs from others the topics stand for."""
    title = facts.study.report.title
    telling = set() if isinstance(title, NotReported) else telling_words(title.text)
    return len(telling & telling_words(" ".join(topic.ground.quote for topic in known)))


def covers(known: tuple[Topic, ...], facts: Facts, least: float = _MOST) -> bool:
    """Whether topics stand for so much of the words by which the title differs from others; a vague one never does."""
    title = facts.study.report.title
    telling = set() if isinstance(title, NotReported) else telling_words(title.text)
    return not known[0].is_vague and words_covered(known, facts) >= least * len(telling)


def segments(title: Passage) -> tuple[Span, ...]:
    """The parts of a title between its colons, dashes and question marks."""
    found = (match for match in _pattern("joint").finditer(title.text) if not _is_inside_a_name(match))
    joints = [match.span() for match in found]
    bounds = zip([0, *(end for _, end in joints)], [*(start for start, _ in joints), len(title.text)], strict=True)
    return tuple(title.span(start, end) for start, end in bounds if title.text[start:end].strip())


def _is_inside_a_name(joint: re.Match[str]) -> bool:
    """Whether a hyphen stands in a name at the start: "Nogo-A antibodies"."""
    return joint[0] == "-" and len(joint.string[: joint.start()].split()) < _FEWEST_IN_FRONT


def is_kind(part: Span, name: str) -> bool:
    """Whether a part says only what kind of article it is."""
    return _pattern(name).fullmatch(part.quote.strip()) is not None


def telling_parts(title: Passage) -> tuple[Span, ...]:
    """The parts of a title that say more than what kind of article it is; a motto only where there is no other."""
    parts = tuple(part for part in segments(title) if not is_kind(part, "kind_of_article"))
    return tuple(part for part in parts if not is_kind(part, "slogan")) or parts


def _from_title(title: Passage, facts: Facts) -> Phrase | Unclear:
    """The first part where it is a topic; a later one that names the disease, or that tells what of a bare disease."""
    parts = list(telling_parts(title))
    parts = [part for part in parts if part is parts[0] or not is_kind(part, "kind_of_study")]
    if not parts:
        return Unclear("the title has no topic")
    first, rest = _told(parts[0], facts), parts[1:2]
    if isinstance(first, Unclear):
        whole = [part for part in rest if not is_kind(part, "kind_of_article_behind") and _names_it(part.quote)]
        first = next((told for told in (_told(part, facts) for part in whole)), first)
    if isinstance(first, Unclear) and _names_it(parts[0].quote):
        first = next((told for part in rest if (told := _of_the_disease(part, facts))), first)
    if isinstance(first, Unclear) or not _pattern("bare").fullmatch(first.text):
        return first
    later = next((told for told in (_told(part, facts) for part in rest) if isinstance(told, Phrase)), None)
    if later is not None and " of " not in later.text and not _names_it(later.text):
        return Phrase(text=f"{later.text} in {first.text}", grounds=later.grounds + first.grounds)
    return first if first.text != "MS" else Unclear("the title names the disease alone")


def _of_the_disease(part: Span, facts: Facts) -> Phrase | None:
    """A later part that names a matter of its own, told as one of the disease that the first part names."""
    if is_kind(part, "kind_of_article_behind") or is_kind(part, "slogan") or _names_it(part.quote):
        return None
    told = _told(part, facts)
    is_matter = isinstance(told, Phrase) and len(told.text.split()) > 1 and " in " not in told.text
    if not isinstance(told, Phrase) or not is_matter:
        return None
    return Phrase(text=f"{told.text} in {disease(facts).text}", grounds=told.grounds + disease(facts).grounds)


def _names_it(text: str) -> bool:
    return re.search(vocabulary("findings").text["titled_disease"], text) is not None


def _told(part: Span, facts: Facts) -> Phrase | Unclear:
    inner = trimmed(part)
    asked = _pattern("asked_link").match(inner.quote)
    if asked is not None:
        told = _told(inner.within(asked.end(), len(inner.quote)), facts)
        return told if isinstance(told, Unclear) else Phrase(text=f"the link between {told.text}", grounds=told.grounds)
    for item in cleaned(inner):
        text = small_letters(item.text, facts)
        clause = Clause(cleaned=replace(item, text=text), parse=parse([text])[0], start=0, end=len(text))
        effect = _pattern("effect").match(text)
        if effect is None:
            return _phrase(clause, (0, len(text)), facts)
        cause = _phrase(clause, effect.span("cause"), facts)
        target = _phrase(clause, effect.span("target"), facts)
        if isinstance(cause, Unclear) or isinstance(target, Unclear):
            return Unclear("an effect of something or on something that we cannot name")
        return Phrase(text=f"how {cause.text} may affect {target.text}", grounds=cause.grounds + target.grounds)
    return Unclear("nothing is left of the part")


def trimmed(part: Span) -> Span:
    """The part without the words around its topic."""
    start, end = 0, len(part.quote)
    asked = _pattern("asked").match(part.quote)
    if asked is not None:
        start, end = asked.span("topic")
    for name in ("opening", "weak"):
        match = _pattern(name).match(part.quote[start:end])
        start += 0 if match is None else match.end()
    behind = _pattern("ending").search(part.quote[start:end])
    return part.within(start, end if behind is None else start + behind.start())


def _phrase(clause: Clause, place: tuple[int, int], facts: Facts) -> Phrase | Unclear:
    start, end = place
    cut = slot(clause, start, end, kind="topic")
    words = clause.text[start:end]
    if not facts.is_review and _pattern("claim").search(words):
        return Unclear("the title states what came out")
    if isinstance(cut, Unclear):
        if not _is_no_study(facts) or met("topic_barred", words) or _pattern("claim").search(words):
            return cut
        # titles have few verbs, and the parser, made from whole sentences, takes some of their nouns for verbs
        cut = Slot(text=words, span=clause.cleaned.span(start, end), plural=False, named=False)
    told = plain(cut, facts)
    if isinstance(told, Unclear):
        return told
    text = plainer_topic(_pattern("twice").sub("", _pattern("disease").sub("MS", told.text)))
    text = f"the {text}" if _pattern("takes_the").match(text) else text
    if "“" in text or len(text.split()) > _MOST_WORDS or _pattern("unfit").search(text):
        return Unclear(f"{text!r} is no plain topic")
    return Phrase(text=text, grounds=told.grounds)


def _is_no_study(facts: Facts) -> bool:
    """Whether it is an article on the work of others or on work to come, whose title tells no result."""
    return facts.is_review or facts.appraisal.design.value is Design.PROTOCOL


@once_a_sentence
def small_letters(text: str, facts: Facts) -> str:
    """The text as it would stand inside a sentence."""
    long = [word for word in _WORD.findall(text)[1:] if len(word) >= _LONG_WORD]
    in_large = bool(long) and sum(word[:1].isupper() for word in long) >= _TITLE_CASE * len(long)
    texts = [passage.text for passage in facts.study.abstract]
    small = {word for inside in texts for word in re.findall(r"\b[a-z][a-z’'-]*", inside)}
    small |= {word.lower() for item in facts.abbreviations for word in item.long.split()}
    large = {word for inside in texts for word in re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z’'-]*", inside)}

    def put(match: re.Match[str]) -> str:
        word, lower = match[0], match[0].lower()
        if _pattern("names", exact=True).fullmatch(word) or not _is_titled(word, text):
            return re.sub(r"(?<=[A-Z0-9]-)[A-Z](?=[a-z]+$)", lambda letter: letter[0].lower(), word)
        in_a_name = match.string[match.end() :][:1].isdigit()  # "Th17"
        if in_a_name or _pattern("of_a_place").match(match.string, match.end()):
            return word
        small_here = in_large and (zipf(lower) >= _COMMON or word not in large)
        common = small_here or lower in small or _pattern("no_names").fullmatch(lower) is not None
        return _lowered(word) if common else word

    text = _pattern("loud", exact=True).sub(lambda word: word[0].lower(), text)
    put_in = _WORD.sub(put, re.sub(r"\bAnti-(?=[A-Za-z])", "anti-", text))
    return re.sub(r"(?<= )ms\b", "MS", with_small_names(put_in))


def _lowered(word: str) -> str:
    """The word in small letters, but for a single letter in front ("B-cell")."""
    return f"{word[:2]}{word[2:].lower()}" if word[1:2] == "-" else word.lower()


def _is_titled(word: str, text: str) -> bool:
    """Whether a large first letter may come from the title's style alone."""
    pieces = [piece for piece in word.split("-") if piece]
    titled = word[:1].isupper() and all(piece[1:].islower() or len(piece) < 2 for piece in pieces)
    return (titled and (len(word) > 1 or word == "A")) or (word.isupper() and text.isupper())


@cache
def _pattern(name: str, *, exact: bool = False) -> Sieved:
    return Sieved(vocabulary("titles").text[name], 0 if exact else re.IGNORECASE)
