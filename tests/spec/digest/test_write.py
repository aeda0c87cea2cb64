"""What a digest says of invented studies: source → expected sentence."""

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Digest, PartKind, SentenceKind
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


def test_it_tells_how_many_were_studied_and_quotes_the_aim_from_its_verb_on():
    told = [sentence.text for sentence in digest_of_sleep().part(PartKind.FOUND).sentences]
    assert told[0] == "The study included 53 people with MS."
    assert "The researchers wanted “to assess fatigue and sleep in people with MS”." in told


def test_it_quotes_a_result_without_its_statistics_and_keeps_the_exact_words():
    findings = [
        sentence
        for sentence in digest_of_sleep().part(PartKind.FOUND).sentences
        if sentence.kind is SentenceKind.FINDING
    ]
    assert findings[0].text == (
        "The authors report: “Fatigue was higher in patients with poor sleep than in patients with good sleep”."
    )
    assert findings[1].text == "The authors conclude that “poor sleep was associated with fatigue in MS”."
    for finding in findings:
        assert all(span.quote in finding.text for span in finding.spans)


def test_it_ends_the_last_part_with_the_care_team_line():
    sure = digest_of_sleep().part(PartKind.SURE).sentences
    assert sure[-1].text == "Talk with your care team before you change anything."
