"""The part of a study's page with which readers keep, share and cite it."""

from dataclasses import dataclass
from functools import partial
from html import escape

from django.utils.safestring import SafeString

from plainms.publication.citations.formats import FORMATS
from plainms.publication.page import Depth, Page, Told
from plainms.site.reading import addresses
from plainms.site.reading.frames import filled, mark, part
from plainms.site.ui.words import said
from plainms.wording import Wording

_WITHOUT_QUESTIONS = (Depth.IN_SHORT, Depth.CLINICIANS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatLink:
    """A citation format, and where the citation in it is."""

    label: Wording
    href: str
    is_read: bool


def keep_section(page: Page, depth: Depth) -> SafeString:
    """The section. A depth without questions names them, one a line, for those who save."""
    questions = page.body.questions if isinstance(page.body, Told) and depth in _WITHOUT_QUESTIONS else ()
    return filled(
        ("keep", bool(questions)),
        partial(_frame, has_asked=bool(questions)),
        study=str(page.study),
        reference=escape(said(page.reference)),
        asked=escape("\n".join(one.text for one in questions)),
    )


def _frame(*, has_asked: bool) -> str:
    study = mark("study")
    links = tuple(
        FormatLink(label=one.label, href=addresses.citation(study, one.suffix), is_read=one.is_read) for one in FORMATS
    )
    values = {"study": study, "reference": mark("reference"), "asked": mark("asked") if has_asked else ""}
    return part("keeping/keep.html", **values, formats=links, standard=addresses.study(study))
