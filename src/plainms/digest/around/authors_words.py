"""The authors' own words of doubt: a limit that they name, care that they ask for, what is open, what has to come next.

At most one of the first three and one of the last are quoted, and nothing that a finding or a rule tells already. Where
none of the three is, the page may tell what the result means for scans. What is quoted must be short; of a longer
sentence the part that says it. The words are in ``cautions.toml``.
"""

from collections.abc import Iterator
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, overlooks
from plainms.digest.forms import Phrase, ends_open, say
from plainms.digest.selecting.barring import advises, before_the_aim, place
from plainms.digest.selecting.leads import without_connective
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.shortening import fitted
from plainms.digest.selecting.weighing import opened
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FEWEST, _LONGEST = 4, 24  # words of a quotation
_LAST = 2  # sentences of an abstract that may call for research, whatever their role
_FIRST = 2  # sentences of an abstract that tell what everybody knows
_TELLING = {Role.RESULTS, Role.CONCLUSIONS}
_BY_RULE = "cautions.limit-"


def authors_words(facts: Facts, by_rule: tuple[Sentence, ...], found: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """What the authors warn of, and what they say has to come next."""
    heard = tuple(span for sentence in found for span in sentence.spans)
    warned = next(_warnings(facts, by_rule, heard), None)
    if warned is not None:
        yield warned
    spent = heard if warned is None else (*heard, *warned.spans)
    yield from list(_calls(facts, spent))[:1]


def _warnings(facts: Facts, by_rule: tuple[Sentence, ...], heard: tuple[Span, ...]) -> Iterator[Sentence]:
    """The limits, the pleas for care and the open questions, those that bear on the result most first."""
    if not any(sentence.pattern.startswith(_BY_RULE) for sentence in by_rule):
        yield from _quoted("sure.authors-limit", "limiting", _named_limits(facts), heard)
    told = {sentence.pattern.removeprefix(_BY_RULE) for sentence in by_rule}
    yield from _quoted("sure.authors-care", "care", _pleas_for_care(facts), heard)
    if not told & {"general"}:
        asked = _quoted("sure.authors-open", "open", _open_questions(facts), heard)
        yield from (one for one in asked if _is_easy(one, facts))
    yield from _meaning_for_scans(facts, heard)


def _meaning_for_scans(facts: Facts, heard: tuple[Span, ...]) -> Iterator[Sentence]:
    """That the authors say of their own result that it bears on how scans are read."""
    for item in facts.appraisal.sentences:
        found = _pattern("for_scans").search(item.span.quote)
        if found is not None and _tells(item) and not overlooks(facts) and not _overlaps(item.span, heard):
            scans = Phrase(text=f"{found['scan']} scans", grounds=(item.span,))
            yield say("sure.authors-scans", SentenceKind.CAUTION, item.span, scans=scans)


def _named_limits(facts: Facts) -> Iterator[Span]:
    """The limits that the authors name as such."""
    for span in facts.appraisal.limitations.spans:
        text = span.quote
        if _met("limiting", text) and not any(_met(name, text) for name in ("further", "outline", "care")):
            yield span


def _pleas_for_care(facts: Facts) -> Iterator[Span]:
    return (item.span for item in facts.appraisal.sentences if _tells(item) and _met("care", item.span.quote))


def _open_questions(facts: Facts) -> Iterator[Span]:
    """What the authors say is not known, not shown or not ruled out; not what their own work set out to answer."""
    early = before_the_aim(facts)
    for item in reversed(facts.appraisal.sentences[_FIRST:]):
        text = item.span.quote
        answered = not overlooks(facts) and (not _tells(item) or place(item.span) in early)
        if not answered and _met("open", text) and not _met("closed", text):
            yield without_connective(item.span)


def _calls(facts: Facts, heard: tuple[Span, ...]) -> Iterator[Sentence]:
    """What the authors say has to come next."""
    last = [item.span for item in facts.appraisal.sentences[-_LAST:]]
    spans = [*reversed(last), *reversed(facts.appraisal.spoken(Role.CONCLUSIONS))]
    calling = (span for span in spans if _met("further", span.quote) and _met("calls", span.quote))
    yield from _quoted("sure.authors-next", "further", map(without_connective, calling), heard)


def _quoted(form: str, name: str, spans: Iterator[Span], heard: tuple[Span, ...]) -> Iterator[Sentence]:
    """The quotations that hold words of this name still."""
    for span in spans:
        quote = _quote(span)
        if isinstance(quote, Quote) and _met(name, quote.text) and not _overlaps(span, heard):
            yield say(form, SentenceKind.CAUTION, *quote.spans, quote=quote.text)


def _quote(span: Span) -> Quote | Unclear:
    """The words as they may be quoted: without what a clause adds behind them, where they are long."""
    added = _pattern("added").search(span.quote)
    long = len(clipped(span).text.split()) > _LONGEST
    part = span if added is None or not long else span.within(0, added.start())
    quote = clipped(part)
    promises = advises(part.quote) and not _met("to_be_done", part.quote)
    if ends_open(quote.text) or not is_quotable(part) or _met("advice", part.quote) or promises:
        return Unclear("the words cannot be quoted")
    return quote if _FEWEST <= len(quote.text.split()) <= _LONGEST else Unclear("the words are long")


def _is_easy(sentence: Sentence, facts: Facts) -> bool:
    """Whether a lay reader can take in what is quoted."""
    return all(best.is_fit for best in fitted(sentence.spans[:1], opened(facts)))


def _tells(item: RoledSentence) -> bool:
    """Whether it is a result or a conclusion."""
    return item.role.value in _TELLING


def _overlaps(span: Span, heard: tuple[Span, ...]) -> bool:
    return any(
        span.passage.key == other.passage.key and span.start < other.end and other.start < span.end for other in heard
    )


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name])
