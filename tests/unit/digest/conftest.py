"""The rules are tried one by one: the stock sentences that they make stay apart."""

import pytest


@pytest.fixture(autouse=True)
def stock_sentences_stay_apart(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page joins sentences, except where the joining itself is tried."""
    if "joining" not in request.node.nodeid:
        monkeypatch.setattr("plainms.digest.write.joined", lambda parts, called: parts)
