"""The profile of a study beside its row: under which logic it was made, and of which artefacts."""

from collections.abc import Container, Sequence

from django.db import transaction

from plainms.absence import NotAssessed
from plainms.codec import Json
from plainms.discovery.profile import LOGIC, Profile
from plainms.discovery.profiling import profile_of
from plainms.ports import Processed
from plainms.site.catalogue.models import StudyRow
from plainms.site.catalogue.store import appraised
from plainms.studies.threads.clues import Clues

_PROFILE, _LOGIC, _STAMP = "profile", "logic", "stamp"


def profile_column(done: Processed, stamp: str) -> Json:
    """What the row of a processed study keeps; nothing where it was not appraised."""
    if isinstance(done.study, NotAssessed) or isinstance(done.appraisal, NotAssessed):
        return {}
    return _kept(profile_of(done.study, done.appraisal), stamp)


@transaction.atomic
def keep_profiles(rows: Sequence[StudyRow]) -> None:
    """Make the profiles that are missing, or are those of other artefacts or of another logic."""
    missing = {row.study_id: row for row in rows if not _is_current(row)}
    for study, appraisal in appraised(missing.values()):
        row = missing[str(study.id)]
        row.profile = _kept(profile_of(study, appraisal), row.stamp)
    update(tuple(missing.values()), "profile")


def profile_in(kept: Json, without: Container[str] = ()) -> Profile:
    """The profile that a row keeps, but for fields that are not asked for."""
    return Profile.read(kept[_PROFILE], without)


def clues_in(kept: Json) -> Clues | NotAssessed:
    """The clues in the profile that a row keeps."""
    return Profile.read_clues(kept[_PROFILE])


def update(rows: Sequence[StudyRow], *columns: str) -> None:
    """As bulk_update, which takes three times as long for rows that are all there."""
    StudyRow.objects.bulk_create(rows, update_conflicts=True, unique_fields=["study_id"], update_fields=columns)


def _kept(profile: Profile, stamp: str) -> Json:
    return {_PROFILE: profile.as_json(), _LOGIC: LOGIC, _STAMP: stamp}


def _is_current(row: StudyRow) -> bool:
    return bool(row.profile.get(_LOGIC) == LOGIC and row.profile.get(_STAMP) == row.stamp)
