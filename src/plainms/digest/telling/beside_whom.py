"""With whom people were compared: a finding names the comparison people where the study had only one kind of them.

"Fatigue was higher in people with MS than in the comparison group", or than in nobody that the sentence names, is
"... than in healthy people" where the study compared these two groups alone.
"""

import re

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS, Words
from plainms.digest.forms import Phrase
from plainms.digest.studied.compared import are_compared, groups_of
from plainms.digest.studied.wording import wording
from plainms.remembering import once_a_study
from plainms.text import Span

_OF_A_GROUP = {"comparison.was-in": "than in", "comparison.had": "than"}
_TWO = 2


def beside_whom(words: Words, facts: Facts) -> Phrase:
    """The words of a finding with those whom it compares people with."""
    others = _others(facts)
    if isinstance(others, Unclear):
        return Phrase(text=words.text, grounds=words.grounds)
    text = wording("comparison_people").sub(others.text, words.text)
    if text == words.text:
        text = _with_the_other_group(words, others.text, facts)
    return Phrase(text=text, grounds=words.grounds if text == words.text else (*words.grounds, *others.grounds))


def _with_the_other_group(words: Words, others: str, facts: Facts) -> str:
    """ "Fatigue was higher in people with MS than in healthy people", where these two groups alone were compared."""
    groups, than = groups_of(facts), _OF_A_GROUP.get(words.pattern)
    if than is None or isinstance(groups, Unclear) or len(groups) != _TWO or not are_compared(groups, facts):
        return words.text
    ill = next((group.name.text for group in groups if group.name.kind == "disease"), "")
    ends = re.search(rf"\bin {re.escape(ill)}$", words.text) if than == "than in" else None
    begins = words.text.lower().startswith(f"{ill} had ") if than == "than" else None
    return f"{words.text} {than} {others}" if ill and (ends or begins) else words.text


@once_a_study
def _others(facts: Facts) -> Phrase | Unclear:
    """The one kind of comparison people."""
    if facts.is_review or facts.appraisal.design.value in TRIALS:
        return Unclear("people joined the groups of a trial, or it is of published work")
    groups = groups_of(facts)
    if not isinstance(groups, Unclear):
        rest = [group for group in groups if group.name.kind != "disease"]
        if len(rest) != 1 or rest[0].name.text.endswith("for comparison"):
            return Unclear("there are several, or we have no name for them")
        return Phrase(text=rest[0].name.text, grounds=(rest[0].span,))
    return _named_healthy(facts)


def _named_healthy(facts: Facts) -> Phrase | Unclear:
    """Healthy people, where the text names them and no others to compare with."""
    spans = _all(facts)
    if any(wording("controls_apart").search(span.quote) for span in spans):
        return Unclear("there may be others beside them")
    for span in spans:
        found = wording("healthy_controls").search(span.quote)
        if found is not None and not wording("of_others_work").search(span.quote):
            return Phrase(text="healthy people", grounds=(span.within(*found.span()),))
    return Unclear("nobody names them")


def _all(facts: Facts) -> tuple[Span, ...]:
    title = facts.study.report.title
    spans = tuple(item.span for item in facts.appraisal.sentences)
    return spans if isinstance(title, NotReported) else (title.whole(), *spans)
