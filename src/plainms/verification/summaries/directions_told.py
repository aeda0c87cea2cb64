"""Whether what went up in the source went up in the sentence, and whether the groups stand on their sides.

Words of direction are compared by what they stand nearest to: "fewer relapses" with what the source says of relapses.
"""

import re
from collections.abc import Iterator

from plainms.verification.summaries.anchors import anchors, gap, is_near
from plainms.verification.summaries.meanings import Term, keys_of, unmistakable
from plainms.verification.summaries.source import Clause, Source
from plainms.verification.summaries.told import Piece, Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_NAME, _OWN = "check_direction", "check_summaries"
_WORDS = {"up": "more", "down": "less", "good": "better", "bad": "worse"}
_OTHER = {"up": "down", "down": "up", "good": "bad", "bad": "good"}
_AGAINST = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?|relative to|in comparison (?:with|to)|against|as opposed to)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?", re.IGNORECASE)
_OPEN = (("check_context", "question"), (_OWN, "outlook"), (_OWN, "limit"), (_OWN, "no result"), (_OWN, "aim"))
_FOLLOWS_ANOTHER = re.compile(
    r"\b(?:less|fewer|lower|more|higher|greater|smaller|reduced|increased)\s+$", re.IGNORECASE
)
_COMPARES = re.compile(
    r"(?:more|less|greater|larger|smaller|higher|lower|better|worse|stronger|weaker|longer|shorter|fewer)",
    re.IGNORECASE,
)
_LEADS_ANOTHER = re.compile(
    r"\s+(?:\w+\s+){0,5}?(?:reduction|reductions|decrease|decline|relief|loss|fall|drop|shorter|lower|fewer|less|slower|smaller|relieve|reduce|effect|effects)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\s+than\b", re.IGNORECASE)
_BOTH_WAYS = re.compile(r"\b(?:less|fewer|lower|worse)\s+to\s[^.;]*\b(?:more|higher|better)\b", re.IGNORECASE)
_COMPOSED = re.compile(
    r"\b(?:(?:block|stop|prevent|hamper|inhibit)\w*\s+(?:the\s+)?(?:activation|activity)|more\s+as\s+(?:its|the|their)\s+doses?"
    r"|(?:grew|rose|increas\w+)\s+with\s+(?:the|its|their)\s+(?:\w+\s+)?(?:doses?|time|number\w*)|(?:help|work|act)\w*\s+(?:more|less)"
    r"|(?:shr[aiu]nk\w*|fell|fall\w*|declin\w+|dropp\w+|lost)\s+(?:\w+\s+)?(?:faster|more\s+quickly|quicker|sooner))\b",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"amounts?|concentrations?|quantit(?:y|ies)|degrees?|extent|shares?|proportions?", re.IGNORECASE)
_HOW_OFTEN = frozenset({"=common", "=rare", "=possible", "=severe", "=mild", "=small"})
_LACK = re.compile(
    r"\b(?:without|lack(?:s|ed|ing)?|absen\w+|missing|delet\w+|knock\w*|deficien\w+|deplet\w+|block\w*|inhibit\w*|remov\w+|los(?:s|t|ing)\s+of)\b",
    re.IGNORECASE,
)
_MOSTLY, _MUCH = 0.6, 0.3


def ask(told: Told) -> Iterator[Reason]:
    """One direction in a clause of the sentence and only the other one in the source, of the same thing."""
    if wordings(_NAME, "turning").search(f"{told.text} {told.words}"):
        return
    for piece in told.pieces:
        if _BOTH_WAYS.search(piece.text) or _COMPOSED.search(piece.text):
            continue
        if any(wordings(*kind).search(piece.text) for kind in _OPEN) or wordings(_OWN, "no result").search(
            piece.rivals[0].text
        ):
            continue
        for side, other in _OTHER.items():
            hits = wordings(_OWN, f"went {side}").find(piece.text)
            hit = next((item for item in hits if _stands_alone(piece.text, item)), None)
            why = "" if hit is None or _agrees(told, piece, hit, side) else _why(piece, hit, side, other, told.source)
            if hit and why:
                yield _reason(piece, hit, why)
                break


def _stands_alone(text: str, hit: Hit) -> bool:
    """Whether no other word of direction goes with it: "greater reduction", "more likely to be shorter"."""
    if _THAN.match(text, hit.end) and any(wordings(_OWN, f"went {side}").find(text[: hit.start]) for side in _OTHER):
        return False  # "reduced it more than rest did"
    leads = _COMPARES.fullmatch(hit.words) and _LEADS_ANOTHER.match(text, hit.end)
    return not leads and not _FOLLOWS_ANOTHER.search(text[: hit.start])


def _why(piece: Piece, hit: Hit, side: str, other: str, source: Source) -> str:
    about = tuple(
        term for term in anchors(piece.text, _without_measures(piece), hit) if _may_be_told_of(piece.text, term)
    )[:1]
    rivals = _of_the_subject(piece, hit, about)
    found = {one for anchor in about for one in _sides_of(rivals[0], anchor, side)}
    found = found or {one for anchor in about for clause in rivals for one in _sides_of(clause, anchor, side)}
    if not found:
        least = _MUCH * sum(term.weight for term in piece.terms)
        near = [clause for clause in source.clauses if clause.tells and shared(piece.terms, clause.keys) >= least]
        found = {one for anchor in about for clause in near for one in _sides_of(clause, anchor, side)}
    reversed_groups = _are_reversed(piece, about, piece.rivals[0])
    if found == {side} and reversed_groups:
        return "The groups of this comparison stand the other way round in the source."
    turned = found == {other} or (not found and _is_turned_whole(piece, side, other))
    if turned and not reversed_groups and any(_same_subject(piece, hit, about, clause) for clause in piece.rivals):
        return f"The sentence says “{hit.words}” where the source says “{_WORDS[other]}”."
    return ""


