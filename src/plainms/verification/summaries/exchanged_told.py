"""Whether a sentence tells of one thing what the source tells of another thing of its kind: of fatigue, not of pain."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainms.verification.checks.medicines import is_named
from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.kinds import LENGTH, MEDICINE, things
from plainms.verification.summaries.meanings import Term
from plainms.verification.summaries.source import Clause, Source, tells_result
from plainms.verification.summaries.told import Piece, Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_OWN = "check_summaries"
_COVERS, _FEWEST, _CLEARLY, _COMMON = 0.55, 2.0, 0.8, 4
_RESERVED = (("check_context", "question"), (_OWN, "outlook"), (_OWN, "limit"), (_OWN, "aim"))
_OF_WORK = ((_OWN, "aim"), (_OWN, "of methods"))
_ABOUT = re.compile(
    r"\b(?:look(?:s|ed)\s+(?:at|into|back|for)|describ\w+|studie[ds]|study|compar\w+|review\w*|about|ask\w*|examin\w+"
    r"|explor\w+|discuss\w*|report\w*|measur\w+|test(?:s|ed)?|survey\w*|follow(?:s|ed)|article|enrolled|recruit\w*)\b",
    re.IGNORECASE,
)

_SET_AGAINST = re.compile(r"\W*(?:but|whereas|while|in\s+contrast|conversely)\b", re.IGNORECASE)


def ask(told: Told) -> Iterator[Reason]:
    """A thing of a kind, and what is said of it stands in the source beside another of its kind alone."""
    if any(wordings(*kind).search(told.text) for kind in _RESERVED):
        return
    for piece in told.pieces:
        if not _tells(piece.text):
            continue
        for kind, ours in things(piece.text).items():
            found = _exchanged(piece, kind, tuple(ours.values()), told)
            if found:
                hit, other, words = found
                yield Reason(
                    question="exchanged",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source says this of “{other}”, and not of “{hit.words}”.",
                    start=piece.start + hit.start,
                    end=piece.start + hit.end,
                    source_words=words,
                )
                return


def _exchanged(piece: Piece, kind: str, ours: tuple[Hit, ...], told: Told) -> tuple[Hit, str, str] | None:
    """What is told of, what it should be, and the words of the source; None where nothing is exchanged."""
    source = told.source
    if not all(_names(kind, hit, source.text) for hit in ours):
        return None
    rest = tuple(term for term in piece.terms if not any(_meets(term, hit) for hit in ours))
    numbers: frozenset[Decimal] = frozenset() if kind == LENGTH else _values(piece.text)
    ranked = sorted(
        ((_weight(rest, numbers, clause, source), -place) for place, clause in enumerate(source.clauses)), reverse=True
    )
    most, best = ranked[0][0], source.clauses[-ranked[0][1]]
    total = sum(_rarity(term, source) for term in rest) + len(numbers)
    if most < _COVERS * total or sum(term.weight for term in rest if term.keys & best.keys) < _FEWEST:
        return None
    whole = next((item.text for item in source.sentences if best.text in item.text), best.text)
    inside = things(best.text).get(kind, {})
    theirs = inside or things(whole).get(kind, {})
    near = best.text if inside and _is_set_apart(best.text, whole) else whole
    if not theirs or any(_names(kind, hit, near) for hit in ours):
        return None
    here = (weight for weight, place in ranked if any(_names(kind, hit, source.clauses[-place].text) for hit in ours))
    if max(here, default=0.0) > _CLEARLY * most:
        return None
    said = things(told.text).get(kind, {})
    other = next((hit for entry, hit in theirs.items() if entry not in said), None)
    return (ours[0], other.words, whole) if other else None


def _is_set_apart(clause: str, whole: str) -> bool:
    """Whether a clause stands against the others of its sentence, or behind a semicolon."""
    return bool(_SET_AGAINST.match(clause)) or whole[: whole.find(clause)].rstrip().endswith(";")


def _tells(text: str) -> bool:
    """Whether a clause may tell a result, and not what the study was about."""
    return tells_result(text) or not (_ABOUT.search(text) or any(wordings(*kind).search(text) for kind in _OF_WORK))


def _names(kind: str, hit: Hit, text: str) -> bool:
    if kind == MEDICINE:
        return is_named(hit.entry, text.lower())
    return hit.entry in things(text).get(kind, {})


def _meets(term: Term, hit: Hit) -> bool:
    return term.start < hit.end and hit.start < term.end


def _weight(rest: tuple[Term, ...], numbers: frozenset[Decimal], clause: Clause, source: Source) -> float:
    return sum(_rarity(term, source) for term in rest if term.keys & clause.keys) + len(numbers & _values(clause.text))


def _rarity(term: Term, source: Source) -> float:
    """How much a term tells: little where many clauses of the source hold it."""
    return term.weight / (1 + source.often(term) / max(len(source.clauses), 1) * _COMMON)


def _values(text: str) -> frozenset[Decimal]:
    return frozenset(abs(figure.value) for figure in read(text).figures if figure.kind is not Kind.NAME)
