"""Which animals were studied and what they got: "The researchers gave siponimod to mice", "Some mice lacked Axl".

A study of animals is told so where the words of title or abstract name one treatment, or the gene that was missing, in
a way that our lists read; what set off the disease, or stood for nothing, is no treatment.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct, listed, say
from plainms.digest.reading.deeds import Piece
from plainms.digest.studied.animals_when import when_given
from plainms.digest.studied.given_whole import (
    given_beside,
    got_a_treatment,
    is_short_for_one_of,
    lacks_a_gene,
    names_of,
)  # fmt: skip
from plainms.digest.telling.lab_agents import Group, animals_of, group, in_one_line, is_medicine, named
from plainms.digest.telling.medicines import as_given
from plainms.digest.telling.other_routes import comes_from_a_gene, from_a_gene
from plainms.language.parse import Token
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary
from plainms.whole_words import stands_in

_LIST = "animals_given"
_FRAME = SentenceKind.FRAME
_OWN = frozenset({Role.OBJECTIVE, Role.METHODS, Role.RESULTS, Role.CONCLUSIONS})
_MOST_BEFORE, _MOST_GIVEN, _ENOUGH, _WELL_SAID = 5, 3, 2, 4
_INTERFERON = "interferon beta"
_THE_NAME = re.compile(r"^.* called ")
_BARE_RECEPTOR = re.compile(r"\blacked (?!an? |the )(.+ receptor\b)")
_WORD = re.compile(r"\S+")
_STOPS = re.compile(r"[,;:.]$")
_GROUP_BEHIND = re.compile(
    r"\b(?P<whole><animal> (?:(?:that |which )?(?:were |was )?(?:treated with|given|injected with|fed|administered)|"
    r"receiving|lacking|deficient (?:in|for)|that lack(?:ed)?|devoid of) (?:the |an? )?<name>)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gift:
    """What animals got, in our words, and how much the place where it stands weighs."""

    told: Phrase
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A way of saying what was given, and its words behind the name: without these no name need be looked for."""

    whole: Sieved
    behind: Sieved

    @classmethod
    def of(cls, line: str) -> "_Way":
        """The way that a line of our list writes down."""
        return cls(whole=_filled(line), behind=_filled(line.rpartition("<name>")[2]))

    def read(self, text: str) -> Iterator[re.Match[str]]:
        """Where the text says it so."""
        return self.whole.finditer(text) if self.behind.search(text) else iter(())


@once_a_study
def animals_given(facts: Facts) -> tuple[Sentence, ...]:
    """No, one or two sentences: which gene some animals lacked, and what animals got."""
    if not _is_of_animals(facts):
        return ()
    spans = tuple(_own_spans(facts))
    groups = tuple(found for span in spans for found in _groups(span, facts))
    lacking, given = _lacking(groups, spans), (*_fed(spans, facts), *_given(groups, spans, facts))
    is_half = not given and got_a_treatment(spans) if lacking else lacks_a_gene(spans)
    return () if is_half else (*lacking, *given, *(when_given(spans) if given else ()))


def _fed(spans: tuple[Span, ...], facts: Facts) -> tuple[Sentence, ...]:
    """That a protein of the nerve coating was fed, by which the immune system may learn to leave it alone."""
    found = next((span for span in spans if _pattern("fed_coating").search(span.quote)), None)
    animals = Phrase(text=animals_of("", facts), grounds=facts.appraisal.animals.grounds)
    return () if found is None else (say("frame.animals-given.fed", _FRAME, found, animals=animals),)


def says_the_same(text: str, told: tuple[Sentence, ...]) -> bool:
    """Whether a sentence on what was done would say again what animals got."""
    is_said = any(sentence.pattern.startswith("frame.animals-given") for sentence in told)
    return is_said and _pattern("same_gift").search(text) is not None


def _is_of_animals(facts: Facts) -> bool:
    species, design = facts.appraisal.species.value, facts.appraisal.design.value
    if facts.is_review or design in {Design.CASE_REPORT, Design.PROTOCOL}:
        return False
    return species in {Species.ANIMALS, Species.PEOPLE_AND_ANIMALS} or design is Design.ANIMAL


def _own_spans(facts: Facts) -> Iterator[Span]:
    """The title, and the sentences that tell of the authors' own work."""
    title = facts.study.report.title
    if not isinstance(title, NotReported):
        yield title.whole()
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in _OWN:
            yield item.span


