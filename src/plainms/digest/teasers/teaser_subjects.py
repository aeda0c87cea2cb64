"""What a study looked at, as a phrase behind "looked at": the question of its aim, else the topic of its title."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.aims.aim_words import AimWords
from plainms.digest.digest import Sentence
from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.studied import people
from plainms.digest.teasers.topic_asides import unexplained, with_asides
from plainms.digest.teasers.topic_cuts import ever_less
from plainms.digest.teasers.topic_heads import heads
from plainms.digest.teasers.variants import briefer, opened
from plainms.digest.titles.abouts import has_short_form
from plainms.digest.titles.article_topic import title_topic
from plainms.digest.titles.claimed_topic import claimed_topics, without_people
from plainms.digest.titles.title_claims import plainer, states_a_result
from plainms.digest.titles.titled_words import both_parts, titled_words
from plainms.digest.titles.topics import in_lay_names
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_ON_A_TOPIC = frozenset({Design.CASE_REPORT, Design.GUIDELINE, Design.OPINION})
_IN_BRACKETS = re.compile(r" \([^()]*\)")
_JOINTS = (" and the ", " and outcomes ", " and associations ")  # between two parts of a title told together
_OF_THE_TITLE = frozenset({"titled", "worded", "claimed", "claimed_whole"})
_FEWEST_WORDS, _LONG = 3, 50
_SOMEBODY = "people|patients|adults|individuals|persons|those"


def subjects(
    aim: AimWords | Unclear, facts: Facts, who: str, work: tuple[Sentence, ...] = ()
) -> Iterator[tuple[Phrase, int]]:
    """The phrases and what each adds to a teaser; none that holds short forms or names what the form names already."""
    parts = vocabulary("teaser_parts")
    strict = stands_on_its_topic(facts)
    is_of_ms = "MS" in who or facts.appraisal.design.value is Design.CASE_REPORT
    for part, phrase, cut in _with_heads((*_worked_on(work, facts), *_candidates(aim, facts)), facts):
        for variant in _explained(phrase):
            for text in _fitted(variant.text, facts, who):
                bare = _IN_BRACKETS.sub("", text)
                halved = part == "both" and not any(joint in text for joint in _JOINTS)
                if not halved and not has_short_form(text) and not _says_too_little(bare, facts):
                    added = (
                        int(parts[part]["weight"])
                        - _cost_of_bareness(part, bare)
                        - _cost_of_hard_words(f"{text} in MS" if is_of_ms else text, strict)
                        - int(parts["cut_short"]["weight"]) * (_pattern("cut_short").search(text) is not None)
                        - int(parts["cut_down"]["weight"]) * cut
                    )
                    yield Phrase(text=text, grounds=variant.grounds), added - _lacks_disease(text, facts, who)


def _with_heads(candidates: tuple[tuple[str, Phrase], ...], facts: Facts) -> Iterator[tuple[str, Phrase, bool]]:
    """The candidates whole, then those of the title up to their prepositions, and whether they are cut down so."""
    yield from ((part, phrase, False) for part, phrase in candidates)
    if facts.appraisal.design.value is Design.CASE_REPORT:
        return
    for part, phrase in candidates:
        if part in _OF_THE_TITLE:
            told, whole = people.disease(facts).text, opened(phrase.text)
            for head in heads(whole):
                named = told in head or (told not in whole and "MS" not in whole)
                behind = "" if named else f" in {told}"
                yield part, Phrase(text=f"{head}{behind}", grounds=phrase.grounds), True


def _cost_of_bareness(part: str, text: str) -> int:
    """What it costs that the title's topic is one thing alone, with or without its disease."""
    told = _pattern("disease_behind").sub("", text)
    is_bare = part in {"titled", "worded"} and len(told.split()) < _FEWEST_WORDS
    return int(vocabulary("teaser_parts")["bare"]["weight"]) * is_bare


def _says_too_little(text: str, facts: Facts) -> bool:
    """Whether a topic is none; a review may be on a matter as wide as the treatment of MS."""
    if facts.is_review and _pattern("wide_subject").fullmatch(text):
        return False
    return _pattern("no_subject").search(text) is not None


def stands_on_its_topic(facts: Facts) -> bool:
    """Whether an article tells by its topic alone what it is about, so that its teaser keeps to words readers know."""
    return facts.is_review or facts.appraisal.design.value in _ON_A_TOPIC


def _cost_of_hard_words(text: str, strict: bool) -> int:
    return int(vocabulary("teaser_parts")["closed" if strict else "unexplained"]["weight"]) * unexplained(text)


