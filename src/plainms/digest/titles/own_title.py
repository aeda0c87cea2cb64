"""The title of an article in its own words, for a page that has no plainer words for what the article is about."""

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.selecting.quoting import is_quotable
from plainms.digest.selecting.toll import toll
from plainms.digest.titles.article_topic import is_kind, segments

_FEWEST_WORDS, _MOST_WORDS, _HARDEST = 4, 26, 8.0


def own_title(facts: Facts) -> Phrase | Unclear:
    """The title up to what only says what kind of article it is; none that is broken, a translation or past reading."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or title.text.startswith("["):
        return Unclear("no title of its own")
    every = list(segments(title))
    if not every:
        return Unclear("the title is empty")
    telling = [part for part in every if not is_kind(part, "kind_of_article")] or every
    end = telling[-1].end
    span = title.span(every[0].start, end + title.text.startswith("?", end))
    text = span.quote.strip(" .:;,-–—")
    start = span.start + span.quote.index(text)
    span = title.span(start, start + len(text))
    fits = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and toll(text, facts) <= _HARDEST
    if not fits or not is_quotable(span) or any(mark in text for mark in '“”"'):
        return Unclear("the title is no line for readers")
    return Phrase(text=text, grounds=(span,))
