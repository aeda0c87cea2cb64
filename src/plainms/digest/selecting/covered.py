"""What an article that looks over the work of others says that it is about, sentence by sentence, in our own words.

A long announcement is told without its tail where the rest is whole: what is left is true, only less. No list is told
in part, and nothing with several words that readers do not know: then the title alone says what an article is about.
"""

import re
from collections.abc import Iterable, Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.covers import COVERS
from plainms.digest.reading.skeletons import finditer, found
from plainms.digest.selecting.barring import advises, met
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.shortening import burden
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import left_closed
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_SCORE = 4.0
_OUR_VERBS = (  # words of our own that bring no news
    "authors what known about work over back mainly discuss describe give overview point present outline compare "
    "introduce explain tell gather aim sum new look ask find want goal learn more were people with"
)
_MOST_TERMS = 1  # that readers do not know, in an announcement of our own words
_MOST_TERMS_ALONE, _HARDEST_ALONE = 2, 3.6  # where a page would tell nothing but background
_LONG = 4  # letters from which a word says something


def covered(facts: Facts, before: tuple[Sentence, ...], *, alone: bool = False) -> tuple[Told, ...]:
    """What the article announces, in the order of the text, but for what the sentences ``before`` say already.

    Where the page would tell nothing else of what a review came to, what is told ``alone`` may hold more terms.
    """
    if not facts.is_review:
        return ()
    sentences = [
        item.span for item in facts.appraisal.sentences if found("announcing", COVERS, item.span.quote) is not None
    ]
    aims = [span for sentence in before if sentence.pattern.startswith("aim.") for span in sentence.spans]
    sentences = [
        span for span in sentences if not advises_readers(span.quote) and not any(_holds(span, one) for one in aims)
    ]
    named = " ".join(sentence.text for sentence in before)
    told: list[Told] = []
    for source in sentences:
        for piece in _pieces(source):
            way = _way(piece, named, told, facts, alone=alone)
            told += [] if way is None else [_told(source, *way)]
    return tuple(told)


def _pieces(source: Span) -> tuple[Span, ...]:
    """The sentence, and each further thing that its authors say they do: "and discuss pain"."""
    joints = list(finditer("joined", COVERS, source.quote)) if not met("of_an_idea", source.quote) else []
    ends = (*(joint.start() for joint in joints[1:]), len(source.quote))
    return (source, *(source.within(joint.end(), end) for joint, end in zip(joints, ends, strict=False)))


def _way(piece: Span, named: str, told: list[Told], facts: Facts, *, alone: bool) -> tuple[Span, OwnWords] | None:
    """How a piece is told where it is news."""
    ways = _ways(piece, facts, alone=alone)
    return next((way for way in ways if _is_news(way[1], named, told) and not _is_told(way[1], told)), None)


def _ways(piece: Span, facts: Facts, *, alone: bool) -> Iterator[tuple[Span, OwnWords]]:
    """What can be told of a piece in our own words, from the longest on."""
    one = _up_to_the_next(piece)
    shorter = tuple(dict.fromkeys((*_at_tails(piece), one)))
    for span, own in zip(shorter, own_words(shorter, facts), strict=True):
        if not isinstance(own, OwnWords) or not _is_closed(own) or _goes_on(own):
            continue
        if is_plain(own.words.text) or (alone and _is_bearable(own.words.text, facts)):
            yield span, own


def _is_bearable(text: str, facts: Facts) -> bool:
    """Whether readers can follow it with what the page explains behind it."""
    is_open = "“" not in text and not left_closed(text, facts)
    return is_open and burden(text) <= _MOST_TERMS_ALONE and toll(text, facts) <= _HARDEST_ALONE


def _goes_on(own: OwnWords) -> bool:
    """Whether a list goes on behind what would be told: "exercise; sleep; and pain", but not "; and explores ..."."""
    clause = _clause_of(own)
    behind = clause.passage.text[clause.end :].lstrip()
    return behind.startswith(";") and found("another_verb", COVERS, behind) is None


def is_plain(text: str) -> bool:
    """Whether readers know the words of an announcement, but for a term that the page explains."""
    return burden(text) <= _MOST_TERMS and "“" not in text


def _up_to_the_next(piece: Span) -> Span:
    """What the authors say first that they do."""
    joint = next(finditer("joined", COVERS, piece.quote), None)
    return piece if joint is None else piece.within(0, joint.start())


def advises_readers(text: str) -> bool:
    """Whether the words advise; a noun such as "recommendations" only names what the article holds."""
    return advises(without_names_of_advice(text))


def without_names_of_advice(text: str) -> str:
    """The words without nouns that name what an article holds and advise nothing."""
    return re.sub(vocabulary(COVERS).text["names_of_advice"], "", text)


def _holds(sentence: Span, part: Span) -> bool:
    same = sentence.passage.key == part.passage.key
    return same and sentence.start <= part.start and part.end <= sentence.end


def _at_tails(source: Span) -> tuple[Span, ...]:
    """The sentence, and what is left of it without its last tails."""
    cuts = (match.start() for match in finditer("cut", COVERS, source.quote))
    return (source, *(source.within(0, cut) for cut in reversed(tuple(cuts)) if cut))


def _is_closed(own: OwnWords) -> bool:
    """Whether a list ends as lists end, so that none of it was cut off in its middle."""
    before, _, last = own.words.text.rpartition(", ")
    return not before or re.search(r"\b(?:and|or|including|particularly|especially)\b", last) is not None


def _is_told(own: OwnWords, told: list[Told]) -> bool:
    return any(_overlaps(own, one) for one in told)


def _overlaps(own: OwnWords, told: Told) -> bool:
    """Whether the words stand on a part of the source that is told already."""
    one, other = _clause_of(own), _clause_of(told.own)
    return one.passage.key == other.passage.key and one.start < other.end and other.start < one.end


def _clause_of(own: OwnWords | Unclear) -> Span:
    assert isinstance(own, OwnWords)
    return next(ground for ground in own.words.grounds if isinstance(ground, Span))


def _is_news(own: OwnWords, named: str, told: list[Told]) -> bool:
    """Whether the frame of announcements told it, and it says more than what stands on the page already."""
    if not own.words.pattern.startswith("covers."):
        return False
    before = [one.own.words.text for one in told if isinstance(one.own, OwnWords)]
    return says_more(own.words.text, (named, *before))


def says_more(text: str, before: Iterable[str]) -> bool:
    """Whether a word of the text is news behind these texts and is none of our own forms."""
    return bool(_words(text) - _words(" ".join((*before, _OUR_VERBS))))


def _words(text: str) -> set[str]:
    return {word[:_LONG] for word in re.findall(r"[a-z]+", text.lower()) if len(word) >= _LONG}


def _told(source: Span, span: Span, own: OwnWords) -> Told:
    quote = clipped(span)
    return Told(
        source=source,
        role=Role.BACKGROUND,
        settled=False,
        quote=quote,
        own=own,
        lead="",
        fit=True,
        closed=0,
        score=_SCORE,
    )
