"""Which of the authors' sentences may be told: whole and quotable ones, or those that a frame tells in our own words.

A sentence speaks of this study where its role says so or where its own words do ("We found that"). Reviews and opinions
are told by their conclusions and by what they say in their own voice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.selecting.barring import (
    advises,
    before_the_aim,
    defines,
    is_barred,
    is_headed,
    is_respective,
    leans,
    met,
    met_at_start,
    place,
    stands_alone,
    taken_back,
)
from plainms.digest.selecting.fair_statements import fair
from plainms.digest.selecting.fit import is_fit
from plainms.digest.selecting.hidden_half import whole_of
from plainms.digest.selecting.lab_too_little import says_too_little
from plainms.digest.selecting.leads import behind_what_leans, lead_of, without_call, without_connective
from plainms.digest.selecting.limited import limited_ones
from plainms.digest.selecting.model_alone import model_cost, turned_back
from plainms.digest.selecting.of_a_review import is_word_of_a_review, message_gain
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.retold import is_retold, retold
from plainms.digest.selecting.roles import among_the_results, telling_role, weighs_studies
from plainms.digest.selecting.shortening import Fitted, fitted
from plainms.digest.selecting.speaking import is_of_animals, names_its_species
from plainms.digest.selecting.title_again import without_captions
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import (
    added_cost,
    as_quoted,
    beside_the_question,
    disease_gain,
    is_of_the_laboratory,
    kind_of,
    left_closed,
    opened,
    own_gain,
    score,
)  # fmt: skip
from plainms.digest.selecting.who_answered import names_no_groups, of_who_answered
from plainms.digest.selecting.whole import says_something
from plainms.digest.studied.compared import groups_of
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.digest.titles.titled import of_title
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_WORTH_RETELLING = 1.0  # the score of a sentence that says something
_MOST_WORDS, _FEWEST_WORDS = 48, 5
CERTAIN = frozenset(
    {"case", "association", "comparison", "no-difference", "proportion", "course", "accuracy", "commonest"}
)
_TOLD_BY_FRAME = CERTAIN | {
    "lab",
    "trial",
    "pooled",
    "safety",
    "cost",
}  # frames that tell a sentence which may not be quoted
_EACH = "proportion.counts-each"
_UNNAMED_DIFFERENCE = "no-difference.difference"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence that may be told, before it is known in whose words."""

    item: RoledSentence
    role: Role
    lead: str
    inner: Span
    quotable: bool
    story: bool = False  # whether only what it tells of a case may be told
    limited: bool = False  # whether the next sentence limits it


def candidates(facts: Facts) -> Iterator[Told]:
    found = tuple(_speaking(facts))
    read = own_words(tuple(candidate.inner for candidate in found), facts)
    if facts.appraisal.design.value is Design.PROTOCOL:
        read = tuple(own if _plans(own) else Unclear("a plan has no result") for own in read)
    read = tuple(
        _unstruck(whole_of(own, clipped(one.inner), facts, quotable=one.quotable), one, facts)
        for own, one in zip(read, found, strict=True)
    )
    behind = _next_ones(facts)
    for candidate, told, best in zip(found, read, _quotes(found, read, facts), strict=True):
        limits = behind.get(place(candidate.item.span))
        own = fair(_in_order(told, candidate.item), candidate.item, limits)
        if own is None or _is_unfit(candidate, own, facts):
            continue
        own = of_who_answered(_retold(own, candidate, best, facts), candidate.item.span, facts)
        if names_no_groups(own, best.quote.text, facts) or says_too_little(own, best.quote.text, facts):
            continue
        if isinstance(own, Unclear) and facts.struck.bars(candidate.item.span, own=False):
            continue
        is_half = candidate.limited and limits is not None and met_at_start("turning", limits.span.quote)
        quoted = candidate.quotable and not is_half and _fits(candidate, best.quote)
        if isinstance(own, OwnWords) or quoted:
            yield _told(candidate, own, best, facts)


