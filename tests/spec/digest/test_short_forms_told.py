"""A short form is explained where it is met, though its long form was explained before; "PM2.5" is one name."""

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import gather
from spec.digest.making import made

_TEXT = "The aim was to count injection site reactions (ISR). Of all people, 84% had ISR. PM2.5 was high."


def _sentence(text: str) -> Sentence:
    facts = gather(*made({Role.RESULTS: _TEXT}))
    span = facts.appraisal.sentences[0].span
    return Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.own.said", grounds=(span,))


def test_a_short_form_behind_its_long_form_is_opened() -> None:
    facts = gather(*made({Role.RESULTS: _TEXT}))
    told = Glosser(facts=facts).with_glosses(
        (_sentence("Injection site reactions were counted."), _sentence("Many people had ISR."))
    )
    assert any("ISR is short for “injection site reactions”" in sentence.text for sentence in told) or any(
        "had ISR (" in sentence.text for sentence in told
    )


def test_a_name_keeps_its_decimals() -> None:
    facts = gather(*made({Role.RESULTS: _TEXT}))
    grounds = (facts.appraisal.sentences[0].span,)
    assert unopened("QV2.5 was high.", grounds, facts) == ("QV2.5",)
    assert unopened("PM2.5 and PM10 were high.", grounds, facts) == ()


def test_a_short_form_within_a_long_form_is_opened_too() -> None:
    text = "Garden diet (GaD) is known. We gave a modified GaD (mGaD). The mGaD eased fatigue."
    facts = gather(*made({Role.RESULTS: text}))
    span = facts.appraisal.sentences[-1].span
    quoted = "The authors report: “The mGaD eased fatigue”."
    sentence = Sentence(kind=SentenceKind.FINDING, text=quoted, pattern="finding.report", grounds=(span,))
    told = [one.text for one in Glosser(facts=facts).with_glosses((sentence,))]
    assert any("mGaD is short for “modified GaD”, where GaD means garden diet" in text for text in told)


def test_what_joins_two_defined_short_forms_is_not_said_to_be_undefined() -> None:
    text = "Dendritic cells (DC) made indole xylin oxidase (IXO). The effect may be related to the DC-IXO axis."
    facts = gather(*made({Role.RESULTS: text}))
    span = facts.appraisal.sentences[1].span
    assert unopened("The effect may be related to the DC-IXO axis.", (span,), facts) == ()
