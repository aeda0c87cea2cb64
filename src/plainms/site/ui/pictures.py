"""Pictures drawn by rule as SVG. Each has a title and a description, and no fact that the page lacks in words."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from plainms.digest.digest import FactGroup, OfHundred
from plainms.publication.labels import Ladder
from plainms.site.ui.words import said
from plainms.wording import say

ACROSS, DOWN = 10, 10
_WIDTH, _HEIGHT = 10, 12
_STEP, _BAR = 22, 12


def icon_array(group: FactGroup, counted: str) -> SafeString:
    """A hundred figures in ten rows: those it happened to are filled, broad and come first; the others hollow.

    The figures are patterns of the template ``ui/fact_box.html``, with which
    the area of the filled ones and that of the others are laid out: two shapes weigh less than a hundred.
    """
    title = escape(
        said(say("{group}: {share} of every 100 people", group=group.name, share=share_in_words(group.share)))
    )
    filled = group.share.figures
    picture = say(
        "{counted}. A picture of 100 figures in 10 rows of 10, of which {filled} are filled in.",
        counted=counted,
        filled=filled,
    )
    told = said(picture)
    return mark_safe(  # noqa: S308 - title and description are escaped, the rest is fixed
        f'<svg class="people" viewBox="0 0 100 120" role="img">'
        f"<title>{title}</title><desc>{escape(told)}</desc>"
        f"{_figures('filled', 0, group.share.figures)}{_figures('hollow', group.share.figures, ACROSS * DOWN)}</svg>"
    )


def ladder_picture(ladder: Ladder) -> SafeString:
    """Two rails and a rung for every step, the nearest to care on top; the rung of this study is a filled bar.

    The template ``ui/ladder.html`` sets the names of the steps beside it, a row for each rung.
    """
    high = _STEP * len(ladder.rungs)
    middles = {one.id: _STEP // 2 + _STEP * place for place, one in enumerate(ladder.rungs)}
    here = next((one for one in ladder.rungs if one.is_here), None)
    where = say("Where this study stands is not clear.")
    if here:
        where = say("This study stands on rung {step}, {label}.", step=str(here.step), label=here.label)
    told = escape(
        said(say("A ladder of {count} rungs from idea to care. {where}", count=len(ladder.rungs), where=where))
    )
    rungs = "".join(f"M4 {middle}H48" for one, middle in middles.items() if here is None or one != here.id)
    bar = f'<rect class="full" y="{middles[here.id] - _BAR // 2}" width="52" height="{_BAR}" rx="3"/>' if here else ""
    return mark_safe(  # noqa: S308 - the words are escaped, the rest is fixed
        f'<svg viewBox="0 0 52 {high}" preserveAspectRatio="none" role="img">'
        f'<title>{told}</title><path d="M4 0V{high}M48 0V{high}{rungs}"/>{bar}</svg>'
    )


def share_in_words(share: OfHundred) -> str:
    """The words of the share, in which only the figure differs: "about 24", "fewer than 1", "24"."""
    words, _, figure = share.words.rpartition(" ")
    forms = {
        "about": say("about {figure}", figure=figure),
        "fewer than": say("fewer than {figure}", figure=figure),
        "more than": say("more than {figure}", figure=figure),
    }
    return forms.get(words, share.words)


def _figures(pattern: str, start: int, end: int) -> str:
    """The places from ``start`` up to ``end`` in the order of reading; nothing where there are none."""
    if start == end:
        return ""
    (first, left), (last, right) = divmod(start, ACROSS), divmod(end, ACROSS)
    top, bottom, in_from, in_to = first * _HEIGHT, last * _HEIGHT, left * _WIDTH, right * _WIDTH
    outline = f"M{in_from} {top}H100V{bottom}H{in_to}V{bottom + _HEIGHT}H0V{top + _HEIGHT}H{in_from}Z"
    return f'<path fill="url(#{pattern})" d="{outline}"/>'
