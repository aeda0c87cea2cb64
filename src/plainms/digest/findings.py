"""What the authors report: the chosen sentences in our own words, else quoted word for word; species named in each."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.aims.followed import is_topic
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, has_form, say
from plainms.digest.plainly import told_plainly
from plainms.digest.selecting.background import is_background
from plainms.digest.selecting.choosing import concludes
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.speaking import seen_in, speaks_of_people
from plainms.digest.selecting.to_professionals import LEAD
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.within_reach import is_out_of_reach
from plainms.digest.studied.materials import cells_of_animals
from plainms.digest.telling import patients
from plainms.digest.telling.cause_size import size_of_cause
from plainms.digest.titles.article_topic import title_topic
from plainms.provenance import FiredRule
from plainms.text import PassageKind

_SAYS, _BACKGROUND = "The authors say ", "As background, "
_SPEAKERS = ("The authors ", "They ")
_REPORTS = ("The researchers report that ", "They also report that ")
_ABOUT_THE_ARTICLE = re.compile(r"(?:here|we|this (?:study|article|paper|review|work))\b", re.IGNORECASE)


def findings(said: tuple[Told, ...], facts: Facts) -> tuple[Sentence, ...]:
    """One sentence for each chosen one, in the same order; the second of a form says "They also".

    Words about people, from work that may have been in animals alone, are followed by what that may mean.
    """
    sentences: list[Sentence] = []
    forms_used: set[str] = set()
    on_people = [told for told in said if _speaks_of_people_beyond(told, facts)]
    for told in said:
        if isinstance(told.own, OwnWords):
            own = told_plainly(told, told.own, facts)
            sentences += _same_speaker(_as_background(told, own, facts, sentences), sentences)
        else:
            form = _form(told, facts)
            verb = form.removesuffix("-that")
            used = verb in forms_used or (verb == "finding.background" and _has_background(sentences))
            sentences.append(_sentence(told, _again(form) if used else form, facts))
            forms_used.add(verb)
            sentences += size_of_cause(told.quote.text, facts)
        sentences += _not_in_people(facts) if on_people[-1:] == [told] else ()
    return patients.by_pronoun(_each_once(tuple(sentences)), facts)


def _as_background(told: Told, new: tuple[Sentence, ...], facts: Facts, before: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, the first told as the ground that a review starts from, where it is that."""
    if not new[0].text.startswith(_SAYS) or not is_background(told.source, facts):
        return new
    lead = "As further background, they say " if _has_background(before) else f"{_BACKGROUND}the authors say "
    return (replace(new[0], text=new[0].text.replace(_SAYS, lead, 1)), *new[1:])


def _has_background(told: list[Sentence]) -> bool:
    return any(sentence.text.startswith(_BACKGROUND) for sentence in told)


