"""Every reason that is told of related studies is true, looked up again in the records and appraisals themselves."""

from collections import Counter
from pathlib import Path

import pytest

from plainms.absence import Absent
from plainms.appraisal.appraise import appraise
from plainms.discovery.profiling import profile_of
from plainms.discovery.reasons import Reason
from plainms.discovery.related import related_to_each
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from profiles import Told, is_true

REAL = Path(__file__).parents[3] / "shared" / "data" / "studies" / "ms_studies.xml.gz"
INVENTED = Path(__file__).parents[2] / "src" / "plainms" / "run" / "demo" / "invented.xml"
MOST = 240


def told_in(file: Path) -> dict[str, Told]:
    """The first studies of a file that are in scope, with their appraisals."""
    told: dict[str, Told] = {}
    records = (found for found in Inputs.of((file,)).read_all() if isinstance(found, SourceRecord))
    for study in map(assemble, records):
        if len(told) == MOST:
            break
        if not isinstance(study.scope.value, Absent) and study.scope.value.kind.is_in:
            told[str(study.id)] = (study, appraise(study))
    return told


@pytest.mark.parametrize("file", [INVENTED, REAL], ids=["invented", "real"])
def test_every_reason_is_true(file: Path) -> None:
    if not file.is_file():
        pytest.skip(f"{file} is not on this machine")
    told = told_in(file)
    profiles = [profile_of(*one) for one in told.values()]
    untrue: list[tuple[str, str, Reason]] = []
    kinds: Counter[str] = Counter()
    for study, related in related_to_each(profiles, shown=10):
        kinds.update(one.reason.kind.value for one in related)
        untrue += [
            (study, one.study, one.reason) for one in related if not is_true(one.reason, told[study], told[one.study])
        ]
    assert kinds.total() > len(told)
    assert len(kinds) >= 4
    assert untrue == []
