"""What keeps a result from being carried over: another disease than MS, and measurements that nobody feels."""

from dataclasses import dataclass, replace

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal
from plainms.studies.study import Study
from plainms.vocabulary.load import Entry, vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A short form for the eye, and what follows it."""

    short: str
    words: str


def guards_of(study: Study, appraisal: Appraisal) -> tuple[Guard, ...]:
    """The guards that hold for a study, that of a neighboring disease first."""
    scope = study.scope.value
    first = () if isinstance(scope, Absent) else scope.diseases[:1]
    diseases = (vocabulary("diseases")[one] for one in first)
    neighbors = tuple(_neighbor(one) for one in diseases if "neighbor_note" in one.more)
    return neighbors + ((_guard("surrogate"),) if appraisal.surrogate.value is True else ())


def _neighbor(disease: Entry) -> Guard:
    """A disease of which some cases are MS is never said not to be MS."""
    short = str(disease["short"])
    name = disease.label if short in disease.label or not short.isupper() else f"{disease.label} ({short})"
    kind = "may be ms" if disease.more.get("may_be_ms") else "neighbor"
    guard = _guard(kind, name=name, note=str(disease["neighbor_note"]))
    marks = disease.more.get("antibodies", ())
    if not marks:
        return guard
    marked_by = vocabulary("guards")["antibody" if len(marks) == 1 else "antibodies"].label
    return replace(guard, words=f"{guard.words} {marked_by.format(antibodies=', '.join(marks))}")


def _guard(kind: str, **slots: str) -> Guard:
    entry = vocabulary("guards")[kind]
    return Guard(short=entry.label.format(**slots), words=str(entry["words"]).format(**slots))
