"""A page does not say twice whom its one case is about: the story takes up the patient whom its headline names."""

import re
from dataclasses import replace

from plainms.absence import Unclear
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.forms import capitalized, distinct
from plainms.digest.telling.patients import the_patient

_DESCRIBED = re.compile(r"The authors describe (?P<who>an? [^.]+)\.")
_FRAME, _STORY = "frame.one-person", "finding.own.case."


def taken_up(
    design: tuple[Sentence, ...], told: tuple[Sentence, ...], headline: Sentence, facts: Facts
) -> tuple[Sentence, ...]:
    """The design and what is told behind it, the patient named once: "A 41-year-old woman with MS had ..."."""
    patient, whole = the_patient(facts), (*design, *told)
    if isinstance(patient, Unclear) or len(design) != 1 or design[0].pattern != _FRAME or not told:
        return whole
    described = _DESCRIBED.fullmatch(design[0].text)
    if described is None or described["who"] not in headline.text:
        return whole
    start = f"The {patient.noun} "
    if told[0].pattern.startswith(_STORY) and told[0].text.startswith(start):
        return (_named(told[0], capitalized(described["who"]), start, design[0]), *told[1:])
    is_of_the_one = re.search(rf"\bthe {re.escape(patient.noun)}\b", told[0].text, re.IGNORECASE)
    return told if is_of_the_one else whole


def _named(first: Sentence, who: str, start: str, frame: Sentence) -> Sentence:
    text = f"{who} {first.text.removeprefix(start)}"
    return replace(first, text=text, grounds=distinct((*first.grounds, *frame.grounds)))
