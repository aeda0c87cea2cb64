"""What an article that looks over the work of others says that it is about, sentence by sentence, in our own words.

A long announcement is told without its tail where the rest is whole: what is left is true, only less.
"""

import re
from collections.abc import Iterable, Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.covers import COVERS
from plainms.digest.finding_frames.covers_quoted import quoted
from plainms.digest.finding_frames.frame import Words
from plainms.digest.reading.skeletons import finditer, found
from plainms.digest.selecting.barring import advises, met
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import opened
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_SCORE = 4.0
_OUR_VERBS = (  # words of our own that bring no news
    "authors what known about work over back mainly discuss describe give overview point present outline compare "
    "introduce explain tell gather aim sum new look ask find want goal learn more were people with"
)
_LONG = 4  # letters from which a word says something


def covered(facts: Facts, before: tuple[Sentence, ...]) -> tuple[Told, ...]:
    """What the article announces, in the order of the text, but for what the sentences ``before`` say already."""
    if not facts.is_review:
        return ()
    sentences = [
        item.span for item in facts.appraisal.sentences if found("announcing", COVERS, item.span.quote) is not None
    ]
    aims = [span for sentence in before if sentence.pattern.startswith("aim.") for span in sentence.spans]
    sentences = [span for span in sentences if not _advises(span.quote) and not any(_holds(span, one) for one in aims)]
    named = " ".join(sentence.text for sentence in before)
    told: list[Told] = []
    for source in sentences:
        for piece in _pieces(source):
            way = _way(piece, named, told, facts)
            told += [] if way is None else [_told(source, *way)]
    return tuple(told)


def _pieces(source: Span) -> tuple[Span, ...]:
    """The sentence, and each further thing that its authors say they do: "and discuss pain"."""
    joints = list(finditer("joined", COVERS, source.quote)) if not met("of_an_idea", source.quote) else []
    ends = (*(joint.start() for joint in joints[1:]), len(source.quote))
    return (source, *(source.within(joint.end(), end) for joint, end in zip(joints, ends, strict=False)))


def _way(piece: Span, named: str, told: list[Told], facts: Facts) -> tuple[Span, OwnWords] | None:
    """How a piece is told: what our own words tell whole and is no news is not quoted instead."""
    whole = False
    for span, own in _ways(piece, facts):
        quoted_here = own.words.pattern == "covers.quoted"
        whole = whole or (not quoted_here and span in {piece, _up_to_the_next(piece)})
        fresh = _is_news(own, named, told) and not any(_overlaps(own, one) for one in told)
        if fresh and not (quoted_here and whole):
            return span, own
    return None


def _ways(piece: Span, facts: Facts) -> Iterator[tuple[Span, OwnWords]]:
    """What can be told of a piece: in our own words, from the longest on; then as a quotation."""
    one = _up_to_the_next(piece)
    shorter, whole = _shorter(piece, one), {one, *_at_tails(piece)}
    for span, own in zip(shorter, own_words(shorter, facts), strict=True):
        if isinstance(own, OwnWords) and _is_closed(own) and (span in whole or _stands_alone(own, piece)):
            yield span, own
    for span in _at_tails(one):
        words = quoted(span, facts, opened(facts))
        if isinstance(words, Words):
            yield span, OwnWords(words=words, context=Unclear("an announcement has no opening"))


def _up_to_the_next(piece: Span) -> Span:
    """What the authors say first that they do."""
    joint = next(finditer("joined", COVERS, piece.quote), None)
    return piece if joint is None else piece.within(0, joint.start())


def _advises(text: str) -> bool:
    """Whether the words advise; a noun such as "recommendations" only names what the article holds."""
    return advises(re.sub(vocabulary(COVERS).text["names_of_advice"], "", text))


def _holds(sentence: Span, part: Span) -> bool:
    same = sentence.passage.key == part.passage.key
    return same and sentence.start <= part.start and part.end <= sentence.end


def _shorter(source: Span, one: Span) -> tuple[Span, ...]:
    """The sentence, what is left at its tails, its first matter, then up to the places of its lists, longest first."""
    joints = (match.start() for match in finditer("joint", COVERS, source.quote))
    listed = [source.within(0, cut) for cut in reversed(tuple(joints)) if cut]
    return tuple(dict.fromkeys((*_at_tails(source), one, *listed)))


def _at_tails(source: Span) -> tuple[Span, ...]:
    """The sentence, and what is left of it without its last tails."""
    cuts = (match.start() for match in finditer("cut", COVERS, source.quote))
    return (source, *(source.within(0, cut) for cut in reversed(tuple(cuts)) if cut))


def _is_closed(own: OwnWords) -> bool:
    """Whether a list ends as lists end, so that none of it was cut off in its middle."""
    before, _, last = own.words.text.rpartition(", ")
    return not before or re.search(r"\b(?:and|or|including|particularly|especially)\b", last) is not None


def _stands_alone(own: OwnWords, piece: Span) -> bool:
    """Whether what is left of a list names a matter of its own, and the disease where the whole list does."""
    named = re.compile(vocabulary("findings").text["titled_disease"])
    return _is_anchored(own) and (named.search(own.words.text) is not None or named.search(piece.quote) is None)


def _is_anchored(own: OwnWords) -> bool:
    """Whether what is left of a list names a matter of its own: "the causes of fatigue", not "the causes"."""
    opening = found("our_opening", COVERS, own.words.text)
    matter = own.words.text[0 if opening is None else opening.end() :]
    return found("anchored", COVERS, matter) is not None and found("paired", COVERS, matter) is None


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
