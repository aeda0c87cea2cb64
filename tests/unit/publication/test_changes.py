"""What readers are told of a page that differs from the one before."""

import pytest

from plainms.absence import NOT_REPORTED, NotReported
from plainms.publication.changes import HIDDEN, ChangeKind, Seen, change

TOLD = Seen(words="a", is_told=True, notices=())
RETOLD = Seen(words="b", is_told=True, notices=())
CORRECTED = Seen(words="a", is_told=True, notices=("Corrected",))
RETRACTED = Seen(words="c", is_told=False, notices=("Retracted",))
UNTOLD = Seen(words="d", is_told=False, notices=())


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (NOT_REPORTED, TOLD, ChangeKind.NEW),
        (NOT_REPORTED, UNTOLD, ChangeKind.NEW),
        (NOT_REPORTED, HIDDEN, NOT_REPORTED),
        (HIDDEN, TOLD, ChangeKind.NEW),
        (HIDDEN, HIDDEN, NOT_REPORTED),
        (TOLD, TOLD, NOT_REPORTED),
        (TOLD, RETOLD, ChangeKind.CHANGED),
        (UNTOLD, TOLD, ChangeKind.CHANGED),
        (TOLD, CORRECTED, ChangeKind.CORRECTED),
        (CORRECTED, TOLD, NOT_REPORTED),
        (TOLD, RETRACTED, ChangeKind.WITHDRAWN),
        (UNTOLD, RETRACTED, ChangeKind.CORRECTED),
        (TOLD, UNTOLD, ChangeKind.WITHDRAWN),
        (TOLD, HIDDEN, ChangeKind.WITHDRAWN),
    ],
)
def test_the_gravest_change_is_told(before: Seen | NotReported, after: Seen, told: ChangeKind | NotReported) -> None:
    assert change(before, after) == told
