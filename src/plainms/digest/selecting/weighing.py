"""What a sentence is worth to a lay reader: what it holds, in whose words it is told, and what nobody opens in it."""

import re
from functools import cache, lru_cache

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.explaining.glossary import glossary, is_short
from plainms.digest.explaining.study_names import bears_the_name_of_a_study
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Words
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.selecting.shortening import hard_words
from plainms.digest.selecting.toll import toll
from plainms.language.short_forms import needs_no_opening
from plainms.remembering import once_a_sentence, once_a_study
from plainms.sieve import Sieve, Sieved
from plainms.vocabulary.load import Entry, vocabulary

_FREE_WORDS, _WORD_COST, _SHORT_FORM_COST, _HARD_COST, _TOPIC_GAIN = 25, 0.08, 0.5, 0.2, 1.0
_OWN_GAIN, _STATED_GAIN, _CASE_GAIN, _VITAL_GAIN, _RETOLD_GAIN = 3.0, 2.0, 5.0, 3.0, 1.0
_LAB_GAIN, _DISEASE_GAIN = 6.0, 1.5
_ANSWER_GAIN, _FEWEST_ASKED, _STEM = 4.0, 2, 6
_TELLING = re.compile(r"[A-Za-z][A-Za-z0-9]{3,}|[A-Z][A-Z0-9]+")
_QUOTED_COST = 2.0
_TOLL_COST, _FREE_TOLL, _MOST_LOST = 0.8, 0.5, 0.8
_ADDED_COST, _HINTED_COST, _SHARE_GAIN = 0.6, 8.0, 1.5
_SIDE_GAIN = 3.0  # of a share in one group beside that in another
_BESIDE_COST, _SHARES, _COMPARING = 5.0, {"proportion"}, {"comparison", "averages", "contrast", "no-difference"}
_PROMISES = ("may-be-used", "promise-of-use")
_LIGHT = ("averages.one", "use.", "comparison.differ")
_TAIL = re.compile(r"-[a-z]{3,}[\w-]*$")  # "MS-related"
_SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*(?:[α-ω][A-Za-z0-9-]*)*\b")
_GREEK = re.compile(r"-?\d?[α-ω].*$")  # "TNF-α", which is a TNF


def kind_of(own: OwnWords | Unclear) -> str:
    return "" if isinstance(own, Unclear) else own.words.pattern.partition(".")[0]


def is_of_the_laboratory(own: OwnWords | Unclear) -> bool:
    """Whether a frame for animals and cells tells it."""
    return isinstance(own, OwnWords) and own.words.pattern.startswith("lab-")


@once_a_sentence
def score(quote: str, facts: Facts) -> float:
    """How much a sentence tells a lay reader, less what its length and its hard words cost."""
    cost = max(0, len(quote.split()) - _FREE_WORDS) * _WORD_COST + _SHORT_FORM_COST * _unopened(quote, facts)
    return telling(quote, facts) - cost - _HARD_COST * hard_words(quote)


@once_a_sentence
def telling(quote: str, facts: Facts) -> float:
    """How much a sentence says of what was asked: each word list of ``findings.toml`` adds its weight once."""
    total = float(_text("start"))
    for entry, pattern in _word_lists().of(quote):
        if pattern.search(quote):
            total += float(entry["weight"])
    total += _ANSWER_GAIN * answers(quote, facts)
    total += _SHARE_GAIN if _asks_a_share(facts) and _regex(_text("a_share")).search(quote) else 0.0
    return total + (_TOPIC_GAIN if _names_a_topic(quote, facts) else 0.0)


def as_quoted(worth: float, quote: str, facts: Facts) -> float:
    """What is left of a worth by what a quotation asks of its reader; never nothing of something."""
    cost = _TOLL_COST * max(0.0, toll(quote, facts) - _FREE_TOLL)
    return worth - min(cost, _MOST_LOST * worth) if worth > 0 else worth


def answers(quote: str, facts: Facts) -> float:
    """What share of the title's telling words the sentence speaks of: near 1 where it answers what was asked."""
    asked = _asked(facts)
    return len(asked & stems(quote)) / len(asked) if len(asked) >= _FEWEST_ASKED else 0.0


@lru_cache(maxsize=1)
def _asked(facts: Facts) -> frozenset[str]:
    title = facts.study.report.title
    return frozenset() if isinstance(title, NotReported) else stems(title.text)


def stems(text: str) -> frozenset[str]:
    """The beginnings of telling words, short forms whole, but not of the disease and of words that any title has."""
    stems = (word if word.isupper() else word[:_STEM].lower() for word in _TELLING.findall(text))
    return frozenset(stems) - frozenset(vocabulary("findings").text["not_asked"].split())


def own_gain(own: OwnWords | Unclear) -> float:
    """How much is gained by our own words; less by a statement that only says plainly what the source says."""
    if isinstance(own, Unclear):
        return 0.0
    kind = kind_of(own)
    if is_retold(own):
        return _RETOLD_GAIN
    if kind == "case":
        course = vocabulary("case_course").text
        turns = [name for name in ("vital", "reversal") if re.search(course[name], own.words.text)]
        gain = _OWN_GAIN if own.words.pattern == "case.event" else _CASE_GAIN
        return gain + _VITAL_GAIN * len(turns)
    if is_of_the_laboratory(own):
        return _LAB_GAIN
    light = own.words.pattern.startswith(_LIGHT)
    gain = _STATED_GAIN if light else {"statement": _STATED_GAIN, "case": _CASE_GAIN}.get(kind, _OWN_GAIN)
    if kind in _SHARES and _regex(_text("beside_another")).search(own.words.text):
        gain += _SIDE_GAIN
    names = len(_regex(_text("instrument")).findall(own.words.text))
    return gain - _QUOTED_COST * (own.words.text.count("“") + names)