def _lacking(groups: tuple[Group, ...], spans: tuple[Span, ...]) -> tuple[Sentence, ...]:
    """ "The researchers studied mice that lacked Axl, and ordinary mice", where all such groups are one.

    A gene that was taken out of some cells only is told so.
    """
    of_genes = _of_cells_first([found for found in groups if found.sort == "gene"])
    of_genes = [found for found in of_genes if not _pattern("no_gene").search(found.phrase.text)]
    told = {found.phrase.text: found for found in of_genes}
    if len(told) != 1:
        return ()
    ((text, found),) = told.items()
    partly = " whose " not in text and any(_pattern("in_some_cells").search(span.quote) for span in spans)
    text = text.replace(" that lacked ", " some of whose cells lacked ") if partly else text
    phrase = Phrase(text=_BARE_RECEPTOR.sub(r"lacked the \1", text), grounds=found.phrase.grounds)
    ordinary = next((other for other in groups if other.sort == "ordinary"), None)
    if ordinary is None:
        return (say("frame.animals-given.gene", _FRAME, group=phrase),)
    other = Phrase(text=f"ordinary {text.split(' ')[0]}", grounds=ordinary.phrase.grounds)
    return (say("frame.animals-given.gene.ordinary", _FRAME, group=phrase, other=other),)


def _of_cells_first(groups: list[Group]) -> list[Group]:
    """The groups, but only those that lacked a gene in certain cells where the text tells of such."""
    in_cells = [found for found in groups if " whose " in found.phrase.text or " in " in found.phrase.text]
    return in_cells or groups


def _given(groups: tuple[Group, ...], spans: tuple[Span, ...], facts: Facts) -> tuple[Sentence, ...]:
    gifts = [*_of_groups(groups), *(gift for span in spans for gift in _gifts(span, facts)), *_medicines(spans, facts)]
    lacked = " ".join(found.phrase.text for found in groups if found.sort == "gene")
    gifts = [gift for gift in gifts if gift.told.text not in lacked]
    forms = {gift.told.text for gift in gifts if is_medicine(gift.told.text)}
    gifts = [gift for gift in gifts if not any(form.endswith(f" {gift.told.text}") for form in forms)]
    weights: Counter[str] = Counter()
    for gift in gifts:
        weights[gift.told.text] += gift.weight
    best = [text for text, weight in weights.most_common() if weight >= _WELL_SAID]
    titled = [text for text, weight in weights.most_common() if weight >= _ENOUGH and _is_titled(text, facts)]
    chosen = titled[:_MOST_GIVEN] or best[:1]
    beside = _beside(chosen, spans, facts)
    if isinstance(beside, Unclear):
        return ()
    gifts, chosen = [*gifts, *beside], list(dict.fromkeys([*chosen, *(gift.told.text for gift in beside)]))
    chosen = _met_in_animals(chosen, spans, facts)
    if not 0 < len(chosen) <= _MOST_GIVEN or len(titled) > _MOST_GIVEN:
        return ()
    grounds = distinct(tuple(ground for gift in gifts if gift.told.text in chosen for ground in gift.told.grounds[:3]))
    given = Phrase(text=listed(tuple(chosen)), grounds=grounds)
    animals = Phrase(text=animals_of("", facts), grounds=facts.appraisal.animals.grounds)
    made = _made_from_a_gene(chosen[0], spans, facts) if len(chosen) == 1 else ""
    if made:
        given = Phrase(text=made, grounds=given.grounds)
        return (say("frame.animals-given.made", _FRAME, given=given, animals=animals),)
    if any(comes_from_a_gene(one, facts) for one in chosen):
        return ()
    dummy = next((other for other in groups if "dummy" in other.phrase.text), None)
    if dummy is None or len(chosen) > 1:
        return (say("frame.animals-given", _FRAME, given=given, animals=animals),)
    return (say("frame.animals-given.dummy", _FRAME, *dummy.phrase.grounds, given=given, animals=animals),)


def _met_in_animals(chosen: list[str], spans: tuple[Span, ...], facts: Facts) -> list[str]:
    """Of several treatments of the title those that a sentence names beside animals, where any is: others may have
    been tried in dishes.
    """
    texts = [span.quote.lower() for span in spans if _pattern("in_animals").search(span.quote)]
    seen = [
        one
        for one in chosen
        if any(stands_in(name.lower(), text, "_") for name in names_of(one, facts) for text in texts)
    ]
    return seen or chosen


