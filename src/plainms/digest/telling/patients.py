"""The one patient whom a case report tells of: which word names them, and where the report says so."""

import re
from dataclasses import dataclass, replace
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Participants, Species
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.studied.people import with_disease
from plainms.provenance import Ground
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_CHILD, _TEEN, _FEW = 13, 18, 5
_NOT_PEOPLE = {Species.ANIMALS, Species.CELLS, Species.PEOPLE_AND_ANIMALS}
_NOUNS = {
    "female": ("girl", "teenage girl", "woman"),
    "male": ("boy", "teenage boy", "man"),
    "": ("child", "teenager", "person"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """``noun`` names the patient ("woman"); ``sex`` is "female", "male" or ""; ``age`` is "" where none is given."""

    noun: str
    sex: str
    age: str
    mention: Span | None
    grounds: tuple[Ground, ...]


def tells_of_patients(facts: Facts) -> bool:
    """Whether it is a report of one or more cases, and not of cells of a person."""
    if facts.appraisal.design.value is not Design.CASE_REPORT or facts.appraisal.species.value in _NOT_PEOPLE:
        return False
    return not any(_met("no_case", item.span.quote) for item in facts.appraisal.sentences)


@once_a_study
def the_patient(facts: Facts) -> Patient | Unclear:
    """The one patient of a case report, or why there is none that is certain."""
    if not tells_of_patients(facts):
        return Unclear("no report of a case")
    people = facts.appraisal.participants.value
    counted = isinstance(people, Participants)
    if people.count != 1 if isinstance(people, Participants) else _several(facts):
        return Unclear("it tells of more than one patient")
    mentions = _mentions(facts)
    ages = {match["age"] for _, match in mentions if match["age"]}
    if len(ages) > 1 or not (counted or ages or _is_one(mentions, facts)):
        return Unclear("who the patient is is not certain")
    sexes = {sex for _, match in mentions if (sex := sex_of(match[0]))}
    if len(sexes) > 1:
        return Unclear("two patients of different sex may be told of")
    sex, age = next(iter(sexes), ""), next(iter(ages), "")
    named = [span for span, match in mentions if match["age"]] or [span for span, match in mentions]
    grounds = tuple(named[:1]) or _short(facts.appraisal.participants.grounds)
    return Patient(
        noun=_noun(sex, age or _written_age(facts), mentions),
        sex=sex,
        age=age,
        mention=next(iter(named), None),
        grounds=grounds,
    )


def is_one_case(facts: Facts) -> bool:
    """Whether it tells of "a case" and nothing tells of more than one, though who the patient is may not be certain."""
    people = facts.appraisal.participants.value
    if not tells_of_patients(facts) or _several(facts) or (isinstance(people, Participants) and people.count != 1):
        return False
    return any(_met("one_case", item.span.quote) for item in facts.appraisal.sentences)


def is_of_one(facts: Facts) -> bool:
    """Whether it tells of "a woman" or "a case" and of nobody else, though her age or sex may not be certain."""
    people = facts.appraisal.participants.value
    if not tells_of_patients(facts) or _several(facts) or (isinstance(people, Participants) and people.count != 1):
        return False
    title = facts.study.report.title
    titled = None if isinstance(title, NotReported) else _pattern("person").search(title.text)
    return (
        is_one_case(facts) or _is_one(_mentions(facts), facts) or (titled or " ")[0].lower().startswith(("a ", "an "))
    )


def is_known(patient: Patient, facts: Facts) -> bool:
    """Whether there is something to say of the patient: an age, a sex, or that the title says what she or he has."""
    return bool(patient.age or patient.sex) or _ailment(patient, facts) is not None


def introduced(patient: Patient, facts: Facts) -> Phrase:
    """ "a 48-year-old woman with relapsing-remitting MS", or "a woman", which stands on where one is counted."""
    noun = patient.noun.removeprefix("teenage ").replace("teenager", "person")
    article = "an" if patient.age.startswith("8") or patient.age in {"11", "18"} else "a"
    ill = _ailment(patient, facts)
    ailment, grounds = ("", patient.grounds) if ill is None else (with_disease(ill.quote), (*patient.grounds, ill))
    named = f"{article} {patient.age}-year-old" if patient.age else "a"
    second = _second_disease(facts) if ailment else None
    if second is not None:
        ailment, grounds = f"{ailment} and {_small(second.quote)}", (*grounds, second)
    return Phrase(text=f"{named} {noun}{ailment}", grounds=(*grounds, *facts.appraisal.participants.grounds))


def _second_disease(facts: Facts) -> Span | None:
    """The other disease of a title on one patient who has MS and it, where we can explain it."""
    title = facts.study.report.title
    match = None if isinstance(title, NotReported) else _pattern("second_disease").search(title.text)
    if match is None or isinstance(title, NotReported):
        return None
    group = str(match.lastgroup)
    explained = {name.lower() for entry in vocabulary("glossary_cases").entries for name in entry.synonyms}
    is_known = match[group].lower() in explained or _is_whole("known_disease", match[group])
    return title.whole().within(*match.span(group)) if is_known else None


def person_with_both(facts: Facts) -> Phrase | None:
    """ "A person with MS and Parkinson's disease", by a title on one case of both."""
    second = _second_disease(facts) if is_of_one(facts) else None
    return None if second is None else Phrase(text=f"a person with MS and {_small(second.quote)}", grounds=(second,))


def _small(name: str) -> str:
    """The name of a disease in small letters, but for names of people and short forms."""
    return " ".join(word if _is_whole("keeps_letters", word) else word.lower() for word in name.split())


def _ailment(patient: Patient, facts: Facts) -> Span | None:
    """The words that say which disease the patient has, behind a mention of the patient or in the title."""
    mentions = () if patient.mention is None else (patient.mention, *(span for span, _ in _mentions(facts)))
    for mention in mentions:
        behind = mention.passage.span(mention.end, len(mention.passage.text))
        match = _pattern("with_disease").match(behind.quote)
        if match and with_disease(match["disease"]):
            return behind.within(*match.span())
    return _titled_disease(facts)


def _titled_disease(facts: Facts) -> Span | None:
    """The words of the title that say that its one patient has the disease: "in a patient with MS"."""
    title = facts.study.report.title
    match = None if isinstance(title, NotReported) else _pattern("titled_patient").search(title.text)
    if match is None or isinstance(title, NotReported) or _met("no_titled_patient", title.text):
        return None
    return title.whole().within(*match.span())


def named_in(words: str, facts: Facts) -> str:
    """The words with our name for the one patient in the place of "the patient"."""
    patient = the_patient(facts)
    if isinstance(patient, Unclear):
        return words
    return re.sub(r"\b([Tt])he patient(?=\b(?!s))", lambda match: f"{match[1]}he {patient.noun}", words)


def by_pronoun(sentences: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """The sentences of a story with "she" or "he" for the one patient behind the first that names her or him."""
    patient = the_patient(facts)
    if isinstance(patient, Unclear) or not patient.sex:
        return sentences
    she, her = ("She", "Her") if patient.sex == "female" else ("He", "His")
    named, out = False, []
    for sentence in sentences:
        is_story = sentence.pattern.startswith("finding.own.case.")
        text = re.sub(rf"^The {patient.noun}(?=’s )", her, sentence.text).replace(f"{her}’s ", f"{her} ")
        text = re.sub(rf"^The {patient.noun}(?= )", she, text)
        out.append(replace(sentence, text=text) if is_story and named else sentence)
        named = named or (is_story and patient.noun in sentence.text)
    return tuple(out)


def sex_of(words: str) -> str:
    """ "female", "male" or "" for the words that name a patient."""
    return "female" if _met("female", words) else "male" if _met("male", words) else ""


def _short(grounds: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """Without the long spans, which tell a finding of their own."""
    return tuple(ground for ground in grounds if not isinstance(ground, Span) or len(ground.quote.split()) <= _FEW)


def _is_one(mentions: list[tuple[Span, re.Match[str]]], facts: Facts) -> bool:
    """Whether "a woman" or "our patient" is told of, or a case "in a patient"."""
    named = any(match[0].lower().startswith(("a ", "an ", "our ")) for _, match in mentions)
    return named or any(_met("one_patient", item.span.quote) for item in facts.appraisal.sentences)


def _noun(sex: str, age: str, mentions: list[tuple[Span, re.Match[str]]]) -> str:
    young, teen, adult = _NOUNS[sex]
    if age:
        return young if int(age) < _CHILD else teen if int(age) < _TEEN else adult
    words = " ".join(match[0].lower() for _, match in mentions)
    if re.search(r"\b(?:child|girl|boy)\b", words):
        return young
    return teen if re.search(r"\b(?:teenage\w*|adolescent)\b", words) else adult


def _written_age(facts: Facts) -> str:
    """The age of one who is young where it stands in words, "9" for a child without any."""
    texts = [facts.study.report.title, *facts.study.abstract]
    whole = " ".join(item.text for item in texts if not isinstance(item, NotReported)).lower()
    numbers = vocabulary("case_course").text["young_ages"].split()
    match = re.search(rf"\b({'|'.join(numbers)})[- ]years?[- ]old\b", whole)
    if match is not None:
        return str(numbers.index(match[1]) + 1)
    return "9" if _met("of_a_child", whole) else ""


def _mentions(facts: Facts) -> list[tuple[Span, re.Match[str]]]:
    """Where the abstract names the patient with an age or a sex."""
    return [
        (item.span.within(*match.span()), match)
        for item in facts.appraisal.sentences
        for match in _pattern("person").finditer(item.span.quote)
        if match["age"] or sex_of(match[0])
    ]


@once_a_study
def _several(facts: Facts) -> bool:
    return any(_met("several", item.span.quote) for item in facts.appraisal.sentences)


def speaks_of_another(facts: Facts) -> bool:
    """Whether relatives are told of, whom "she" or "he" may mean."""
    return any(_met("another", item.span.quote) for item in facts.appraisal.sentences)


def _is_whole(name: str, text: str) -> bool:
    return _pattern(name).fullmatch(text) is not None


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_course").text[name], re.IGNORECASE)