def _is_unfit(candidate: _Candidate, own: OwnWords | Unclear, facts: Facts) -> bool:
    """Whether these words may not tell this sentence: each kind of sentence has its own."""
    if candidate.story and kind_of(own) != "case":
        return True
    if not candidate.quotable and not _TOLD_BY_FRAME & {kind_of(own), kind_of(own).partition("-")[0]}:
        return True
    if isinstance(own, Unclear):
        return False
    return _leaves_groups_unnamed(own, facts) or _tells_only_harm(candidate, own, facts)


def _retold(own: OwnWords | Unclear, candidate: _Candidate, best: Fitted, facts: Facts) -> OwnWords | Unclear:
    """The sentence retold where no frame reads it and it is worth it, else what there was."""
    if isinstance(own, OwnWords) or not (candidate.quotable and best.speaks and _fits(candidate, best.quote)):
        return own
    again = retold(best.quote, facts) if score(best.quote.text, facts) >= _WORTH_RETELLING else own
    return _unstruck(again, candidate, facts) if isinstance(again, OwnWords) else own


def _told(candidate: _Candidate, own: OwnWords | Unclear, best: Fitted, facts: Facts) -> Told:
    """The candidate with its words and its worth."""
    quote, text = best.quote, candidate.item.span.quote
    worth = score(quote.text, facts) + message_gain(candidate.item.span, own, facts)
    worth = as_quoted(worth, _read(quote, own), facts) + own_gain(own)
    worth -= beside_the_question(own, facts) + model_cost(text, facts, told=own) + added_cost(text)
    worth += disease_gain(own)
    return Told(
        source=candidate.item.span,
        role=candidate.role,
        settled=candidate.item.role.value is candidate.role,
        quote=quote,
        own=own,
        lead=candidate.lead,
        fit=isinstance(own, OwnWords) or is_fit(best, facts),
        closed=_closed(own, quote, facts),
        score=worth,
        limited=candidate.limited,
    )


def _unstruck(own: OwnWords | Unclear, candidate: _Candidate, facts: Facts) -> OwnWords | Unclear:
    """The words, but for those that were found at fault."""
    return Unclear("our words were struck") if facts.struck.bars(candidate.item.span, own=True) else own


def _in_order(own: OwnWords | Unclear, item: RoledSentence) -> OwnWords | Unclear:
    """The words, but for those of two lists side by side that a frame may join in the wrong order."""
    mixed = isinstance(own, OwnWords) and is_respective(item.span.quote) and not own.words.pattern.startswith(_EACH)
    return Unclear("two lists stand side by side") if mixed else own


def _read(quote: Quote, own: OwnWords | Unclear) -> str:
    """What a reader would have to take in of a quotation or of what is retold; a frame's words ask nothing."""
    if isinstance(own, Unclear):
        return quote.text
    return own.words.text if is_retold(own) else ""


def _next_ones(facts: Facts) -> dict[tuple[str, int], RoledSentence]:
    """For each sentence the one behind it in the same passage."""
    pairs = zip(facts.appraisal.sentences, facts.appraisal.sentences[1:], strict=False)
    return {place(one.span): other for one, other in pairs if one.span.passage.key == other.span.passage.key}


def _closed(own: OwnWords | Unclear, quote: Quote, facts: Facts) -> int:
    """How many short forms of what would be told stay closed; names in animals and cells have rules of their own."""
    if is_in_the_laboratory(facts):
        return left_closed(quote.text, facts) if isinstance(own, Unclear) else 0
    if isinstance(own, Unclear):
        return len(unopened(quote.text, quote.spans, facts))
    return len(unopened(own.words.text, own.words.grounds, facts))


def _leaves_groups_unnamed(own: OwnWords, facts: Facts) -> bool:
    """Whether our words say "the groups", or name none that differed, and no trial or line tells which there were."""
    unnamed = own.words.pattern == _UNNAMED_DIFFERENCE or met("unnamed_groups", own.words.text)
    told = facts.appraisal.design.value in TRIALS or is_in_the_laboratory(facts)
    return unnamed and not told and isinstance(groups_of(facts), Unclear)


def _tells_only_harm(candidate: _Candidate, own: OwnWords, facts: Facts) -> bool:
    """Whether a plain statement may leave out what a treatment did against the harm that it tells."""
    return not is_of_the_laboratory(own) and turned_back(candidate.item.span.quote, facts)