def _explained(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase in plainer words, and as it is with its hard words explained in brackets."""
    for variant in _worded(phrase):
        yield variant
        yield with_asides(variant)


def _worded(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase as it is, in fewer words, and each in plainer ones."""
    whole = opened(phrase.text)
    short = _pattern("people_of_topic").sub(" in MS", briefer(whole))
    cut = without_people(short)
    cuts = (cut,) if len(cut.split()) >= _FEWEST_WORDS and not _pattern("cut_unfit").search(cut) else ()
    wholes = (whole, *ever_less(short), *ever_less(plainer(short)), *cuts, *ever_less(in_lay_names(short)))
    for text in dict.fromkeys(_with_article(text) for text in wholes):
        plain = in_plain_words(text, at_any_price=True)
        yield Phrase(text=text, grounds=phrase.grounds)
        if plain.text != text:
            yield Phrase(text=plain.text, grounds=distinct(phrase.grounds + plain.grounds))


def _with_article(text: str) -> str:
    """The words with the article that the short name of MS or their first noun asks for."""
    text = _pattern("needs_article").sub("the ", text)
    return re.sub(r"\b([Aa]) (?=MS\b)", r"\1n ", text)


def _worked_on(work: tuple[Sentence, ...], facts: Facts) -> Iterator[tuple[str, Phrase]]:
    """What the researchers looked at by the sentence on what was done; how a minor thing was measured is not it."""
    for sentence in work:
        match = _pattern("worked_on").match(sentence.text)
        if match is not None and (_pattern("measured_by").search(sentence.text) is None or _is_titled(match, facts)):
            yield "work", Phrase(text=match["what"], grounds=sentence.grounds)


def _is_titled(match: re.Match[str], facts: Facts) -> bool:
    """Whether the title holds a telling word of what was looked at."""
    title = facts.study.report.title
    return isinstance(title, NotReported) or bool(telling_words(match["what"]) & telling_words(title.text))


def _candidates(aim: AimWords | Unclear, facts: Facts) -> Iterator[tuple[str, Phrase]]:
    if isinstance(aim, AimWords) and (match := _pattern("asks").match(aim.text)) is not None:
        what = f"{match['question']} {match['what']}" if match["question"] else match["what"]
        yield ("question" if match["question"] else "thing"), Phrase(text=what, grounds=aim.grounds)
    topic, words = title_topic(facts), titled_words(facts)
    both = both_parts(facts)
    if isinstance(both, Phrase) and not states_a_result(both.text):
        yield "both", both
    behind = _stands_behind(topic, words)
    for part, phrase in (("behind" if behind else "titled", topic), ("worded", words)):
        if isinstance(phrase, Phrase) and not states_a_result(phrase.text):
            yield part, phrase
            yield from ((part, whole) for whole in _with_its_disease(phrase, facts))
            if len(phrase.text) <= _LONG and not behind:
                return
    claims = claimed_topics(facts)
    for phrase in claims:
        part = "claimed" if phrase is claims[0] else "side"
        yield ("claimed_whole" if _pattern("whole_claim").match(phrase.text) else part), phrase


def _with_its_disease(phrase: Phrase, facts: Facts) -> Iterator[Phrase]:
    """A short topic with the disease that only a later part of the title names: "sleep in MS"."""
    title, named = facts.study.report.title, people.disease(facts)
    of_it = re.compile(vocabulary("findings").text["titled_disease"])
    told = named.text in phrase.text or "MS" in phrase.text or of_it.search(phrase.text) is not None
    is_short = len(phrase.text.split()) <= _FEWEST_WORDS + 1 and " in " not in phrase.text
    if is_short and not told and not isinstance(title, NotReported) and of_it.search(title.text):
        yield Phrase(text=f"{phrase.text} in {named.text}", grounds=distinct(phrase.grounds + named.grounds))


def _stands_behind(topic: Phrase | Unclear, words: Phrase | Unclear) -> bool:
    """Whether the plain topic is of a later part of the title than the one that its words are of."""
    if isinstance(topic, Unclear) or isinstance(words, Unclear):
        return False
    starts = [[ground.start for ground in told.grounds if isinstance(ground, Span)] for told in (topic, words)]
    return bool(starts[0]) and bool(starts[1]) and min(starts[0]) > max(starts[1])


def _fitted(text: str, facts: Facts, who: str) -> Iterator[str]:
    """The phrase, without its disease or its people where the form names them."""
    disease = people.disease(facts).text
    if facts.appraisal.design.value is Design.CASE_REPORT:
        given = _pattern("given_to_patient").sub(_on_what, text)
        if given != text:
            yield given
            yield given.replace(" during treatment with ", " on ")
    if facts.appraisal.design.value is Design.CASE_REPORT and who:
        text = _pattern("patient_of_topic").sub("", text)
    if disease in who:
        somebody = rf"(?:the )?(?:(?:{_SOMEBODY}) with )?{re.escape(disease)}"
        text = re.sub(rf" (?:in|among|of|for) {somebody}(?=$| in [A-Z]| and the )", "", text)
    if text and not (facts.appraisal.design.value is Design.CASE_REPORT and text == disease):
        yield text


def _on_what(patient: re.Match[str]) -> str:
    return f" during treatment with {patient['what'] or patient['treated'].lower()}"


def _lacks_disease(text: str, facts: Facts, who: str) -> int:
    told = f"{who} {text}"
    return (
        0
        if people.disease(facts).text in told or "MS" in told
        else int(vocabulary("teaser_parts")["disease"]["weight"])
    )


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
