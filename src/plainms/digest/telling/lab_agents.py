"""Who acts in studies of animals and cells: "treatment with fingolimod", "mice that lacked a gene called Axl".

A name stands as itself only behind the word for what it is, from our lists or from the abstract's own words.
"""

import re
from dataclasses import dataclass
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.digest.reading.deeds import Piece
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.lab_agent_patterns import compiled, first_of, matches, pattern_of, patterns
from plainms.digest.telling.lab_combined import combined_before
from plainms.digest.telling.lab_kinds import called, shown
from plainms.digest.telling.lab_lengths import with_its_length
from plainms.digest.telling.lab_things import cells_grounds, cells_pattern, cells_told
from plainms.digest.telling.medicines import as_given, medicines
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.other_routes import with_its_route
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

BESIDE = re.compile(
    r",? (?:than|(?:as |when )?compared (?:with|to)|relative to|versus|vs\.?|in comparison (?:with|to)|as opposed to)"
    r" (?:(?:in|(?:those|that) (?:of|in|from)|the) )*(?P<group>[^,;]+?)(?=,|;| (?:at|after|during|on|throughout) |$)",
    re.IGNORECASE,
)
"""The group that a comparison names last."""

_MOST_WORDS = 4
_MOST_SEVERAL = 3
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")  # vitamin D₃ is known as D3
_MARKS = (
    (Sieved(r"[⁻−–‐]/[⁻−–‐]"), "-/-"),
    (Sieved(r"(?<=[A-Za-z)])\((\d\d?)(?:\)|$)"), r"\1"),
    (Sieved(r"(?<=\(OH\)2) (?=D)"), ""),
)  # "Axl⁻/⁻", "vitamin D(3)"
_TURNED = re.compile(r"(?<!\S)\([-+±]\)-")  # "(-)-epicatechin"
_KIND_IN_FRONT = re.compile(
    r"(?P<given>.+ (?:with|of|by)) (?:the|an?) [^,]+, (?P<name>\S+)"
)  # "with the inhibitor of Y, X"
_RARE = 3.3
_NAMED_BY = frozenset({"antibody", "antisense", "blocker", "agonist"})
_SHORT = re.compile(
    r"(?<![\w-])(?!DNA\b|RNA\b|MS\b|MRI\b|B\b|T\b)(?=[\w+/-]*[A-Za-z])[\w+/-]*(?:[A-Z][\w+/-]*[A-Z0-9]|[a-z][A-Z]|[A-Za-z]\d)[\w+/-]*"
)
_TWICE = re.compile(r"\btreatment with (an? (?:interferon beta )?treatment called)\b")
_BESIDE_ANOTHER = re.compile(r"\b(?:and|or|plus|with|of both) (?:[\w-]+ )?$", re.IGNORECASE)
_WITH_ANOTHER = re.compile(r"(?:[ -](?:treatment|therapy|administration))?(?:,| and| or| plus| with)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_FIT_NAME = re.compile(r"[A-Za-z0-9α-ωΑ-Ω](?:[\w+/’'-]|(?<=\d),(?=\d)|\.(?=\d))*(?:[ -][\w+/’'-]+){0,3}")
_TOO_WIDE = re.compile(
    r"^(?:the|this|these|those|such|both|our|its|their|it|they|we|he|she|each|all|some|no|any|either|other|another|"
    r"treatments?|therapy|drugs?|compounds?|animals?|mice|rats|cells?|effects?|results?|data|findings?|levels?|groups?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of animals in our words and what sets it apart: "treated", "gene", "sick", "ordinary", "comparison"."""

    phrase: Phrase
    sort: str
    animals: str


def agent(piece: Piece, facts: Facts) -> Phrase | Unclear:
    """What acted, in our words; a bare mark such as "4b" says nothing."""
    told = with_its_route(with_its_length(_in_our_words(piece, facts), piece, facts), piece, facts)
    bare = isinstance(told, Phrase) and re.fullmatch(r"\w{1,3}", told.text) is not None
    return Unclear(f"{piece.text!r} is only a mark") if bare else told


def _in_our_words(piece: Piece, facts: Facts) -> Phrase | Unclear:
    if matches("points_back", piece.text.strip(" ,")):
        return _drug_of_the_title(piece, facts)
    if both := combined_before(piece.text.strip(" ,"), piece.span, facts):
        told = _several(both[0], piece, facts)
        return told if isinstance(told, Unclear) else Phrase(text=told.text, grounds=(both[1], *told.grounds))
    if matches("broken", piece.text) or matches("no_agent", piece.text):
        return Unclear(f"{piece.text!r} is no agent or is broken")
    text = pattern_of("behind_agent").sub("", in_one_line(piece.text.strip(" ,")))
    place = _in_cells().search(text)
    where = f" in {cells_told(place['cells'])}" if place else ""
    for words in (text, *_without_aside(text), *((text[: place.start()],) if place else ())):
        told = _agent(words, piece, facts)
        if not isinstance(told, Unclear):
            cut = place is not None and words == text[: place.start()]
            if not cut or place is None:
                return told
            return Phrase(text=f"{told.text}{where}", grounds=(*told.grounds, *cells_grounds(place["cells"])))
    return Unclear(f"no words of ours fit {text!r}")


@cache
def _in_cells() -> Sieved:
    return Sieved(rf" (?:in|on|from|by) (?:the )?(?P<cells>{cells_pattern()})$", re.IGNORECASE)


def _without_aside(text: str) -> tuple[str, ...]:
    """The agent without the words that say what it is: "X, an inhibitor of Y", "the inhibitor of Y, X"."""
    first, _, last = text.partition(", ")
    if not last:
        return ()
    if bare := _KIND_IN_FRONT.fullmatch(text):
        return (f"{bare['given']} {bare['name']}",)
    if matches("says_what_it_is", last):
        return (first,)
    kind_in_front = re.match(r"(?:the|an?) ", first, re.IGNORECASE) and ", " not in last and " and " not in last
    return (last, first) if kind_in_front else ()


def _agent(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    together = pattern_of("together").fullmatch(text) is not None
    told = _several(text, piece, facts) if together else Unclear("it is one agent")
    told = _one(text, piece, facts) if isinstance(told, Unclear) else told
    return _several(text, piece, facts) if isinstance(told, Unclear) else told


def _several(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """A few agents side by side ("A or B", "both A and B"), or two given together; each in our words."""
    together = pattern_of("together").fullmatch(text)
    if not together and " with " in text:  # "contact with Q cells" is one thing
        return Unclear(f"{text!r} is no list of agents")
    parts = pattern_of("joint").split(
        re.sub(r"^both ", "", first_of("names", together) if together else text, flags=re.IGNORECASE)
    )
    listed_so = together or re.search(r" (?:and|or|plus|with) ", text, re.IGNORECASE)
    explained = any(matches("says_what_it_is", part) for part in re.findall(r", (?!and |or )([^,]+?)(?=,|$)", text))
    if not 1 < len(parts) <= _MOST_SEVERAL or not listed_so or explained:
        return Unclear(f"{text!r} is no list of agents")
    told = [(_given_together if together else _known_agent)(part, piece, facts) for part in parts]
    phrases = tuple(one for one in told if isinstance(one, Phrase))
    if len(phrases) < len(told):
        return Unclear(f"not all of {text!r} has words of ours")
    names = listed(tuple(one.text for one in phrases), last="or" if " or " in text else "and")
    words = f"treatment with {names} together" if together else names
    return Phrase(text=words, grounds=tuple(ground for one in phrases for ground in one.grounds))


def _given_together(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """One of the things given together: a name, or cells."""
    told = named(text, piece, facts)
    if isinstance(told, Unclear) and re.fullmatch(cells_pattern(), text, re.IGNORECASE):
        return Phrase(text=cells_told(text), grounds=(piece.span, *cells_grounds(text)))
    return told


def _one(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    told = _known_agent(text, piece, facts)
    told = _given(text, piece, facts) if isinstance(told, Unclear) else told
    return _in_advance(text, piece) if isinstance(told, Unclear) else told


def _in_advance(text: str, piece: Piece) -> Phrase | Unclear:
    """A treatment that no word of ours names, but which was given to prevent the disease, by its kind."""
    match = pattern_of("in_advance").fullmatch(text)
    if match is None:
        return Unclear(f"no words of ours fit {text!r}")
    return Phrase(text=f"preventive treatment with a {match['kind'].lower()}", grounds=(piece.span,))


def _known_agent(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """An agent that an entry fits or that is a name."""
    for entry, pattern in patterns("agent"):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        told = _filled(entry, match, piece, facts)
        if not isinstance(told, Unclear):
            return told
    return named(text, piece, facts)


def _given(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """A treatment that no entry fits: by the name behind its "with" or "of" or in front of it, or by the title's.

    Where none of these tells it, by the one medicine that its words name.
    """
    match = pattern_of("given").match(text)
    if match is None:
        return Unclear(f"no words of ours fit {text!r}")
    for told in (_given_by_name(first_of("rest", match), piece, facts), _before_treating(text, piece, facts)):
        if isinstance(told, Phrase):
            return told
    if _bare_treating().fullmatch(text) and isinstance(titled := _drug_of_the_title(piece, facts), Phrase):
        return Phrase(text=f"{titled.text}{_when(piece.text)}", grounds=titled.grounds)
    return _by_a_medicine_inside(text, piece, facts)


def _when(text: str) -> str:
    """Whether the animals were ill already, by the words behind a treatment; "" where they do not say so."""
    late = matches("after_the_start", text)
    return " after the disease had begun" if late else " before the disease began" * matches("before_the_start", text)


def _by_a_medicine_inside(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The treatment by the one medicine that its words name: "the administration of 2 mg zofimab every other day"."""
    found = {medicines()[word].label: medicines()[word] for word in _WORD.findall(text.lower()) if word in medicines()}
    if len(found) != 1 or matches("not_given_itself", text):
        return Unclear(f"no one medicine is named in {text!r}")
    (drug,) = found.values()
    return Phrase(text=f"treatment with {as_given(drug, text, facts)}", grounds=(piece.span, drug.ground))


def _given_by_name(rest: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The treatment by the longest name with which its rest begins."""
    words = pattern_of("dose_of").sub("", rest).split()
    for most in range(min(_MOST_WORDS, len(words)), 0, -1):
        told = named(" ".join(words[:most]).strip(" ,"), piece, facts, "a treatment called")
        if isinstance(told, Unclear) or matches("no_treatment", told.text):
            continue
        if all(pattern_of("behind_name").fullmatch(word) for word in words[most : most + 1]):
            return _as_treatment(told)
    return Unclear(f"no name begins {rest!r}")


def _as_treatment(told: Phrase) -> Phrase:
    bare = told.text.startswith("a treatment called")
    return Phrase(text=told.text if bare else f"treatment with {told.text}", grounds=told.grounds)


def _before_treating(text: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The treatment by the medicine named in front of its last word: "short-term zofimab treatment"."""
    match = _before().fullmatch(text)
    if match is None:
        return Unclear("no treatment stands last")
    told = named(first_of("name", match), piece, facts, "a treatment called")
    if isinstance(told, Unclear) or matches("no_treatment", told.text):
        return Unclear(f"nothing is named in front of the treatment in {text!r}")
    return _as_treatment(told)


def _drug_of_the_title(piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The one medicine that the title names, where the sentence says only that animals were treated."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return Unclear("there is no title")
    found = [word for word in re.finditer(r"[\w-]+", title.text) if word[0].lower() in medicines()]
    several = len({medicines()[word[0].lower()].label for word in found}) > 1 or any(
        _BESIDE_ANOTHER.search(title.text[: word.start()]) or _WITH_ANOTHER.match(title.text[word.end() :])
        for word in found
    )
    if not found or several or matches("no_medicine_itself", title.text):
        return Unclear("the title does not name one medicine")
    drug, where = medicines()[found[0][0].lower()], title.whole().within(*found[0].span())
    return Phrase(text=f"treatment with {as_given(drug, title.text, facts)}", grounds=(piece.span, where, drug.ground))


@cache
def _before() -> Sieved:
    return compiled("<way><name> <treating>")


@cache
def _bare_treating() -> Sieved:
    return compiled("<way><treating>(?: (?:from|after|before|at|on|until|during|for) .+)?")


def group(text: str, piece: Piece, facts: Facts) -> Group | Unclear:
    """A group of animals in our words."""
    text = in_one_line(text.strip(" ,"))
    for entry, pattern in patterns("group"):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        told = _filled(entry, match, piece, facts)
        if not isinstance(told, Unclear):
            phrase = told if isinstance(routed := with_its_route(told, piece, facts), Unclear) else routed
            return Group(phrase=phrase, sort=str(entry["is"]), animals=_animals(match, facts))
    return Unclear(f"{text!r} is no group that we know")


def in_one_line(text: str) -> str:
    """The words with what was printed above or below the line told in it: "Axl⁻/⁻" as "Axl-/-", "D(3)" as "D3"."""
    for printed, told in _MARKS:
        text = printed.sub(told, text)
    return _TURNED.sub("", text).replace(",-", ", ")


def named(words: str, piece: Piece, facts: Facts, call: str = "") -> Phrase | Unclear:
    """A name that readers know, or one behind the word for what it is."""
    words = pattern_of("before_name").sub("", in_one_line(words.strip(" ,").translate(_LOWERED)))
    if not words or _TOO_WIDE.match(words):
        return Unclear(f"{words!r} names nothing")
    opened = next((item for item in facts.abbreviations if item.short == words), None)
    long = words if opened is None else opened.long
    drug = medicines().get(words.lower()) or medicines().get(long.lower()) or _drug_behind_its_kind(words)
    if drug is not None:
        return Phrase(text=as_given(drug, long, facts), grounds=(piece.span, drug.ground))
    if matches("no_name", words):
        return Unclear(f"{words!r} is no name")
    for entry, pattern in patterns("agent"):
        if entry.id in _NAMED_BY and (match := pattern.fullmatch(words)) is not None:
            return _filled(entry, match, piece, facts)
    for one in dict.fromkeys((words, long) if re.fullmatch(r"[A-Za-z -]+", long) else (words,)):
        known = _known(one, piece, facts)
        if not isinstance(known, Unclear):
            return Phrase(text=known.text, grounds=(*known.grounds, *((opened.span,) if opened else ())))
    return _by_its_kind(words, piece, facts, call)


def _by_its_kind(words: str, piece: Piece, facts: Facts, call: str) -> Phrase | Unclear:
    """A name behind the word for what it is: "a protein called Axl"."""
    words = pattern_of("kind_before").sub("", words)
    bare = pattern_of("kind_behind").sub("", words)
    words = bare if _SHORT.search(bare) and " " not in bare else words
    if not _FIT_NAME.fullmatch(words) or len(words.split()) > _MOST_WORDS or not _is_a_name(words, facts):
        return Unclear(f"{words!r} is no name")
    kind, ground = called(words, facts, call)
    if not kind or ground is None:
        return Unclear(f"nothing says what {words!r} is")
    name, spans = shown(words, facts)
    own_kind = kind.removesuffix(" called").rpartition(" ")[2]
    text = name if name.endswith(f" {own_kind}") else f"{kind} {name}"
    return Phrase(text=text, grounds=(piece.span, ground, *spans))


def _known(words: str, piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The words in ours, where every one is known to readers; a short form or a name in capitals is not."""
    named = any(part.istitle() and len(part) > 1 for part in words.split()[1:]) or _SHORT.search(words)
    if named or ", " in words:
        return Unclear("a name")
    first = words.split(maxsplit=1)[0]
    small = words[:1].lower() + words[1:] if first.istitle() and len(first) > 1 else words
    told = plain(Slot(text=small, span=piece.span, plural=False, named=False), facts)
    if isinstance(told, Unclear) or "“" in told.text or len(told.text.split()) > 8 or _SHORT.search(told.text):
        return Unclear("few readers know it")
    return told


def _is_a_name(words: str, facts: Facts) -> bool:
    """Whether the words are one name: a short form, words in capitals, or a few words of which one is rare."""
    if any(words.casefold() in {item.short.casefold(), item.long.casefold()} for item in facts.abbreviations):
        return True
    if re.fullmatch(r"[A-Za-z-]+ \d+", words):
        return True
    parts = words.split()
    if len(parts) == 1:
        return zipf(words.lower()) < _RARE or _SHORT.search(words) is not None
    if all(part[:1].isupper() or part[:1].isdigit() for part in parts):
        return True
    rare = any(zipf(part.lower()) < _RARE for part in parts)
    return rare and parts[-1].lower() in {"acid", "oil", "extract", "sulfate", "acetate", "protein", "receptor"}


def _drug_behind_its_kind(words: str) -> Entry | None:
    """The medicine behind the word for what it is: "sphingosine receptor modulator fingolimod"."""
    before, _, last = words.rpartition(" ")
    return medicines().get(last.lower()) if matches("says_what_it_is", before) or before.endswith("drug") else None


def _filled(entry: Entry, match: re.Match[str], piece: Piece, facts: Facts) -> Phrase | Unclear:
    """The entry's words with the name and the cells of the match in ours."""
    grounds: list[Ground] = [piece.span, entry.ground]
    slots = {"animals": _animals(match, facts), "cells": "", "name": ""}
    name = first_of("name", match)
    if "{name}" in entry.label:
        told = named(name, piece, facts, str(entry.more.get("call", "")))
        if isinstance(told, Unclear):
            return told
        slots["name"] = re.sub(r" cell$", " cells", told.text)
        grounds += told.grounds
    if "{cells}" in entry.label:
        cells = first_of("cells", match)
        slots["cells"] = re.sub(r" cell$", " cells", cells_told(cells))
        grounds += cells_grounds(cells)
    text = entry.label.format(**slots)
    text = _TWICE.sub(r"\1", text)
    text = text.replace("treated with a treatment called", "given a treatment called")
    return Phrase(text=text, grounds=tuple(grounds))


def _animals(match: re.Match[str], facts: Facts) -> str:
    return animals_of(first_of("animals", match), facts)


def is_medicine(name: str) -> bool:
    """Whether our list of medicines holds the name."""
    return name.translate(_LOWERED).lower() in medicines()


def animals_of(found: str, facts: Facts) -> str:
    """The animals that a phrase names, else those of the study."""
    found = {"mouse": "mice", "rat": "rats"}.get(found.lower(), found.lower())
    if found and found != "animals":
        return found
    named = facts.appraisal.animals.value
    if isinstance(named, tuple) and len(named) == 1 and named[0] in vocabulary("animals"):
        plural = str(vocabulary("animals")[named[0]]["plural"])
        return plural if "(" not in plural else "animals"
    return "animals"