def _beside(chosen: list[str], spans: tuple[Span, ...], facts: Facts) -> tuple[_Gift, ...] | Unclear:
    """The medicines given with the chosen treatments; unclear where something was that our lists do not read."""
    made: list[_Gift] = []
    known = list(chosen)
    for text in known:  # what is found is itself looked at for what stands beside it
        for words, span in given_beside(text, spans, facts):
            other = in_one_line(words)
            names = (name for one in known for name in names_of(one, facts))
            if any(stands_in(name.lower(), other.lower(), "_") for name in names):
                continue
            if is_short_for_one_of(known, other, spans, facts):
                continue
            told = _medicine_in(other, span, facts)
            if isinstance(told, Unclear):
                return told
            made.append(_Gift(told=told, weight=_ENOUGH))
            known.append(told.text)
    return tuple(made)


def _medicine_in(words: str, span: Span, facts: Facts) -> Phrase | Unclear:
    """The medicine with which the words begin."""
    while words:
        told = _name_in(words, span, facts)
        if isinstance(told, Phrase) and is_medicine(told.text):
            return told
        words = words.rpartition(" ")[0]
    return Unclear("no medicine that our lists hold")


def _made_from_a_gene(told: str, spans: tuple[Span, ...], facts: Facts) -> str:
    """What the animals' bodies make by a gene that they got, in words that name no cells which carry it; else ""."""
    texts = [span.quote for span in spans]
    if any(_pattern("not_from_a_gene").search(text) for text in texts):
        return ""
    made = _INTERFERON if told.startswith(f"an {_INTERFERON} treatment called") else told
    names = "|".join(re.escape(name) for name in sorted(names_of(made, facts), key=len, reverse=True))
    ways = [way.replace("NAME", rf"(?:{names})") for way in _text("made_from_a_gene").strip("\n").split("\n")]
    return made if any(re.search(way, text, re.IGNORECASE) for way in ways for text in texts) else ""


def _of_groups(groups: tuple[Group, ...]) -> Iterator[_Gift]:
    for found in groups:
        given = re.sub(r"^\w+ (?:treated with|given) ", "", found.phrase.text).removesuffix(from_a_gene())
        if found.sort == "treated" and given != found.phrase.text and not _is_no_gift(given):
            yield _Gift(told=Phrase(text=given, grounds=found.phrase.grounds), weight=_ENOUGH)


def _gifts(span: Span, facts: Facts) -> Iterator[_Gift]:
    """What the span says was given to animals, each way of saying it weighed."""
    text = _pattern("kind_in_front").sub(r"\1 ", span.quote)
    for match in (found for way in _ways("ways") for found in way.read(text)):
        yield from _named(match, span, facts, _ENOUGH)
    if not _pattern("in_animals").search(text) or _is_elsewhere(text):
        return
    for match in (found for way in _ways("studied_ways") for found in way.read(text)):
        found = (gift for gift in _named(match, span, facts, _ENOUGH) if _is_a_substance(gift.told.text))
        yield from found
    for match in (found for way in _ways("phrases") for found in way.read(text)):
        yield from _named(match, span, facts, 1)


def _is_a_substance(told: str) -> bool:
    """Whether the words name a medicine or a substance that can only have been given, not one of the body's own."""
    return is_medicine(told) or _pattern("told_as_given").match(told) is not None


def _named(match: re.Match[str], span: Span, facts: Facts, weight: int) -> Iterator[_Gift]:
    words = match["name"].strip(" .")
    words = words if _pattern("part_of_a_name").match(words) else _pattern("dose").sub("", words)
    told = _name_in(words, span, facts)
    if isinstance(told, Phrase) and not _is_no_gift(told.text):
        yield _Gift(told=told, weight=weight)


def _is_elsewhere(text: str) -> bool:
    """Whether the words may place what was given in a dish, or in people."""
    if _pattern("in_dishes").search(text):
        return True
    return _pattern("in_people").search(text) is not None and re.search(rf"\b{_text('animal')}\b", text) is None


def _is_no_gift(told: str) -> bool:
    return _pattern("no_gift").search(_THE_NAME.sub("", told)) is not None


