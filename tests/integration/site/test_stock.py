"""A stored page holds no space that a browser would not show, and all of it that one would."""

# ruff: noqa: PLC0415 - Django must be set up before its models can be used

import gzip

import pytest


@pytest.mark.parametrize(
    ("made", "kept"),
    [
        ("<main>\n<p>One\n</p>\n<p>Two</p>\n</main>", "<main><p>One\n</p><p>Two</p></main>"),
        ("<dt>Kind</dt>\n<dd>Trial</dd>", "<dt>Kind</dt><dd>Trial</dd>"),
        ("<p><b>One</b>\n<i>two</i></p>", "<p><b>One</b>\n<i>two</i></p>"),
        ("<li>One</li>\n<li>two</li>", "<li>One</li>\n<li>two</li>"),
        ("<b>One</b> <time>2026</time>", "<b>One</b> <time>2026</time>"),
    ],
)
def test_space_beside_a_block_goes_and_space_between_words_stays(django: None, made: str, kept: str) -> None:
    from plainms.site.reading.stock import stored

    page = stored("/one/", made)
    assert page.html == kept
    assert gzip.decompress(page.packed).decode() == kept
