"""The part of a study's page with which readers keep, share and cite it."""

from dataclasses import dataclass
from typing import Any

from plainms.publication.citations.formats import FORMATS
from plainms.publication.page import Depth, Page, Told
from plainms.site.reading import addresses
from plainms.wording import Wording

_WITHOUT_QUESTIONS = (Depth.IN_SHORT, Depth.CLINICIANS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatLink:
    """A citation format, and where the citation in it is."""

    label: Wording
    href: str
    is_read: bool


def keep_context(page: Page, depth: Depth) -> dict[str, Any]:
    """What the template of the section needs. A depth without questions names them, one a line, for those who save."""
    study = str(page.study)
    questions = page.body.questions if isinstance(page.body, Told) and depth in _WITHOUT_QUESTIONS else ()
    asked = "\n".join(one.text for one in questions)
    links = tuple(
        FormatLink(label=one.label, href=addresses.citation(study, one.suffix), is_read=one.is_read) for one in FORMATS
    )
    return {"page": page, "asked": asked, "formats": links, "standard": addresses.study(study)}