def _medicines(spans: tuple[Span, ...], facts: Facts) -> Iterator[_Gift]:
    """The medicines that the appraisal holds for given, each where a sentence of the authors' own says so beside it."""
    claim, title = facts.appraisal.interventions, facts.study.report.title
    listed_drugs = vocabulary("drugs")
    if not isinstance(title, NotReported) and _pattern("made_within").search(title.text):
        return
    for key in () if isinstance(claim.value, Absent) else claim.value:
        if key not in listed_drugs:
            continue
        entry = listed_drugs[key]
        names = {entry.label, *entry.synonyms, *(span.quote for span in claim.spans)}
        names |= {item.short for item in facts.abbreviations if item.long.casefold() in {n.casefold() for n in names}}
        found = next((span for span in spans if _is_given_in(span, names)), None)
        if found is not None:
            told = Phrase(text=as_given(entry, found.quote, facts), grounds=(found, entry.ground))
            yield _Gift(told=told, weight=_ENOUGH)


def _is_given_in(span: Span, names: set[str]) -> bool:
    """Whether the words beside one of the names say that it was given to living animals."""
    text = span.quote.lower()
    if _is_elsewhere(span.quote) or not any(name.lower() in text for name in names):
        return False
    word = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return any(
        re.search(way.replace("NAME", rf"(?<![\w-])(?:{word})(?![\w-])"), span.quote, re.IGNORECASE)
        for way in _text("medicine_ways").strip("\n").split("\n")
    )


def _name_in(words: str, span: Span, facts: Facts) -> Phrase | Unclear:
    """The name, without words in front that only narrow it; a name in plain words only where it is a medicine."""
    while words:
        if not _pattern("no_gift").search(words):
            told = named(words, _piece(words, span), facts, "a treatment called")
            if isinstance(told, Phrase):
                return told
        first, _, rest = words.partition(" ")
        if not re.fullmatch(_text("droppable"), first, re.IGNORECASE) or _pattern("part_of_a_name").match(words):
            break
        words = rest
    return Unclear("no name of a treatment")


def _is_titled(text: str, facts: Facts) -> bool:
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return False
    words = re.sub(r"(?<=\d), (?=\d)", ",", in_one_line(title.text))  # "1, 25-dihydroxyvitamin D(3)"
    return any(stands_in(one.lower(), words.lower(), "_") for one in names_of(text, facts))


def _groups(span: Span, facts: Facts) -> Iterator[Group]:
    """The groups of animals that the span names, each by the longest words that our lists read."""
    text = span.quote
    words = list(_WORD.finditer(text))
    for place, word in enumerate(words):
        if not re.fullmatch(rf"{_text('animal')}[.,;:]?|littermates?[.,;:]?", word[0], re.IGNORECASE):
            continue
        start = place
        while start > 0 and place - start < _MOST_BEFORE and not _ends_before(words[start - 1][0]):
            start -= 1
        yield from _read(text[words[start].start() : word.end()].rstrip(",;:."), span, facts)
    for match in _behind().finditer(text):
        yield from _read(match["whole"], span, facts)


def _read(text: str, span: Span, facts: Facts) -> Iterator[Group]:
    while text:
        bare = re.sub(r" \((?:k/o|KO|WT|-/-)\)", "", text)
        found = group(bare, _piece(bare, span), facts)
        if isinstance(found, Group):
            yield found
            return
        first, _, rest = text.partition(" ")
        if not re.fullmatch(_text("droppable"), first, re.IGNORECASE):
            return
        text = rest


def _ends_before(word: str) -> bool:
    return _STOPS.search(word) is not None or re.fullmatch(_text("bound"), word.strip("()"), re.IGNORECASE) is not None


def _piece(text: str, span: Span) -> Piece:
    """The words as a phrase that hangs on nothing else."""
    head = Token(place=0, text=text, start=0, end=len(text), tag="NN", head=0, label="ROOT")
    return Piece(text=text, span=span, head=head)


def _text(name: str) -> str:
    return vocabulary(_LIST).text[name]


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(_text(name), re.IGNORECASE)


@cache
def _behind() -> Sieved:
    return _filled(_GROUP_BEHIND.pattern)


@cache
def _ways(name: str) -> tuple["_Way", ...]:
    return tuple(_Way.of(line) for line in _text(name).strip("\n").split("\n"))


def _filled(pattern: str) -> Sieved:
    name = rf"(?P<name>(?:(?!{_text('bound')}\b)(?:[^\s,;:()]|,(?=\d))+)(?: (?!{_text('bound')}\b)[^\s,;:()]+){{0,3}})"
    return Sieved(pattern.replace("<animal>", _text("animal")).replace("<name>", name), re.IGNORECASE)
