"""What is said of the scale that a finding names."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.vocabulary.load import vocabulary
from spec.digest.making import made


def behind(text: str) -> list[str]:
    of, appraisal = made({Role.RESULTS: text})
    (read,) = own_words((appraisal.sentences[0].span,), gather(of, appraisal))
    assert isinstance(read, OwnWords)
    return [sentence.text for sentence in read.words.behind]


def test_a_scale_is_told_with_its_range_and_with_what_counts_where_that_is_published() -> None:
    assert behind("SDMT score improved in the yoga group (42.4 ± 17.2 to 47.9 ± 14.2).") == [
        "This scale runs from 0 to 110, and higher is better.",
        "In one person, a change of 4 points or more is often taken as large enough to notice.",
    ]
    assert behind("MFIS score decreased in the yoga group (42.4 ± 17.2 to 37.9 ± 14.2).") == [
        "This scale runs from 0 to 84, and lower is better."
    ]


@pytest.mark.parametrize("entry", [item for item in vocabulary("outcomes").entries if "noticeable" in item.more])
def test_what_counts_names_who_published_it_and_lies_within_the_scale(entry: object) -> None:
    known, (low, high) = entry["noticeable"], entry["range"]  # type: ignore[index]
    assert known["source"]
    assert 0 < known["points"] < high - low
