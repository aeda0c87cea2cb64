"""Which way something went in animals or cells: the source's verb or noun of change, and the thing that changed."""

import re
from dataclasses import dataclass, replace
from functools import cache, partial

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.deeds import Deed, Piece
from plainms.digest.selecting.barring import before_the_aim, met, place
from plainms.digest.telling.lab_agents import named
from plainms.digest.telling.lab_things import Thing, place_in, thing
from plainms.language.parse import Parse
from plainms.provenance import Ground
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "lab_things"
_DESIGNS = frozenset({Design.ANIMAL, Design.LABORATORY})
_SPECIES = frozenset({Species.ANIMALS, Species.CELLS})
_MODEL = re.compile(r"\bEAE\b|(?i:experimental (?:autoimmune|allergic) encephal)")
_MS_AS_WELL = re.compile(r"\bEAE ?(?:/|and|or) ?MS\b|\bMS ?(?:/|and|or) ?EAE\b")
_BESIDE_OWN = re.compile(
    r"\bdiseases (?:such as|including)\b[^,.;]*(?:, [^,.;]{3,40}){1,6}"  # a list, of which this study had one at most
    r"|\b(?:despite|although|unlike|such as|similar to|other than)\b[^,.;]*",
    re.IGNORECASE,
)
_OF_RECOVERY = frozenset({"preserve", "restore", "bring-about", "hinder"})
_NOT_OF_RECOVERY = frozenset({"ease", "hold-back", "lessen"})
_KEEPING = frozenset({"preserve", "restore"})
_AMOUNTS = frozenset({"raise", "reduce"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``thing`` went the way that ``verb`` says; ``piece`` is the phrase of the source."""

    verb: Entry
    thing: Thing
    piece: Piece

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The entries of its verb and of its thing."""
        return (self.verb.ground, *self.thing.grounds)

    def words(self, modal: str) -> tuple[str, str]:
        """The verb and the thing behind it; the thing is "" where one verb phrase tells both."""
        way = str(self.verb["way"])
        own = self.thing.own(way)
        if modal:
            own = own.replace("made ", "make ", 1) if own.startswith("made ") else ""
        if own and self.verb.id in {"ease", "worsen"}:
            return str(self.verb["base"] if modal else self.verb.label), "the MS-like disease"
        return (own, "") if own else (str(self.verb["base"] if modal else self.verb.label), self.thing.text)

    def compared(self) -> str:
        """The word behind "was" where a group is told beside another: "lower", "milder"; "" where none fits."""
        way, more = str(self.verb["way"]), self.thing.entry.more
        if self.verb.id in {"change", "restore", "preserve", "prevent", "speed", "shorten"}:
            return ""
        if self.thing.entry.id in {"development", "onset"} and way != "later":
            return ""
        if way == "later":
            return "later" if self.thing.entry.id in {"onset", "disease", "development"} else ""
        up = way == "worse" or (self.verb.id == "improve" and self.thing.gains)
        if self.verb.id == "worsen" and self.thing.gains:
            up = False
        return str(more.get("higher", "higher")) if up else str(more.get("lower", "lower"))


@once_a_study
def is_in_the_laboratory(facts: Facts) -> bool:
    """Whether the study worked with animals or cells and saw what something does in them."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    return not facts.is_review and (
        (not isinstance(design, Absent) and design in _DESIGNS)
        or (not isinstance(species, Absent) and species in _SPECIES)
    )


def shows(word: str) -> bool:
    """Whether a verb only says that a group had what stands behind it."""
    return word.lower() in vocabulary(_NAME).text["shows"].split()


def degree_of(words: str) -> Entry | None:
    """The verb that says what "lower", "higher" or "milder" behind "was" says; None for other words."""
    known = {"lower": "reduce", "higher": "raise"}
    bare = re.sub(r"^(?:markedly|much|clearly|slightly) ", "", words.lower()).split(" than ")[0].split(" in ")[0]
    lists = vocabulary(_NAME).text
    if bare in lists["lower_words"].split("; "):
        return _verb_named(known["lower"])
    return _verb_named(known["higher"]) if bare in lists["higher_words"].split("; ") else None


def protecting() -> Entry:
    """The verb "protected against"."""
    return _verb_named("protect")


def verb_of(word: str) -> Entry | None:
    """The verb of our list for a form of the source's."""
    return _verbs().get(word.lower())


def verb_with_particle(deed: Deed) -> Entry | None:
    """ "Up-regulates" and "down-regulated", which the parse cuts in two."""
    if deed.verb.text.lower() not in {"regulates", "regulated", "regulate"}:
        return None
    known = {"up": "raise", "down": "reduce"}
    return next((_verb_named(known[aside.text]) for aside in deed.asides if aside.text in known), None)


def is_thing(text: str) -> bool:
    """Whether we have words for a phrase."""
    return isinstance(thing(text, lambda _: Unclear("no name is told here")), Thing)


def things_in(tree: Parse) -> frozenset[int]:
    """The ranks of the things that noun phrases of a sentence name."""
    found = (
        thing(tree.text[slice(*tree.extent(token))], lambda _: Unclear("no name is told here"))
        for token in tree.tokens
        if token.tag.startswith("NN")
    )
    return frozenset(item.rank for item in found if isinstance(item, Thing))


def goes(verb: Entry, text: str) -> bool:
    """Whether a verb or a noun of change in the text goes the way of the verb."""
    words = re.findall(r"[A-Za-z-]+", text)
    known = [_verbs()[word.lower()] for word in words if word.lower() in _verbs()]
    known = [entry for entry in known if entry.id == verb.id or entry.id != "improve"]
    ways = [entry for entry, pattern in _ways() if entry.id != "better" and pattern.search(text)]
    if verb.id == "worsen":
        worse = re.search(r"\b(?:worse|more severe|higher (?:\w+ ){0,3}(?:scores?|severity))\b", text)
        return verb.id in {entry.id for entry in known} or worse is not None
    if verb["way"] == "milder" and re.search(r"\bprotect(?:s|ed|ion)?\b", text):
        return True
    return str(verb["way"]) in {str(entry["way"]) for entry in (*known, *ways)}


def begins_with_a_way(text: str) -> bool:
    """Whether a noun or adjective of change stands in front."""
    return any(pattern.match(text) for _, pattern in _ways())


def way_in_front(text: str) -> str:
    """The adjective of change in front, which a list shares: "more severe " of "more severe damage"; else ""."""
    match = _pattern("shared_way").match(text)
    return match[0] if match else ""


def begins_with_a_way_to_a_thing(text: str) -> bool:
    """Whether a noun or adjective of change stands in front of something that we can tell."""
    found = (pattern.match(text) for _, pattern in _ways())
    return any(match is not None and is_thing(text[match.end() :]) for match in found)


def change_in(
    piece: Piece, verb: Entry | None, facts: Facts, *, first: bool = True, denied: bool = False
) -> Change | None:
    """The change that a phrase tells behind a verb; a noun of change in it ("a reduction in ...") goes its own way.

    Behind a verb of change such a noun is a deed of its own only in a list, where the parser may take a verb for it.
    """
    text = piece.text.strip(" ,")
    namer = partial(named, piece=piece, facts=facts, call="a molecule called")
    found = thing(text, namer)
    if verb is not None and not isinstance(found, Unclear):
        return _suited(verb, found, piece, facts, denied)
    for entry, pattern in _ways():
        match = pattern.match(text)
        inner = thing(text[match.end() :], namer) if match else None
        if match and isinstance(inner, Thing) and (verb is None or not first):
            return _suited(_verb_named(str(entry["verb"])), inner, piece, facts, denied)
    return None


def leads_to(deed: Deed) -> tuple[Piece, ...]:
    """What a deed led to or resulted in, where its verb is such a one."""
    if deed.verb.text.lower() not in {"led", "leads", "resulted", "results"}:
        return ()
    found = [aside for aside in deed.asides if re.match(r"(?:to|in) ", aside.text)]
    return tuple(Piece(text=aside.text.split(" ", 1)[1], span=aside.span, head=aside.head) for aside in found[:1])


def protects_from(deed: Deed) -> tuple[Piece, ...]:
    """What a deed protected the animals from: "protected mice from EAE", "protects against demyelination"."""
    if deed.verb.text.lower() not in {"protected", "protects", "protect"} or deed.passive:
        return ()
    shielded = tuple(re.split(r" (?=from |against )", item.text, maxsplit=1) for item in deed.objects)
    if not all(_pattern("seen").fullmatch(f" in {words[0]}") for words in shielded):
        return ()
    inside = [
        Piece(text=words[1], span=item.span, head=item.head)
        for item, words in zip(deed.objects, shielded, strict=True)
        if len(words) > 1
    ]
    found = [(one, match) for one in (*inside, *deed.asides) if (match := re.match(r"(?:from|against) ", one.text))]
    return tuple(Piece(text=one.text[match.end() :], span=one.span, head=one.head) for one, match in found[:1])


def _suited(verb: Entry, found: Thing, piece: Piece, facts: Facts, denied: bool) -> Change | None:
    """The change, where verb and thing go together and the disease named is the one that resembles MS."""
    if "MS-like" in found.text and not has_model(facts):
        return None
    if found.entry.id == "cells-alone" and verb.label not in {"reduced", "increased"}:
        return None
    kept_up = verb.id in _KEEPING and found.rank > 1 and _is_harm(found)
    fit = None if kept_up else _fitting(verb, found, denied)
    amount = str(found.entry.more.get("amount", ""))
    if fit is None and amount and verb.id in _AMOUNTS:
        return Change(verb=verb, thing=_as_amount(found, vocabulary(_NAME)[amount]), piece=piece)
    return None if fit is None else Change(verb=fit, thing=found, piece=piece)


def _as_amount(found: Thing, entry: Entry) -> Thing:
    """What there may be more or less of, told as the entry for its amount tells it."""
    text = entry.label.format(place=found.place)
    return replace(found, text=text, grounds=(entry.ground, *found.grounds))


def _fitting(verb: Entry, found: Thing, denied: bool) -> Entry | None:
    """The verb that suits the thing: numbers are reduced, never eased; None where none says the same."""
    known = vocabulary(_NAME)
    only = str(found.entry.more.get("only", "")).split()
    if only:
        return verb if verb.id in only else None
    if found.rank == 1:
        return _fitting_the_disease(verb, found, denied)
    if verb.id == "improve" and not found.gains:
        return known["reduce"]
    if found.is_counted or verb.id == "protect":
        return _fitting_a_number(verb) if found.is_counted else None if found.gains else verb
    if verb.id in {"raise", "promote", "bring-about"} and "higher" in found.entry.more:
        return known["improve"]
    return known["promote"] if verb.id == "bring-about" and found.gains else verb


def _is_harm(found: Thing) -> bool:
    """Whether the thing is damage, which nobody keeps up or brings back: there the parser took a wrong object."""
    return not found.gains and _pattern("harm").search(found.text) is not None


def _fitting_a_number(verb: Entry) -> Entry | None:
    if verb.id in {"reduce", "lessen", "ease", "hold-back", "reverse"}:
        return vocabulary(_NAME)["reduce"]
    if verb.id in {"raise", "promote", "worsen", "speed"}:
        return vocabulary(_NAME)["raise"]
    return verb if verb.id in {"change", "restore", "preserve"} else None


def _fitting_the_disease(verb: Entry, found: Thing, denied: bool) -> Entry | None:
    """A disease is eased or worsened; no severity is prevented."""
    known, name = vocabulary(_NAME), found.entry.id
    if (verb.id == "change" and not denied) or (verb.id == "protect" and name != "disease"):
        return None
    if verb.id in _NOT_OF_RECOVERY if name == "recovery" else verb.id in _OF_RECOVERY:
        return None
    if name in {"severity", "signs"} and verb.id in {"prevent", "delay", "speed"}:
        return known["delay"] if (name, verb.id) == ("signs", "delay") else None
    if name == "disease":
        eased, worse = {"reduce", "lessen", "improve"}, {"raise", "promote"}
        return known["ease"] if verb.id in eased else known["worsen"] if verb.id in worse else verb
    return verb


def has_model(facts: Facts) -> bool:
    """Whether the animals had the disease that is made to resemble MS: it is not only named for other work."""
    title = facts.study.report.title
    if not isinstance(title, NotReported) and _MODEL.search(title.text):
        return True
    early = before_the_aim(facts)
    return any(
        _MODEL.search(_BESIDE_OWN.sub("", item.span.quote)) is not None
        for item in facts.appraisal.sentences
        if not met("earlier_work", item.span.quote) and place(item.span) not in early
    )


def had_other_models(facts: Facts) -> bool:
    """Whether harm was done to some of the animals in another way, by the sentences on what was done or found."""
    own = (item.span.quote for item in facts.appraisal.sentences if item.role.value in {Role.METHODS, Role.RESULTS})
    return any(_pattern("other_models").search(text) is not None for text in own)


def had_model(facts: Facts) -> bool:
    """Whether it is told of the work itself, not only of what may follow from it, and no animals are said to resist."""
    if not has_model(facts):
        return False
    title = facts.study.report.title
    titled = "" if isinstance(title, NotReported) else title.text
    early = before_the_aim(facts)
    own = [
        item.span.quote
        for item in facts.appraisal.sentences
        if item.role.value not in {Role.BACKGROUND, Role.CONCLUSIONS}
        and place(item.span) not in early
        and not met("earlier_work", item.span.quote)
    ]
    resist = any(_pattern("resists").search(text) for text in (titled, *own))
    bare = (_MS_AS_WELL.sub("", _BESIDE_OWN.sub("", text)) for text in (titled, *own))
    return not resist and any(_MODEL.search(text) is not None for text in bare)


def limits(text: str, subject: str = "") -> bool:
    """Whether words of the clause set a condition or a contrast that a told part would lose.

    That a subject is a combination, or one thing alone, is told with it.
    """
    text = text.replace(subject, re.sub(r"\b(?:combin\w+|alone)\b", "", subject)) if subject else text
    return _pattern("limits").search(re.sub(r"\bnot only\b(.*)\bbut\b", r"\1", text)) is not None


def makes_the_model(who: str, changes: tuple[Change, ...]) -> bool:
    """Whether a poison only did the harm for which it was given: that is how the model is made, not what came out."""
    harm = {"demyelination", "lesions", "oligo-loss"}
    ways = {str(change.verb["way"]) for change in changes}
    only_harm = ways <= {"worse", "about"} and {change.thing.entry.id for change in changes} <= harm
    return only_harm and _pattern("makes_the_model").search(who) is not None


def is_aside(text: str) -> bool:
    """Whether a phrase only says where, when, how often, by which path or beside which controls."""
    return _pattern("aside").fullmatch(text.strip(" ,")) is not None or bool(place_in(text).text)


def place_of(asides: tuple[Piece, ...]) -> Phrase:
    """The place that a phrase beside the verb names, or no words."""
    found = (place_in(aside.text) for aside in asides)
    return next((place for place in found if place.text), Phrase(text="", grounds=()))


@cache
def _verbs() -> dict[str, Entry]:
    return {form: entry for entry in _entries("verb") for form in str(entry["forms"]).split()}


def _verb_named(name: str) -> Entry:
    return vocabulary(_NAME)[name]


@cache
def _ways() -> tuple[tuple[Entry, Sieved], ...]:
    return tuple((entry, Sieved(str(entry["pattern"]), re.IGNORECASE)) for entry in _entries("way"))


def _entries(kind: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in vocabulary(_NAME).entries if entry["kind"] == kind)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[name], re.IGNORECASE)
