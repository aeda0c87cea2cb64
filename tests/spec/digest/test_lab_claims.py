"""What a title claims of animals, told in the plain words of headlines: invented titles and abstracts."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts, gather
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.titles.lab_claims import claim_in_plain_words
from plainms.digest.titles.titled import of_title
from plainms.text import Span
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made


def _facts(title: str, result: str = "Walks in the evening reduced the fear of moths in mice.") -> Facts:
    return gather(*made({Role.RESULTS: result}, about={"title": title}, **IN_MICE))


def _claim(title: str) -> str:
    words = claim_in_plain_words(_facts(title))
    return getattr(words, "text", "")


def test_a_claim_is_told_in_the_past() -> None:
    assert (
        _claim("Evening walks prevent the fear of moths in mice") == "evening walks prevented the fear of moths in mice"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Evening walks and the fear of moths in mice",
        "Evening walks modulate the fear of moths in mice",
        "A novel ZQ9 inhibitor prevents the fear of moths in mice",
        "Zof9 prevents the fear of moths in mice",
    ],
)
def test_no_claim_or_one_that_names_only_a_kind_or_has_a_short_form_is_not_told(title: str) -> None:
    assert _claim(title) == ""


def test_what_is_made_of_a_result_behind_it_makes_it_no_less_sure() -> None:
    title = "Evening walks prevent the fear of moths in mice"
    own = of_title(
        _facts(title, "Our data indicate that evening walks prevented fear of moths, suggesting a way to help.")
    )
    assert isinstance(own, OwnWords)
    last = own.words.grounds[-1]
    assert isinstance(last, Span)
    assert last.quote == "evening walks prevented fear of moths"
    assert not isinstance(of_title(_facts(title, "Evening walks may prevent fear of moths in mice.")), OwnWords)
