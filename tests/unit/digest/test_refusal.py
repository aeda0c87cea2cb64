"""When there is no digest, and why."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import NoDigest, NoDigestReason
from plainms.digest.write import write
from plainms.sources.record import CommentsCorrections, PublicationType
from spec.digest.making import appraisal, made, study, with_record

RESULT = {Role.RESULTS: "Fatigue was higher in people with MS who slept badly than in those who slept well that week."}


def reason_for(about: dict[str, object] | None = None, sections: dict[Role, str] | None = None, **facts: object) -> str:
    outcome = write(*made(RESULT if sections is None else sections, about=about, **facts))
    return outcome.reason.value if isinstance(outcome, NoDigest) else "digest"


def test_a_record_without_abstract_has_none():
    of = study({})
    outcome = write(of, appraisal(of))
    assert isinstance(outcome, NoDigest)
    assert outcome.reason is NoDigestReason.NO_ABSTRACT


def test_a_retracted_article_has_none():
    link = CommentsCorrections(ref_type="RetractionIn")
    assert reason_for({"comments_corrections": (link,)}) == "retracted"
    assert reason_for({"publication_types": (PublicationType(name="Retracted Publication"),)}) == "retracted"


def test_a_correction_or_a_retraction_notice_has_none():
    assert reason_for({"comments_corrections": (CommentsCorrections(ref_type="ErratumFor"),)}) == "is a notice"
    assert reason_for({"publication_types": (PublicationType(name="Published Erratum"),)}) == "is a notice"
    assert reason_for(design=Design.NOTICE) == "is a notice"


def test_a_corrected_article_keeps_its_digest():
    assert reason_for({"comments_corrections": (CommentsCorrections(ref_type="ErratumIn"),)}) == "digest"


def test_an_abstract_in_another_language_has_none():
    german = "Die Müdigkeit war bei Menschen mit schlechtem Schlaf größer als bei Menschen mit gutem Schlaf."
    assert reason_for(sections={Role.RESULTS: german}) == "not in English"


def test_an_english_abstract_of_an_article_in_another_language_has_a_digest():
    of, facts = made(RESULT)
    assert not isinstance(write(with_record(of, languages=("ger",)), facts), NoDigest)


def test_where_nothing_can_be_told_it_says_so():
    vague = "This topic is discussed in the text of the article that follows, as we said we would do in our letters."
    sections = {Role.METHODS: vague}
    assert reason_for(sections=sections, design=NOT_REPORTED, species=NOT_REPORTED) == "nothing certain to say"


LONG = (
    "Forty women with MS who slept badly were asked about fatigue each evening for eight weeks in two towns. "
    "Their answers were set beside those of forty women with MS who slept well. Fatigue was higher in women who "
    "slept badly than in those who slept well. The difference was largest on days after short nights. The authors "
    "say that larger groups are needed before anything is said of women in other towns, or of men."
)


def test_a_record_with_the_title_of_another_paper_has_none():
    assert reason_for({"title": "Copper mining and trout in mountain rivers"}, {Role.RESULTS: LONG}) == (
        "title of another paper"
    )


def test_one_word_of_the_title_in_the_abstract_is_enough():
    assert reason_for({"title": "Copper mining and fatigue in mountain rivers"}, {Role.RESULTS: LONG}) == "digest"


def test_a_title_that_stands_in_brackets_as_a_whole_has_a_digest():
    assert reason_for({"title": "[Does bad sleep go along with fatigue in multiple sclerosis?]."}) == "digest"
    assert reason_for({"title": "[Bad sleep is linked with fatigue in multiple sclerosis]."}) == "digest"
