"""Pictures drawn by rule as SVG. Each has a title and a description, and no fact that the page lacks in words."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from plainms.digest.digest import FactGroup

ACROSS, DOWN = 10, 10
_WIDTH, _HEIGHT = 10, 12


def icon_array(group: FactGroup, counted: str, anchor: str) -> SafeString:
    """A hundred figures in ten rows: those it happened to are filled, broad and come first; the others hollow.

    ``anchor`` makes the ids within the page. The figures are patterns of the template ``ui/fact_box.html``, with which
    the area of the filled ones and that of the others are laid out: two shapes weigh less than a hundred.
    """
    title = escape(f"{group.name}: {group.share.words} of every 100 people")
    told = f"{counted}. A picture of 100 figures in 10 rows of 10, of which {group.share.figures} are filled in."
    return mark_safe(  # noqa: S308 - title and description are escaped, the rest is fixed
        f'<svg class="people" viewBox="0 0 100 120" role="img" aria-labelledby="{anchor}-title {anchor}-desc">'
        f'<title id="{anchor}-title">{title}</title><desc id="{anchor}-desc">{escape(told)}</desc>'
        f"{_figures('filled', 0, group.share.figures)}{_figures('hollow', group.share.figures, ACROSS * DOWN)}</svg>"
    )


def _figures(pattern: str, start: int, end: int) -> str:
    """The places from ``start`` up to ``end`` in the order of reading; nothing where there are none."""
    if start == end:
        return ""
    (first, left), (last, right) = divmod(start, ACROSS), divmod(end, ACROSS)
    top, bottom, in_from, in_to = first * _HEIGHT, last * _HEIGHT, left * _WIDTH, right * _WIDTH
    outline = f"M{in_from} {top}H100V{bottom}H{in_to}V{bottom + _HEIGHT}H0V{top + _HEIGHT}H{in_from}Z"
    return f'<path fill="url(#{pattern})" d="{outline}"/>'
