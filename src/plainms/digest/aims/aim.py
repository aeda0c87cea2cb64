"""What the study was for: in our own words where they are certain, else a short quotation, else nothing."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.aims.aim_words import AimWords, aim_words, title_words
from plainms.digest.aims.followed import is_followed
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.reading.announced import AIMS
from plainms.digest.reading.skeletons import found
from plainms.digest.selecting.barring import advises, leans
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import left_closed
from plainms.digest.telling.nouns import few_know
from plainms.digest.titles.article_topic import title_topic
from plainms.digest.variety import one_of
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FRAME = SentenceKind.FRAME
_LONGEST_QUOTE, _LONGEST_AT_LENGTH, _HARDEST = 20, 34, 4.0
_MOST_SHORT_FORMS = 1
_SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*\b")
_OWN = ("aim.own.wanted", "aim.own.aim", "aim.own.goal")


def asked(facts: Facts) -> AimWords | Unclear:
    """What the study asked, in our own words, or why it cannot be told; a report of single cases asks nothing."""
    if facts.appraisal.design.value is Design.CASE_REPORT:
        return Unclear("a case report has no aim")
    for span in _stated(facts):
        own = aim_words(span, facts)
        if isinstance(own, AimWords):
            return own
    title = facts.study.report.title
    if isinstance(title, NotReported) or facts.is_review:
        return Unclear("no sentence states the aim in words that we can tell")
    return title_words(title.whole(), facts)


def aim(question: AimWords | Unclear, facts: Facts) -> tuple[Sentence, ...]:
    """The sentence of the aim; empty where it is neither told nor short and plain enough to quote."""
    if isinstance(question, AimWords):
        return (_own(question, facts),)
    if facts.appraisal.design.value is Design.CASE_REPORT:
        return ()
    return _quoted(facts) or _looked_at(facts)


def _looked_at(facts: Facts) -> tuple[Sentence, ...]:
    """What interviews were about, by the title: their frame says only that people were asked."""
    topic = title_topic(facts) if facts.appraisal.design.value is Design.QUALITATIVE else Unclear("the frame tells it")
    if isinstance(topic, Unclear) or found("names_its_kind", AIMS, topic.text) is not None:
        return ()
    if found("bare_noun", AIMS, f"of {topic.text}") is not None:
        return ()
    return (say("frame.looked-at", _FRAME, topic=topic),)


def _stated(facts: Facts) -> Iterator[Span]:
    """The sentences whose role is the aim, then those whose own words say that they state it."""
    yield from (span for span in facts.appraisal.spoken(Role.OBJECTIVE) if not _is_secondary(span))
    for item in facts.appraisal.sentences:
        unsettled = isinstance(item.role.value, Absent) or item.role.value in {Role.BACKGROUND, Role.METHODS}
        if unsettled and found("own_aim", AIMS, item.span.quote) is not None and not _is_secondary(item.span):
            yield item.span


def _is_secondary(span: Span) -> bool:
    """Whether a sentence states only what was asked beside the main aim."""
    return found("secondary", AIMS, span.quote) is not None


def _own(own: AimWords, facts: Facts) -> Sentence:
    design = facts.appraisal.design.value
    if facts.is_review:
        form = "aim.own.review"
    elif design is Design.PROTOCOL:
        form = "aim.own.plan"
    else:
        form = one_of(_OWN, facts.study.id, "aim lead")
    made = say(form, _FRAME, *own.grounds, infinitive=own.text)
    return Sentence(kind=_FRAME, text=made.text, pattern=f"aim.own.{own.pattern}", grounds=made.grounds)


def _quoted(facts: Facts) -> tuple[Sentence, ...]:
    """The infinitive of the aim in the authors' words, where it is short and a reader can follow it."""
    for span in facts.appraisal.spoken(Role.OBJECTIVE):
        if _is_secondary(span):
            continue
        match = _infinitive().search(span.quote)
        if match is None or not is_quotable(span) or advises(span.quote):
            continue
        quote = clipped(span.within(match.start("aim"), len(span.quote)))
        if _is_easy(quote, facts) and not any(few_know(piece, facts) for piece in quote.spans):
            return (say(_form(quote, facts), _FRAME, *quote.spans, quote=quote.text),)
    return ()


def aim_at_length(facts: Facts) -> tuple[Sentence, ...]:
    """The stated aim as it stands, though it asks more of its reader; empty where its short forms stay closed.

    For a study of which nothing else says what was done.
    """
    if facts.is_review or facts.appraisal.design.value in {Design.CASE_REPORT, Design.PROTOCOL}:
        return ()
    for span in _stated(facts):
        match = _infinitive().search(span.quote)
        if match is None or not is_quotable(span) or advises(span.quote):
            continue
        quote = clipped(span.within(match.start("aim"), len(span.quote)))
        if _is_whole(quote.text) and not left_closed(quote.text, facts) and toll(quote.text, facts) <= _HARDEST:
            return (say("aim.set-out", _FRAME, *quote.spans, quote=quote.text),)
    return ()


def _is_whole(text: str) -> bool:
    """Whether an aim leans on nothing before it and is no longer than a reader holds."""
    fits = text[:1].islower() and len(text.split()) <= _LONGEST_AT_LENGTH
    return fits and not leans(text) and all(found(name, AIMS, text) is None for name in ("leaning", "hard"))


def _is_easy(quote: Quote, facts: Facts) -> bool:
    """Whether a quotation is short and followed by lay readers, has few short forms and leans on nothing before it."""
    if (
        not is_followed(quote.text, quote.spans, facts)
        or leans(quote.text)
        or found("leaning", AIMS, quote.text) is not None
    ):
        return False
    return len(quote.text.split()) <= _LONGEST_QUOTE and len(_SHORT_FORM.findall(quote.text)) <= _MOST_SHORT_FORMS


def _form(quote: Quote, facts: Facts) -> str:
    if quote.text[:1].isupper():
        return "aim.stated"
    told_as_theirs = facts.is_review or facts.appraisal.design.value is Design.PROTOCOL
    return "aim.review" if told_as_theirs else "aim.set-out"


@cache
def _infinitive() -> Sieved:
    """The place in a sentence of aim where "to assess ..." begins, behind words that announce it or at the start."""
    return Sieved(vocabulary("aims").text["infinitive"], re.IGNORECASE)
