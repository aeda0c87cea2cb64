"""A notice that Crossref knows becomes a version of the report that it is about."""

import json

import pytest

from fake_sources import notice
from plainms.identifiers import Pmid
from plainms.sources.crossref import read, updated
from plainms.vocabulary.load import vocabulary

PMIDS = {"10.99999/a": Pmid("990000001")}


def work(*updates: object, **more: object) -> str:
    return json.dumps(notice("1") | {"update-to": list(updates)} | more)


@pytest.mark.parametrize(
    ("kind", "ref_type"),
    [("retraction", "RetractionIn"), ("expression-of-concern", "ExpressionOfConcernIn"), ("Erratum", "ErratumIn")],
)
def test_each_kind_of_notice_says_what_it_makes_of_the_report(kind: str, ref_type: str) -> None:
    body = work({"DOI": "10.99999/A", "type": kind}, **{"container-title": ["Journal of Invented Studies"]})
    (record,) = read(body, PMIDS)
    (link,) = record.comments_corrections
    assert (link.ref_type, link.ref_source) == (ref_type, "Journal of Invented Studies. doi: 10.99999/notice.1")
    assert record.pmid == PMIDS["10.99999/a"]


def test_a_new_version_is_no_notice_and_one_on_another_report_is_not_ours() -> None:
    body = work({"DOI": "10.99999/a", "type": "new_version"}, {"DOI": "10.99999/b", "type": "retraction"}, "nonsense")
    assert list(read(body, PMIDS)) == []
    assert updated(body) == ("10.99999/a", "10.99999/b")


def test_every_kind_is_one_that_pages_know() -> None:
    known = {entry["ref_type"] for entry in vocabulary("notice_kinds").entries}
    assert {entry["ref_type"] for entry in vocabulary("crossref_updates").entries} <= known
