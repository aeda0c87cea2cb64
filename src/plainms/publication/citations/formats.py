"""The formats in which a study can be cited: file name, media type and writer of each, in the order pages show them."""

from collections.abc import Callable
from dataclasses import dataclass

from plainms.publication.citations.bibtex import bibtex
from plainms.publication.citations.csl_json import csl_json
from plainms.publication.citations.plain import plain
from plainms.publication.citations.reference import Reference
from plainms.publication.citations.ris import ris
from plainms.wording import Wording, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a citation, and the words of the link to it.

    ``is_read`` tells that browsers show the citation rather than save it.
    """

    label: Wording
    suffix: str
    media_type: str
    write: Callable[[Reference], str]
    is_read: bool = False


FORMATS = (
    Format(
        label=say("Cite it in plain text"),
        suffix="txt",
        media_type="text/plain; charset=utf-8",
        write=plain,
        is_read=True,
    ),
    Format(label=say("as RIS"), suffix="ris", media_type="application/x-research-info-systems", write=ris),
    Format(label=say("as BibTeX"), suffix="bib", media_type="application/x-bibtex; charset=utf-8", write=bibtex),
    Format(
        label=say("as CSL-JSON"), suffix="json", media_type="application/vnd.citationstyles.csl+json", write=csl_json
    ),
)