def disease_gain(own: OwnWords | Unclear) -> float:
    """What is gained where our words tell how the disease in animals went, before what cells and molecules did."""
    if not isinstance(own, OwnWords) or not own.words.pattern.startswith("lab-"):
        return 0.0
    return _DISEASE_GAIN if _regex(_text("disease_course")).search(own.words.text) else 0.0


def only_promises(quote: str) -> bool:
    """Whether the words say that a thing may be done or used, not what came out."""
    return any(_regex(str(vocabulary("findings")[name]["pattern"])).search(quote) for name in _PROMISES)


def beside_the_question(own: OwnWords | Unclear, facts: Facts) -> float:
    """What it costs only to describe who took part: a bare share where the title asks for a link, a kind of MS that
    was the most common one, who answered, those compared alone, an average that the title does not ask for, or how
    groups were at the start of a study that tells how it went on.
    """
    title = facts.study.report.title
    if isinstance(title, NotReported) or isinstance(own, Unclear):
        return 0.0
    asks_a_share = _regex(_text("asks_a_share")).search(title.text) is not None
    asks_a_link = _regex(_text("asks_a_link")).search(title.text) is not None
    is_aside = _tells_the_sample(own.words)
    is_aside = is_aside or (kind_of(own) in _SHARES and asks_a_link and not asks_a_share)
    is_aside = is_aside or (own.words.pattern == "averages.one" and not answers(own.words.text, facts))
    is_aside = is_aside or _is_of_the_start(own, title.text, facts)
    return _BESIDE_COST if is_aside else 0.0


def _is_of_the_start(own: OwnWords, title: str, facts: Facts) -> bool:
    """Whether it compares groups at the start, where the title does not ask for that and a result says what came."""
    is_start = kind_of(own) in _COMPARING and _regex(_text("at_the_start")).search(own.words.text) is not None
    if not is_start or _regex(_text("asks_the_start")).search(title) is not None:
        return False
    results = (item.span.quote for item in facts.appraisal.sentences if item.role.value is Role.RESULTS)
    return any(_regex(_text("went_on")).search(result) is not None for result in results)


def _tells_the_sample(words: Words) -> bool:
    """Whether it only says who took part."""
    is_kind = words.pattern.startswith("commonest.") and _regex(_text("kind_of_ms")).search(words.text)
    is_share = words.pattern.partition(".")[0] in _SHARES
    alone = is_share and _regex(_text("compared_alone")).search(words.text)
    return bool(is_kind or alone or _regex(_text("who_answered")).search(words.text))


def _asks_a_share(facts: Facts) -> bool:
    title = facts.study.report.title
    return not isinstance(title, NotReported) and _regex(_text("asks_how_many")).search(title.text) is not None


def added_cost(source: str) -> float:
    """What a sentence costs that only adds to the one before ("In addition, ..."), which mostly tells more.

    A link that the authors call suggestive costs more: it is never the main result.
    """
    hinted = _HINTED_COST if _regex(_text("only_hinted")).search(source) else 0.0
    return hinted + (_ADDED_COST if _regex(_text("added")).match(source) else 0.0)


def _unopened(quote: str, facts: Facts) -> int:
    """How many abbreviations in the quote nobody opens."""
    known = {abbreviation.short for abbreviation in facts.abbreviations}
    known.update(needs_no_opening())
    return sum(1 for short in set(_SHORT_FORM.findall(quote)) if _TAIL.sub("", short) not in known)


def left_closed(quote: str, facts: Facts) -> int:
    """How many short forms the quotation holds that neither the text nor one of our lists opens; 25(OH)D is a name."""
    known = opened(facts) | needs_no_opening()
    bare = quote.replace("(OH)", "")
    found = _SHORT_FORM.finditer(bare)
    places = [match for match in found if not bears_the_name_of_a_study(match[0], bare, match.start(), facts)]
    shorts = (_TAIL.sub("", match[0]) for match in places)
    bare_known = {word.removesuffix("s") for word in known}
    closed = {short.removesuffix("s") for short in shorts} - bare_known
    return sum(1 for short in closed if not re.fullmatch(r"CD\d+", short) and _GREEK.sub("", short) not in bare_known)


@once_a_study
def opened(facts: Facts) -> frozenset[str]:
    """The short forms that the text or one of our lists opens."""
    return _listed() | {abbreviation.short for abbreviation in facts.abbreviations}


@cache
def _listed() -> frozenset[str]:
    known = {term for entry in glossary() for term in entry.synonyms if is_short(term)}
    return frozenset(known | {entry.id for entry in vocabulary("short_forms").entries})


def _names_a_topic(quote: str, facts: Facts) -> bool:
    """Whether it speaks of what the study is about."""
    folded = quote.casefold()
    telling = [topic for topic in facts.topics if not topic.is_vague]
    return any(term.casefold() in folded for topic in telling[:4] for term in topic.entry.synonyms if len(term) > 3)


def _text(name: str) -> str:
    return vocabulary("findings").text[name]


@cache
def _word_lists() -> Sieve[Entry]:
    return Sieve((entry, _regex(str(entry["pattern"]))) for entry in vocabulary("findings").entries)


@cache
def _regex(pattern: str) -> Sieved:
    return Sieved(pattern)