def _agrees(told: Told, piece: Piece, hit: Hit, side: str) -> bool:
    """Whether the best evidence goes the same way alone, and tells of the same thing."""
    if wordings(_OWN, f"went {_OTHER[side]}").search(told.best.text) or _AGAINST.search(told.best.text):
        return False
    about = anchors(piece.text, _without_measures(piece), hit)[:1]
    return wordings(_OWN, f"went {side}").search(told.best.text) and any(one.keys & told.best.keys for one in about)


def _without_measures(piece: Piece) -> tuple[Term, ...]:
    """The terms of a clause but "the amount of" and its like, which stand before what they measure."""
    return tuple(term for term in piece.terms if not _MEASURES.fullmatch(piece.text[term.start : term.end]))


def _may_be_told_of(text: str, term: Term) -> bool:
    """Whether a term may be what went up or down: no word of direction itself, and none of how often."""
    return not _is_a_direction(text, term) and term.keys.isdisjoint(_HOW_OFTEN)


def _is_a_direction(text: str, term: Term) -> bool:
    """Whether a term is itself a word of direction: "less activated"."""
    hits = (hit for side in _OTHER for hit in wordings(_OWN, f"went {side}").find(text))
    return any(term.start < hit.end and hit.start < term.end for hit in hits)


def _of_the_subject(piece: Piece, hit: Hit, about: tuple[Term, ...]) -> tuple[Clause, ...]:
    """The clauses that name what the sentence speaks of before the word; all of them where none or each does."""
    kept = tuple(clause for clause in piece.rivals if _lacks(clause.text) == _lacks(piece.text)) or piece.rivals
    for term in piece.terms:
        if term.end <= hit.start and term.weight == 1 and term not in about and unmistakable(term.keys):
            kept = tuple(clause for clause in kept if term.keys & clause.keys) or kept
    return kept


def _lacks(text: str) -> bool:
    """Whether a text speaks of what happens without something: "lack of", "knocked out"."""
    return bool(_LACK.search(text))


def _is_turned_whole(piece: Piece, side: str, other: str) -> bool:
    """Whether a clause that holds most of what is told speaks of the other side alone."""
    best = piece.rivals[0]
    total = sum(term.weight for term in piece.terms)
    if shared(piece.terms, best.keys) < _MOSTLY * total or wordings(_OWN, f"went {other}").search(piece.text):
        return False
    if any(wordings(_OWN, f"went {side}").search(clause.text) for clause in piece.rivals[1:]):
        return False
    return wordings(_OWN, f"went {other}").search(best.text) and not wordings(_OWN, f"went {side}").search(best.text)


def _sides_of(clause: Clause, anchor: Term, side: str) -> Iterator[str]:
    """On which of two sides a clause of the source has what a word of direction is about: that of the nearest word."""
    hits = [(one, hit) for one in (side, _OTHER[side]) for hit in wordings(_OWN, f"went {one}").find(clause.text)]
    if not hits:
        return
    for place in clause.terms:
        if unmistakable(place.keys & anchor.keys):
            near = [(_way(clause.text, place, hit), one) for one, hit in hits if is_near(place, hit)]
            if near:
                yield min(near)[1]


def _way(text: str, place: Term, hit: Hit) -> int:
    """How far a word of direction is from a term; none where it is "the rise of" it."""
    is_of_it = hit.end <= place.start and _OF.fullmatch(text, hit.end, place.start)
    return 0 if is_of_it else gap(place, hit)


def _are_reversed(piece: Piece, about: tuple[Term, ...], clause: Clause) -> bool:
    """Whether the group behind "than" stands before "than" in the source, and the one before it behind."""
    ours, theirs = _AGAINST.search(piece.text), _AGAINST.search(clause.text)
    if ours is None or theirs is None:
        return False
    first = [term for term in piece.terms if term.end <= ours.start() and term not in about]
    second = [term for term in piece.terms if term.start >= ours.end()]
    before, behind = keys_of(clause.text[: theirs.start()]), keys_of(clause.text[theirs.end() :])
    return _stand_in(second, before, behind) and any(term.keys & behind and not term.keys & before for term in first)


def _same_subject(piece: Piece, hit: Hit, about: tuple[Term, ...], clause: Clause) -> bool:
    """Whether it is told of the same group: where the source compares, the sentence names what stands before "than"."""
    against = _AGAINST.search(clause.text)
    if against is None:
        return True
    before, behind = keys_of(clause.text[: against.start()]), keys_of(clause.text[against.end() :])
    ours = _AGAINST.search(piece.text)
    last = ours.start() if ours else hit.start
    subject = [term for term in piece.terms if term not in about and term.end <= last]
    if any(unmistakable(term.keys) and term.keys & behind and not term.keys & before for term in subject):
        return False
    return any(term.keys & before and not term.keys & behind for term in subject)


def _stand_in(group: list[Term], here: frozenset[str], not_there: frozenset[str]) -> bool:
    met = [term for term in group if term.keys & (here | not_there)]
    return any(term.keys & here and not term.keys & not_there for term in met) and not any(
        term.weight == 1 and term.keys & not_there and not term.keys & here for term in met
    )


def _reason(piece: Piece, hit: Hit, why: str) -> Reason:
    return Reason(
        question="direction",
        verdict=Verdict.DIFFERENT,
        why=why,
        start=piece.start + hit.start,
        end=piece.start + hit.end,
        source_words=piece.rivals[0].text,
    )
