"""Template tags for what is the same on every page in a language: looked up or rendered once, then handed out.

``translate`` is Django's tag for words without a variable, at a tenth of its time: a page holds some forty of them.
"""

from typing import Any

from django.template import Library, Node, TemplateSyntaxError
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

from plainms.site.ui.languages import spoken
from plainms.site.ui.words import looked_up

register = Library()
_QUOTED = 2
_rendered: dict[tuple[Any, ...], SafeString] = {}


class Words(Node):
    """Words of the interface in the language of the page; they are ours, and so they are safe."""

    def __init__(self, words: str) -> None:
        self._words = words

    def render(self, context: Context) -> SafeString:  # noqa: ARG002 - a node is given one
        """The words."""
        return SafeString(looked_up(self._words, spoken()))


class Fixed(Node):
    """A passage that depends on the language and on the values of a few expressions alone; it holds no blocks."""

    child_nodelists = ()

    def __init__(self, nodelist: NodeList, by: tuple[FilterExpression, ...]) -> None:
        self.nodelist = nodelist
        self._by = by

    def render(self, context: Context) -> SafeString:
        """The passage as it was rendered first."""
        key = (self, spoken(), *(one.resolve(context) for one in self._by))
        made = _rendered.get(key)
        if made is None:
            made = _rendered[key] = self.nodelist.render(context)
        return made


@register.tag
def translate(parser: Parser, token: Token) -> Words:  # noqa: ARG001 - a tag is given a parser
    """``{% translate "words" %}``."""
    parts = token.split_contents()
    if len(parts) != _QUOTED or parts[1][0] not in "\"'" or "%" in parts[1]:
        raise TemplateSyntaxError(f"{token.contents}: one text in quotation marks, without a percent sign, is expected")
    return Words(parts[1][1:-1])


@register.tag
def fixed(parser: Parser, token: Token) -> Fixed:
    """``{% fixed EXPRESSION… %} … {% endfixed %}``: what stands between uses no variables but those named."""
    by = tuple(parser.compile_filter(one) for one in token.split_contents()[1:])
    nodelist = parser.parse(("endfixed",))
    parser.delete_first_token()
    return Fixed(nodelist, by)
