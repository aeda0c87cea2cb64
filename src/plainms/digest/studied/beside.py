"""Others who were studied beside the people counted, and whom no count names: healthy people, or those close to them.

"20 people with MS" are "20 people with MS and healthy people for comparison" where the text compares them with healthy
controls whose number we do not know: a size without them would hide that there was a comparison.
"""

import re

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.studied.wording import wording
from plainms.text import Span

_OWN = frozenset({Role.OBJECTIVE, Role.METHODS, Role.RESULTS})
_SAYS_ITSELF = frozenset({Design.CASE_CONTROL, Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL})


def with_others(people: Phrase, facts: Facts) -> Phrase:
    """The people told, with those who were studied beside them."""
    close = _close_to_them(facts)
    if close is not None:
        return Phrase(text=f"{people.text} and their {close[0]}", grounds=(*people.grounds, close[1]))
    is_told = " healthy " in people.text or "other people" in people.text
    compared = _compared_with(facts) if " with " in people.text and not is_told else None
    if compared is None:
        return people
    listed = re.sub(r" and (?=\d)", ", ", people.text)
    return Phrase(text=f"{listed} and {compared[0]} for comparison", grounds=(*people.grounds, compared[1]))


def beside_others(people: Phrase) -> Phrase:
    """The people told, where others are counted right behind them."""
    return Phrase(text=f"{people.text} and other people for comparison", grounds=people.grounds)


def names_controls(facts: Facts) -> bool:
    """Whether the study's own words name people without the disease."""
    named = ("healthy_controls", "other_controls", "any_controls")
    return any(wording(name).search(span.quote) for name in named for span in _own(facts))


def _close_to_them(facts: Facts) -> tuple[str, Span] | None:
    """ "Spouses", where the words right behind the count name them."""
    for span in facts.appraisal.participants.spans:
        found = wording("close_behind").match(span.passage.text[span.end :])
        if found is not None:
            return found["who"].lower(), span.passage.span(span.start, span.end + found.end())
    return None


def _compared_with(facts: Facts) -> tuple[str, Span] | None:
    """ "Healthy people" or "other people", where the study's own words name controls."""
    if facts.appraisal.design.value in _SAYS_ITSELF:
        return None
    for pattern, name in (("healthy_controls", "healthy people"), ("other_controls", "other people")):
        for span in _own(facts):
            found = wording(pattern).search(span.quote)
            if found is not None and not wording("of_others_work").search(span.quote):
                return name, span.within(*found.span())
    return None


def _own(facts: Facts) -> tuple[Span, ...]:
    spans = tuple(item.span for item in facts.appraisal.sentences if item.role.value in _OWN)
    title = facts.study.report.title
    return spans if isinstance(title, NotReported) else (title.whole(), *spans)
