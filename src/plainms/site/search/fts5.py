"""Search with SQLite's FTS5: ranked by bm25, the title weighing most."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from django.db import connection, transaction

from plainms.publication.listing import Listing
from plainms.site.search.interface import Document, Hit, Piece, Results

_MOST_WORDS, _LONGEST_WORD = 12, 40
_OPEN, _CLOSE = "\x02", "\x03"
_WORDS_IN_SNIPPET = 24
_COUNT = "SELECT count(*) FROM search_study WHERE search_study MATCH %s"
_FIND = """
SELECT listing, snippet(search_study, 2, %s, %s, ' … ', %s), snippet(search_study, 3, %s, %s, ' … ', %s),
    snippet(search_study, 0, %s, %s, ' … ', %s)
FROM search_study WHERE search_study MATCH %s
ORDER BY bm25(search_study, 10.0, 6.0, 3.0, 1.0), rowid LIMIT %s OFFSET %s
"""
_SNIPPET: list[str | int] = [_OPEN, _CLOSE, _WORDS_IN_SNIPPET]
_ADD = """
INSERT OR REPLACE INTO search_study (rowid, title, teaser, digest, abstract, listing) VALUES (%s, %s, %s, %s, %s, %s)
"""


class Fts5Search:
    """The StudySearch of ``interface.py`` on the table of migration 0001."""

    @transaction.atomic
    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""
        with connection.cursor() as cursor:
            cursor.executemany(_ADD, [_row(document) for document in documents])

    @transaction.atomic
    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_study WHERE rowid = %s", [(_rowid(study),) for study in studies])

    def search(self, words: str, *, offset: int, limit: int) -> Results:
        """The studies that hold every word; the last word may be the beginning of one. No words find nothing."""
        expression = match_expression(words)
        if not expression:
            return Results(count=0, hits=())
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [expression])
            count = cursor.fetchone()[0]
            cursor.execute(_FIND, [*_SNIPPET * 3, expression, limit, offset])
            rows = cursor.fetchall()
        return Results(count=count, hits=tuple(_hit(listing, snippets) for listing, *snippets in rows))


def match_expression(words: str) -> str:
    """FTS5 syntax that asks for every word as a quoted string; empty where there is no word.

    Only letters and digits pass, so nothing a reader types can be an operator, a column name or a quote.
    """
    found = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", words))[:_MOST_WORDS]
    quoted = [f'"{word[:_LONGEST_WORD]}"' for word in found]
    return " ".join(quoted) + ("*" if quoted else "")


def _row(document: Document) -> tuple[int | str, ...]:
    texts = (document.title, document.teaser, document.digest, document.abstract)
    listing = json.dumps(document.listing.as_json(), ensure_ascii=False, sort_keys=True)
    return (_rowid(document.study), *map(_without_controls, texts), listing)


def _rowid(study: str) -> int:
    """The identity as a number, for FTS5 finds rows quickly by number only. Twelve base-36 digits fit 63 bits."""
    return int(study[1:], 36)


def _without_controls(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _hit(listing: str, snippets: list[str]) -> Hit:
    """The hit with the first snippet that holds a match: of the digest, of the abstract, or of the title."""
    matching = next((snippet for snippet in snippets if _OPEN in snippet), "")
    return Hit(listing=Listing.read(json.loads(listing)), snippet=tuple(_pieces(matching)))


def _pieces(snippet: str) -> Iterator[Piece]:
    is_match = False
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", snippet):
        if piece in (_OPEN, _CLOSE):
            is_match = piece == _OPEN
        elif piece:
            yield Piece(text=piece, is_match=is_match)
