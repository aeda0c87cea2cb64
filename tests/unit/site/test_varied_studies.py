"""The studies that the growth benchmark varies from processed ones can be read, and agree in all their parts."""

import json
import os
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import django
import pytest

from plainms.pipeline import process
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")
django.setup()
sys.path.append(str(Path(__file__).parents[3] / "benchmarks"))

from growing.base_set import dossiers  # noqa: E402 - the benchmarks are no package of ours
from growing.varied import FIRST_YEAR, LAST_YEAR, Variety  # noqa: E402

from plainms.discovery.profile import Profile  # noqa: E402
from plainms.site.catalogue.models import StudyRow  # noqa: E402 - Django must be set up first
from plainms.site.catalogue.store import OnShelf, Shelved, taken  # noqa: E402

ARTEFACTS = ("study", "appraisal", "outcome", "verification")


@pytest.fixture(scope="module")
def base() -> list[dict[str, str]]:
    source = Path(str(files("plainms.run").joinpath("demo", "invented.xml")))
    records = [one for one in Inputs.of((source,)).read_all() if isinstance(one, SourceRecord)]
    return dossiers(process(record) for record in records[:5])


def read(dossier: dict[str, str]) -> Shelved:
    row = StudyRow(**json.loads(dossier["row"]))
    return taken(OnShelf(row, {kind: dossier[kind] for kind in ARTEFACTS if dossier[kind]}))


def profile(dossier: dict[str, str]) -> Profile:
    kept: dict[str, Any] = json.loads(dossier["profile"])
    return Profile.read(kept["profile"])


def test_every_span_of_a_variant_quotes_its_passage(base: list[dict[str, str]]) -> None:
    for variant in Variety.of(base).variants(0, 60):
        read(variant)
        profile(variant)


def test_all_parts_of_a_variant_are_of_one_study(base: list[dict[str, str]]) -> None:
    variety = Variety.of(base)
    found = [variety.variant(number) for number in range(40)]
    for one in found:
        study, listing = read(one).study, json.loads(one["listing"])
        assert str(study.id) == json.loads(one["row"])["study_id"] == listing["study"] == str(profile(one).study)
        assert json.loads(one["row"])["key"] == str(study.report.pmid)
        assert study.report.title.text == one["title"] == listing["title"]  # type: ignore[union-attr]
        assert study.report.dates == profile(one).dates
        assert all(FIRST_YEAR <= date.year <= LAST_YEAR for date in study.report.dates)
    assert len({one["study"] for one in found}) == len(found)


def test_variants_differ_in_words_and_in_numbers_of_the_same_length(base: list[dict[str, str]]) -> None:
    variety = Variety.of(base)
    one, other = variety.variant(1), variety.variant(1 + len(base))
    assert len(one["abstract"]) == len(other["abstract"])
    assert one["abstract"] != other["abstract"]
    words = set(one["abstract"].split()) ^ set(other["abstract"].split())
    assert any(word.strip(".,;()").isdigit() for word in words)
    assert any(word.strip(".,;()").isalpha() for word in words)


def test_the_same_number_gives_the_same_variant(base: list[dict[str, str]]) -> None:
    assert Variety.of(base).variant(7) == Variety.of(base).variant(7)


def test_some_variants_share_a_registration_number(base: list[dict[str, str]]) -> None:
    numbers = [profile(one).trials for one in Variety.of(base).variants(0, 300)]
    held = [trials for trials in numbers if trials and trials[0].startswith("NCT6")]
    assert 10 < len(held) < 45
    assert len(set(held)) < len(held)
