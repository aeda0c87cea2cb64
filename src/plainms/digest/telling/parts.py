"""Pieces that several frames tell alike: their slots in plain words, "was" or "were", an article, a trailing phrase."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.digest.reading.skeletons import first_met, met, starts
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.substances import substances
from plainms.digest.variety import one_of
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry

_JOINT = re.compile(r", and |, or | and | or |, ")
_SHORT_NAME = 3  # words of a group that stands in a list
_GROUPS = frozenset({"first", "second", "people"})


def phrases(facts: Facts, **slots: Slot) -> dict[str, Phrase] | Unclear:
    """Every slot in plain words, or why one of them cannot be told."""
    told: dict[str, Phrase] = {}
    for name, slot in slots.items():
        phrase = _group(slot, facts) if name in _GROUPS else _as_far_as_told(slot, facts)
        if isinstance(phrase, Unclear):
            return phrase
        told[name] = phrase
    return told


def _group(slot: Slot, facts: Facts) -> Phrase | Unclear:
    """Those who were compared or counted, in plain words; what other studies reported is no group."""
    if not slot.is_cut and (several := _several_groups(slot, facts)):
        return several
    if slot.is_cut or met("no_group", slot.text):
        return Unclear("no group of the study")
    told = plain(slot, facts, group=True)
    return (_ill_people(slot, facts) or told) if isinstance(told, Unclear) else told


def _ill_people(slot: Slot, facts: Facts) -> Phrase | None:
    """ "People with central pain" for "CP patients", where the text opens the short form as an illness."""
    match = first_met("ill_people", slot.text)
    known = {item.short: item for item in facts.abbreviations}
    item = known.get(match["short"]) if match else None
    if item is None or not met("an_illness", item.long) or "MS" in item.short:
        return None
    named = plain(replace(slot, text=f"people with {item.long.lower()}"), facts, group=True)
    return Phrase(text=named.text, grounds=(*named.grounds, item.span)) if isinstance(named, Phrase) else None


def _several_groups(slot: Slot, facts: Facts) -> Phrase | None:
    """Groups that are each named by a word of its own: "people with MOGAD, people with MS and healthy people"."""
    joints = list(_JOINT.finditer(slot.text))
    bounds = zip([0, *(one.end() for one in joints)], [*(one.start() for one in joints), len(slot.text)], strict=True)
    parts = [replace(slot, text=slot.text[one:other], items=()) for one, other in bounds]
    if len(parts) == 1 or any(len(part.text.split()) > _SHORT_NAME for part in parts):
        return None
    told = [plain(part, facts, group=True) for part in parts if part.text]
    phrases_told = tuple(part for part in told if isinstance(part, Phrase) and met("people_named", part.text))
    if len(phrases_told) != len(parts):
        return None
    last = " or " if " or " in slot.text else " and "
    texts = [part.text for part in phrases_told]
    grounds = tuple(ground for part in phrases_told for ground in part.grounds)
    return Phrase(text=f"{', '.join(texts[:-1])}{last}{texts[-1]}", grounds=grounds)


def _as_far_as_told(slot: Slot, facts: Facts) -> Phrase | Unclear:
    """The slot in plain words; a list as far as its parts can be told, and then "among other things".

    Levels of something whose name says nothing are those of "a substance called" by that name.
    """
    told = _listed(slot, facts)
    if isinstance(told, Phrase) and "“" not in told.text:
        return told
    named = substances(slot, facts)
    return told if isinstance(named, Unclear) else named


def _listed(slot: Slot, facts: Facts) -> Phrase | Unclear:
    if not slot.items:
        return plain(slot, facts)
    whole = Unclear("only a part can be told") if slot.is_cut else plain(slot, facts)
    if isinstance(whole, Phrase) and "“" not in whole.text:
        return whole
    read = takewhile(_is_plain, (plain(item, facts) for item in slot.items))
    told = tuple(item for item in read if isinstance(item, Phrase))
    if not told:
        return whole
    texts = tuple(item.text for item in told)
    cut = slot.is_cut or len(told) < len(slot.items)
    text = _with_others(texts, slot) if cut else _joined(texts)
    return Phrase(text=text, grounds=tuple(ground for item in told for ground in item.grounds))


def _with_others(texts: tuple[str, ...], slot: Slot) -> str:
    """The parts of a list whose rest cannot be told; "or" where the source goes on with "or"."""
    whole = slot.span.passage.text
    if slot.is_cut and " or " in whole[slot.span.end :].partition(".")[0] and " and " not in slot.text:
        return f"{', '.join(texts)} or other things"
    return f"{_joined(texts)}, among other things,"


def _is_plain(phrase: Phrase | Unclear) -> bool:
    return isinstance(phrase, Phrase) and "“" not in phrase.text


def _joined(texts: tuple[str, ...]) -> str:
    """The parts as a list; with a comma before the last "and" where the last part holds one itself."""
    if " and " in texts[-1] and len(texts) > 1:
        return f"{', '.join(texts[:-1])}, and {texts[-1]}"
    return listed(texts)


def grounds_of(told: dict[str, Phrase]) -> tuple[Ground, ...]:
    """The grounds of all phrases."""
    return tuple(ground for phrase in told.values() for ground in phrase.grounds)


def without_aside(words: str) -> str:
    """An agent without what it is, behind a comma: "minocycline" for "minocycline, an antibiotic"."""
    match = first_met("aside", words)
    return words[: match.start()] if match and "," not in words[: match.start()] else words


def with_the(words: str) -> str:
    """ "The ratio of ..." for "ratio of ..."."""
    return f"the {words}" if starts("needs_the", words) else words


def was(slot: Slot) -> str:
    """ "was" or "were", by the number of the source's noun."""
    return "were" if slot.plural else "was"


def past(verb: str, slot: Slot) -> str:
    """The source's form of "be" in the past tense, else by the number of the noun."""
    return {"is": "was", "are": "were", "was": "was", "were": "were"}.get(verb) or was(slot)


def article(words: str) -> str:
    """ "a" or "an", as the words need it."""
    return "an" if words[:1].lower() in "aeiou" else "a"


def worded(entry: Entry, facts: Facts) -> str:
    """One of the entry's wordings, the same one for a study each time; a review is not called a study in it."""
    wording = str(one_of(entry["wordings"], facts.study.id, entry.id))
    return re.sub(r"^the study (?=did |could )", f"the {facts.called} ", wording)


def listed_parts(parts: Sequence[str]) -> str:
    """Clauses as one sentence: "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
