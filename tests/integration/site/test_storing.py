"""A study that cannot be put into rows fails alone, with the reason."""

# ruff: noqa: PLC0415 - Django must be set up before its models can be used

from pathlib import Path
from typing import Any

import pytest


def test_a_study_that_cannot_be_stored_fails_with_its_reason_and_stops_no_other(
    django: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from invented_library import LOGIC, using_database, variants
    from plainms.site.catalogue import actions
    from plainms.site.catalogue.models import ArtefactRow, StudyRow

    batch = list(variants())[:3]
    broken, real = batch[1].id, actions.profile_column

    def breaking(done: Any, stamp: str) -> Any:
        if done.id == broken:
            raise TypeError("no order")
        return real(done, stamp)

    monkeypatch.setattr(actions, "profile_column", breaking)
    with using_database(tmp_path / "library.sqlite3"):
        actions.CatalogueStore(LOGIC).save(batch)
        failed = StudyRow.objects.get(decision="failed")
        assert (failed.study_id, failed.reasons) == (str(broken), ["store: TypeError: no order"])
        assert StudyRow.objects.count() == len({done.id for done in batch})
        assert not ArtefactRow.objects.filter(study_id=str(broken)).exists()
