"""Those behind an amount in our words, and what they had: shared by the frames that read amounts of people."""

import re
from dataclasses import replace

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, meets
from plainms.digest.reading.skeletons import met, whole_of
from plainms.digest.reading.slots import Slot
from plainms.digest.studied.beside import names_controls
from plainms.digest.studied.compared import groups_of
from plainms.digest.studied.people import speaks_of_both
from plainms.digest.studied.whom import counted_people, named_people
from plainms.digest.telling.counted import of_a_group
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import article, phrases
from plainms.provenance import Ground
from plainms.vocabulary.load import vocabulary

Said = tuple[str, tuple[Ground, ...]]
_ONE_GROUP = frozenset({Design.COHORT, Design.CROSS_SECTIONAL})
_BE = frozenset({"were", "was", "are", "is"})


def who(people: Slot | NotReported, facts: Facts) -> Said | Unclear:
    """The people in our words; "" where none are named."""
    if not isinstance(people, Slot):
        return "", ()
    if meets("whole_study", people.text):
        return "people in the study", ()
    group = phrases(facts, people=_as_patients(people))
    if isinstance(group, Unclear) or not met("people_named", group["people"].text):
        return Unclear("shares of people only")
    name = of_a_group(group["people"].text)
    name = as_studied(people.text, name, facts)
    return "people who answered" if name == "people" and is_survey(facts) else name, group["people"].grounds


def as_studied(words: str, told: str, facts: Facts) -> str:
    """ "People in the study" for the "patients" of one group who had a kind of MS, or COVID-19 besides, not any MS."""
    if not met("bare_patients", words) or not told.endswith("people with MS") or names_controls(facts):
        return told
    studied = counted_people(facts) or named_people(facts)
    named = studied.text if isinstance(studied, Phrase) else "people with MS"
    is_narrower = speaks_of_both(facts) or "people with MS" not in named
    return told.replace("people with MS", "people in the study") if is_narrower else told


def is_survey(facts: Facts) -> bool:
    """Whether those who were counted answered questions."""
    asked = facts.appraisal.design.value is Design.CROSS_SECTIONAL
    return asked and any(meets("survey", item.span.quote) for item in facts.appraisal.sentences)


def of_the_study(clause: Clause, facts: Facts) -> bool:
    """Whether an amount of people that are not named is one of all who took part: one group, and no other just named.

    Where several were compared, or the sentence before speaks of a part of them, it may be that of some.
    """
    if facts.appraisal.design.value not in _ONE_GROUP or not isinstance(groups_of(facts), Unclear):
        return False
    before = clause.span.passage.text[: clause.span.start].rstrip()
    last = re.split(r"(?<=[.;!?])\s", before)[-1] if before else ""
    return meets("of_some", last) is None


def headed(people: Slot | NotReported, last: Slot | NotReported) -> Slot | NotReported:
    """ "CIS patients" for the "CIS" of "20% of CIS and 40% of MS patients"."""
    if not isinstance(people, Slot) or not isinstance(last, Slot):
        return people
    word = last.text.split()[-1]
    if word == "groups" and people is last:
        return replace(people, text=people.text.removesuffix("s"))
    if people is last or whole_of("last_word", LIST, word) is None or meets("people_word", people.text):
        return people
    word = word.removesuffix("s") if word == "groups" else word
    return replace(people, text=f"{people.text} {word}", plural=True)


def had(verb: str, what: Slot, facts: Facts, kind: str = "") -> Said | Unclear:
    """What they had or did; Unclear where it only says who took part. ``kind`` stands in front: "poor sleep"."""
    if meets("baseline", f"{verb} {what.text}") or (verb in _BE and met("no_share", what.text)):
        return Unclear("who took part is no finding")
    told: Phrase | Unclear = plain(what, facts)
    if isinstance(told, Unclear):
        return told
    text = unquoted(told.text.removeprefix("with ") if verb == "had" else told.text)
    if meets("state", text):
        return f"were {text}", told.grounds
    if kind:
        text = f"{kind} {text.removeprefix('the ')}"
    text = f"{article(text)} {text}" if verb == "had" and meets("takes_article", text) else text
    return f"{verb} {text}", told.grounds


def unquoted(text: str) -> str:
    """The words without marks around one that is rare but that readers know: "worsened"."""
    known = re.compile(vocabulary("plain_statements").text["known"], re.IGNORECASE)
    return re.sub(r"“([\w-]+)”", lambda word: word[1] if known.fullmatch(word[1]) else word[0], text)


def _as_patients(people: Slot) -> Slot:
    """ "MS patients" for "MS cases"."""
    head, _, last = people.text.rpartition(" ")
    return replace(people, text=f"{head} patients".strip()) if last.lower() == "cases" else people
