"""The last line on how sure we can be: talk with those who care for you, and before what."""

from functools import cache

from plainms.absence import NotReported
from plainms.digest.around.told import words_of
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.provenance import FiredRule
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_CHANGED = ("treatment", "food", "risk")
_GIVEN = ("drug", "non-drug")
_TRIALS = ("randomized trial", "non-randomized trial")


def team(quoted: tuple[Sentence, ...], said: tuple[Sentence, ...], facts: Facts) -> Sentence:
    """Before a change, where the page tells of something that a reader could change; else if questions come up.

    ``quoted`` are the sentences that tell design, aim and findings, ``said`` those of why it matters.
    """
    changes = _is_of_a_change(quoted, facts) and not _holds_nothing_to_change(said)
    rule = FiredRule(rule="cautions.team", fact="every digest")
    return say("sure.team" if changes else "sure.team.bench", SentenceKind.CAUTION, rule)


def _is_of_a_change(quoted: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether it is about a treatment or a habit, or tells of one in words."""
    given = facts.holds("intervention_kind", *_GIVEN) or facts.holds("design", *_TRIALS)
    if given or facts.marks.get("drug") or facts.holds("topic_kind", *_CHANGED):
        return True
    title = facts.study.report.title
    texts = words_of(quoted) if isinstance(title, NotReported) else (title.text, *words_of(quoted))
    return any(_changeable().search(text) for text in texts)


def _holds_nothing_to_change(said: tuple[Sentence, ...]) -> bool:
    """Whether the page says that the work concerns researchers, or that it tried nothing that a reader could change."""
    researchers = any(one.pattern == "matters.concerns" and "researchers who" in one.text for one in said)
    return researchers or any(one.pattern in _nothing_tried() for one in said)


@cache
def _changeable() -> Sieved:
    return Sieved(vocabulary("cautions").text["changeable"])


@cache
def _nothing_tried() -> frozenset[str]:
    """The lines on care that say that nothing was tried which a reader could change."""
    return frozenset(f"matters.{one.id}" for one in vocabulary("matters").entries if one.more.get("nothing_tried"))
