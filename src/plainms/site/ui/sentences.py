"""The sentence component: a sentence, a control that opens what stands behind it, and the source that it marks.

Written in Python because a page holds some forty of them and a template took most of its time there. Every piece of
text passes through ``escape``.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe

from plainms.digest.digest import SentenceKind
from plainms.publication.receipts import Receipt, Segment, SourcePassage
from plainms.publication.sentences import PageSentence
from plainms.publication.terms import Term, TermPlace
from plainms.site.ui.words import english, own, said, told
from plainms.wording import say

_PICTURE = say("A picture to explain this")


def sentence_list(sentences: Iterable[PageSentence], tag: str) -> SafeString:
    """The sentences, each in an element ``tag`` that bears its anchor; those of an analogy are set apart.

    Items of a list have its language; other elements name theirs.
    """
    runs = groupby(sentences, key=lambda one: one.kind is SentenceKind.ANALOGY)
    return _trusted("".join(_run(tuple(run), tag, is_analogy) for is_analogy, run in runs))


def _run(sentences: tuple[PageSentence, ...], tag: str, is_analogy: bool) -> str:
    """A reader who skips by landmarks hears that a picture comes, and can pass it."""
    tongue = "" if tag == "li" else english()
    html = "".join(
        f'<{tag} class=s id="{escape(one.anchor)}"{tongue}>{_worded(one.text, one.terms)}{proof(one)}</{tag}>\n'
        for one in sentences
    )
    if not is_analogy:
        return html
    return f'<aside class="picture" aria-label="{escape(said(_PICTURE))}">\n{html}</aside>\n'


def proof(sentence: PageSentence) -> SafeString:
    """The control and what it opens; it works without script."""
    if not sentence.receipts and not sentence.notes:
        return SafeString()
    opened = "".join(
        f"{_place(place)}{''.join(map(_receipt, under_it))}"
        for place, under_it in groupby(sentence.receipts, key=lambda one: one.place)
    )
    notes = "".join(f"<p>{told(note)}</p>" for note in sentence.notes)
    behind = escape(said(say("Behind {name}", name=sentence.name)))
    return _trusted(f'<details{own()}><summary aria-label="{behind}"></summary>{opened}{notes}</details>')


def marked_source(passages: Iterable[SourcePassage]) -> SafeString:
    """The source under its headings, with every numbered run marked and an anchor where a mark begins."""
    return _trusted(
        "".join(
            f"<h3>{told(one.heading)}</h3>\n<p{english()}>{''.join(map(_marked, one.segments))}</p>\n"
            for one in passages
        )
    )


def explanations(terms: Iterable[Term], html: str) -> SafeString:
    """The explanations that controls in ``html`` open. Where a browser knows no popovers they are a list to read."""
    used = (term for term in terms if f'popovertarget="t-{term.id}"' in html)
    return _trusted(
        "".join(f'<p class="term" id="t-{term.id}"{english()} popover>{escape(term.words)}</p>\n' for term in used)
    )


def _worded(text: str, terms: Iterable[TermPlace]) -> str:
    """The text with a control at every term, which opens its explanation without script."""
    html, done = "", 0
    for one in terms:
        word = escape(text[one.start : one.end])
        html += f'{escape(text[done : one.start])}<button class=t popovertarget="t-{one.id}">{word}</button>'
        done = one.end
    return html + escape(text[done:])


def _marked(run: Segment) -> str:
    """A run with its marks. The last that begins here is its anchor; others that do get an empty one before it."""
    text = _worded(run.text, run.terms)
    if not run.marks:
        return text
    anchors = "".join(f"<i id=m{mark}></i>" for mark in run.begins[:-1])
    own = "".join(f" id=m{mark}" for mark in run.begins[-1:])
    classes = " ".join(f"m{mark}" for mark in run.marks)
    return f'{anchors}<mark{own} class="{classes}">{text}</mark>'


def _place(name: str) -> str:
    """The heading that receipts stand under, said once for all that follow each other there."""
    return f"<b>{told(name)}</b>"


def _receipt(receipt: Receipt) -> str:
    runs = groupby(receipt.segments, key=lambda one: bool(one.marks))
    words = "".join(_run_of_words("".join(one.text for one in run), is_marked) for is_marked, run in runs)
    named = ((mark, told(say("Go to mark {mark}", mark=str(mark)))) for mark in receipt.numbers)
    links = " ".join(f"<a href=#m{mark}>{name}</a>" for mark, name in named)
    return f"<blockquote{english()}>{words}</blockquote>{links}"


def _run_of_words(text: str, is_marked: bool) -> str:
    return f"<mark>{escape(text)}</mark>" if is_marked else escape(text)


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
