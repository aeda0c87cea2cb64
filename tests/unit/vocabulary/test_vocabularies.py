"""Every vocabulary file keeps its rules, and every enum has its words."""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

import pytest

from plainms.appraisal.appraisal import Analysis, Counted, Design, Role, Rung, Species
from plainms.appraisal.values import Comparator, Measure, Tier
from plainms.identifiers import Registry
from plainms.language.matching import lowered
from plainms.vocabulary.load import names, vocabulary

OURS = (
    "analyses",
    "animal_models",
    "animals",
    "cells",
    "characteristics",
    "claim_verbs",
    "comparators",
    "consort_abstracts",
    "designs",
    "directions",
    "diseases",
    "drug_classes",
    "drugs",
    "exposures",
    "follow_up",
    "full_stops",
    "group_comparisons",
    "limitation_runs",
    "limitations",
    "measures",
    "name_stems",
    "number_words",
    "outcomes",
    "participants",
    "phenotypes",
    "registries",
    "roles",
    "rungs",
    "settings",
    "species",
    "statements",
    "study_tools",
    "substance_kinds",
    "therapies",
)
GIVEN = ("drugs", "drug_classes", "therapies")
GLOSSED = ("animal_models", "cells", "diseases", "drug_classes", "drugs", "exposures", "phenotypes", "therapies")
WITH_PATTERNS = (
    "titles",
    "sure_titles",
    "not_titles",
    "texts",
    "cues",
    "strong",
    "late",
    "patterns",
    "sure",
    "not",
    "kin",
    "verbs",
)


@pytest.mark.parametrize(
    ("enum", "name"),
    [
        (Design, "designs"),
        (Species, "species"),
        (Rung, "rungs"),
        (Analysis, "analyses"),
        (Counted, "participants"),
        (Registry, "registries"),
        (Comparator, "comparators"),
        (Measure, "measures"),
    ],
)
def test_every_value_has_an_entry_and_every_entry_a_value(enum: type[StrEnum], name: str) -> None:
    assert {member.value for member in enum} == {entry.id for entry in vocabulary(name).entries}


def test_every_role_has_an_entry() -> None:
    assert {role.value for role in Role} | {"mixed"} == {entry.id for entry in vocabulary("roles").entries}


@pytest.mark.parametrize("name", OURS)
def test_no_synonym_means_two_things(name: str) -> None:
    meant = Counter(
        word
        for entry in vocabulary(name).entries
        for word in {lowered(synonym).replace("-", " ") for synonym in entry.synonyms}
    )
    assert [word for word, times in meant.items() if times > 1] == []


@pytest.mark.parametrize("name", names())
def test_every_file_says_its_edition_and_source(name: str) -> None:
    assert re.fullmatch(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", vocabulary(name).edition)
    assert vocabulary(name).source


def patterns() -> Iterator[tuple[str, str]]:
    for name in OURS:
        for entry in vocabulary(name).entries:
            for key in WITH_PATTERNS:
                yield from ((f"{name}:{entry.id}", pattern) for pattern in entry.more.get(key, ()))


def test_every_pattern_compiles_and_is_in_lower_case() -> None:
    for where, pattern in patterns():
        bare = re.sub(r"\\[A-Z]|\(\?P<", "", pattern)
        assert re.compile(pattern) and bare == bare.lower(), where


def test_glosses_are_short() -> None:
    for name in GLOSSED:
        for entry in vocabulary(name).entries:
            assert 3 <= len(entry["explain"].split()) <= 15, entry.id


def test_every_neighbor_has_its_note() -> None:
    neighbors = [entry for entry in vocabulary("diseases").entries if entry["kind"] == "neighbor"]
    assert neighbors and all(entry["neighbor_note"] for entry in neighbors)


def test_designs_that_watch_may_not_claim_causes() -> None:
    watching = ("cohort", "case-control", "cross-sectional", "case report", "narrative review", "qualitative")
    assert all(vocabulary("designs")[design]["causal"] in {"none", "linked with"} for design in watching)


def test_reviews_never_find() -> None:
    reviews = [entry for entry in vocabulary("designs").entries if entry["review"]]
    assert reviews and all("found" not in entry["verbs"] for entry in reviews)


def test_every_rung_of_a_design_is_a_rung() -> None:
    rungs = {rung.value for rung in Rung}
    for entry in vocabulary("designs").entries:
        assert set(entry["rung"].values()) | {entry.more.get("rung_if_compared", "idea")} <= rungs, entry.id


@pytest.mark.parametrize("name", ["animal_models", "cells", "exposures", "outcomes", "phenotypes", "therapies"])
def test_no_abbreviation_means_two_things(name: str) -> None:
    meant = Counter(word for entry in vocabulary(name).entries for word in set(entry["abbreviations"]))
    assert [word for word, times in meant.items() if times > 1] == []


def test_every_outcome_has_a_tier_a_direction_and_a_short_gloss() -> None:
    entries = vocabulary("outcomes").entries
    assert {entry["tier"] for entry in entries} == {tier.value for tier in Tier}
    for entry in entries:
        assert entry["better"] in {"higher", "lower", ""}, entry.id
        assert entry["kind"] in {"scale", "outcome"}, entry.id
        assert 2 <= len(entry["measures"].split()) <= 15, entry.id
        assert entry.synonyms or entry["abbreviations"], entry.id


def test_the_range_of_a_scale_runs_from_low_to_high() -> None:
    ranges = [entry.more["range"] for entry in vocabulary("outcomes").entries if "range" in entry.more]
    assert ranges and all(low < high for low, high in ranges)


def test_what_is_given_has_one_id_and_one_name_over_all_its_lists() -> None:
    entries = [entry for name in GIVEN for entry in vocabulary(name).entries]
    ids = Counter(entry.id for entry in entries)
    words = Counter(word for entry in entries for word in set(entry.synonyms))
    assert [word for word, times in (ids + words).items() if max(ids[word], words[word]) > 1] == []


def test_every_medicine_has_its_class_status_and_mechanism() -> None:
    statuses = {
        "approved for MS",
        "approved for a neighbor",
        "approved for relapses",
        "for symptoms",
        "in trials",
        "in trials in neighbors",
        "off label in MS",
        "off label in neighbors",
        "other",
        "repurposed",
        "stopped in MS",
        "supplement",
        "vaccine",
        "withdrawn",
    }
    entries = vocabulary("drugs").entries
    assert {entry["status"] for entry in entries} == statuses
    assert all(entry["class"] in vocabulary("drug_classes") and entry["mechanism"] for entry in entries)


def test_no_brand_or_code_means_two_medicines() -> None:
    meant = Counter(
        name for entry in vocabulary("drugs").entries for key in ("brands", "codes") for name in entry.more.get(key, ())
    )
    assert [name for name, times in meant.items() if times > 1] == []


def test_every_course_and_every_model_is_of_a_disease_we_know() -> None:
    for name in ("phenotypes", "animal_models"):
        assert all(entry["disease"] in vocabulary("diseases") for entry in vocabulary(name).entries)


def test_a_registry_names_a_country_of_the_list() -> None:
    registries = [entry for entry in vocabulary("settings").entries if entry["kind"] == "registry"]
    countries = {entry.more["country"] for entry in registries if "country" in entry.more}
    assert countries and all(vocabulary("settings")[country]["kind"] == "country" for country in countries)