def _same_speaker(new: tuple[Sentence, ...], told: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, the first with "They also" where the finding before it begins with the same speakers."""
    before = next((one.text for one in reversed(told) if one.kind is SentenceKind.FINDING), "")
    if before.startswith(_REPORTS) and new[0].text.startswith(_REPORTS[0]):
        return (replace(new[0], text=new[0].text.replace(_REPORTS[0], _REPORTS[1], 1)), *new[1:])
    if not before.startswith(_SPEAKERS) or not new[0].text.startswith(_SPEAKERS[0]):
        return new
    again = "They also " if before.startswith(_SPEAKERS[0]) else "They "
    text = new[0].text.replace(_SPEAKERS[0], again, 1)
    return (replace(new[0], text=text), *new[1:])


def _each_once(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences without one that says again, word for word, what an earlier one says."""
    first = {sentence.text: place for place, sentence in reversed(tuple(enumerate(sentences)))}
    return tuple(sentence for place, sentence in enumerate(sentences) if first[sentence.text] == place)


def ranked(said: tuple[Told, ...], facts: Facts) -> tuple[Sentence, ...]:
    """The chosen ones as sentences that each stand alone, the most telling first.

    None that speaks past its species, nor one that another limits.
    """
    alone = [told for told in said if not told.limited and not _tells_of_people_beyond(told, facts)]
    return tuple(
        told_plainly(told, told.own, facts)[0]
        if isinstance(told.own, OwnWords)
        else _sentence(told, _form(told, facts), facts)
        for told in sorted(alone, key=lambda told: -told.score)
    )


def untold(told: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """What a study looked at, unless its aim is told, and that no result could be; empty where some is told."""
    if any(sentence.kind is SentenceKind.FINDING for sentence in told) or len(facts.appraisal.sentences) < 2:
        return ()
    rule = FiredRule(rule="findings.untold", fact="no sentence is certain, whole, short and free of advice")
    if facts.is_review:
        return (say("finding.untold.review", SentenceKind.CAUTION, rule),)
    tells_it = facts.appraisal.design.value in {Design.CASE_REPORT, Design.QUALITATIVE}
    topic = Unclear("the page tells it") if told or tells_it else title_topic(facts)
    form = "finding.untold.technical" if is_out_of_reach(facts) else "finding.untold"
    line = say(form, SentenceKind.CAUTION, rule)
    if isinstance(topic, Unclear) or not is_topic(topic, facts):
        return (line,)
    return (say("frame.looked-at", SentenceKind.FRAME, topic=topic), line)


def _names_both(told: Told, facts: Facts) -> bool:
    """Whether people and animals were studied and the quoted words themselves say which of them they speak of."""
    return facts.appraisal.species.value is Species.PEOPLE_AND_ANIMALS and told.role is not Role.CONCLUSIONS


def _speaks_of_people_beyond(told: Told, facts: Facts) -> bool:
    """Whether words from work in animals name people."""
    in_animals = facts.appraisal.species.value is Species.ANIMALS or isinstance(cells_of_animals(facts), Phrase)
    return in_animals and speaks_of_people(told.quote.text)


def _tells_of_people_beyond(told: Told, facts: Facts) -> bool:
    """Whether what is told of such words names people: in our own words they may tell of the animals alone."""
    if not isinstance(told.own, OwnWords):
        return _speaks_of_people_beyond(told, facts)
    return _speaks_of_people_beyond(told, facts) and speaks_of_people(told.own.words.text)


def _not_in_people(facts: Facts) -> Iterator[Sentence]:
    """The plain word behind words about people, where the line on the design does not say it already."""
    cells = cells_of_animals(facts)
    if isinstance(cells, Phrase):
        rule = FiredRule(rule="findings.in-cells-of-animals", fact=f"cells of {cells.text}; the words told name people")
        yield say("finding.in-cells-of-animals", SentenceKind.CAUTION, rule, animals=cells)
    elif facts.holds("own_people", "yes"):
        rule = FiredRule(rule="findings.not-in-people", fact="species = animals; the quoted words name people")
        yield say("finding.maybe-not-in-people", SentenceKind.CAUTION, rule)


def _form(told: Told, facts: Facts) -> str:
    """The form's id: a review says and never reports, a conclusion concludes, what is not settled is only written."""
    if facts.appraisal.design.value is Design.PROTOCOL:
        return "finding.plan"
    if told.lead == LEAD:
        guidance = facts.appraisal.design.value is Design.GUIDELINE
        form = "finding.to-professionals.guidance" if guidance else "finding.to-professionals"
        return f"{form}-that" if told.quote.text[:1].islower() else form
    if told.lead == "suggest-that":
        return "finding.review-suggest-that" if facts.is_review else "finding.suggest-that"
    form = f"finding.{_verb(told, facts)}"
    return f"{form}-that" if told.lead == "that" else form


def _verb(told: Told, facts: Facts) -> str:
    if facts.is_review:
        return "background" if is_background(told.source, facts) else "say"
    if told.source.passage.kind is PassageKind.TITLE:
        return "write"
    if told.role is Role.CONCLUSIONS:
        return "conclude" if concludes(told) and not _ABOUT_THE_ARTICLE.match(told.quote.text) else "write"
    known = told.settled or (told.lead == "that" and not isinstance(facts.appraisal.design.value, Absent))
    return "report" if told.role is Role.RESULTS and known else "write"


def _again(form: str) -> str:
    again = form.replace("finding.", "finding.also-")
    return again if has_form(again) else form


def _sentence(told: Told, form: str, facts: Facts) -> Sentence:
    plain = say(form, SentenceKind.FINDING, *told.quote.spans, *told.borne_out, quote=told.quote.text)
    subjects = seen_in(told.role, told.source, told.quote.text, facts)
    if subjects is None or facts.is_review or _names_both(told, facts):
        return plain
    rest = Phrase(text=plain.text[:1].lower() + plain.text[1:], grounds=plain.grounds)
    named = say("finding.from", SentenceKind.FINDING, subjects=subjects, rest=rest)
    grounds = (*plain.grounds, *subjects.grounds)
    return Sentence(kind=SentenceKind.FINDING, text=capitalized(named.text), pattern=form, grounds=grounds)
