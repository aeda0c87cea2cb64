"""The values of a row: one as it is, several as a list. Written in Python because a page holds some twenty rows."""

from collections.abc import Sequence
from html import escape
from typing import Protocol

from django.utils.safestring import SafeString, mark_safe

from plainms.site.ui.languages import address_in, spoken
from plainms.site.ui.words import bare, english, own_tongue, told


class Value(Protocol):
    """Words of the interface or of a record, and where they lead; nowhere where ``href`` is empty."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def href(self) -> str:
        """Where they lead."""
        ...


def listed(values: Sequence[Value]) -> SafeString:
    """The values as HTML. A list is English, as most that records say; words of the interface in it are not."""
    if len(values) == 1:
        return _trusted(_linked(values[0], told(values[0].text)))
    items = (f"<li{own_tongue(one.text)}>{_linked(one, bare(one.text))}</li>\n" for one in values)
    return _trusted(f"<ul{english()}>\n{''.join(items)}</ul>")


def _linked(value: Value, words: str) -> str:
    return f'<a href="{escape(address_in(spoken(), value.href))}">{words}</a>' if value.href else words


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
