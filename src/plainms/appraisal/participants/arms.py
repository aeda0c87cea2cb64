"""The compared groups of the study: the row of groups that adds up to a stated number of people, else the one split."""

import re
from dataclasses import replace

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Counted, Species
from plainms.appraisal.participants.counts import Counts
from plainms.appraisal.participants.groups import Row, sizes_of
from plainms.appraisal.participants.mentions import wording
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Arm
from plainms.language.matching import lowered, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span

_MOST = 0.5  # share of the people of the study that its groups must hold together


def arms_of(reading: Reading, counts: Counts, species: Claim[Species]) -> Claim[tuple[Arm, ...]]:
    """The compared groups of people and their sizes; not reported where no sentence counts two of them alike."""
    if species.value in {Species.ANIMALS, Species.CELLS, Species.NONE}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="arms-only-of-people")
    rows = [row for row in counts.rows if row.total in counts.stated or (_is_split(row) and _holds_most(row, counts))]
    rows = [row for row in rows if not _is_make_up(row)]
    if not rows:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="arms-not-counted")
    best = max(rows, key=lambda row: (row.total in counts.stated, row.total))
    because = _contradiction(best, counts)
    if because:
        return Claim(value=Unclear(because), origin=Origin.RULE, rule="arms-do-not-add-up")
    arms = tuple(_with_what_was_given(arm, reading) for arm in best.arms)
    return Claim(value=arms, origin=Origin.RULE, rule=f"arms-{best.way}", grounds=tuple(arm.span for arm in arms))


def _with_what_was_given(arm: Arm, reading: Reading) -> Arm:
    """The arm with the ids of what its words name; a placebo, sham or usual care makes it a comparator."""
    sentence = next((span for span in reading.spans if _holds(span, arm.span)), arm.span)
    named = [
        item for item in reading.names.of(sentence) if item.span.start < arm.span.end and item.span.end > arm.span.start
    ]
    ids = tuple(dict.fromkeys(item.entry.id for item in named if not item.is_comparator))
    return replace(arm, interventions=ids, is_comparator=arm.is_comparator or any(item.is_comparator for item in named))


def _holds(span: Span, part: Span) -> bool:
    return span.passage == part.passage and span.start <= part.start and part.end <= span.end


def _holds_most(row: Row, counts: Counts) -> bool:
    """Whether the groups together are most of the people of the study, so that the row is not of a result in a few."""
    whole = max((item.count for item in counts.statements if item.took_part and item.stage), default=0)
    return row.total >= whole * _MOST


def _is_split(row: Row) -> bool:
    """Whether the sentence, from its beginning to just behind the row, says that people were put into groups."""
    text = lowered(row.arms[0].span.passage.text)
    start = text.rfind(". ", 0, row.arms[0].span.start) + 1
    return bool(wording("split_words").search(text[start : row.arms[-1].span.end + 40]))


def _is_make_up(row: Row) -> bool:
    """Whether the row lists places, or courses of MS in one bracket: who is in one sample, not what was compared."""
    labels = [lowered(arm.label) for arm in row.arms]
    if len(set(labels)) == 1:  # two places, each with its "MS: n = 12"
        return True
    places = sum(bool(synonyms("settings").find(label)) for label in labels) > 1
    if places or re.match(r"(?:from|in|at) [A-Z]", row.arms[0].label):
        return True
    start, end = row.arms[0].span.start, row.arms[-1].span.end
    text = row.arms[0].span.passage.text
    inside = text.rfind("(", 0, end) > text.rfind(")", 0, start + 1) and "(" not in text[start:end]
    return inside and all(synonyms("phenotypes").find(label) for label in labels)


def _contradiction(row: Row, counts: Counts) -> str:
    """That the groups are more people than their own sentence says were put into them; empty where they are not."""
    sizes = sizes_of(row.arms)
    for item in counts.statements:
        same = item.mention.sentence.passage == row.arms[0].span.passage
        holds = item.mention.sentence.start <= row.arms[0].span.start < item.mention.sentence.end
        if (
            same
            and holds
            and item.stage is Counted.RANDOMIZED
            and item.count not in sizes
            and 1 < item.count < row.total
        ):
            return f"the groups add up to {row.total} people, and {item.count} are said to have been put into groups"
    return ""