def _plans(own: OwnWords | Unclear) -> bool:
    return kind_of(own) == "plan"


def _quotes(found: tuple[_Candidate, ...], read: tuple[OwnWords | Unclear, ...], facts: Facts) -> Iterator[Fitted]:
    """The quotation of each candidate: as short as it may be where nothing else tells the sentence."""
    spans = tuple(item.inner for item, own in zip(found, read, strict=True) if isinstance(own, Unclear))
    short = iter(fitted(spans, opened(facts)))
    for item, own in zip(found, read, strict=True):
        whole = clipped(item.inner)
        best = next(short) if isinstance(own, Unclear) else Fitted(quote=whole, is_fit=False)
        named = best.quote == whole or names_its_species(item.role, best.quote.text, facts)
        yield best if named else Fitted(quote=whole, is_fit=False)


def _speaking(facts: Facts) -> Iterator[_Candidate]:
    """The sentences that speak of this study and stand alone, in the order of the text.

    What a report tells of its patient is read, too, where it announces the case, which may be quoted, or goes on with
    "she". So are sentences that cannot be quoted, for their figures or for the words that join them to the one before:
    a frame may tell them.
    """
    early, limited = before_the_aim(facts), limited_ones(facts)
    back = taken_back(facts) - limited
    unfit = back if facts.is_review else back | early
    is_case = facts.appraisal.design.value is Design.CASE_REPORT
    among = among_the_results(facts)
    for item in without_captions(facts):
        role = None if place(item.span) in unfit else telling_role(item, facts)
        if role is None and place(item.span) in among - unfit:
            role = Role.RESULTS
        if role is not None and facts.is_review:
            role = _role_in_a_review(item, role, facts, early=place(item.span) in early)
        elif role is Role.BACKGROUND and defines(item.span.quote):
            continue
        said = _said(item, facts)
        lead, inner = _opened(replace(item, span=said), facts)
        text = clipped(inner).text
        named = item.span.quote if said.start > item.span.start else text  # "These mice were scanned; we saw ..."
        fit = role is not None and not is_barred(_whole(said), at_ease=True) and names_its_species(role, named, facts)
        stands = fit and not is_barred(_whole(said)) and stands_alone(text, facts)
        stands = stands or (is_case and fit and _announces_a_case(text))
        if weighs_studies(facts) and met("of_method", item.span.quote):
            continue
        if role is not None and (stands or (fit and _may_be_unquotable(item, facts))):
            is_limited = place(item.span) in limited
            yield _Candidate(item=item, role=role, lead=lead, inner=inner, quotable=stands, limited=is_limited)
        elif is_case and not advises(text):
            quotable = _announces_a_case(text)
            yield _Candidate(
                item=item, role=Role.RESULTS, lead=lead, inner=inner, quotable=quotable, story=not quotable
            )
        elif place(item.span) not in unfit and not is_barred(_seen_alone(item.span.quote)):
            yield from _of_the_laboratory(item, role, facts)


def _said(item: RoledSentence, facts: Facts) -> Span:
    """The sentence without a part in front that leans, and of a study of people without a call for research behind."""
    if facts.is_review:
        return item.span
    return behind_what_leans(item.span if is_in_the_laboratory(facts) else without_call(item.span))


def _whole(said: Span) -> str:
    """The words as a sentence of their own, where what stood in front of them or behind them is left out."""
    is_part = said.passage.text[: said.start].rstrip().endswith(";")
    words = f"{said.quote[:1].upper()}{said.quote[1:]}" if is_part else said.quote
    return words if words.rstrip().endswith((".", ")", "!")) else f"{words}."


def _seen_alone(text: str) -> str:
    """The sentence without what the authors make of what they saw ("indicating that X is required for ...")."""
    bare = re.sub(str(vocabulary("finding_frames").text["made_of_it"]), "", text, flags=re.IGNORECASE).rstrip(" .")
    return f"{bare}."


