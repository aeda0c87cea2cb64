"""Whether a thing of a kind is named in the source, where the source names another one of its kind: skin for blood."""

from collections.abc import Iterator

from plainms.verification.summaries.kinds import things
from plainms.verification.summaries.meanings import Term
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_KINDS = ("place in the body", "test", "country", "cell", "animal", "germ", "phenotype")
_OPEN = ("outlook", "limit", "aim")


def ask(told: Told) -> Iterator[Reason]:
    """A thing of a kind that is nowhere in the source, and another one of its kind in the evidence."""
    if any(wordings("check_summaries", kind).search(told.text) for kind in _OPEN):
        return
    ours = things(told.text)
    here = things(told.source.text)
    near = things(told.words)
    for kind in _KINDS:
        for hit in ours.get(kind, {}).values():
            theirs = [other for entry, other in near.get(kind, {}).items() if entry not in ours[kind]]
            if hit.entry not in here.get(kind, {}) and theirs and not _is_met(told, hit):
                yield Reason(
                    question="names",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source speaks of “{theirs[0].words.strip()}” here, and nowhere of “{hit.words.strip()}”.",
                    start=hit.start,
                    end=hit.end,
                    source_words=told.best.text,
                )
                return


def _is_met(told: Told, hit: Hit) -> bool:
    """Whether the source has the words for it in another form."""
    return any(
        _meets(term, hit) and {key for key in term.keys if key[0] != "="} & told.source.keys for term in told.terms
    )


def _meets(term: Term, hit: Hit) -> bool:
    return term.start < hit.end and hit.start < term.end
