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


def sentence_list(sentences: Iterable[PageSentence], tag: str) -> SafeString:
    """The sentences, each in an element ``tag`` that bears its anchor; those of an analogy are set apart."""
    runs = groupby(sentences, key=lambda one: one.kind is SentenceKind.ANALOGY)
    return _trusted("".join(_run(tuple(run), tag, is_analogy) for is_analogy, run in runs))


def _run(sentences: tuple[PageSentence, ...], tag: str, is_analogy: bool) -> str:
    """A reader who skips by landmarks hears that a picture comes, and can pass it."""
    html = "".join(
        f'<{tag} class="s" id="{escape(one.anchor)}"><span class="said">{escape(one.text)}</span>{proof(one)}</{tag}>\n'
        for one in sentences
    )
    return f'<aside class="picture" aria-label="A picture to explain this">\n{html}</aside>\n' if is_analogy else html


def proof(sentence: PageSentence) -> SafeString:
    """The control and what it opens; it works without script."""
    if not sentence.receipts and not sentence.notes:
        return SafeString()
    what = "the words behind" if sentence.receipts else "what is behind"
    opened = "".join(map(_receipt, sentence.receipts))
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in sentence.notes)
    return _trusted(
        f'<details class="proof"><summary><span class="hidden">Show {what} this: {escape(sentence.name)}</span>'
        f'</summary>\n<div class="words">\n{opened}{notes}</div></details>'
    )


def marked_source(passages: Iterable[SourcePassage]) -> SafeString:
    """The source under its headings, with every numbered run marked and an anchor where a mark begins."""
    return _trusted(
        "".join(f"<h3>{escape(one.heading)}</h3>\n<p>{''.join(map(_marked, one.segments))}</p>\n" for one in passages)
    )


def _marked(run: Segment) -> str:
    text = escape(run.text)
    if not run.marks:
        return text
    anchors = "".join(f'<span class="at" id="src-{mark}"></span>' for mark in run.begins)
    classes = " ".join(f"m{mark}" for mark in run.marks)
    return f'{anchors}<mark class="m {classes}">{text}</mark>'


def _receipt(receipt: Receipt) -> str:
    words = "".join(map(_segment, receipt.segments))
    links = "".join(f'<a href="#src-{mark}">See mark {mark} in the source</a> ' for mark in receipt.numbers)
    place = escape(receipt.place)
    return f'<p class="place">{place}</p>\n<blockquote><p>{words}</p></blockquote>\n<p class="go">{links}</p>\n'


def _segment(segment: Segment) -> str:
    return f"<mark>{escape(segment.text)}</mark>" if segment.marks else escape(segment.text)


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
