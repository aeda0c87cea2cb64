"""The title of a study in animals told as its result: invented titles and abstracts → our words, or none."""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.titles.titled import of_title
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made

_TITLE = "Zofin antagonist promotes remyelination in experimental autoimmune encephalomyelitis"


def _told(title: str, result: str) -> str:
    facts = gather(*made({Role.RESULTS: result}, about={"title": title}, **IN_MICE))
    own = of_title(facts)
    return own.words.text if isinstance(own, OwnWords) else ""


def test_a_title_that_no_deed_frame_reads_is_told_phrase_by_phrase() -> None:
    result = "Mice given a zofin antagonist showed more remyelination in experimental autoimmune encephalomyelitis."
    assert "promoted repair of the nerve coating" in _told(_TITLE, result)


def test_a_title_is_not_told_where_the_abstract_is_less_sure() -> None:
    result = "A zofin antagonist may promote remyelination in experimental autoimmune encephalomyelitis."
    assert _told(_TITLE, result) == ""
