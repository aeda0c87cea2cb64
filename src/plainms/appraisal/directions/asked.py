"""What a few sentences say of one outcome of one group against another, when all three are named beforehand.

The answer is the source's own verdict: significantly higher, significantly lower, or no significant difference. It is
given only where every telling clause agrees on it.
"""

import re
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.directions.clauses import clauses_of
from plainms.appraisal.directions.groups import Names, named
from plainms.appraisal.directions.significance import Verdict, by_values
from plainms.appraisal.directions.telling import UNPLACED, tell
from plainms.appraisal.directions.wording import says
from plainms.appraisal.values import Direction
from plainms.language.matching import lowered
from plainms.language.sentences import split
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 6  # letters of a word that have to be the same: "hemorrhage", "hemorrhagic"
_CELL = 60  # letters that a cell of a table holds at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whether an outcome was higher or lower in the first group than in the second, by their names."""

    first: str
    second: str
    outcome: str


def answer(question: Question, texts: tuple[str, ...]) -> Direction | Unclear:
    """The direction that every telling clause of the texts agrees on; unclear where one differs or none tells."""
    names = named(question.first, question.second)
    told = [item for text in texts for item in _told(question, names, text)]
    spoken = {item for item in told if isinstance(item, Direction)}
    if len(spoken) > 1:
        return Unclear("the clauses differ")
    if spoken == {Direction.NO_CLEAR_DIFFERENCE} and UNPLACED in told:
        return Unclear("a difference is told too")
    reasons = sorted({item.because for item in told if isinstance(item, Unclear)})
    return spoken.pop() if spoken else Unclear("; ".join(reasons) or "nothing is told")


def _told(question: Question, names: Names, text: str) -> list[Direction | Unclear]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 2 and max(len(line) for line in lines) < _CELL:
        return [_row(lines[-1])]
    passage = Passage(key="evidence", kind=PassageKind.ABSTRACT, text=" ".join(text.split()))
    clauses = [clause for span in split(passage) for clause in clauses_of(span.quote)]
    return _prose(question, names, clauses)


def _prose(question: Question, names: Names, clauses: list[str]) -> list[Direction | Unclear]:
    """What the clauses nearest to the outcome tell; where they tell nothing, no difference may be told by others."""
    told = [tell(clause, question.outcome, names.mentions(clause)) for clause in clauses]
    shared = [len(_stems(question.outcome) & _stems(clause)) for clause in clauses]
    most = max(shared, default=0)
    near = [
        item
        for item, count, clause in zip(told, shared, clauses, strict=True)
        if count == most or (not count and says("back", lowered(clause)))
    ]
    if any(isinstance(item, Direction) for item in near):
        return near
    return near + [item for item in told if item not in {Direction.HIGHER, Direction.LOWER}]


def _row(last: str) -> Direction | Unclear:
    """A row of a table: which column is whose is unknown, so that only a p-value at its end says something."""
    value = re.sub(r"^p\s?(?==|<|>)|^=", "", lowered(last)).strip()
    printed = value if value[:1] in {"<", ">", "="} else f"={value}"
    if re.fullmatch(r"=?n\.?s\.?", printed) or by_values(f"p {printed}") is Verdict.NOT_SIGNIFICANT:
        return Direction.NO_CLEAR_DIFFERENCE
    return Unclear("a row of a table")


def _stems(text: str) -> frozenset[str]:
    small = vocabulary("directions")["small words"]["words"]
    return frozenset(word[:_STEM] for word in _WORD.findall(lowered(text)) if word not in small)
