"""What keeps a result from being carried over: another disease than MS, and measurements that nobody feels."""

from dataclasses import dataclass, replace

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal
from plainms.studies.study import Study
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Slot, Wording, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A short form for the eye, and what follows it."""

    short: Wording
    words: Wording


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
    name = say(disease.label)
    if short.isupper() and short not in disease.label:
        name = say("{name} ({short})", name=name, short=say(short))
    kind = "may be ms" if disease.more.get("may_be_ms") else "neighbor"
    guard = _guard(kind, name=name, note=say(str(disease["neighbor_note"])))
    marks = disease.more.get("antibodies", ())
    if not marks:
        return guard
    marked_by = vocabulary("guards")["antibody" if len(marks) == 1 else "antibodies"].label
    return replace(
        guard, words=say("{this} {that}", this=guard.words, that=say(marked_by, antibodies=", ".join(marks)))
    )


def _guard(kind: str, **slots: Slot) -> Guard:
    entry = vocabulary("guards")[kind]
    return Guard(short=say(entry.label, **slots), words=say(str(entry["words"]), **slots))
