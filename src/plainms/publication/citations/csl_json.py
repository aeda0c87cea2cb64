"""CSL-JSON, the input of citeproc programs (citationstyles.org, schema ``csl-data.json`` of CSL 1.0.2)."""

import json
from typing import Any

from plainms.absence import NotReported
from plainms.dates import PartialDate
from plainms.publication.citations.reference import Name, Reference


def csl_json(reference: Reference) -> str:
    """The reference as a list of one item. ``issued`` holds as many date parts as the record states."""
    texts = {
        "title": reference.title,
        "container-title": reference.journal,
        "container-title-short": reference.journal_short,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "ISSN": reference.issn,
        "DOI": reference.doi,
        "PMID": reference.pmid,
        "PMCID": reference.pmcid,
        "note": " ".join(reference.notes),
    }
    item: dict[str, Any] = {"id": reference.key, "type": "article" if reference.is_preprint else "article-journal"}
    if reference.names:
        item["author"] = [_name(name) for name in reference.names]
    if not isinstance(reference.issued, NotReported):
        item["issued"] = {"date-parts": [_parts(reference.issued)]}
    item |= {name: text for name, text in texts.items() if text}
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _name(name: Name) -> dict[str, str]:
    if name.is_group or not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: text for part, text in parts.items() if text}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if not isinstance(part, NotReported)]
