"""What is stored comes back as it was: every artefact of a built database is read, checked and written again."""

import subprocess
import sys
from pathlib import Path

import pytest

from running import clean_environment

_ROUND = """
import json, sys
from pathlib import Path
from plainms import pipeline
from plainms.codec import to_json
from plainms.run import seam
seam.existing_catalogue(Path(sys.argv[1]), pipeline.logic())
from plainms.site.catalogue.models import ArtefactRow, StudyRow
from plainms.site.catalogue.store import shelved
told = 0
for made in shelved(StudyRow.public.order_by("study_id")):
    stored = dict(ArtefactRow.objects.filter(study=str(made.study.id), stamp=made.stamp).values_list("kind", "body"))
    again = {"study": made.study, "appraisal": made.appraisal, "outcome": made.outcome}
    for kind, artefact in again.items():
        assert to_json(artefact) == stored[kind], (made.study.id, kind)
    told += 1
print(told)
"""


def studies_that_come_back_equal(database: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _ROUND, str(database)],
        capture_output=True,
        text=True,
        check=False,
        env=clean_environment(),
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_every_invented_study_comes_back_equal(invented_database: Path) -> None:
    assert studies_that_come_back_equal(invented_database) == 24


@pytest.mark.shared
@pytest.mark.slow
def test_every_real_study_comes_back_equal(ms_database: Path, ms_count: int) -> None:
    assert studies_that_come_back_equal(ms_database) > 0.7 * ms_count
