"""Pictures drawn by rule as SVG. Each has a title and a description, and no fact that the page lacks in words."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from plainms.digest.digest import FactGroup

ACROSS = 10
_FILLED, _HOLLOW = "filled", "hollow"


def icon_array(group: FactGroup, counted: str, anchor: str) -> SafeString:
    """A hundred figures in ten rows: those it happened to are filled, broad and come first; the others hollow.

    ``anchor`` makes the ids within the page. The figures are symbols of the template ``ui/fact_box.html``.
    """
    figures = "".join(_figure(place, place < group.share.figures) for place in range(ACROSS * ACROSS))
    title = escape(f"{group.name}: {group.share.words} of every 100 people")
    told = f"{counted}. A picture of 100 figures in 10 rows of 10, of which {group.share.figures} are filled in."
    return mark_safe(  # noqa: S308 - title and description are escaped, the rest is fixed
        f'<svg class="people" viewBox="0 0 100 120" role="img" aria-labelledby="{anchor}-title {anchor}-desc">'
        f'<title id="{anchor}-title">{title}</title><desc id="{anchor}-desc">{escape(told)}</desc>{figures}</svg>'
    )


def _figure(place: int, is_filled: bool) -> str:
    down, along = divmod(place, ACROSS)
    shape = _FILLED if is_filled else _HOLLOW
    return f'<use href="#{shape}" x="{along * 10}" y="{down * 12}"/>'
