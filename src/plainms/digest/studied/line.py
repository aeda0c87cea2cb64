"""The first line of a study that watched people: where, what was looked at, and how many of whom.

Each piece only where it is certain; without any of them the kind of study is told.
"""

from dataclasses import dataclass
from functools import cached_property

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, has_form, say
from plainms.digest.studied.alone import group_alone
from plainms.digest.studied.beside import names_controls, with_others
from plainms.digest.studied.compared import any_helpers, are_compared, groups_of, listed_groups
from plainms.digest.studied.counted_groups import Group
from plainms.digest.studied.follow import follows, sees_again
from plainms.digest.studied.sources import looking_back, place, source_of
from plainms.digest.studied.whom import counted_people, named_people
from plainms.digest.variety import one_of
from plainms.text import Span
from plainms.vocabulary.load import Entry


@dataclass(frozen=True)
class _Pieces:
    """What is certain of a study, read once."""

    facts: Facts

    @cached_property
    def groups(self) -> tuple[Group, ...] | Unclear:
        """Those compared, or studied side by side."""
        return groups_of(self.facts)

    @cached_property
    def people(self) -> Phrase | Unclear:
        """Those studied: with their number, else by name alone."""
        if not isinstance(self.groups, Unclear):
            return with_others(listed_groups(self.groups), self.facts)
        known = self._known
        return known if isinstance(known, Unclear) else with_others(known, self.facts)

    @cached_property
    def _known(self) -> Phrase | Unclear:
        whole = counted_people(self.facts)
        if whole is not None:
            return whole
        alone = group_alone(self.facts)
        if not isinstance(alone, Unclear):
            return Phrase(text=alone.text, grounds=(alone.span,))
        return named_people(self.facts)

    @cached_property
    def source(self) -> tuple[Entry, Span] | NotReported:
        """What was looked at."""
        return source_of(self.facts)

    @cached_property
    def back(self) -> Span | Unclear:
        """The words that say that it looked back."""
        return looking_back(self.facts)


def watched(facts: Facts) -> tuple[Sentence, ...]:
    """One or two sentences, or none where neither people nor records are certain."""
    if facts.appraisal.species.value is not Species.PEOPLE:
        return ()
    pieces = _Pieces(facts)
    way, grounds = _way(pieces)
    slots = {"place": place(facts)}
    if not isinstance(pieces.source, NotReported):
        entry, span = pieces.source
        slots |= {"source": Phrase(text=entry.label, grounds=(span,)), "of": Phrase(text=entry["of"], grounds=())}
    if not isinstance(pieces.groups, Unclear) and _set_against(pieces.groups, facts):
        return _sentences(f"{way}.compared", facts, grounds, {**slots, "groups": listed_groups(pieces.groups)})
    if isinstance(pieces.people, Phrase):
        return _sentences(way, facts, grounds, {**slots, "people": pieces.people})
    return _sentences(f"{way}.alone", facts, grounds, slots)


def _set_against(groups: tuple[Group, ...], facts: Facts) -> bool:
    return not any_helpers(groups) and are_compared(groups, facts)


def _way(pieces: _Pieces) -> tuple[str, tuple[Span, ...]]:
    """The form that fits how people were looked at, and the words that say so."""
    back = () if isinstance(pieces.back, Unclear) else (pieces.back,)
    if not isinstance(pieces.source, NotReported):
        entry, span = pieces.source
        if not entry["records"]:
            return "frame.watched.survey", (span,)
        return ("frame.watched.records.back" if back else "frame.watched.records"), (span, *back)
    return _by_design(pieces, back)


def _by_design(pieces: _Pieces, back: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """The form by the design; a case-control study that names no controls may compare what became of people."""
    facts, design = pieces.facts, pieces.facts.appraisal.design.value
    compares_nobody = design is Design.CASE_CONTROL and not names_controls(facts)
    if back and (design is Design.COHORT or compares_nobody):
        return "frame.watched.back", back
    if design is Design.COHORT:
        return ("frame.watched.followed" if follows(facts) else "frame.watched.studied"), ()
    if compares_nobody or (design is Design.CROSS_SECTIONAL and sees_again(facts)):
        return "frame.watched.studied", ()
    return f"frame.watched.{design.value}" if isinstance(design, Design) else "", ()


def _sentences(form: str, facts: Facts, grounds: tuple[Span, ...], slots: dict[str, Phrase]) -> tuple[Sentence, ...]:
    """The sentence of that form, and the one behind it where the form has two."""
    forms = [name for name in (form, f"{form}.also") if has_form(name)]
    if not forms:
        return ()
    first = say(
        one_of(forms, facts.study.id, "design"),
        SentenceKind.FRAME,
        *facts.appraisal.design.grounds,
        *grounds,
        **slots,
    )
    then = f"{form}.then"
    return (first, say(then, SentenceKind.FRAME, **slots)) if has_form(then) else (first,)
