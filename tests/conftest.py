"""What all tests share: where the real records are, if this machine has them."""

import os
from pathlib import Path

import pytest

# Playwright's loop runs in the process that also tests the site; Django would refuse its database beside any loop.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real records beside the checkout; skips where it is missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real records (../shared/data) are not on this machine")
    return SHARED_DATA
