"""Two hundred hostile texts, in every place where a paper can hold one, leave output and markup unharmed."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pytest

from hostile_cases import Hostile, hostile, records
from invented_studies import TODAY
from plainms import pipeline
from plainms.absence import NotAssessed
from plainms.digest.digest import Digest
from plainms.language.numbers import whole_numbers
from plainms.ports import Processed
from plainms.publication.listing import Listing
from plainms.publication.page import compose
from plainms.review.policy import Decision
from plainms.sources.nlm.inline import folded
from plainms.sources.record import FailedRecord, SourceRecord
from plainms.verification.numbers import read as read_numbers

CASES = hostile()
TOLD = [case for case in CASES if case.expect != "refused"]
REFUSED = [case for case in CASES if case.expect == "refused"]
_VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "circle", "path", "use"})
_HIDDEN = frozenset({"Cf", "Cs", "Co", "Cn"})
_LEADS_TO = ("/", "#", "https://pubmed.ncbi.nlm.nih.gov/", "https://doi.org/", "https://clinicaltrials.gov/study/NCT")


class Markup(HTMLParser):
    """The tags with their attributes, whether they nest, and the visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.used: set[tuple[str, str]] = set()
        self.leads_to: list[str] = []
        self.text = ""
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"{tag} never closes" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.used |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        self.leads_to += [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"{tag} closes out of turn")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"a declaration: {data}")


def made(xml: str) -> Processed:
    first = records(xml)[0]
    assert isinstance(first, SourceRecord), first
    return pipeline.process(first)


@cache
def untouched() -> Processed:
    return made("")


def pages(done: Processed) -> Iterator[str]:
    """The pages of the study at every depth, and a list that holds it."""
    from plainms.site.reading.frames import part  # noqa: PLC0415 - as below
    from plainms.site.reading.render import render_depths  # noqa: PLC0415 - Django must be set up first

    assert not isinstance(done.study, NotAssessed)
    assert not isinstance(done.appraisal, NotAssessed)
    assert not isinstance(done.outcome, NotAssessed)
    page = compose(done.study, done.appraisal, done.outcome, TODAY)
    yield from (html for _, html in render_depths(page))
    yield str(part("list.html", title="Newest studies", path="/", items=[Listing.of(page)]))


@cache
def known_markup() -> frozenset[tuple[str, str]]:
    """What pages of the untouched study are made of."""
    return frozenset().union(*(Markup(html).used for html in pages(untouched())))


def name(case: Hostile) -> str:
    return f"{case.family}: {case.text[:24]}".encode("unicode_escape").decode()


def test_there_are_two_hundred_cases_of_many_families_and_none_twice() -> None:
    assert len(CASES) >= 200
    assert len({case.text for case in CASES}) == len(CASES)
    assert len({case.family for case in CASES}) >= 10


@pytest.mark.parametrize("case", TOLD, ids=name)
def test_a_hostile_text_is_shown_as_text_or_not_at_all(django: None, case: Hostile) -> None:
    done = made(case.xml)
    assert done.decided.decision is not Decision.FAILED, done.decided.reasons
    for html in pages(done):
        markup = Markup(html)
        assert markup.faults == []
        assert markup.used <= known_markup() | {("p", "class"), ("span", "class"), ("mark", ""), ("mark", "class")}
        assert all(address.startswith(_LEADS_TO) for address in markup.leads_to)
        assert [mark for mark in html if unicodedata.category(mark) in _HIDDEN or (mark < " " and mark != "\n")] == []
    assert folded(case.text) in " ".join(" ".join(Markup(html).text for html in pages(done)).split())


@pytest.mark.parametrize("case", TOLD, ids=name)
def test_a_hostile_text_does_not_change_what_is_told(case: Hostile) -> None:
    done, plain = made(case.xml), untouched()
    assert isinstance(plain.outcome, Digest)
    if not isinstance(done.outcome, Digest) or done.decided.decision is not Decision.PUBLISHED:
        return  # held back: nothing is told
    assert {part.kind for part in done.outcome.parts} == {part.kind for part in plain.outcome.parts}
    assert len(done.outcome.standing) == len(plain.outcome.standing)
    own = " ".join(one.text for one in done.outcome.sentences if one not in done.outcome.standing)
    for word in ("cure", "alert(", "breakthrough", "inventamod", "<", "{{", "rm -rf", "SAFE"):
        assert word not in own


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_xml_that_nobody_may_read_costs_its_own_citation_only(case: Hostile) -> None:
    first, *others = records(case.xml)
    assert isinstance(first, FailedRecord)
    assert [type(other) for other in others] == [SourceRecord]


@pytest.mark.parametrize("case", [case for case in CASES if case.family == "digits without width"], ids=name)
def test_a_digit_that_cannot_be_seen_is_no_digit(case: Hostile) -> None:
    text = folded(case.text)
    assert text == "48 people with MS took part"
    assert [figure.value for figure in read_numbers(text).figures] == [48]
    assert [number.value for number in whole_numbers(text)] == [48]


def test_the_untouched_study_is_told(django: None) -> None:
    assert untouched().decided.decision is Decision.PUBLISHED
    assert "48" in unescape(" ".join(pages(untouched())))
