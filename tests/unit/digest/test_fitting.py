"""Stock sentences stay out where they do not fit: poisons, medicines in use, harm, the making of a measure."""

from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.studies.study import ScopeKind
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import vocabulary
from spec.digest.making import made

BENCH = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
THIN = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."


def patterns(title: str, result: str = THIN, **facts: object) -> set[str]:
    about = {"title": title, "scope": facts.pop("scope", ScopeKind.MS), "diseases": facts.pop("diseases", ("ms",))}
    outcome = write(*made({Role.RESULTS: result}, about=about, **facts))
    assert isinstance(outcome, Digest)
    parts = (*outcome.part(PartKind.SURE).sentences, *outcome.part(PartKind.MATTERS).sentences)
    return {sentence.pattern for sentence in (*parts, *outcome.questions)}


def test_no_study_in_people_is_called_for_after_one_of_a_poison():
    assert "next_steps.animals" in patterns("Old age and multiple sclerosis in mice", **BENCH)
    assert "next_steps.animals" not in patterns("Neurotoxicity of an invented metal in mice", **BENCH)


def test_no_study_in_people_is_called_for_of_a_medicine_that_people_take_today():
    given = f"{THIN} Mice that got fingolimod had thicker myelin than mice that got none."
    assert "next_steps.animals" not in patterns("A signal in mice", given, **BENCH)


def test_a_medicine_for_attacks_is_not_said_to_lack_proof_of_help():
    given = "Methylprednisolone raised the repair of myelin in mice compared with mice that got none."
    assert "matters.not.animal-drug" not in patterns("Methylprednisolone and the nerve coating in mice", given, **BENCH)


def test_samples_from_people_need_no_next_step_into_people():
    cells = {"species": Species.CELLS, "design": Design.LABORATORY, "rung": Rung.CELLS}
    taken = "T cells from patients with multiple sclerosis grew faster than T cells from healthy donors."
    assert "next_steps.cells" not in patterns("T cells in multiple sclerosis", taken, **cells)


def test_a_medicine_that_did_harm_is_not_said_to_lack_proof_of_help():
    title = "Clemastine and the nerve coating in mice"
    harmed = "Clemastine impaired the repair of myelin in mice compared with mice that got no clemastine."
    found = patterns(title, harmed, **BENCH)
    assert not {"matters.not.animal-drug", "cautions.animal-harm"} & found
    titled = patterns("Clemastine impairs the nerve coating in mice", THIN, **BENCH)
    assert not {"matters.not.animal-drug", "cautions.animal-harm"} & titled
    helped = "Clemastine raised the repair of myelin in mice compared with mice that got no clemastine."
    assert "cautions.animal-harm" in patterns(title, helped, **BENCH)


def test_of_a_neighbor_no_question_asks_of_ms():
    slept = "Sleep was worse in patients with neuromyelitis optica who had pain than in those who had none."
    title = "Sleep in neuromyelitis optica"
    near = patterns(title, slept, scope=ScopeKind.NEIGHBOR, diseases=("nmosd",))
    assert "questions.topic.sleep" not in near
    assert "questions.topic.sleep" in patterns("Sleep in multiple sclerosis", slept)


def test_the_making_of_a_measure_is_no_collection_of_views():
    told = "Twelve themes were found, and patients with multiple sclerosis spoke of rest more than of work."
    made_up = patterns("Development of a rest questionnaire for multiple sclerosis", told, design=Design.QUALITATIVE)
    assert "matters.care.builds" in made_up
    assert not {"next_steps.views", "questions.evidence.qualitative", "matters.care.qualitative"} & made_up
    tested = "The invented framework was not able to hold all that patients with multiple sclerosis spoke of."
    framed = patterns("Talks on rest in multiple sclerosis", tested, design=Design.QUALITATIVE)
    assert "questions.evidence.qualitative" not in framed  # no view is told that a reader may have heard, too
    heard = patterns("Talks on rest in multiple sclerosis", told, design=Design.QUALITATIVE)
    assert {"next_steps.views", "matters.care.qualitative"} <= heard


def test_new_treatments_are_asked_of_only_where_one_was_studied():
    model = {"scope": ScopeKind.MODEL, **BENCH}
    treated = {"questions.general.tested", "questions.general.tested-drug"}
    assert not treated & patterns("Age in mice with experimental autoimmune encephalomyelitis", **model)


def test_every_page_has_two_questions_though_little_is_known_of_its_topic():
    for title in (
        "An invented trait of mice",
        "A talk on an invented thing",
        "An invented thing in multiple sclerosis",
    ):
        for facts in ({}, BENCH, {"scope": ScopeKind.MODEL, **BENCH}):
            asked = [name for name in patterns(title, **facts) if name.startswith("questions.")]
            assert len(asked) >= 2, (title, facts)


def test_a_medicine_for_another_illness_is_not_said_to_be_stopped_in_ms():
    given = "Atacicept lowered B cells in people with MS compared with people who got none."
    stopped = {"matters.known.stopped", "questions.drug.stopped"}
    assert stopped <= patterns("Atacicept in multiple sclerosis", given)
    assert not stopped & patterns("Atacicept for psoriasis in people with multiple sclerosis", given)


def test_a_study_of_the_spinal_cord_does_not_ask_of_the_brain():
    title = "Brain and tissue volume in multiple sclerosis"
    shrunk = "Volume of the brain was lower in people with MS than in people without MS."
    cord = "Volume of the spinal cord was lower in people with MS than in people without MS."
    assert "questions.topic.brain-health" in patterns("Brain volume in multiple sclerosis", shrunk)
    assert "questions.topic.brain-health" not in patterns(title.replace("tissue", "cord"), cord)


def test_the_place_of_a_stimulation_is_no_topic_of_its_own():
    told = "Bladder trouble was less common after treatment in people with MS than before treatment."
    title = "Cortical, spinal, and sacral neuromodulation for the bladder in multiple sclerosis"
    outcome = write(*made({Role.RESULTS: told}, about={"title": title}))
    assert isinstance(outcome, Digest)
    assert not any("outer layer" in question.text for question in outcome.questions)


def test_every_caution_on_cause_is_one_to_the_gate():
    for entry in vocabulary("sentence_forms").entries:
        if entry.id.startswith(("sure.cause", "sure.effect")):
            assert wordings("check_causes", "caution").search(entry.label), entry.id
