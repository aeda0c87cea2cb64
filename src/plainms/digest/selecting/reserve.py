"""What a study in animals or cells reports, quoted, where nothing that a lay reader takes in more easily can be told.

Their results are full of names that only experts know. A page that tells none fails its reader more than a quotation
with hard words in it, which the page explains where it can. Each is led by the words that say in what it was seen.
"""

from collections.abc import Iterator

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence, Species
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import before_the_aim, is_barred, is_headed, met, place, stands_alone, taken_back
from plainms.digest.selecting.lab_too_little import says_too_little
from plainms.digest.selecting.leads import behind_what_leans, lead_of, without_connective
from plainms.digest.selecting.model_alone import model_cost
from plainms.digest.selecting.quoting import Quote, is_quotable
from plainms.digest.selecting.roles import shows_a_result
from plainms.digest.selecting.shortening import fitted, hard_words, is_legible
from plainms.digest.selecting.speaking import speaks_of_people
from plainms.digest.selecting.title_again import without_captions
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import as_quoted, left_closed, opened, score
from plainms.digest.selecting.who_answered import leaves_groups_out
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.text import Span

_FEWEST_WORDS, _MOST_WORDS, _MOST_HARD, _MOST_CLOSED = 6, 36, 6, 2
_MOST_IN_ALL, _SHORT = 2, 24
_OUTCOME_GAIN = 1.5
_EARLY_PART = 3  # where no aim is told, roles count behind the first third


def reserve(facts: Facts) -> tuple[Told, ...]:
    """One quoted result, a second where both are short, or else a conclusion; none where every one is past reading."""
    if not is_in_the_laboratory(facts):
        return ()
    ranked = sorted(bearable(facts), key=lambda told: -told.score)
    results = [told for told in ranked if told.role is Role.RESULTS]
    kept = (results or ranked)[:_MOST_IN_ALL]
    if any(len(told.quote.text.split()) > _SHORT for told in kept):
        kept = kept[:1]
    return tuple(sorted(kept, key=lambda told: (told.source.passage.key, told.source.start)))


def bearable(facts: Facts) -> Iterator[Told]:
    """Every result and conclusion that may be quoted, one that is not past reading."""
    found = tuple(_speaking(facts))
    quotes = fitted(tuple(inner for _, _, _, inner in found), opened(facts))
    for (item, role, lead, inner), best in zip(found, quotes, strict=True):
        closed = left_closed(best.quote.text, facts)
        if best.speaks and _is_bearable(best.quote) and closed <= _MOST_CLOSED and is_quotable(inner):
            yield Told(
                source=item.span,
                role=role,
                settled=item.role.value is role,
                quote=best.quote,
                own=Unclear("it is quoted"),
                lead=lead,
                fit=best.is_fit,
                closed=closed,
                score=_worth(item.span.quote, best.quote.text, facts),
            )


def _worth(source: str, quote: str, facts: Facts) -> float:
    outcome = _OUTCOME_GAIN * met("lab_outcome", quote)
    return as_quoted(score(quote, facts) + outcome, quote, facts) - model_cost(source, facts)


def _is_bearable(quote: Quote) -> bool:
    words = sum(len(part.quote.split()) for part in quote.spans)
    return _FEWEST_WORDS <= words <= _MOST_WORDS and hard_words(quote.text) <= _MOST_HARD and is_legible(quote.text)


def _speaking(facts: Facts) -> Iterator[tuple[RoledSentence, Role, str, Span]]:
    """The sentences that may report a result or a conclusion of this study, and stand alone."""
    early, back = before_the_aim(facts), taken_back(facts) - _contrasted(facts)
    begun = False
    for number, item in enumerate(without_captions(facts)):
        role, text = _role(item, begun=begun), item.span.quote
        begun = begun or met("own_voice", text)
        late = isinstance(item.role.value, Role) and number * _EARLY_PART >= len(facts.appraisal.sentences)
        if role is None or place(item.span) in back or (place(item.span) in early and not late):
            continue
        if is_barred(text) or met("set_out", text) or not met("lab_tells", text):
            continue
        if says_too_little(Unclear("it is quoted"), text, facts):
            continue
        lead, inner = lead_of(behind_what_leans(without_connective(item.span)))
        stands = stands_alone(inner.quote, facts) and not leaves_groups_out(inner.quote, facts)
        if stands and is_of_its_species(inner.quote, facts):
            yield item, role, lead, inner


def _contrasted(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences beside which the next one sets another result ("In contrast, ..."): they are true without it."""
    pairs = zip(facts.appraisal.sentences, facts.appraisal.sentences[1:], strict=False)
    return frozenset(place(one.span) for one, other in pairs if met("contrasting", other.span.quote))


def _role(item: RoledSentence, *, begun: bool) -> Role | None:
    """What it may be told as: by its role, or without one by a verb as results have it.

    Once the authors have ``begun`` to speak of their own work, a verb of change in the present tense will do.
    """
    role, text = item.role.value, item.span.quote
    if not is_headed(item) and met("earlier_work", text):
        return None
    if isinstance(role, Absent):
        tells = met("lab_result", text) or met("own_result", text) or (begun and met("lab_present", text))
        return Role.RESULTS if tells else None
    if shows_a_result(item):
        return Role.RESULTS
    return role if role in {Role.RESULTS, Role.CONCLUSIONS} else None


def is_of_its_species(text: str, facts: Facts) -> bool:
    """Whether nothing in it speaks of people where only animals or cells were studied."""
    return facts.appraisal.species.value is not Species.ANIMALS or not speaks_of_people(text)
