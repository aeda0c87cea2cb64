"""Sentences on animals that say too little to be findings: invented ones."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.lab_too_little import says_too_little
from plainms.digest.selecting.title_again import without_captions
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made

_QUOTED = Unclear("it is quoted")
_ANY = {Role.RESULTS: "Zofiqol acted in mice."}


@pytest.mark.parametrize(
    ("quote", "little"),
    [
        ("There was no effect on the incidence of the disease.", True),
        ("There was no effect on the incidence of the disease in mice treated with zofiqol.", False),
        ("Zofins were then examined in the spinal cords of all mice.", True),
        ("Zofins were examined in mice and found in every cord.", False),
        ("Fifty lines of zofins were generated.", True),
        ("Zofiqol slightly, but not significantly, increased zofins.", True),
        ("Zofiqol slightly but significantly increased zofins.", False),
    ],
)
def test_what_was_done_alone_is_no_finding_of_work_in_animals(quote: str, little: bool) -> None:
    assert says_too_little(_QUOTED, quote, gather(*made(_ANY, **IN_MICE))) is little
    assert not says_too_little(_QUOTED, quote, gather(*made(_ANY)))


def test_a_caption_that_begins_with_the_title_again_is_left_out() -> None:
    title = "Walks of mice"
    text = "Mice walk. They eat. They sleep well. They ran. Walks of Mice. Left: a mouse."
    facts = gather(*made({Role.RESULTS: text}, about={"title": title}, **IN_MICE))
    said = [item.span.quote for item in without_captions(facts)]
    assert "They ran." in said
    assert not {"Walks of Mice.", "Left: a mouse."} & set(said)
    other = gather(*made({Role.RESULTS: text}, about={"title": "Sleep of mice"}, **IN_MICE))
    assert len(without_captions(other)) == len(other.appraisal.sentences)
