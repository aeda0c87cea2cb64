"""What keeps a result from being carried over to where it does not belong."""

from dataclasses import replace

from invented_studies import appraisal, study
from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.provenance import Claim, Origin
from plainms.publication.guards import guards_of
from plainms.studies.study import Scope, ScopeKind, Study


def about(*diseases: str, kind: ScopeKind = ScopeKind.NEIGHBOR) -> Study:
    made = study()
    return replace(made, scope=replace(made.scope, value=Scope(kind=kind, diseases=diseases)))


def shorts(made: Study) -> list[str]:
    return [guard.short for guard in guards_of(made, appraisal())]


def test_a_neighbor_is_said_not_to_be_ms_and_its_antibody_is_named() -> None:
    (guard,) = guards_of(about("mogad"), appraisal())
    assert guard.short == "This is about MOG antibody-associated disease (MOGAD), not MS."
    assert guard.words.endswith("What was found here may not hold for MS. The antibody that can mark it is MOG-IgG.")


def test_what_may_be_ms_is_never_said_not_to_be_ms() -> None:
    assert shorts(about("optic-neuritis")) == ["This is about optic neuritis."]


def test_a_study_of_ms_beside_a_neighbor_has_no_such_guard() -> None:
    assert shorts(about("ms", "nmosd", kind=ScopeKind.MS)) == []


def test_a_result_of_measurements_alone_is_flagged_and_nothing_else_is() -> None:
    def flagged(value: object) -> bool:
        claim = Claim(value=value, origin=Origin.RULE, rule="test", grounds=appraisal().design.grounds)
        made = guards_of(study(), appraisal(surrogate=claim))
        return [one.short for one in made] == ["Measurements, not how people feel."]

    assert flagged(True)
    assert not any(flagged(value) for value in (False, NOT_ASSESSED, NOT_REPORTED, Unclear("no primary outcome")))