def _opened(item: RoledSentence, facts: Facts) -> tuple[str, Span]:
    """How our words lead into a sentence, and the rest; what a study found stands without its "Therefore,"."""
    lead, inner = lead_of(item.span)
    drawn = re.match(vocabulary("leads").text["drawn"], item.span.quote)
    if facts.is_review or (drawn is not None and not _may_lose_its_thus(item, facts)):
        return lead, inner
    if facts.appraisal.design.value is Design.CASE_REPORT and drawn is None:
        return lead, inner
    bare = without_connective(item.span) if drawn is None else item.span.within(drawn.end(), len(item.span.quote))
    if bare == item.span or not leans(clipped(inner).text):
        return lead, inner
    joined, rest = lead_of(bare)
    points = leans(clipped(rest).text) or met("points_at_it", rest.quote)
    return (lead, inner) if points else (joined or "that", rest)


def _may_lose_its_thus(item: RoledSentence, facts: Facts) -> bool:
    """Whether a "Therefore," in front may go: of a conclusion, and of a result in people."""
    in_people = item.role.value is Role.RESULTS and not is_in_the_laboratory(facts)
    return item.role.value is Role.CONCLUSIONS or in_people


def _announces_a_case(text: str) -> bool:
    """Whether the words say of whom a report tells, and stand alone: "Here, we report a patient who ..."."""
    announced = met("announces_case", text) and not is_barred(f"{text}.", at_ease=True)
    return announced and not leans(re.sub(r"^Here(?:in)?,? ", "", text))


def _role_in_a_review(item: RoledSentence, role: Role, facts: Facts, *, early: bool) -> Role | None:
    """What a sentence of a review may be told as: background where it is known before; None where it says nothing."""
    if early and weighs_studies(facts):
        return None
    headed = role is Role.BACKGROUND and is_headed(item) and not met("own_voice", item.span.quote)
    known = headed or early
    told_as = Role.BACKGROUND if known else role
    return told_as if is_word_of_a_review(item.span.quote, told_as, facts, early=known) else None


def _of_the_laboratory(item: RoledSentence, role: Role | None, facts: Facts) -> Iterator[_Candidate]:
    """A sentence without a role, or behind "Thus,", that may be a result in animals or cells, if a frame reads it."""
    text = item.span.quote
    unclear = isinstance(item.role.value, Absent) and not met("earlier_work", text)
    unclear = unclear and (met("lab_result", text) or bool(before_the_aim(facts)))
    if not is_in_the_laboratory(facts) or not (unclear or role is not None):
        return
    lead, inner = lead_of(without_connective(item.span))
    words = clipped(inner).text
    if not leans(words) and (names_its_species(role or Role.RESULTS, words, facts) or is_of_animals(words, facts)):
        yield _Candidate(item=item, role=role or Role.RESULTS, lead=lead, inner=inner, quotable=False)


def _fits(candidate: _Candidate, quote: Quote) -> bool:
    """Whether the sentence may be quoted; what is said at large only in the authors' own voice."""
    span = candidate.item.span
    own_voice = candidate.role is not Role.BACKGROUND or met("own_voice", span.quote)
    own_voice = own_voice and (len(quote.spans) <= 1 or says_something(" ".join(part.quote for part in quote.spans)))
    return own_voice and is_quotable(span) and _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS


def _may_be_unquotable(item: RoledSentence, facts: Facts) -> bool:
    """Whether a frame may tell what is not to be quoted; of a review only what its pooled studies show."""
    return not facts.is_review or (weighs_studies(facts) and not met("preparing", item.span.quote))


def titled(facts: Facts) -> Iterator[Told]:
    """What the title of a study in animals or cells says was found, as the authors' word."""
    own, title = of_title(facts), facts.study.report.title
    if isinstance(own, OwnWords) and not isinstance(title, NotReported):
        if facts.struck.bars(title.whole(), own=True):
            return
        quote = clipped(title.whole())
        worth = score(quote.text, facts) + own_gain(own)
        yield Told(
            source=title.whole(), role=Role.CONCLUSIONS, settled=False, quote=quote, own=own, lead="", fit=True,
            closed=0, score=worth,
        )  # fmt: skip
