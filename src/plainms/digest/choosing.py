"""Which of the authors' sentences are told: whole and quotable ones, weighed by what they hold for a lay reader.

A sentence speaks of this study where its role says so or where its own words do ("We found that"). Reviews and opinions
are told by their conclusions and by what they say in their own voice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.barring import advises, before_the_aim, defines, is_barred, is_headed, leans, met, place, taken_back
from plainms.digest.covered import covered
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts, overlooks
from plainms.digest.glossary import glossary, is_short
from plainms.digest.leads import lead_of, without_connective
from plainms.digest.own_words import OwnWords, own_words
from plainms.digest.quoting import Quote, clipped, is_quotable
from plainms.digest.shortening import Fitted, fitted, hard_words
from plainms.digest.speaking import names_its_species
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.digest.titled import of_title
from plainms.digest.told import Told
from plainms.language.difficulty import difficulty
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST_WORDS, _BEARABLE_WORDS, _FEWEST_WORDS = 48, 40, 5
_MOST_RESULTS, _MOST_IN_OWN_WORDS, _MOST_SENTENCES = 2, 1, 3
_MOST_ANNOUNCED, _MOST_QUOTED = 2, 1  # of a review
_FREE_WORDS, _WORD_COST, _SHORT_FORM_COST, _HARD_COST, _TOPIC_GAIN = 25, 0.08, 0.5, 0.2, 1.0
_HARD, _FAR_TOO_HARD = 1.8, 2.8  # on the scale of language.difficulty
_OWN_GAIN, _STATED_GAIN, _CASE_GAIN, _VITAL_GAIN = 3.0, 2.0, 5.0, 3.0
_LAB_GAIN = 6.0
_QUOTED_COST = 0.8
_LIGHT = ("averages.one", "use.")
_CERTAIN = frozenset(
    {"case", "association", "comparison", "no-difference", "proportion", "change", "accuracy", "commonest"}
)
_TOLD_BY_FRAME = _CERTAIN | {"lab"}  # frames that tell a sentence which may not be quoted
_OWN_CUE: dict[object, str] = {Design.CASE_REPORT: "own_case", Design.QUALITATIVE: "own_views"}
_TRIALS = {Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL}
_SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*\b")


def chosen(facts: Facts, before: tuple[Sentence, ...] = ()) -> tuple[Told, ...]:
    """Two results, one more in our own words, and one conclusion in the order of the text.

    What is said at large is told only where these lack.
    A review also tells what it is about, but for what the sentences ``before`` say already.
    """
    found = [told for told in _candidates(facts) if told.score > 0]
    if is_in_the_laboratory(facts) and not any(_is_of_the_laboratory(told.own) for told in found):
        found += _titled(facts)
    candidates = _fit_or_one(found)
    is_case = facts.appraisal.design.value is Design.CASE_REPORT
    if is_case:
        candidates = _story(candidates)
    elif any(_is_of_the_laboratory(told.own) for told in candidates):
        candidates = [told for told in candidates if isinstance(told.own, OwnWords)]
    kept = _best(candidates, Role.RESULTS, _MOST_SENTENCES if is_case else _MOST_RESULTS)
    kept += _best(_in_own_words(candidates, kept), Role.RESULTS, _MOST_IN_OWN_WORDS)
    kept += _best(candidates, Role.CONCLUSIONS, max(1, _MOST_SENTENCES - len(kept)))
    announced = covered(facts, before)[:_MOST_ANNOUNCED]
    told_at_large = overlooks(facts) and len(kept) < _MOST_RESULTS
    if not kept or told_at_large:
        kept += _best(candidates, Role.BACKGROUND, _MOST_SENTENCES - len(kept) - len(announced))
    if facts.appraisal.design.value is Design.PROTOCOL:
        kept = _best(candidates, Role.METHODS, _MOST_RESULTS)
    kept = _without_needless_quotations(kept)
    kept = _with_the_null(kept, found, facts)
    kept = _behind_announced(kept, announced)
    return (*announced, *sorted(kept, key=_order))


def _order(told: Told) -> tuple[bool, str, int]:
    """By the order of the text, but quoted results behind what is told in our own words."""
    quoted = told.role is Role.RESULTS and isinstance(told.own, Unclear)
    return quoted, told.source.passage.key, told.source.start


def _in_own_words(candidates: list[Told], kept: list[Told]) -> list[Told]:
    """Those that are not kept yet and are told in our own words, which a reader takes in faster than a quotation."""
    return [told for told in candidates if told not in kept and isinstance(told.own, OwnWords)]


def _behind_announced(kept: list[Told], announced: tuple[Told, ...]) -> list[Told]:
    """What a review says, behind what it says that it is about: nothing twice, and few words that only authors use."""
    if not announced:
        return kept
    kept = [told for told in kept if all(place(told.source) != place(other.source) for other in announced)]
    quoted = [told for told in kept if not isinstance(told.own, OwnWords)]
    return [told for told in kept if told not in quoted[_MOST_QUOTED:]]


def _without_needless_quotations(kept: list[Told]) -> list[Told]:
    """Without quoted results where a frame, or two sentences in our own words, tell results that a reader takes in."""
    own = [told for told in kept if isinstance(told.own, OwnWords) and told.role is Role.RESULTS]
    if len(own) < _MOST_RESULTS and not any(_kind_of(told.own) in _CERTAIN for told in own):
        return kept
    return [told for told in kept if told in own or told.role is not Role.RESULTS]


def _with_the_null(kept: list[Told], candidates: list[Told], facts: Facts) -> list[Told]:
    """The chosen ones of a trial with its main null, which goes before any other result that the groups had."""
    if facts.appraisal.design.value not in _TRIALS or any(_is_null(told) for told in kept):
        return kept
    nulls = [told for told in candidates if told.role is Role.RESULTS and _is_null(told)]
    main = [told for told in nulls if met("main_outcome", told.source.quote)] or nulls
    if not main:
        return kept
    ranked = sorted(kept, key=lambda told: (told.role is not Role.RESULTS, told.score))
    return [*ranked[len(kept) >= _MOST_SENTENCES :], max(main, key=lambda told: told.score)]


def _is_null(told: Told) -> bool:
    """Whether it reports that the groups of a trial did not clearly differ."""
    return met("null", told.source.quote)


def _fit_or_one(candidates: list[Told]) -> list[Told]:
    """Those that a lay reader can take in; without any, the best of the others that is not too long and hard."""
    fit = [told for told in candidates if told.fit and not told.closed]
    short = (told for told in candidates if told.closed <= 1 and len(told.quote.text.split()) <= _BEARABLE_WORDS)
    bearable = (told for told in short if difficulty(told.quote.text) <= _FAR_TOO_HARD)
    return fit or sorted(bearable, key=lambda told: -told.score)[:1]


def _story(candidates: list[Told]) -> list[Told]:
    """What tells the story of a case; of the rest, our own words and then quotations only where the story is short."""
    own = [told for told in candidates if isinstance(told.own, OwnWords)]
    story = [told for told in own if _kind_of(told.own) == "case"]
    if len(story) >= _MOST_RESULTS:
        return story
    return own if len(own) >= _MOST_RESULTS else candidates


def _kind_of(own: OwnWords | Unclear) -> str:
    return "" if isinstance(own, Unclear) else own.words.pattern.partition(".")[0]


def concludes(told: Told) -> bool:
    """Whether a heading or the sentence's own words make it a conclusion, not its place alone."""
    headings = (told.source.passage.label, told.source.passage.category)
    headed = any(not isinstance(heading, NotReported) and "conclu" in heading.lower() for heading in headings)
    return headed or met("concluding", told.source.quote)


