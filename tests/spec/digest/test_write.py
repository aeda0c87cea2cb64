"""What a digest says of invented studies: source → expected sentence."""

from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.digest.digest import Digest, PartKind, Sentence, SentenceKind
from plainms.digest.write import write
from spec.digest.making import made

SLEEP = {
    Role.OBJECTIVE: "The aim of this study was to assess fatigue and sleep in people with MS.",
    Role.METHODS: "We followed 53 patients with MS at a single center.",
    Role.RESULTS: "Fatigue was higher in patients with poor sleep than in patients with good sleep (p = 0.01).",
    Role.CONCLUSIONS: "In conclusion, poor sleep was associated with fatigue in MS. Further studies are needed.",
}


def digest_of_sleep() -> Digest:
    outcome = write(*made(SLEEP, people=53))
    assert isinstance(outcome, Digest)
    return outcome


def test_it_tells_how_many_were_studied_and_the_aim_in_our_words():
    told = [sentence.text for sentence in digest_of_sleep().part(PartKind.FOUND).sentences]
    assert told[0] == "Researchers studied 53 people with MS."
    assert any(text.endswith("more about fatigue and sleep in people with MS.") for text in told)


def findings_of(outcome: Digest) -> list[Sentence]:
    told = outcome.part(PartKind.FOUND).sentences
    return [sentence for sentence in told if sentence.kind is SentenceKind.FINDING]


def test_it_tells_a_result_and_a_conclusion_in_its_own_words():
    findings = findings_of(digest_of_sleep())
    assert [finding.text for finding in findings] == [
        "Fatigue was higher in people with poor sleep than in people with good sleep.",
        "The authors conclude that poor sleep was linked with fatigue in MS.",
    ]


def test_what_no_frame_reads_is_quoted_without_its_statistics_in_the_exact_words():
    result = "Two things differed: patients with poor sleep felt more fatigue and more pain (p = 0.01)."
    sections = {role: text for role, text in SLEEP.items() if role is not Role.CONCLUSIONS}
    outcome = write(*made({**sections, Role.RESULTS: result}, people=53))
    assert isinstance(outcome, Digest)
    quoted = findings_of(outcome)[0]
    assert quoted.text == (
        "The authors report: “Two things differed: patients with poor sleep felt more fatigue and more pain”."
    )
    assert all(span.quote in quoted.text for span in quoted.spans)


def test_it_ends_the_last_part_with_the_care_team_line():
    outcome = write(*made(SLEEP, design=Design.RANDOMIZED_TRIAL))
    assert isinstance(outcome, Digest)
    assert outcome.part(PartKind.SURE).sentences[-1].text == "Talk with your care team before you change anything."


def test_where_nothing_could_be_changed_the_last_line_does_not_speak_of_change():
    outcome = write(*made(SLEEP, species=Species.ANIMALS, design=Design.ANIMAL, rung=Rung.ANIMALS))
    assert isinstance(outcome, Digest)
    last = outcome.part(PartKind.SURE).sentences[-1].text
    assert last == "Talk with your care team if it raises questions about your own care."


def test_nor_does_it_where_a_study_only_describes_people():
    outcome = write(*made(SLEEP, design=Design.CROSS_SECTIONAL))
    assert isinstance(outcome, Digest)
    last = outcome.part(PartKind.SURE).sentences[-1].text
    assert last == "Talk with your care team if it raises questions about your own care."


def of_a_review(aim: str) -> list[str]:
    title = {"title": "Fatigue and sleep in multiple sclerosis"}
    texts = {
        Role.OBJECTIVE: aim,
        Role.METHODS: "We searched two libraries for studies in any language and of any year.",
    }
    outcome = write(*made(texts, design=Design.META_ANALYSIS, species=Species.NONE, about=title))
    assert isinstance(outcome, Digest)
    return [sentence.text for sentence in outcome.part(PartKind.FOUND).sentences]


def test_a_review_that_names_its_topic_does_not_name_it_again_as_its_aim():
    same = of_a_review("The aim was to describe fatigue and sleep in people with multiple sclerosis.")
    assert sum("fatigue and sleep" in text for text in same) == 1
    other = of_a_review("The aim was to describe depression in women with multiple sclerosis.")
    assert any("depression" in text for text in other)


def test_a_result_that_would_double_its_words_is_not_told_in_ours():
    result = "The scores for pain and sleep of men with MS for pain and sleep did not change during the winter."
    outcome = write(*made(SLEEP | {Role.RESULTS: result}, people=53))
    assert isinstance(outcome, Digest)
    assert not any("sleep of men with MS for pain" in finding.text for finding in own_of(outcome))


def own_of(outcome: Digest) -> list[Sentence]:
    return [finding for finding in findings_of(outcome) if "“" not in finding.text]
