"""Template tags that every template knows."""

from collections.abc import Callable
from html import escape

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from plainms.site.ui.assets import address
from plainms.site.ui.languages import ENGLISH, LANGUAGES, NAMES, address_in, spoken
from plainms.site.ui.styles import element
from plainms.site.ui.values import listed
from plainms.site.ui.words import decimal, english, figures, own, said, told

register = Library()
register.simple_tag(address, name="asset")
register.simple_tag(element, name="style")
register.simple_tag(spoken, name="language")
register.simple_tag(english, name="english")
register.simple_tag(own, name="own")
register.filter("told", told)
register.filter("listed", listed)
register.filter("said", said)
register.filter("figures", figures)
register.filter("decimal", decimal)


@register.filter
def to(href: str) -> str:
    """Where a link leads in the language of the page."""
    return address_in(spoken(), href)


@register.simple_tag
def home() -> str:
    """What every address of the site begins with in the language of the page."""
    return address_in(spoken(), "/")[:-1]


@register.simple_tag
def switch(path: str) -> SafeString:
    """A link to the same page in each other language, in that language's own words."""
    return _for_others(
        path, lambda one, href: f'<li><a href="{href}" hreflang={one} lang={one}>{escape(NAMES[one])}</a></li>'
    )


@register.simple_tag
def alternates(path: str) -> SafeString:
    """What tells machines where the page is in other languages."""
    return _for_others(path, lambda one, href: f'<link rel="alternate" hreflang="{one}" href="{href}">\n')


@register.simple_tag
def why_english() -> SafeString:
    """On pages in another language, a sentence that says why digests are in English."""
    if spoken() == ENGLISH:
        return SafeString()
    words = gettext(
        "Digests are in English: a program checks every sentence of them, and its checks exist in English only."
    )
    return format_html('<p class="hint">{}</p>', words)


def _for_others(path: str, written: Callable[[str, str], str]) -> SafeString:
    """What is written of the page in each other language, given the language and the address as an attribute."""
    there = "".join(written(one, escape(address_in(one, path))) for one in LANGUAGES if one != spoken())
    return SafeString(there)
