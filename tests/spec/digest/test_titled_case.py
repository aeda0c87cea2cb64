"""What a report of a case is called, where its first line leaves out what the case is about: invented titles."""

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, gather
from plainms.digest.studied.titled_case import titled_case, with_title
from spec.digest.making import FIELD, made

TITLE = "Gout after cladribine in a man with multiple sclerosis: a case report"


def line(text: str, pattern: str = "frame.one-person") -> Sentence:
    return Sentence(kind=SentenceKind.FRAME, text=text, pattern=pattern, grounds=(FIELD,))


def facts(title: str = TITLE) -> Facts:
    text = "A 41-year-old man with MS came with a swollen toe."
    return gather(*made({Role.RESULTS: text}, about={"title": title}, design=Design.CASE_REPORT, people=1))


MAN = line("The authors describe a 41-year-old man with MS.")


def test_it_says_what_the_report_is_called() -> None:
    (told,) = titled_case(facts(), (MAN,))
    assert told.text == "The report is called “Gout after cladribine in a man with multiple sclerosis”."


def test_the_key_point_on_the_patient_names_the_title() -> None:
    called = "in a report called “Gout after cladribine in a man with multiple sclerosis”."
    assert with_title((MAN,), facts())[0].text == f"The authors describe a 41-year-old man with MS {called}"


def test_it_says_nothing_where_the_page_holds_it() -> None:
    after = line("The man got gout after cladribine.", "finding.own")
    assert titled_case(facts(), (MAN, after)) == ()
    assert with_title((MAN, after), facts()) == (MAN, after)


def test_it_names_no_title_of_other_studies_nor_one_that_is_long() -> None:
    cohort = line("Researchers studied 40 people with MS.", "frame.people")
    assert titled_case(facts(), (cohort,)) == ()
    assert titled_case(facts(f"{TITLE[:-15]} {'and many other things that followed ' * 3}"), (MAN,)) == ()
