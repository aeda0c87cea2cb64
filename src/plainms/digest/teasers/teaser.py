"""The one sentence for lists and feeds: a search over whole variants for the most telling one within 100 characters.

Every form whose slots have a certain value is tried. The one that keeps the most parts wins (direction, topic, who or
which animals, design), then the better topic, then the shorter sentence; ties fall by study.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from plainms.absence import Absent
from plainms.appraisal.appraisal import Analysis, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.forms import Phrase, capitalized, distinct, ends_open
from plainms.digest.mending import mended
from plainms.digest.selecting.quoting import binds
from plainms.digest.teasers.placed import says
from plainms.digest.teasers.teaser_findings import SLOTS, is_wider
from plainms.digest.teasers.teaser_slots import Filling, Material, fillings
from plainms.digest.teasers.variants import briefer, told_by_someone
from plainms.errors import VocabularyIsWrong
from plainms.language.matching import kept
from plainms.provenance import Ground
from plainms.text import PassageKind, Span
from plainms.vocabulary.load import Entry, vocabulary

LONGEST = 100
_FEWEST_WORDS = 5
_UNTOLD, _SPARE = "untold", 3
_UNTOLD_COSTS = ("partial", "general")
_LEAST = -99  # what the form weighs that tells nothing of the study
_OF_WHOM = frozenset({"who", "animals", "studies"})
_POOLED = "pooled trials"
_KIND_OF_DISEASE = re.compile(  # "relapsing an MS-like disease", of the title's "murine relapsing EAE"
    r"(?:\ban? )?\b(?:(?:mouse|rat|murine|rodent) )?(?P<kind>(?:acute|chronic|relapsing|remitting|progressive)"
    r"(?:[ -](?:chronic|relapsing|remitting|progressive))*) an MS-like disease\b"
)
_FIRST_NAMED = re.compile(r"^((?:(?!MS-like disease).)*?)\bthe (?=MS-like disease\b)")  # nothing in front named it
_OF_MS = re.compile(r" in MS(?=\.$|, )")
_OF_A_STUDY = re.compile(r"^A (?:study|trial)\b(?= [a-z]+(?:ed|s|d)\b)")
_IN_MS = re.compile(r" in (?:(?:relapsing|progressive|early) )?MS\b(?!-like)")
_SAYS_MS = re.compile(r"\bMS\b(?!-like)")  # of which the title may name one kind
_CUT_END = re.compile(r"(?:,|\b(?:in|to|of|by|for|from|with|on|at|than|that|which|is|are|was|were|key|and|or))\.$")


def teaser(facts: Facts, material: Material) -> Sentence:
    """The variant that keeps the most of what is certain and of what the digest tells."""
    best: tuple[tuple[bool, int, int, int, str], Sentence] | None = None
    for form in _forms(facts):
        for filling in fillings(form, facts, material):
            words = {name: one.text for name, one in filling.slots.items()}
            text = _with_people(_fitted(capitalized(mended(form.label.format(**words)))), facts)
            key = (not _is_placed(text), -_kept(form, filling), filling.rank, len(text), _draw(facts, form))
            if len(text) <= LONGEST and (best is None or key < best[0]):
                made = _sentence(text, form, filling.slots, facts)
                if _is_told_well(text, filling.slots, made, facts) and not _is_struck(made, filling.slots, facts):
                    best = key, made
    if best is None:
        raise VocabularyIsWrong("teasers.toml has no form that always fits; end the file with one without slots")
    return best[1]


def _fitted(text: str) -> str:
    """The sentence, with the short names of the kinds of MS where it would be too long."""
    text = _KIND_OF_DISEASE.sub(lambda kind: f"{_article(kind['kind'])} {kind['kind']} MS-like disease", text)
    text = _FIRST_NAMED.sub(r"\1an ", text)
    return text if len(text) <= LONGEST else briefer(text)


def _with_people(text: str, facts: Facts) -> str:
    """The sentence, with the people of whom a study of people was, else with who tells it, where it names nobody."""
    if says("who", text):
        return text
    named = [told_by_someone(text)]
    if facts.appraisal.species.value is Species.PEOPLE:
        named = [_OF_MS.sub(" in people with MS", text), _OF_A_STUDY.sub(r"\g<0> in people", text), *named]
    return next((one for one in named if one != text and len(one) <= LONGEST), text)


def _is_placed(text: str) -> bool:
    """Whether it says who or what was studied, or who tells it, and what kind of work it was or how sure it is."""
    return says("who", text) and says("framed", text)


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


def _is_told_well(text: str, slots: Mapping[str, Phrase], made: Sentence, facts: Facts) -> bool:
    """Whether a finding keeps whom it speaks of; what a title claims stands on no sentence of the abstract.

    Where it says MS, the kind of MS counts that anything it stands on names, else that of the finding's own words.
    """
    if ends_open(text.rstrip(".")) or _CUT_END.search(text) or text.count("[") != text.count("]"):
        return False
    if _claims_the_title(slots) and any(not _is_titled(span) for span in made.spans):
        return False
    if "animals" in slots and _claims_the_title(slots) and _fails_in_one(slots["animals"].text, facts):
        return False
    if "who" in slots and not SLOTS.isdisjoint(slots) and _narrows(text, slots["who"].text):
        return False
    narrow = not SLOTS.isdisjoint(slots) or slots.keys() == {"who"}
    return not narrow or not is_wider(text, made.spans if _SAYS_MS.search(text) else _telling(slots) or made.spans)


def _fails_in_one(animals: str, facts: Facts) -> bool:
    """Whether of two kinds of animals a result of one alone was not significant: the title's claim is not of both."""
    kinds = animals.split(" and ")
    texts = (item.span.quote.lower() for item in facts.appraisal.sentences)
    return len(kinds) > 1 and any(
        kept(vocabulary("teaser_parts").text["not_shown"]).search(text) and sum(kind in text for kind in kinds) == 1
        for text in texts
    )