def _titled(facts: Facts) -> Iterator[Told]:
    """What the title of a study in animals or cells says was found, as the authors' word."""
    own, title = of_title(facts), facts.study.report.title
    if isinstance(own, OwnWords) and not isinstance(title, NotReported):
        quote = clipped(title.whole())
        score = _score(quote.text, facts) + _own_gain(own)
        yield Told(
            source=title.whole(), role=Role.CONCLUSIONS, settled=False, quote=quote, own=own, lead="", fit=True,
            closed=0, score=score,
        )  # fmt: skip


def _is_of_the_laboratory(own: OwnWords | Unclear) -> bool:
    """Whether a frame for animals and cells tells it."""
    return isinstance(own, OwnWords) and own.words.pattern.startswith("lab-")


def _best(candidates: list[Told], role: Role, most: int) -> list[Told]:
    ranked = sorted((told for told in candidates if told.role is role), key=lambda told: -told.score)
    return ranked[: max(most, 0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence that may be told, before it is known in whose words."""

    item: RoledSentence
    role: Role
    lead: str
    inner: Span
    quotable: bool


def _candidates(facts: Facts) -> Iterator[Told]:
    found = tuple(_speaking(facts))
    read = own_words(tuple(candidate.inner for candidate in found), facts)
    if facts.appraisal.design.value is Design.PROTOCOL:
        read = tuple(own if _plans(own) else Unclear("a plan has no result") for own in read)
    for candidate, own, best in zip(found, read, _quotes(found, read, facts), strict=True):
        quote = best.quote
        if not candidate.quotable and not _TOLD_BY_FRAME & {_kind_of(own), _kind_of(own).partition("-")[0]}:
            continue
        if isinstance(own, OwnWords) or (candidate.quotable and _fits(candidate, quote)):
            score = _score(quote.text, facts) + _own_gain(own)
            yield Told(
                source=candidate.item.span,
                role=candidate.role,
                settled=candidate.item.role.value is candidate.role,
                quote=quote,
                own=own,
                lead=candidate.lead,
                fit=isinstance(own, OwnWords) or (best.is_fit and difficulty(quote.text) <= _HARD),
                closed=0 if isinstance(own, OwnWords) else _left_closed(quote.text, facts),
                score=score,
            )


def _plans(own: OwnWords | Unclear) -> bool:
    return _kind_of(own) == "plan"


def _quotes(found: tuple[_Candidate, ...], read: tuple[OwnWords | Unclear, ...], facts: Facts) -> Iterator[Fitted]:
    """The quotation of each candidate: as short as it may be where nothing else tells the sentence."""
    spans = tuple(item.inner for item, own in zip(found, read, strict=True) if isinstance(own, Unclear))
    short = iter(fitted(spans, _opened(facts)))
    for item, own in zip(found, read, strict=True):
        whole = clipped(item.inner)
        best = next(short) if isinstance(own, Unclear) else Fitted(quote=whole, is_fit=True)
        named = best.quote == whole or names_its_species(item.role, best.quote.text, facts)
        yield best if named else Fitted(quote=whole, is_fit=False)


def _opened(facts: Facts) -> frozenset[str]:
    """The short forms that the text or one of our lists opens."""
    return _listed() | {abbreviation.short for abbreviation in facts.abbreviations}


@cache
def _listed() -> frozenset[str]:
    known = {term for entry in glossary() for term in entry.synonyms if is_short(term)}
    return frozenset(known | {entry.id for entry in vocabulary("short_forms").entries})


def _own_gain(own: OwnWords | Unclear) -> float:
    """How much is gained by our own words; less by a statement that only says plainly what the source says."""
    if isinstance(own, Unclear):
        return 0.0
    kind = _kind_of(own)
    if kind == "case":
        course = vocabulary("case_course").text
        turns = [name for name in ("vital", "reversal") if re.search(course[name], own.words.text)]
        return _CASE_GAIN + _VITAL_GAIN * len(turns)
    if _is_of_the_laboratory(own):
        return _LAB_GAIN
    light = own.words.pattern.startswith(_LIGHT)
    gain = _STATED_GAIN if light else {"statement": _STATED_GAIN, "case": _CASE_GAIN}.get(kind, _OWN_GAIN)
    return gain - _QUOTED_COST * own.words.text.count("“")


def _speaking(facts: Facts) -> Iterator[_Candidate]:
    """The sentences that speak of this study and stand alone, in the order of the text.

    What a report tells of its patient is read, too, where it announces the case or goes on with "she". So are sentences
    that cannot be quoted, for their figures or for the words that join them to the one before: a frame may tell them.
    """
    early, back = before_the_aim(facts), taken_back(facts)
    unfit = back if facts.is_review else back | early
    is_case = facts.appraisal.design.value is Design.CASE_REPORT
    for item in facts.appraisal.sentences:
        role = None if place(item.span) in unfit else _telling_role(item, facts)
        if role is not None and facts.is_review and place(item.span) in early:
            role = Role.BACKGROUND
        if role is Role.BACKGROUND and defines(item.span.quote):
            continue
        lead, inner = lead_of(item.span)
        text = clipped(inner).text
        fit = role is not None and not is_barred(item.span.quote, at_ease=True) and names_its_species(role, text, facts)
        stands = fit and not is_barred(item.span.quote) and not leans(text)
        if role is not None and (stands or (fit and not facts.is_review)):
            yield _Candidate(item=item, role=role, lead=lead, inner=inner, quotable=stands)
        elif is_case and not advises(text):
            yield _Candidate(item=item, role=Role.RESULTS, lead=lead, inner=inner, quotable=False)
        elif place(item.span) not in unfit and not is_barred(item.span.quote):
            yield from _of_the_laboratory(item, role, facts)


def _of_the_laboratory(item: RoledSentence, role: Role | None, facts: Facts) -> Iterator[_Candidate]:
    """A sentence without a role, or behind "Thus,", that may be a result in animals or cells, if a frame reads it."""
    text = item.span.quote
    unclear = isinstance(item.role.value, Absent) and met("lab_result", text) and not met("earlier_work", text)
    if not is_in_the_laboratory(facts) or not (unclear or role is not None):
        return
    lead, inner = lead_of(without_connective(item.span))
    words = clipped(inner).text
    if not leans(words) and names_its_species(role or Role.RESULTS, words, facts):
        yield _Candidate(item=item, role=role or Role.RESULTS, lead=lead, inner=inner, quotable=False)


def _fits(candidate: _Candidate, quote: Quote) -> bool:
    """Whether the sentence may be quoted; what is said at large only in the authors' own voice."""
    span = candidate.item.span
    own_voice = candidate.role is not Role.BACKGROUND or met("own_voice", span.quote)
    return own_voice and is_quotable(span) and _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS


def _telling_role(item: RoledSentence, facts: Facts) -> Role | None:
    """What a sentence may be told as, or None. Without a certain role its own words must settle it."""
    design, role, text = facts.appraisal.design.value, item.role.value, item.span.quote
    if design is Design.PROTOCOL:
        planned = isinstance(role, Absent) and re.search(vocabulary("plan_frames").text["planned"], text)
        return Role.METHODS if role is Role.METHODS or planned else None
    if not is_headed(item) and met("earlier_work", text):
        return None
    if role in {Role.RESULTS, Role.CONCLUSIONS}:
        by_own_words = is_headed(item) or role is Role.CONCLUSIONS or not _is_at_large(facts)
        return Role(role) if by_own_words or met("own_voice", text) else None
    if isinstance(role, Absent):
        if met(_OWN_CUE.get(design, "own_result"), text):
            return Role.RESULTS
    elif role is not Role.BACKGROUND:
        return None
    return Role.BACKGROUND if _is_at_large(facts) and (met("own_voice", text) or facts.is_review) else None


def _is_at_large(facts: Facts) -> bool:
    """Whether the article speaks of the work of others, so that only its own voice tells what it says itself."""
    design = facts.appraisal.design.value
    return facts.is_review or design in {Design.OPINION, Design.METHODS}


def _score(quote: str, facts: Facts) -> float:
    """How much a sentence tells a lay reader: each word list of ``findings.toml`` adds its weight once."""
    total = float(_text("start"))
    for entry in vocabulary("findings").entries:
        if _regex(str(entry["pattern"])).search(quote):
            total += float(entry["weight"])
    total -= max(0, len(quote.split()) - _FREE_WORDS) * _WORD_COST
    total -= _SHORT_FORM_COST * _unopened(quote, facts)
    total -= _HARD_COST * hard_words(quote)
    return total + (_TOPIC_GAIN if _names_a_topic(quote, facts) else 0.0)


def _unopened(quote: str, facts: Facts) -> int:
    """How many abbreviations in the quote nobody opens."""
    known = {abbreviation.short for abbreviation in facts.abbreviations}
    known.update(vocabulary("abbreviations").text["needs_no_opening"].split())
    return sum(1 for short in set(_SHORT_FORM.findall(quote)) if short not in known)


def _left_closed(quote: str, facts: Facts) -> int:
    """How many short forms the quotation holds that neither the text nor one of our lists opens."""
    known = _opened(facts) | set(vocabulary("abbreviations").text["needs_no_opening"].split())
    found = {short.removesuffix("s") for short in _SHORT_FORM.findall(quote)} - {
        word.removesuffix("s") for word in known
    }
    return sum(1 for short in found if not re.fullmatch(r"CD\d+", short))


def _names_a_topic(quote: str, facts: Facts) -> bool:
    """Whether it speaks of what the study is about."""
    folded = quote.casefold()
    telling = [topic for topic in facts.topics if not topic.is_vague]
    return any(term.casefold() in folded for topic in telling[:4] for term in topic.entry.synonyms if len(term) > 3)


def _text(name: str) -> str:
    return vocabulary("findings").text[name]


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
