"""Packed pages are gzip files that hold the page, however it is put together."""

import gzip

import pytest

from plainms.site.reading.packing import pack

SHEET = b"<style>" + b"p{margin:0}a{color:red}" * 40 + b"</style>"
PAGE = b"<head><title>One</title>" + SHEET + b"</head><body><p>One {margin:0} page.</p></body>"


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        b"",
        b"no sheet at all",
        b"<style>that never ends",
        b"</style> before <style>",
        SHEET,
        PAGE.replace(b"</head>", SHEET + b"</head>"),
        "<style>p{}</style>A page in español, with “marks”.".encode(),
    ],
)
def test_what_is_packed_comes_out_as_it_was(text: bytes) -> None:
    assert gzip.decompress(pack(text)) == text


def test_equal_pages_pack_to_equal_bytes_and_the_sheet_of_one_page_leaves_no_mark_on_the_next() -> None:
    before = pack(PAGE)
    other = pack(PAGE.replace(b"One", b"Two"))
    assert pack(PAGE) == before != other


def test_a_page_weighs_hardly_more_than_packed_in_one_piece() -> None:
    assert len(pack(PAGE)) <= len(gzip.compress(PAGE, 6, mtime=0)) + 40
