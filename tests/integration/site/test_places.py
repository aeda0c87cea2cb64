"""Topics, medicines, symptoms, tests and authors: pages, indexes and feeds; and only what changed is made again."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from django.test import Client

from invented_library import TOLD, processed, shelve, variants
from invented_studies import TITLE, TODAY, appraisal, digest
from plainms.appraisal.values import MeasuredOutcome, Tier
from plainms.discovery.fixed_topics import fixed_topics
from plainms.identifiers import StudyId
from plainms.ports import Processed
from plainms.provenance import Claim, Origin
from plainms.sources.record import Author, DataBank, Journal

ATOM = "{http://www.w3.org/2005/Atom}"
FIRST, SECOND = "990009201", "990009202"
ADA = Author(last_name="Placeholder", fore_name="Ada", initials="A")


def made(key: str) -> Processed:
    """A study that gave fingolimod, used a test, and names its author and its registration."""
    ground = (TITLE.whole(),)
    score = MeasuredOutcome(outcome="sdmt", tier=Tier.PEOPLE, primary=True, span=TITLE.whole())
    given = Claim(value=("fingolimod",), origin=Origin.RULE, rule="test", grounds=ground)
    used = Claim(value=(score,), origin=Origin.RULE, rule="test", grounds=ground)
    bank = DataBank(name="ClinicalTrials.gov", accession_numbers=("NCT99009001",))
    facts = appraisal(interventions=given, outcomes=used)
    return processed(key, digest(), facts=facts, authors=(ADA,), data_banks=(bank,))


@pytest.fixture
def two(client: Client) -> Iterator[Client]:
    """The library with two more studies that share a medicine, a symptom, a test and an author."""
    from plainms.site.catalogue.models import StudyRow  # noqa: PLC0415 - Django must be set up first

    shelve([made(FIRST), made(SECOND)])
    yield client
    StudyRow.objects.filter(key__in=(FIRST, SECOND)).delete()
    shelve(variants())


def pages() -> dict[str, str]:
    from plainms.site.catalogue.models import PublishedPage  # noqa: PLC0415 - Django must be set up first

    return {page.path: page.html for page in PublishedPage.objects.all()}


def identity(key: str) -> str:
    return str(StudyId.mint("pubmed", key))


def test_every_fixed_topic_has_a_page_and_stands_in_the_index(client: Client) -> None:
    index = client.get("/topics/").content.decode()
    for topic in fixed_topics():
        assert client.get(f"/topics/{topic.id}/").status_code == 200
        assert f'href="/topics/{topic.id}/"' in index


@pytest.mark.parametrize(
    "path", ["/medicines/fingolimod/", "/symptoms/fatigue/", "/tests/sdmt/", "/authors/ada-placeholder/"]
)
def test_a_place_has_a_page_once_two_studies_belong_to_it(two: Client, path: str) -> None:
    text = two.get(path).content.decode()
    assert {identity(FIRST), identity(SECOND)} <= set(re.findall(r'href="/studies/(s\w+)/"', text))
    base = path.split("/")[1]
    assert f'href="{path}"' in two.get(f"/{base}/").content.decode()
    assert f'href="/{base}/"' in two.get("/topics/").content.decode()


def test_a_medicine_of_one_study_has_no_page(client: Client) -> None:
    assert client.get("/medicines/fingolimod/").status_code == 404


def test_no_page_leads_to_a_page_that_is_not_there(two: Client) -> None:
    there = pages()
    linked = {link for html in there.values() for link in re.findall(r'href="(/[^"#?]*)"', html)}
    missing = {
        link for link in linked if link not in there and not link.startswith(("/static/", "/search/", "/es/search/"))
    }
    missing = {link for link in missing if "/cite." not in link}  # written when asked for
    assert missing == set()


def test_a_topic_counts_its_studies_by_rung_and_says_what_it_is(two: Client) -> None:
    text = two.get("/topics/fatigue/").content.decode()
    assert "a tiredness that rest does not take away" in text
    assert "How far from care these studies are" in text
    assert "could our program read for certain which way a result went" in text


def test_the_atom_feed_names_its_studies_under_the_address_of_the_site(two: Client) -> None:
    answer = two.get("/topics/fatigue/feed.atom", headers={"host": "localhost"})
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    assert feed.findtext(f"{ATOM}title") == "Fatigue – Plain MS"
    links = [entry.find(f"{ATOM}link").get("href") for entry in feed.iter(f"{ATOM}entry")]  # type: ignore[union-attr]
    assert f"http://localhost/studies/{identity(FIRST)}/" in links
    assert b"origin.invalid" not in answer.content


def test_the_json_feed_holds_the_same_studies_newest_first(two: Client) -> None:
    answer = two.get("/feed.json", headers={"host": "localhost"})
    assert answer["Content-Type"].startswith("application/feed+json")
    feed = json.loads(answer.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://localhost/feed.json"
    days = [item["date_published"] for item in feed["items"]]
    assert days == sorted(days, reverse=True)
    assert days


def test_a_page_names_the_reports_of_its_trial_once_with_their_reason_and_the_newest_apart(two: Client) -> None:
    text = two.get(f"/studies/{identity(FIRST)}/").content.decode()
    start = text.index('id="same-trial"')
    same = text[start : text.index("</section>", start)]
    assert f'<a href="/studies/{identity(SECOND)}/">' in same
    assert "Report: both give the registration number NCT99009001." in same
    assert text.count(f'href="/studies/{identity(SECOND)}/"') == 1
    assert '<a href="/topics/fatigue/">' in text[text.index('id="newest"') :]


def test_only_pages_whose_inputs_changed_are_made_again(two: Client) -> None:
    from plainms.site.reading.publish import publish  # noqa: PLC0415 - Django must be set up first

    before = pages()
    done = [one for one, _ in publish(TODAY)]
    assert done == [0]
    assert pages() == before
    shelve([processed(TOLD, digest(), journal=Journal(title="Another Invented Journal"), digest="2" * 64)])
    changed = {path for path, html in pages().items() if before.get(path) != html}
    told = identity(TOLD)
    assert {path for path in changed if path.startswith(f"/studies/{told}/")}
    assert not {path for path in changed if path.startswith(("/medicines/", "/tests/", "/how-"))}
    assert not {path for path in changed if path.startswith(f"/studies/{identity(FIRST)}/")}


def test_a_page_is_rendered_only_where_its_inputs_changed(two: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from plainms.site.reading import drafts, publish, render  # noqa: PLC0415 - Django must be set up first

    rendered: list[str] = []

    def counted(template: str, **context: object) -> str:
        rendered.append(template)
        return str(render.part(template, **context))

    monkeypatch.setattr(drafts, "part", counted)
    list(publish.publish(TODAY))
    assert rendered == []