def _narrows(text: str, who: str) -> bool:
    """Whether a finding in MS is told of a number of people of whom not all need have MS."""
    return " with " not in who and _IN_MS.search(text.replace(who, "")) is not None


def _is_struck(made: Sentence, slots: Mapping[str, Phrase], facts: Facts) -> bool:
    """Whether the teaser is of a form that was struck, or tells again what a struck one told."""
    return facts.struck.bars_teaser(made, list(_telling(slots)))


def _telling(slots: Mapping[str, Phrase]) -> tuple[Span, ...]:
    """The words on which what is told of the results stands."""
    return tuple(ground for name in SLOTS & slots.keys() for ground in slots[name].grounds if isinstance(ground, Span))


def _kept(form: Entry, filling: Filling) -> int:
    """How much of what a teaser should tell this one tells: the sum of the weights of its parts.

    Of whom a study was counts for little where it does not say what was looked at.
    """
    parts = vocabulary("teaser_parts")
    silent = form.more.get("silent", ())
    named = [name for name in ("designs", "species", "chance") if name in form.more and name not in silent]
    if filling.slots.keys() == {"patient"}:
        return int(parts["bare_patient"]["weight"])
    if not filling.slots:
        return _LEAST
    untold = form.id.startswith(_UNTOLD)
    spare = _OF_WHOM if untold else frozenset()
    told = -sum(int(parts[name]["weight"]) for name in _UNTOLD_COSTS) if untold else -int(form.more.get("less", 0))
    told += sum(_SPARE if name in spare else int(parts[name]["weight"]) for name in filling.slots)
    return sum(int(parts[name]["weight"]) for name in named) + told + filling.bonus


def _draw(facts: Facts, form: Entry) -> str:
    """What decides between equals: a draw that is always the same for one study and one form."""
    return sha256(f"{facts.study.id} {form.id}".encode()).hexdigest()


def _sentence(text: str, form: Entry, slots: Mapping[str, Phrase], facts: Facts) -> Sentence:
    """The teaser on the words of its slots, and on what gives the design, the species and the disease.

    Where a finding is told, long words about the design are no ground of it.
    """
    about = facts.appraisal.design.grounds + facts.appraisal.species.grounds
    made: tuple[Ground, ...] = tuple(ground for ground in about if not binds(ground)) + facts.study.scope.grounds
    if not SLOTS.isdisjoint(slots):
        made = tuple(ground for ground in made if not isinstance(ground, Span) or _is_titled(ground))
    if "finding" in slots and "animals" in slots:  # what the title claims is not what this finding tells
        made = tuple(ground for ground in made if not isinstance(ground, Span) or _is_term(ground))
    claims = _claims_the_title(slots)
    told = tuple(
        ground
        for name, phrase in slots.items()
        for ground in phrase.grounds
        if name != "reported" or not claims or not isinstance(ground, Span) or _is_titled(ground)
    )
    return Sentence(kind=SentenceKind.TEASER, text=text, pattern=f"teasers.{form.id}", grounds=distinct(made + told))


def _claims_the_title(slots: Mapping[str, Phrase]) -> bool:
    """Whether what is reported is the claim of the title, and no sentence of the abstract told again."""
    grounds = slots["reported"].grounds if "reported" in slots else ()
    return any(isinstance(ground, Span) and ground.passage.kind is PassageKind.TITLE for ground in grounds)


def _is_titled(span: Span) -> bool:
    """Whether a span is of the title, or no more than a term: what the title claims stands on the title."""
    return span.passage.kind is PassageKind.TITLE or _is_term(span)


def _is_term(span: Span) -> bool:
    return len(span.quote.split()) < _FEWEST_WORDS


def _forms(facts: Facts) -> Iterator[Entry]:
    """The forms for this design and species, in file order."""
    name = _design(facts)
    species = facts.appraisal.species.value
    kind = "unclear" if isinstance(species, Absent) else species.value
    own = facts.holds("own_work", "yes")
    for form in vocabulary("teasers").entries:
        designs, kinds = form.more.get("designs", [name]), form.more.get("species", [kind])
        suits = "scope" not in form.more or facts.holds("scope", *form["scope"])
        suits = suits and form.more.get("own_work", own) is own
        suits = suits and not any(facts.holds(key, *values) for key, values in form.more.get("unless", {}).items())
        if suits and name in designs and kind in kinds and kind not in form.more.get("not_in", ()):
            yield form


def _design(facts: Facts) -> str:
    """The design as forms name it; trials whose data are put together are not one trial."""
    design = facts.appraisal.design.value
    if design in TRIALS and facts.appraisal.analysis.value is Analysis.POOLED_TRIALS:
        return _POOLED
    return "unclear" if isinstance(design, Absent) else design.value
