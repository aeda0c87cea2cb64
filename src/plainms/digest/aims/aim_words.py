"""The aim of a study in our own words, read with the slots of the findings: "to know whether X goes along with Y".

An aim that no skeleton of ``aim_frames.toml`` fits, or that holds words we cannot tell, has none.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.aims.followed import is_followed
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE
from plainms.digest.forms import Phrase
from plainms.digest.reading.announced import AIMS, Announced, announced, titled
from plainms.digest.reading.clause import Clause, Cleaned, cleaned
from plainms.digest.reading.skeletons import Fit, fits, found, mapped, met
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.selecting.barring import advises
from plainms.digest.telling.parts import grounds_of, phrases
from plainms.digest.titles.article_topic import small_letters
from plainms.digest.variety import one_of
from plainms.language.parse import Parse, parse
from plainms.provenance import Ground
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_SLOTS = ("things", "factor", "outcome", "people", "first", "second", "agent", "test", "thing", "time")
_PEOPLE = frozenset({"people", "first", "second"})
_NUMBERED = ("factor", "agent", "test", "outcome", "thing", "things")
_LONGEST, _MOST_WORDS = 330, 27
_SINGULAR = frozenset({"diabetes", "herpes", "rabies", "news"})
_OF_NUMBERS = ("link.", "effect.", "works.", "common.", "test.")
_VAGUE = "thing.about"
_ASIDE = frozenset({"build", "link"})
_SMOOTHED = (
    (re.compile(r"\bthe (?=experimental (?:autoimmune|allergic) )"), ""),
    (re.compile(r"\b(whether|how well|that) ratio of\b"), r"\1 the ratio of"),
    (
        re.compile(r"\b(affects?|effect on|effects of [^.]* on|difference to) weaker memory and thinking"),
        r"\1 memory and thinking",
    ),
    (re.compile(r"\b(between [\w ,-]+ and) memory and thinking\b"), r"\1 memory or thinking"),
    (re.compile(r"\b(people|women|men|children) with MS with "), r"\1 with MS and "),
)
_VERBS = {
    "goes": ("goes", "go"),
    "is": ("is", "are"),
    "has": ("has", "have"),
    "works": ("works", "work"),
    "does": ("does", "do"),
    "it": ("it", "they"),
    "them": ("it", "them"),
    "a_marker": ("a marker", "markers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AimWords:
    """An infinitive behind "wanted", the skeleton that read it, and what it stands on."""

    text: str
    pattern: str
    grounds: tuple[Ground, ...]


def aim_words(sentence: Span, facts: Facts) -> AimWords | Unclear:
    """What the sentence says the study was for, in our words, or why it cannot be told."""
    for part, tree in _parsed(cleaned(sentence)):
        for aim in announced(part, tree):
            for words in _told(aim, facts):
                if words.pattern != _VAGUE or found("goes_on", AIMS, sentence.quote) is None:
                    return words
    return Unclear("no skeleton reads the aim, or only a part of it")


def title_words(title: Span, facts: Facts) -> AimWords | Unclear:
    """What a title says was asked: "Prevalence of pain in women: a survey" asks how common pain is in women."""
    for part, tree in _parsed(tuple(titled(title, lambda text: small_letters(text, facts)))):
        thing = Clause(cleaned=part, parse=tree, start=0, end=len(part.text))
        for words in _told(Announced(asks="title", thing=thing, cuts=frozenset()), facts):
            return words
    return Unclear("no skeleton reads the title")


def _parsed(parts: tuple[Cleaned, ...]) -> Iterator[tuple[Cleaned, Parse]]:
    short = tuple(part for part in parts if len(part.text) <= _LONGEST)
    yield from zip(short, parse([part.text for part in short]) if short else (), strict=True)


def _told(aim: Announced, facts: Facts) -> Iterator[AimWords]:
    for fit in fits("aim", aim.thing, AIMS):
        if not _suits(fit.entry, aim, facts):
            continue
        slots = _slots(fit)
        told = slots if isinstance(slots, Unclear) else phrases(facts, **slots)
        if isinstance(told, Unclear) or isinstance(slots, Unclear):
            continue
        if fit.entry.more.get("of_people", False) and not met("people_named", told["people"].text):
            continue
        if _takes_all_for_some(fit.entry, told, facts):
            continue
        text = _worded(fit, slots, told, facts)
        if aim.asks == "title" and found("bare_noun", AIMS, text) is not None:
            continue
        grounds = (aim.thing.span, *grounds_of(told))
        if _may_be_told(text, facts) and is_followed(text, grounds, facts):
            yield AimWords(text=text, pattern=fit.entry.id, grounds=grounds)


def _takes_all_for_some(entry: Entry, told: Mapping[str, Phrase], facts: Facts) -> bool:
    """Whether a link with MS itself would be asked for where nobody without MS was studied."""
    outcome = told["outcome"].text if "outcome" in told else ""
    if not entry.id.startswith("link.") or found("of_a_disease_alone", AIMS, outcome) is None:
        return False
    texts = (passage.text for passage in facts.study.report.passages)
    return not any(found("asks_who_gets_it", AIMS, text) for text in texts)


def _may_be_told(text: str, facts: Facts) -> bool:
    """Whether the words are few and whole, advise nothing and state no cause that the design cannot show."""
    if len(text.split()) > _MOST_WORDS or advises(text) or found("unfit", AIMS, text) is not None:
        return False
    if facts.appraisal.design.value is Design.QUALITATIVE and found("asks_what_does", AIMS, text) is not None:
        return False
    return _may_show_cause(facts) or found("cause_words", AIMS, text) is None


def _may_show_cause(facts: Facts) -> bool:
    design = facts.appraisal.design.value
    return not isinstance(design, Absent) and design in MAY_SHOW_CAUSE


def _suits(entry: Entry, aim: Announced, facts: Facts) -> bool:
    """Whether a skeleton is read behind this class of verb and these cuts, and tells what the design can show."""
    if facts.appraisal.design.value is Design.QUALITATIVE and entry.id.startswith(_OF_NUMBERS):
        return False  # people were asked what they think, and nothing was measured
    verbs = entry.more.get("verbs", ())
    asked = not verbs if aim.asks == "title" else aim.asks in verbs if verbs else aim.asks not in _ASIDE
    if not asked or not aim.cuts <= set(entry.more.get("cuts", aim.cuts)):
        return False
    return str(entry.more.get("cause", "any")) in {"any", "yes" if _may_show_cause(facts) else "no"}


def _slots(fit: Fit) -> dict[str, Slot] | Unclear:
    """The slots that the skeleton names; a group whose name ends in 2 is another place for the same slot."""
    cuts: dict[str, Slot] = {}
    for name in _SLOTS:
        group = next((key for key in (name, f"{name}2") if fit.match.groupdict().get(key)), "")
        if group:
            start, end = fit.match.span(group)
            cut = _cut(fit, start, end, is_group=name in _PEOPLE)
            if isinstance(cut, Unclear):
                return cut
            cuts[name] = cut
    for name, kind in (("subject", fit.subject), ("rest", fit.tail)):
        if fit.match.groupdict().get(name):
            cut = kind(*fit.match.span(name))
            if isinstance(cut, Unclear):
                return cut
            cuts[name] = cut
    return cuts


def _cut(fit: Fit, start: int, end: int, *, is_group: bool) -> Slot | Unclear:
    """A slot: a name of people that we know, else a noun phrase by the parse of the sentence or of its words alone."""
    words, at = fit.clause.text[start:end], fit.clause.start
    if is_group and words.lower() in _names_of_people():
        span = fit.clause.cleaned.span(at + start, at + end)
        return Slot(text=words, span=span, plural=True, named=False)
    cut = fit.asked(start, end)
    if isinstance(cut, Slot) or not words.strip():
        return cut
    alone = fit.clause.cleaned.part(at + start, at + end)
    return slot(
        Clause(cleaned=alone, parse=parse([alone.text])[0], start=0, end=len(alone.text)),
        0,
        len(alone.text),
        kind="asked",
    )


def _is_plural(words: str) -> bool:
    """Whether our words for a thing are plural by the last word before a preposition, or a list."""
    match = found("behind_head", AIMS, words)
    head = words if match is None else words[: match.start()]
    last = head.rsplit(" ", 1)[-1]
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "MS")) and last not in _SINGULAR
    return " and " in head or is_plural


@cache
def _names_of_people() -> frozenset[str]:
    entries = (entry for entry in vocabulary("finding_words").entries if entry["kind"] == "people")
    return frozenset(name.lower() for entry in entries for name in entry.synonyms)


def _worded(fit: Fit, slots: Mapping[str, Slot], told: Mapping[str, Phrase], facts: Facts) -> str:
    words = {name: phrase.text for name, phrase in told.items()}
    plural = any(slots[name].plural or _is_plural(words[name]) for name in [n for n in _NUMBERED if n in slots][:1])
    verbs = {name: forms[plural] for name, forms in _VERBS.items()}
    kept = {"preposition": fit.words("preposition")}
    kept["verb"] = mapped("past", fit.words("verb"), AIMS) or fit.words("verb")
    kept["find"] = mapped("find", fit.words("find"), AIMS) or fit.words("find")
    asked = {"word": "whether" if fit.words("word") not in {"how", "why", "which", "what"} else fit.words("word")}
    inside = {"in": f" in {words['people']}" if "people" in words else ""}
    wording = one_of(fit.entry["wordings"], facts.study.id, "aim")
    text = str(wording).format(**{**verbs, **kept, **asked, **inside, **words})
    for pattern, ours in _SMOOTHED:
        text = pattern.sub(ours, text)
    return text
