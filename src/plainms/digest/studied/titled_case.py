"""What a report of a case is called, where the words that introduce the patient leave out what the case is about.

"The authors describe a 40-year-old man with MS in a report called “Gout After Vitamin Treatment in a Man With MS”."
"""

from dataclasses import replace

from plainms.absence import Unclear
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct, say
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import stems
from plainms.digest.titles.own_title import own_title
from plainms.vocabulary.load import vocabulary

_PERSON, _REPORT, _CALLED = "frame.one-person", "frame.case report", "frame.one-person.called"
_LONGEST, _HARDEST = 18, 4.0
_NEWS = 2  # telling words of the title that the page does not hold


def titled_case(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The line with the title, where what is ``told`` lacks some of its telling words; empty for what is no case."""
    title = _news(told, facts)
    return () if title is None else (say("frame.one-person.title", SentenceKind.FRAME, title=title),)


def with_title(points: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """Key points whose first line on the patient names the title, where they lack some of its telling words."""
    title = _news(points, facts)
    if title is None:
        return points
    first = points[0]
    if first.pattern == _PERSON:
        line = say(_CALLED, SentenceKind.FRAME, begun=first.text.rstrip("."), title=title)
    else:
        line = say("frame.case report.called", SentenceKind.FRAME, title=title)
    return (replace(line, grounds=distinct((*first.grounds, *line.grounds))), *points[1:])


def _news(told: tuple[Sentence, ...], facts: Facts) -> Phrase | None:
    """The title of a report of a case, where some of its telling words stand nowhere in what is told."""
    if not any(sentence.pattern == _PERSON or sentence.pattern.startswith(_REPORT) for sentence in told[:1]):
        return None
    title = own_title(facts)
    if isinstance(title, Unclear) or len(title.text.split()) > _LONGEST or toll(title.text, facts) > _HARDEST:
        return None
    if title.text.lower().startswith("case"):
        return None
    stock = stems(vocabulary("case_course").text["title_stock"])
    news = stems(title.text) - stock - stems(" ".join(sentence.text for sentence in told))
    return title if len(news) >= _NEWS else None
