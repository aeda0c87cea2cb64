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
        f'<{tag} class="s" id="{escape(one.anchor)}">{escape(one.text)}{proof(one)}</{tag}>\n' for one in sentences
    )
    return f'<aside class="picture" aria-label="A picture to explain this">\n{html}</aside>\n' if is_analogy else html


def proof(sentence: PageSentence) -> SafeString:
    """The control and what it opens; it works without script."""
    if not sentence.receipts and not sentence.notes:
        return SafeString()
    what = "Words behind" if sentence.receipts else "What is behind"
    opened = "".join(
        f"{_place(place)}{''.join(map(_receipt, under_it))}"
        for place, under_it in groupby(sentence.receipts, key=lambda one: one.place)
    )
    notes = "".join(f"<p>{escape(note)}</p>" for note in sentence.notes)
    return _trusted(
        f'<details><summary aria-label="{what}: {escape(sentence.name)}"></summary>'
        f'<div class="words">{opened}{notes}</div></details>'
    )


def marked_source(passages: Iterable[SourcePassage]) -> SafeString:
    """The source under its headings, with every numbered run marked and an anchor where a mark begins."""
    return _trusted(
        "".join(f"<h3>{escape(one.heading)}</h3>\n<p>{''.join(map(_marked, one.segments))}</p>\n" for one in passages)
    )


def _marked(run: Segment) -> str:
    """A run with its marks. The last that begins here is its anchor; others that do get an empty one before it."""
    text = escape(run.text)
    if not run.marks:
        return text
    anchors = "".join(f'<i id="m{mark}"></i>' for mark in run.begins[:-1])
    own = "".join(f' id="m{mark}"' for mark in run.begins[-1:])
    classes = " ".join(f"m{mark}" for mark in run.marks)
    return f'{anchors}<mark{own} class="{classes}">{text}</mark>'


def _place(name: str) -> str:
    """The heading that receipts stand under, said once for all that follow each other there."""
    return f"<b>{escape(name)}</b>"


def _receipt(receipt: Receipt) -> str:
    runs = groupby(receipt.segments, key=lambda one: bool(one.marks))
    words = "".join(_run_of_words("".join(one.text for one in run), is_marked) for is_marked, run in runs)
    links = " ".join(f'<a href="#m{mark}">Mark {mark} in the source</a>' for mark in receipt.numbers)
    return f"<blockquote>{words}</blockquote>{links}"


def _run_of_words(text: str, is_marked: bool) -> str:
    return f"<mark>{escape(text)}</mark>" if is_marked else escape(text)


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
