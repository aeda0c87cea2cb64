"""The sentence component: a sentence, and a control that opens what stands behind it.

Written in Python because a page holds some forty of them and a template took most of its time there. Every piece of
text passes through ``escape``.
"""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

from plainms.publication.receipts import Receipt, Segment
from plainms.publication.sentences import PageSentence

_QUOTE = (
    '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><use href="#quote"/></svg>'
)


def sentence_list(sentences: Iterable[PageSentence], tag: str) -> SafeString:
    """The sentences, each in an element ``tag`` that bears its anchor."""
    return _trusted(
        "".join(
            f'<{tag} class="s" id="{escape(one.anchor)}"><span class="said">{escape(one.text)}</span>'
            f"{proof(one)}</{tag}>\n"
            for one in sentences
        )
    )


def proof(sentence: PageSentence) -> SafeString:
    """The control and what it opens; it works without script."""
    if not sentence.receipts and not sentence.notes:
        return SafeString()
    what = "the words behind" if sentence.receipts else "what is behind"
    opened = "".join(map(_receipt, sentence.receipts))
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in sentence.notes)
    return _trusted(
        f'<details class="proof"><summary><span class="hidden">Show {what} this: {escape(sentence.name)}</span>{_QUOTE}'
        f'</summary>\n<div class="words">\n{opened}{notes}</div></details>'
    )


def _receipt(receipt: Receipt) -> str:
    words = "".join(map(_segment, receipt.segments))
    return (
        f'<p class="place">{escape(receipt.place)}</p>\n<blockquote><p>{words}</p></blockquote>\n'
        f'<p class="go"><a href="#src-{receipt.number}">See this in the source, mark {receipt.number}</a></p>\n'
    )


def _segment(segment: Segment) -> str:
    return f"<mark>{escape(segment.text)}</mark>" if segment.marks else escape(segment.text)


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
