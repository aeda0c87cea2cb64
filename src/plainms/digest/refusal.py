"""When there is no digest: no abstract, another language or title, a retraction, a notice, or nothing certain."""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Appraisal, Design
from plainms.digest.digest import NoDigest, NoDigestReason
from plainms.provenance import Stamp
from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary

_SHORTEST = 12
_LONG_ABSTRACT, _FEWEST_NAMED, _STEM = 400, 3, 5  # letters, words, letters


def refusal(study: Study, appraisal: Appraisal, stamp: Stamp) -> NoDigest | None:
    """The first reason that holds, or None where a digest can be written."""
    report = study.report
    retracted = _linked(report, "retracted_links") or _typed(report, "retracted_types")
    notice = _typed(report, "notice_types") or _linked(report, "notice_links") or _notice(appraisal)
    checks = (
        (NoDigestReason.RETRACTED, retracted),
        (NoDigestReason.IS_A_NOTICE, notice),
        (NoDigestReason.NO_ABSTRACT, _no_abstract(report)),
        (NoDigestReason.NOT_ENGLISH, _not_english(report)),
        (NoDigestReason.OF_ANOTHER_PAPER, _of_another_paper(report)),
    )
    for reason, detail in checks:
        if detail:
            return NoDigest(study=study.id, stamp=stamp, reason=reason, detail=detail)
    return None


def nothing_certain(study: Study, stamp: Stamp) -> NoDigest:
    """The refusal where neither what was done nor what came out can be told."""
    detail = "neither what was done nor a sentence of the authors could be told with certainty"
    return NoDigest(study=study.id, stamp=stamp, reason=NoDigestReason.NOTHING_CERTAIN, detail=detail)


def _linked(report: SourceRecord, name: str) -> str:
    kinds = set(vocabulary("no_digest").text[name].split())
    links = [item.ref_type for item in report.comments_corrections if item.ref_type in kinds]
    return f"the record is linked as {links[0]}" if links else ""


def _typed(report: SourceRecord, name: str) -> str:
    kinds = set(vocabulary("no_digest").text[name].split("|"))
    types = [item.name for item in report.publication_types if item.name in kinds]
    return f"publication type {types[0]}" if types else ""


def _notice(appraisal: Appraisal) -> str:
    return "the design is notice" if appraisal.design.value is Design.NOTICE else ""


def _no_abstract(report: SourceRecord) -> str:
    words = sum(len(passage.text.split()) for passage in report.abstract)
    if not words:
        return "the record has no abstract"
    return f"the abstract has {words} words" if words < _SHORTEST else ""


def _not_english(report: SourceRecord) -> str:
    """The abstract's own words decide: PubMed often holds an English abstract of an article in another language."""
    text = " ".join(passage.text for passage in report.abstract)
    words = re.findall(r"[^\W\d_]+", text.casefold())
    english = sum(1 for word in words if word in _english())
    if english * 12 >= len(words):
        return ""
    stated = "" if not report.languages else f"; the record says {', '.join(report.languages)}"
    return f"{english} of {len(words)} words are common English words{stated}"


def _of_another_paper(report: SourceRecord) -> str:
    """Records do bear the title of another paper: then no word of it that names a thing stands in the abstract."""
    text = " ".join(passage.text for passage in report.abstract)
    if isinstance(report.title, NotReported) or len(text) < _LONG_ABSTRACT:
        return ""
    named = _stems(report.title.text) - _stems(vocabulary("no_digest").text["of_any_title"])
    if len(named) < _FEWEST_NAMED or named & _stems(text):
        return ""
    return f"no word of the title stands in the abstract: {', '.join(sorted(named))}"


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]{4,}", text.lower()))


@cache
def _english() -> frozenset[str]:
    return frozenset(vocabulary("no_digest").text["common_english"].split())
