"""Points are added up from the file, place by place, and their words can be shown."""

import time

import pytest

from invented_records import record
from plainms.appraisal.reading import Reading, read
from plainms.appraisal.weighing import weighed
from plainms.studies.assemble import assemble
from plainms.vocabulary.load import vocabulary

FILES = ("design_families", "people_designs", "intervention_kinds")
PLACES = {"title", "opening", "end", "own", "told", "abstract", "anywhere"}


def reading(title: str, *sections: str) -> Reading:
    return read(assemble(record(title, *sections)))


def points(told: Reading, name: str) -> dict[str, int]:
    return {answer.entry: answer.points for answer in weighed(told, name)}


@pytest.mark.parametrize("name", FILES)
def test_every_cue_has_a_place_a_weight_and_words(name: str) -> None:
    for entry in vocabulary(name).entries:
        for cue in entry["cues"]:
            assert cue["in"] in PLACES
            assert cue["weight"] != 0
            assert cue.get("words") or cue.get("patterns")
            assert set(cue) <= {"in", "weight", "most", "absent", "words", "patterns"}


@pytest.mark.parametrize("name", FILES)
def test_without_any_word_every_entry_has_its_prior_and_what_absence_gives(name: str) -> None:
    empty = points(reading("Q"), name)
    for entry in vocabulary(name).entries:
        absent = sum(cue["weight"] for cue in entry["cues"] if cue.get("absent"))
        assert empty[entry.id] == entry["prior"] + absent


def test_the_title_counts_as_title_only() -> None:
    titled = points(reading("Fog in mice", "Swelling was lower."), "design_families")
    told = points(reading("Fog", "Swelling was lower in mice."), "design_families")
    plain = points(reading("Fog", "Swelling was lower."), "design_families")
    assert titled["animal"] > plain["animal"]
    assert told["animal"] > plain["animal"]
    assert titled["animal"] != told["animal"]


def test_beginnings_and_endings_of_words_are_found() -> None:
    plain = points(reading("Fog in MS"), "intervention_kinds")["drug"]
    assert points(reading("Inventamab in MS"), "intervention_kinds")["drug"] > plain
    assert points(reading("Analgesics in MS"), "intervention_kinds")["drug"] > plain


def test_the_sentences_whose_words_counted_are_shown() -> None:
    lead = weighed(reading("Swelling", "The mice were fed. The mice were weighed. Nothing else."), "design_families")[0]
    assert lead.entry == "animal"
    assert [span.quote for span in lead.spans] == ["The mice were fed.", "The mice were weighed."]


@pytest.mark.parametrize("name", FILES)
def test_a_very_long_line_is_weighed_in_linear_time(name: str) -> None:
    started = time.process_time()
    weighed(reading("MS", "a patient with the 12 men and " * 4_000), name)
    assert time.process_time() - started < 20
