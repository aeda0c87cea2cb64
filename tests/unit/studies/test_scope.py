"""What counts as a study on MS."""

import pytest

from invented_records import record
from plainms.studies.assemble import assemble
from plainms.studies.scope import scope_of
from plainms.studies.study import ScopeKind

MEN = "Forty men took part. Fatigue was measured."


@pytest.mark.parametrize(
    ("title", "abstract", "kind"),
    [
        ("Sleep in multiple sclerosis", MEN, ScopeKind.MS),
        ("Fatigue after a radiologically isolated syndrome", MEN, ScopeKind.MS),
        ("Relapses in neuromyelitis optica", MEN, ScopeKind.NEIGHBOR),
        ("Outcome of progressive multifocal leukoencephalopathy", MEN, ScopeKind.NEIGHBOR),
        ("Drug X eases experimental autoimmune encephalomyelitis in mice", "Mice were treated.", ScopeKind.MODEL),
        ("Drug X in a mouse model of multiple sclerosis", "Mice were treated.", ScopeKind.MODEL),
        (
            "Particles with drug X for the management of multiple sclerosis",
            "We tried the particles in a cuprizone model in rodents.",
            ScopeKind.MODEL,
        ),
        ("Drug X and multiple sclerosis: two drugs in a model of MS", "Mice were treated.", ScopeKind.MODEL),
        ("Validation of a fatigue scale", "We studied 35 patients with multiple sclerosis.", ScopeKind.MS),
        (
            "The genome of invented virus strain MS",
            "It came from a multiple sclerosis patient.",
            ScopeKind.PASSING_MENTION,
        ),
        ("Fumarates in medicine", "They are used in psoriasis and multiple sclerosis.", ScopeKind.PASSING_MENTION),
        (
            "Drug X in mice with a rare syndrome of the mind",
            "It was safe in a phase 2 study in people with multiple sclerosis.",
            ScopeKind.PASSING_MENTION,
        ),
        (
            "Drug X suppresses autoimmune arthritis",
            "It eases autoimmune diseases such as experimental autoimmune encephalomyelitis. Mice were treated.",
            ScopeKind.PASSING_MENTION,
        ),
        ("Plant leaves and light", "Leaves were measured.", ScopeKind.OUT),
    ],
)
def test_it_tells_how_close_a_record_is_to_ms(title: str, abstract: str, kind: ScopeKind) -> None:
    assert scope_of(record(title, abstract)).value.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Extracts were analyzed by LC-MS and tandem mass spectrometry (MS).",
        "Patients with MS (mitral stenosis) had surgery; 40 patients with MS recovered.",
        "The delay was 20 ms. MS/MS spectra were recorded.",
    ],
)
def test_ms_is_not_always_multiple_sclerosis(text: str) -> None:
    assert scope_of(record("Measurements of a substance", text)).value.kind is ScopeKind.OUT


def test_healthy_people_given_an_ms_medicine_are_a_passing_mention() -> None:
    text = "The drug is under study for patients with multiple sclerosis (MS). Six healthy men took one dose."
    assert scope_of(record("Mass balance of drug X", text)).value.kind is ScopeKind.PASSING_MENTION


def test_the_main_disease_comes_first_and_every_mention_is_a_span() -> None:
    claim = scope_of(record("Neuromyelitis optica and optic neuritis", "Some had multiple sclerosis."))
    assert claim.value.diseases == ("nmosd", "optic-neuritis", "ms")
    assert [span.quote for span in claim.spans] == ["Neuromyelitis optica", "optic neuritis", "multiple sclerosis"]


def test_one_record_has_one_identity() -> None:
    first = assemble(record("Sleep in multiple sclerosis", MEN))
    again = assemble(record("Sleep in multiple sclerosis: corrected title", MEN))
    assert first.id == again.id


def test_demyelinating_disease_in_the_title_is_what_the_abstract_says_of_it() -> None:
    told = "Four sisters with multiple sclerosis (MS) were examined. The patients were followed."
    titled = "Demyelinating diseases in one invented family"
    assert scope_of(record(titled, told)).value.kind is ScopeKind.MS
    assert scope_of(record("Peripheral demyelinating disorders in one invented family", told)).rule != (
        "scope-demyelination-in-title"
    )
