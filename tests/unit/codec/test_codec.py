"""Artefacts survive the way to JSON and back."""

import json
from dataclasses import dataclass

import pytest

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Counted, Design, Participants
from plainms.codec import decode, encode, to_json
from plainms.dates import DateSource, PartialDate
from plainms.digest.digest import Sentence, SentenceKind
from plainms.errors import SpanDoesNotQuote, ValueIsImpossible
from plainms.identifiers import Doi, Pmid, Registry, TrialId
from plainms.provenance import Claim, FiredRule, Origin, SourceField
from plainms.sources.record import Author, Journal, Source, SourceRecord
from plainms.text import Passage, PassageKind

TITLE = Passage(key="title", kind=PassageKind.TITLE, text="Fatigue in 12 invented people")


def claim(value: object) -> Claim:
    return Claim(value=value, origin=Origin.RULE, rule="test", grounds=(TITLE.span(0, 7),))


def test_a_record_comes_back_equal() -> None:
    record = SourceRecord(
        source=Source.PUBMED,
        key="1",
        version=2,
        digest="d",
        pmid=Pmid("1"),
        doi=Doi("10.5555/plainms.example.1"),
        title=TITLE,
        journal=Journal(title="Invented Journal"),
        dates=(PartialDate(year=2026, month=3, source=DateSource.ISSUE, stated="2026 Mar"),),
        authors=(Author(last_name="Example"),),
    )
    assert decode(SourceRecord, json.loads(to_json(record))) == record


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Claim[Design], Design.COHORT),
        (Claim[Participants], Participants(count=12, counted=Counted.ENROLLED, who="people")),
        (Claim[tuple[TrialId, ...]], (TrialId(registry=Registry.ISRCTN, value="ISRCTN12345678"),)),
        (Claim[int], 12),
        (Claim[str], "words"),
        (Claim[str], NOT_REPORTED),
        (Claim[int], Unclear("two numbers")),
    ],
)
def test_a_claim_comes_back_equal_whatever_its_value_is(kind: type, value: object) -> None:
    original = claim(value)
    assert decode(kind, json.loads(to_json(original)), [TITLE]) == original


def test_grounds_of_every_kind_keep_their_class() -> None:
    grounds = (TITLE.span(0, 7), SourceField(path="p", value="v"), FiredRule(rule="r", fact="f"))
    sentence = Sentence(kind=SentenceKind.CAUTION, text="Small.", pattern="p", grounds=grounds)
    assert decode(Sentence, encode(sentence), [TITLE]) == sentence


def test_a_span_that_no_longer_quotes_its_passage_is_refused() -> None:
    body = encode(claim("words"))
    changed = Passage(key="title", kind=PassageKind.TITLE, text="Sorrow in 12 invented people")
    with pytest.raises(Exception) as caught:
        decode(Claim[str], body, [changed])
    assert _holds(caught.value, SpanDoesNotQuote)


def test_a_span_of_an_unknown_passage_is_refused_by_name() -> None:
    with pytest.raises(Exception) as caught:
        decode(Claim[str], encode(claim("words")), [])
    assert _holds(caught.value, ValueIsImpossible)


def test_equal_artefacts_are_equal_bytes() -> None:
    assert to_json(claim("words")) == to_json(claim("words"))


def _holds(fault: BaseException, kind: type) -> bool:
    inner = getattr(fault, "exceptions", ())
    return isinstance(fault, kind) or any(_holds(each, kind) for each in inner)


def test_a_set_of_registrations_is_an_array_in_one_order_and_comes_back_equal() -> None:
    first = TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT00000001")
    second = TrialId(registry=Registry.ISRCTN, value="ISRCTN00000002")
    body = encode(_Registered(trials=frozenset({second, first})))
    assert [one["value"] for one in body["trials"]] == ["NCT00000001", "ISRCTN00000002"]
    assert encode(_Registered(trials=frozenset({first, second}))) == body
    assert decode(_Registered, body).trials == {first, second}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Registered:
    trials: frozenset[TrialId]
