"""People who have been counted are not counted again in the sentence on what was done."""

import pytest

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.forms import Phrase
from plainms.digest.studied.counted_once import counted_once
from plainms.provenance import SourceField

FIELD = SourceField(path="participants", value="49")
COUNTED = (
    Sentence(kind=SentenceKind.FRAME, text="Researchers studied 49 people with MS.", pattern="", grounds=(FIELD,)),
)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Forty-nine people with MS recruited through a club were given a test.",
            "The people in the study were given a test.",
        ),
        ("Fifty people with MS were given a test.", "Fifty people with MS were given a test."),
        ("The researchers recruited 49 people with MS from a club.", None),
        ("The researchers recruited 49 people whose naps were known.", "They were people whose naps were known."),
        (
            "The researchers recruited 51 people with MS from a club.",
            "The researchers recruited 51 people with MS from a club.",
        ),
    ],
)
def test_the_number_that_stands_in_front_is_not_told_again(text: str, ours: str | None) -> None:
    told = counted_once(Phrase(text=text, grounds=()), COUNTED)
    assert (told.text if told else None) == ours
