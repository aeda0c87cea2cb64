"""No picture on the shelf says what no picture may say."""

import pytest

from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary


@pytest.mark.parametrize("entry", vocabulary("analogies").entries, ids=lambda entry: entry.id)
def test_no_entry_of_the_shelf_says_what_no_picture_may_say(entry: Entry):
    parts = [f"{part['picture']} {part['body']}" for part in entry["parts"]]
    text = " ".join([str(entry["picture"]), *parts])
    assert not [hit.words for hit in wordings("check_analogies").find(text)]
    assert not [words for words in entry["forbidden"] if words in text]
    assert not wordings("check_analogies", "war").search(str(entry["fails"]))
