"""The work is named where "it" would be taken for something else."""

from plainms.digest.around.named import named, named_again
from plainms.digest.digest import Sentence, SentenceKind
from plainms.provenance import FiredRule, VocabularyEntry

RULE = FiredRule(rule="invented", fact="invented")
ENTRY = VocabularyEntry(vocabulary="glossary", id="invented")


def caution(text: str) -> Sentence:
    return Sentence(kind=SentenceKind.CAUTION, text=text, pattern="cautions.invented", grounds=(RULE,))


EXPLAINED = Sentence(
    kind=SentenceKind.EXPLANATION, text="White matter is wiring.", pattern="gloss.explained", grounds=(ENTRY,)
)


def test_behind_an_explanation_it_would_be_the_word_that_was_explained():
    page = named_again((EXPLAINED, caution("It tests no treatment.")), "study")
    assert page[1].text == "The study tests no treatment."


def test_behind_a_sentence_about_the_work_it_stays():
    page = (EXPLAINED, caution("One review is one review."), caution("It tests no treatment."))
    assert named_again(page, "review") == page


def test_at_the_beginning_of_a_part_it_is_nothing_yet():
    page = named_again((caution("Its answer is old."), caution("It tests no treatment.")), "review")
    assert [one.text for one in page] == ["The review’s answer is old.", "It tests no treatment."]
    page = named_again((caution("Those compared may differ, so it cannot show why."),), "study")
    assert page[0].text == "Those compared may differ, so the study cannot show why."


def test_the_work_has_its_own_name_wherever_the_pronoun_stood():
    assert (
        named(caution("Its answer rests on few people."), "review").text == "The review’s answer rests on few people."
    )
    assert named(caution("With 6 weeks, it cannot tell."), "trial").text == "With 6 weeks, the trial cannot tell."
    assert named(caution("Others may see it otherwise."), "study").text == "Others may see it otherwise."
