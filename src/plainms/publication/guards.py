"""What keeps a result from being carried over: another disease than MS, and measurements that nobody feels."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal
from plainms.studies.study import Study
from plainms.vocabulary.load import Entry, vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A short form for the eye, and what follows it; ``words`` may be empty."""

    short: str
    words: str


def guards_of(study: Study, appraisal: Appraisal) -> tuple[Guard, ...]:
    """The guards that hold for a study, that of a neighboring disease first."""
    scope = study.scope.value
    first = () if isinstance(scope, Absent) else scope.diseases[:1]
    neighbors = (one for one in map(vocabulary("diseases").__getitem__, first) if "neighbor_note" in one.more)
    found = [guard for one in neighbors for guard in _of_a_neighbor(one)]
    return tuple(found) + ((_guard("surrogate"),) if appraisal.surrogate.value is True else ())


def _of_a_neighbor(disease: Entry) -> Iterator[Guard]:
    """A disease of which some cases are MS is never said not to be MS."""
    short = str(disease["short"])
    name = disease.label if short in disease.label or not short.isupper() else f"{disease.label} ({short})"
    kind = "may be ms" if disease.more.get("may_be_ms") else "neighbor"
    yield _guard(kind, name=name, note=str(disease["neighbor_note"]))
    marks = disease.more.get("antibodies", ())
    if marks:
        yield _guard("antibody" if len(marks) == 1 else "antibodies", antibodies=", ".join(marks))


def _guard(kind: str, **slots: str) -> Guard:
    entry = vocabulary("guards")[kind]
    return Guard(short=entry.label.format(**slots), words=str(entry["words"]).format(**slots))
