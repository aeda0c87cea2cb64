"""A tired day's page holds one of everything, and what must not be missed."""

from dataclasses import replace

from invented_studies import FATIGUE, SLOWER, TODAY, appraisal, digest, no_digest, retraction, say, study
from plainms.absence import NotReported
from plainms.digest.digest import SentenceKind
from plainms.publication.page import compose
from plainms.publication.tired import TiredDay, tired_day


def day(**record: object) -> TiredDay:
    made = tired_day(compose(study(**record), appraisal(), digest(), TODAY))
    assert isinstance(made, TiredDay)
    return made


def test_it_holds_one_point_that_is_not_the_heading_one_number_and_one_question() -> None:
    made = day()
    assert made.heading == digest().teaser.text
    assert made.point not in {"", made.heading}
    assert made.number == "71 people"
    assert made.question == digest().questions[0].text


def test_a_finding_in_our_own_words_goes_before_a_quotation() -> None:
    quoted = say(SentenceKind.FINDING, "The authors report: “slower in 24 of 71”.", SLOWER)
    plain = say(SentenceKind.FINDING, "Fatigue went along with slow walking.", FATIGUE)
    told = replace(digest(), key_points=(quoted, plain))
    made = tired_day(compose(study(), appraisal(), told, TODAY))
    assert isinstance(made, TiredDay)
    assert made.point == plain.text


def test_a_correction_comes_along() -> None:
    corrected = replace(retraction(), ref_type="ErratumIn")
    assert [notice.short for notice in day(comments_corrections=(corrected,)).notices] == ["Corrected"]


def test_what_the_digest_lacks_stays_empty() -> None:
    bare = replace(digest(), questions=(), key_points=())
    made = tired_day(compose(study(), appraisal(), bare, TODAY))
    assert isinstance(made, TiredDay)
    assert made.question == ""
    assert made.point == digest().parts[0].sentences[0].text


def test_there_is_none_where_nothing_is_told() -> None:
    assert isinstance(tired_day(compose(study(), appraisal(), no_digest(), TODAY)), NotReported)
