"""What "this combination" stands for: the two things named together in the sentence before, else in the title."""

from plainms.absence import NotReported
from plainms.digest.facts import Facts
from plainms.digest.telling.lab_agent_patterns import first_of, matches, pattern_of
from plainms.text import Span


def combined_before(words: str, span: Span, facts: Facts) -> tuple[str, Span] | None:
    """The words that name both things, and where; None where the words point back to no two things given together."""
    if not matches("points_to_both", words):
        return None
    for named in _before(span, facts):
        found = pattern_of("both_named").search(named.quote)
        if found is not None:
            return f"combination of {first_of('names', found)}", named.within(*found.span())
    return None


def _before(span: Span, facts: Facts) -> tuple[Span, ...]:
    """The sentence right before a place of the abstract, and the title."""
    title = facts.study.report.title
    said = [item.span for item in facts.appraisal.sentences]
    at = next(
        (at for at, one in enumerate(said) if one.passage == span.passage and one.start <= span.start < one.end), 0
    )
    before = (said[at - 1],) if at and said[at - 1].passage.key == span.passage.key else ()
    return before if isinstance(title, NotReported) else (*before, title.whole())
