"""Template tags that every template knows."""

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from plainms.site.ui.assets import address
from plainms.site.ui.languages import ENGLISH, LANGUAGES, NAMES, address_in, spoken
from plainms.site.ui.styles import element
from plainms.site.ui.words import bare, decimal, english, figures, own, own_tongue, said, told

register = Library()
register.simple_tag(address, name="asset")
register.simple_tag(element, name="style")
register.simple_tag(spoken, name="language")
register.simple_tag(english, name="english")
register.simple_tag(own, name="own")
register.filter("told", told)
register.filter("bare", bare)
register.filter("own_tongue", own_tongue)
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
    return format_html_join(
        "",
        "<li><a href={} hreflang={} lang={}>{}</a></li>",
        ((format_html('"{}"', address_in(one, path)), one, one, NAMES[one]) for one in LANGUAGES if one != spoken()),
    )


@register.simple_tag
def alternates(path: str) -> SafeString:
    """What tells machines where the page is in other languages."""
    return format_html_join(
        "",
        '<link rel="alternate" hreflang="{}" href="{}">\n',
        ((one, address_in(one, path)) for one in LANGUAGES if one != spoken()),
    )


@register.simple_tag
def why_english() -> SafeString:
    """On pages in another language, a sentence that says why digests are in English."""
    if spoken() == ENGLISH:
        return SafeString()
    words = gettext(
        "Digests are in English: a program checks every sentence of them, and its checks exist in English only."
    )
    return format_html('<p class="hint">{}</p>', words)
