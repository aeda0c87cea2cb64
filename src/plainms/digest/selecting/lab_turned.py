"""Two results in animals or cells, of which the second turns against the first ("However, ..."), told as one sentence.

Neither is the whole result alone, so one that no frame reads leaves both untold here.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import before_the_aim, is_barred, leans, met, met_at_start, place, taken_back
from plainms.digest.selecting.leads import lead_of, without_connective
from plainms.digest.selecting.model_alone import model_cost
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.speaking import names_its_species
from plainms.digest.selecting.tellable import may_be_told
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import disease_gain, own_gain, score
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.text import Span

_MOST_WORDS = 34
_DEED = 2  # last words of a half that say what came about


def with_turned(found: list[Told], facts: Facts) -> list[Told]:
    """The found ones with each turned pair in the place of its second half."""
    pairs = list(_turned(facts)) if is_in_the_laboratory(facts) else []
    held = {place(half) for _, half in pairs}
    return [*(one for one in found if place(one.source) not in held), *(told for told, _ in pairs)]


def _turned(facts: Facts) -> Iterator[tuple[Told, Span]]:
    """Each pair with the span of its second half."""
    turned = taken_back(facts) - before_the_aim(facts)
    pairs = [(one, other) for one, other in pairwise(facts.appraisal.sentences) if place(one.span) in turned]
    pairs = [pair for pair in pairs if met_at_start("turning", pair[1].span.quote) and all(map(_may_tell, pair))]
    halves = tuple(lead_of(without_connective(item.span))[1] for pair in pairs for item in pair)
    read = own_words(halves, facts)
    for at, (one, other) in enumerate(pairs):
        first, second = read[2 * at : 2 * at + 2]
        told = _joined(first, second, facts)
        if told is not None and names_its_species(Role.RESULTS, one.span.quote, facts):
            yield _told(one, told, facts), other.span


def _may_tell(item: RoledSentence) -> bool:
    """Whether a sentence may be a result of this study that stands alone but for its "However"."""
    text = without_connective(item.span).quote
    role = item.role.value
    is_result = role in {Role.RESULTS, Role.CONCLUSIONS} or (isinstance(role, Absent) and met("lab_result", text))
    return is_result and not (is_barred(item.span.quote, at_ease=True) or met("earlier_work", text) or leans(text))


def _joined(first: OwnWords | Unclear, second: OwnWords | Unclear, facts: Facts) -> OwnWords | None:
    """ "A, but B", where frames for the laboratory read both."""
    if isinstance(first, Unclear) or isinstance(second, Unclear):
        return None
    if not all(half.words.pattern.startswith("lab-") for half in (first, second)) or "but" in first.words.text.split():
        return None
    alike = first.words.text.split()[-_DEED:] == second.words.text.split()[-_DEED:]
    text = f"{first.words.text}, {'and' if alike else 'but'} {second.words.text}"
    words = replace(first.words, text=text, grounds=(*first.words.grounds, *second.words.grounds))
    fits = len(text.split()) <= _MOST_WORDS and may_be_told(words, text, facts)
    return replace(first, words=words) if fits else None


def _told(one: RoledSentence, own: OwnWords, facts: Facts) -> Told:
    quote = clipped(one.span)
    worth = score(quote.text, facts) + own_gain(own) + disease_gain(own) - model_cost(quote.text, facts, told=own)
    return Told(
        source=one.span, role=Role.RESULTS, settled=one.role.value is Role.RESULTS, quote=quote, own=own, lead="",
        fit=True, closed=0, score=worth,
    )  # fmt: skip
