"""The standing note: the same for every digest, but for the journal it names and for what an article is."""

import re

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Design
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, say
from plainms.provenance import SourceField
from plainms.sources.record import Journal

_NO_STUDIES = {Design.GUIDELINE, Design.OPINION}


def standing(facts: Facts) -> tuple[Sentence, ...]:
    """What kind of thing this page is, where the source is, and who can help."""
    return (
        say(_scope(facts), SentenceKind.STANDING),
        _source(facts.study.report.journal),
        say("standing.clinician", SentenceKind.STANDING),
    )


def _scope(facts: Facts) -> str:
    """A review is no study, nor is what experts agreed on; and who knows of an article without a certain design."""
    design = facts.appraisal.design.value
    if (isinstance(design, Absent) and not facts.holds("own_work", "yes")) or design in _NO_STUDIES:
        return "standing.scope.article"
    return "standing.scope.review" if facts.is_review else "standing.scope"


def _source(journal: Journal) -> Sentence:
    for path, name in (("journal.title", journal.title), ("journal.iso_abbreviation", journal.iso_abbreviation)):
        if not isinstance(name, NotReported) and name.strip(" .") and not _stammers(name):
            named = re.sub(r" ?[(:][^)]* : .*$| : .*$", "", name).strip(" .")
            phrase = Phrase(text=named, grounds=(SourceField(path=path, value=name),))
            return say("standing.source", SentenceKind.STANDING, journal=phrase)
    return say("standing.source-unnamed", SentenceKind.STANDING)


def _stammers(name: str) -> bool:
    """Whether a word stands twice in a row, as in an abbreviation of initials: such a name reads like a slip."""
    return re.search(r"\b(\w+) \1\b", name, re.IGNORECASE) is not None
