"""Stock sentences are joined on pages that read very easily, and on no others."""

from plainms.digest.around.joining import joined
from plainms.digest.digest import Part, PartKind, Sentence, SentenceKind
from plainms.provenance import FiredRule
from plainms.text import Passage, PassageKind

RULE = FiredRule(rule="invented", fact="invented")
SPAN = Passage(key="a", kind=PassageKind.ABSTRACT, text="Sleep was worse.").whole()
HARD = "Immunoregulatory characteristics demonstrated considerable heterogeneity."


def page(*limits: str, found: str = "It was a study of sleep.", care: str = "One study is no reason to change."):
    cautions = tuple(
        Sentence(kind=SentenceKind.CAUTION, text=text, pattern="cautions.invented", grounds=(RULE,)) for text in limits
    )
    frame = Sentence(kind=SentenceKind.FRAME, text=found, pattern="frame.invented", grounds=(SPAN,))
    whom = Sentence(
        kind=SentenceKind.FRAME, text="This concerns people with MS.", pattern="matters.concerns", grounds=(SPAN,)
    )
    changes = Sentence(kind=SentenceKind.CAUTION, text=care, pattern="matters.care.any", grounds=(RULE,))
    team = Sentence(kind=SentenceKind.CAUTION, text="Talk with your care team.", pattern="sure.team", grounds=(RULE,))
    return (
        Part(kind=PartKind.FOUND, heading="Found", sentences=(frame,)),
        Part(kind=PartKind.MATTERS, heading="Matters", sentences=(whom, changes)),
        Part(kind=PartKind.SURE, heading="Sure", sentences=(*cautions, team)),
    )


def told(parts: tuple[Part, ...]) -> list[list[str]]:
    return [[sentence.text for sentence in part.sentences] for part in parts]


def test_whom_it_concerns_and_what_it_does_not_change_become_one_sentence_on_an_easy_page():
    parts = joined(page("It looked back at records.", "A group of 9 people is small."))
    assert told(parts)[1:] == [
        ["This concerns people with MS, but one study is no reason to change."],
        ["It looked back at records.", "A group of 9 people is small.", "Talk with your care team."],
    ]
    assert set(parts[1].sentences[0].grounds) == {SPAN, RULE}


def test_the_work_is_named_behind_the_people():
    parts = joined(page("It was small.", care="It tests no treatment."), called="review")
    assert told(parts)[1] == ["This concerns people with MS, but the review tests no treatment."]


def test_a_sentence_of_two_thoughts_stays_apart():
    parts = page("It looked back.", care="It adds to what is known, but it changes nothing.")
    assert joined(parts) == parts


def test_a_page_that_is_hard_enough_keeps_them_apart():
    parts = page("It looked back at records.", found=HARD * 3)
    assert joined(parts) == parts
