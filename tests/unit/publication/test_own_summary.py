"""The authors' own summary: shown as they wrote it where it is English, whole and of this study; else not at all."""

from dataclasses import replace

import pytest

from invented_studies import TODAY, appraisal, digest, record, study
from plainms.absence import NOT_REPORTED
from plainms.publication.own_summary import own_summary
from plainms.publication.page import compose
from plainms.sources.record import OtherAbstract
from plainms.text import Passage, PassageKind

TEXT = (
    "Multiple sclerosis can make walking slower. We followed 71 people for two years and timed their walking every "
    "six months. After two years, walking was slower in one of every three people. Those who felt more fatigue also "
    "tended to walk more slowly. We cannot say that fatigue is the cause."
)
ELSEWHERE = (
    "Bread rises because yeast eats sugar and gives off gas. We baked ninety loaves in three kitchens and weighed "
    "each of them. Loaves that rested overnight were lighter and tasted better to our neighbors, who did not know "
    "which loaf was which. Warm kitchens needed less resting than cold kitchens did."
)


def summary(text: str = TEXT, kind: str = "plain-language-summary", language: str = "eng") -> OtherAbstract:
    passage = Passage(key="other.0.0", kind=PassageKind.OTHER_ABSTRACT, text=text)
    return OtherAbstract(kind=kind, language=language, passages=(passage,))


def test_a_valid_summary_is_found_word_for_word() -> None:
    valid = summary()
    assert own_summary(record(other_abstracts=(summary(language="fre"), valid))) == valid.passages


@pytest.mark.parametrize(
    "other",
    [
        summary(kind="Publisher"),
        summary(language="ger"),
        summary(" ".join(TEXT.split()[:39])),
        summary(" ".join([TEXT] * 9)),
        summary(ELSEWHERE),
        summary(TEXT.replace("fatigue", "<b>fatigue</b>")),
        summary(TEXT.replace("fatigue", "&amp; fatigue")),
        replace(summary(), language=NOT_REPORTED),
        replace(summary(), passages=()),
    ],
    ids=["kind", "language", "short", "long", "elsewhere", "tag", "entity", "language not said", "empty"],
)
def test_anything_else_is_not_shown(other: OtherAbstract) -> None:
    assert own_summary(record(other_abstracts=(other,))) is NOT_REPORTED


def test_a_less_than_sign_is_no_markup() -> None:
    other = summary(TEXT.replace("slower.", "slower (p < 0.05).", 1))
    assert own_summary(record(other_abstracts=(other,))) == other.passages


def test_the_page_carries_it_beside_ours() -> None:
    made = compose(study(other_abstracts=(summary(),)), appraisal(), digest(), TODAY)
    assert made.own_summary == (TEXT,)
    assert compose(study(), appraisal(), digest(), TODAY).own_summary == ()
