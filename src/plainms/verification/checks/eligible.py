"""The digest belongs to this study, and the study is one that may have a digest."""

from collections.abc import Iterator

from plainms.studies.study import Study
from plainms.verification.case import Case, Check, Fault, blocking

_RETRACTING_LINKS = frozenset({"RetractionIn", "RetractedandRepublishedIn"})
_RETRACTED_TYPES = frozenset({"retracted publication"})


def _run(case: Case) -> Iterator[Fault]:
    whole = case.digest.teaser
    if not case.digest.study == case.study.id == case.appraisal.study:
        yield blocking(whole, "The digest, the study and the appraisal are not of one study; make the digest anew.")
    if not any(passage.text.strip() for passage in case.study.abstract):
        yield blocking(
            whole, "The study has no abstract, so nothing can be told of it; show the page without a digest."
        )
    if _is_retracted(case.study):
        yield blocking(whole, "The article has been retracted, so it is not told; show the retraction instead.")


def _is_retracted(study: Study) -> bool:
    types = {kind.name.lower() for kind in study.report.publication_types}
    links = {link.ref_type for link in study.report.comments_corrections}
    return not types.isdisjoint(_RETRACTED_TYPES) or not links.isdisjoint(_RETRACTING_LINKS)


CHECK = Check(name="eligible", run=_run)
