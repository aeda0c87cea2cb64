"""The one sentence for lists and feeds: a search over whole variants for the most telling one within 100 characters.

Every form whose slots have a certain value is tried. The one that keeps the most parts wins (direction, topic, who or
which animals, design), then the better topic, then the shorter sentence; ties fall by study.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from string import Formatter

from plainms.absence import Absent
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, distinct
from plainms.digest.quoting import binds
from plainms.digest.teaser_slots import Filling, fillings
from plainms.errors import VocabularyIsWrong
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry, vocabulary

LONGEST = 100


def teaser(facts: Facts, told: tuple[Sentence, ...] = ()) -> Sentence:
    """The variant that keeps the most. ``told`` are the findings of the digest; one in our words may be told here."""
    best: tuple[tuple[int, int, int, str], Sentence] | None = None
    for form in _forms(facts):
        needed = frozenset(name for _, name, _, _ in Formatter().parse(form.label) if name)
        for filling in fillings(needed, facts, told):
            text = capitalized(form.label.format(**{name: phrase.text for name, phrase in filling.slots.items()}))
            key = (-_kept(form, filling), filling.rank, len(text), _draw(facts, form))
            if len(text) <= LONGEST and (best is None or key < best[0]):
                best = key, _sentence(text, form, filling.slots, facts)
    if best is None:
        raise VocabularyIsWrong("teasers.toml has no form that always fits; end the file with one without slots")
    return best[1]


def _kept(form: Entry, filling: Filling) -> int:
    """How much of what a teaser should tell this one tells: the sum of the weights of its parts."""
    parts = vocabulary("teaser_parts")
    named = [name for name in ("designs", "species", "chance") if name in form.more]
    return sum(int(parts[name]["weight"]) for name in (*named, *filling.slots)) + filling.bonus


def _draw(facts: Facts, form: Entry) -> str:
    """What decides between equals: a draw that is always the same for one study and one form."""
    return sha256(f"{facts.study.id} {form.id}".encode()).hexdigest()


def _sentence(text: str, form: Entry, slots: Mapping[str, Phrase], facts: Facts) -> Sentence:
    made = facts.appraisal.design.grounds + facts.appraisal.species.grounds
    grounds: tuple[Ground, ...] = tuple(ground for ground in made if not binds(ground))
    grounds += tuple(ground for phrase in slots.values() for ground in phrase.grounds)
    grounds += facts.study.scope.grounds
    return Sentence(kind=SentenceKind.TEASER, text=text, pattern=f"teasers.{form.id}", grounds=distinct(grounds))


def _forms(facts: Facts) -> Iterator[Entry]:
    """The forms for this design and species, in file order."""
    design = facts.appraisal.design.value
    name = "unclear" if isinstance(design, Absent) else design.value
    species = facts.appraisal.species.value
    kind = "unclear" if isinstance(species, Absent) else species.value
    for form in vocabulary("teasers").entries:
        designs, kinds = form.more.get("designs", [name]), form.more.get("species", [kind])
        if name in designs and kind in kinds:
            yield form
