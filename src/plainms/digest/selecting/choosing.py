"""Which of the sentences that may be told are told: few, the most telling ones, and not only one side.

What a review announces, a case's story, a trial's main null and the work of a laboratory each have a rule of their own.
"""

import re
from dataclasses import replace

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.selecting.announced_case import with_what_is_announced
from plainms.digest.selecting.background import is_background
from plainms.digest.selecting.barring import met, place
from plainms.digest.selecting.candidates import CERTAIN, candidates, titled
from plainms.digest.selecting.covered import covered
from plainms.digest.selecting.filled import filled
from plainms.digest.selecting.followed import without_lost
from plainms.digest.selecting.lab_repeats import without_lab_repeats
from plainms.digest.selecting.lab_turned import with_turned
from plainms.digest.selecting.last_word import announced_word
from plainms.digest.selecting.limited import with_what_limits, without_unlimited
from plainms.digest.selecting.main_results import has_main_results, main_results
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.selecting.one_arm import without_one_arm_alone
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.paired import with_pairs
from plainms.digest.selecting.reserve import reserve
from plainms.digest.selecting.rest_of_case import with_the_rest
from plainms.digest.selecting.said_at_large import said_at_large
from plainms.digest.selecting.shortening import is_heavy
from plainms.digest.selecting.titled_outcome import with_the_titled_outcome
from plainms.digest.selecting.to_professionals import to_professionals, told_with
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.twice import told_once
from plainms.digest.selecting.weighing import answers, beside_the_question, is_of_the_laboratory, kind_of, only_promises
from plainms.digest.selecting.why_reported import with_why_reported, without_why_reported
from plainms.digest.selecting.within_reach import is_easy, is_long, within_reach
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.language.difficulty import difficulty

_BEARABLE_WORDS = 40
_MOST_RESULTS, _MOST_IN_OWN_WORDS, _MOST_SENTENCES = 2, 1, 3
_MOST_ANNOUNCED, _MOST_QUOTED = 2, 1  # of a review
_MOST_OF_AN_OVERVIEW, _MUCH_NEWS = 4, 4
_TELLING = 2.5  # the score of a sentence that says what came out
_FAR_TOO_HARD = 3.1  # on the scale of language.difficulty
_CLEARLY_MORE = 0.2  # of the title's telling words
_AHEAD, _NEARLY = 0.1, 1.5
_INNER_CONCLUSIONS = re.compile(r"(?<=[\w.)] )CONCLUSIONS?:")


def chosen(facts: Facts, before: tuple[Sentence, ...] = ()) -> tuple[Told, ...]:
    """What a page tells, without quotations that few readers can follow where it tells something else."""
    return without_lost(_chosen(facts, before), facts)


def _chosen(facts: Facts, before: tuple[Sentence, ...]) -> tuple[Told, ...]:
    """Two results, one more in our own words, and one conclusion in the order of the text.

    What is said at large is told only where these lack.
    A review also tells what it is about, but for what the sentences ``before`` say already.
    """
    said = without_unlimited(list(candidates(facts)), facts)
    found = without_one_arm_alone(with_turned(with_pairs(said, facts), facts), facts)
    found = without_why_reported([told for told in found if told.score > 0])
    if is_in_the_laboratory(facts) and not any(is_of_the_laboratory(told.own) for told in found):
        found += titled(facts)
    if has_main_results(facts):
        return _of_people(found, said, facts)
    usable = _usable(found, facts)
    if facts.appraisal.design.value is Design.PROTOCOL:
        return tuple(sorted(_best(usable, Role.METHODS, _MOST_RESULTS), key=_order))
    announced = covered(facts, before)[:_MOST_ANNOUNCED]
    if overlooks(facts):
        return _of_an_overview(usable, announced, before, facts)
    kept = without_lab_repeats(told_once(_picked(usable, len(announced), facts)), facts)
    kept = _without_hard_quotations(_without_needless_quotations(kept, facts))
    announced = announced if not any(told.role is Role.RESULTS for told in kept) else ()
    kept = _behind_announced(kept, announced)
    told = (*announced, *sorted((*kept, *_in_reserve(kept, facts)), key=_order))
    full = filled(within_reach(told, found, facts), found, facts)
    story = with_the_titled_outcome(with_the_rest(with_what_limits(full, said, facts), facts), facts)
    story = with_what_is_announced(with_why_reported(story, facts), facts)
    places = {place(one.source) for one in story}
    return (*story, *(one for one in to_professionals(facts) if place(one.source) not in places))


def _of_people(found: list[Told], said: list[Told], facts: Facts) -> tuple[Told, ...]:
    """The main results of a study of people, with the main null of a trial; without one, the best in reach."""
    kept = _with_the_null(main_results(found, facts), found, facts)
    told = tuple(sorted(kept, key=_results_first)) or within_reach(_weightiest(found), found, facts)
    full = with_what_limits(told, said, facts)
    places = {place(one.source) for one in full}
    return (*full, *(one for one in to_professionals(facts) if place(one.source) not in places))


def _weightiest(found: list[Told]) -> tuple[Told, ...]:
    """The one that tells most, one in our own words before any quotation."""
    ranked = sorted(found, key=lambda told: (isinstance(told.own, OwnWords), told.score))
    return tuple(ranked[-1:])


def _of_an_overview(
    usable: list[Told], announced: tuple[Told, ...], before: tuple[Sentence, ...], facts: Facts
) -> tuple[Told, ...]:
    """What a review announces, and behind it what it says, of which its word to professionals goes first.

    Where it says nothing beyond its ground, what it says that it is about may hold more terms, or else is quoted.
    """
    advice = _unannounced(to_professionals(facts), announced)
    said = _said_behind(announced, usable, facts)
    if said and not announced and not advice and all(is_background(one.source, facts) for one in said):
        announced = covered(facts, before, alone=True)[:_MOST_ANNOUNCED]
        said = (_said_behind(announced, usable, facts) or said[:1]) if announced else said
    if said and not announced and not advice and all(is_background(one.source, facts) for one in said):
        quoted = tuple(one for one in announced_word(facts) if _is_news(one, before, facts))
        return told_with((*quoted, *said[: 1 if quoted else None]), (), _MOST_OF_AN_OVERVIEW)
    if facts.appraisal.design.value is Design.GUIDELINE and advice:
        said = tuple(one for one in said if isinstance(one.own, OwnWords) and not is_background(one.source, facts))
    return (*announced, *told_with(advice, said, _MOST_OF_AN_OVERVIEW - len(announced)))


def _said_behind(announced: tuple[Told, ...], usable: list[Told], facts: Facts) -> tuple[Told, ...]:
    """What a review says behind what it announces."""
    fresh = list(_unannounced(tuple(told_once(usable)), announced))
    return _unannounced(said_at_large(facts, fresh, announced=len(announced)), announced)


def _is_news(one: Told, before: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether a quoted announcement says clearly more than the page, and was not struck."""
    named = telling_words(" ".join(sentence.text for sentence in before))
    return len(telling_words(one.quote.text) - named) >= _MUCH_NEWS and not facts.struck.bars(one.source, own=False)


def _in_reserve(kept: list[Told], facts: Facts) -> tuple[Told, ...]:
    """What is told of laboratory work whose results no chosen sentence tells."""
    if any(told.role is Role.RESULTS or is_of_the_laboratory(told.own) for told in kept):
        return ()
    told = {place(told.source) for told in kept}
    fresh = tuple(one for one in reserve(facts) if place(one.source) not in told)
    return tuple(one for one in fresh if one.role is Role.RESULTS) if kept else fresh


def _usable(found: list[Told], facts: Facts) -> list[Told]:
    """Those that a reader can take in; of a case what tells its story, of laboratory work what asks nothing."""
    fit = _in_reach(_fit_or_one(_without_asides(found, facts), facts), facts)
    if facts.appraisal.design.value is Design.CASE_REPORT:
        return _story(fit)
    if any(is_of_the_laboratory(told.own) for told in fit):
        return [told for told in fit if isinstance(told.own, OwnWords) or is_easy(told, facts)]
    return fit


def _in_reach(found: list[Told], facts: Facts) -> list[Told]:
    """Those that the page may hold: none that asks too much takes the place of one that tells nearly as much."""
    near = [told for told in found if isinstance(told.own, OwnWords) or is_easy(told, facts)]
    if not near or is_in_the_laboratory(facts):
        return found
    best, heaviest = (max(told.score for told in some) for some in (near, found))
    return near if best >= max(_TELLING, heaviest - _NEARLY) else found


def _picked(usable: list[Told], announced: int, facts: Facts) -> list[Told]:
    """The best results and a conclusion; what is said at large where these lack or the article is about other work."""
    is_case = facts.appraisal.design.value is Design.CASE_REPORT
    kept = _best(usable, Role.RESULTS, _MOST_SENTENCES if is_case else _MOST_RESULTS)
    kept += _best(_in_own_words(usable, kept), Role.RESULTS, _MOST_IN_OWN_WORDS)
    kept += _best(usable, Role.CONCLUSIONS, max(1, _MOST_SENTENCES - len(kept)))
    if not kept:
        kept += _best(usable, Role.BACKGROUND, _MOST_SENTENCES - len(kept) - announced)
    return kept


def _order(told: Told) -> tuple[bool, str, int]:
    """By the order of the text, but quoted results behind what is told in our own words."""
    quoted = told.role is Role.RESULTS and isinstance(told.own, Unclear)
    return quoted, told.source.passage.key, told.source.start


def _results_first(told: Told) -> tuple[bool, bool, str, int]:
    """The same, and what is concluded behind what came out."""
    return told.role is Role.CONCLUSIONS, *_order(told)


def _in_own_words(found: list[Told], kept: list[Told]) -> list[Told]:
    """Those that are not kept yet and are told in our own words, which a reader takes in faster than a quotation."""
    return [told for told in found if told not in kept and isinstance(told.own, OwnWords)]


def _behind_announced(kept: list[Told], announced: tuple[Told, ...]) -> list[Told]:
    """What a review says, behind what it says that it is about: nothing twice, and few words that only authors use."""
    if not announced:
        return kept
    kept = list(_unannounced(tuple(kept), announced))
    quoted = [told for told in kept if not isinstance(told.own, OwnWords)]
    return [told for told in kept if told not in quoted[_MOST_QUOTED:]]


def _unannounced(told: tuple[Told, ...], announced: tuple[Told, ...]) -> tuple[Told, ...]:
    """Those whose sentences are not told as an announcement already."""
    return tuple(one for one in told if all(place(one.source) != place(other.source) for other in announced))


def _without_needless_quotations(kept: list[Told], facts: Facts) -> list[Told]:
    """Without quoted results where a frame, or two sentences in our own words, tell results that a reader takes in.

    That nothing differed is no reason to leave out what did, nor is an aside to leave out what the title asks.
    """
    own = [told for told in kept if isinstance(told.own, OwnWords) and told.role is Role.RESULTS]
    if facts.appraisal.design.value is Design.CASE_REPORT and len(own) < _MOST_RESULTS:
        return kept
    telling = [told for told in own if kind_of(told.own) != "no-difference"]
    if len(telling) < _MOST_RESULTS and not any(kind_of(told.own) in CERTAIN for told in telling):
        return kept
    most = max(answers(told.quote.text, facts) for told in own)
    asked = [told for told in kept if answers(told.quote.text, facts) >= most + _CLEARLY_MORE]
    return [told for told in kept if told in own or told in asked or told.role is not Role.RESULTS]


def _without_hard_quotations(kept: list[Told]) -> list[Told]:
    """Without quotations that few readers can follow, where our own words or an easier quotation tell something."""
    easy = [told for told in kept if isinstance(told.own, OwnWords) or not is_heavy(told.quote.text)]
    return easy or kept


def _with_the_null(kept: list[Told], found: list[Told], facts: Facts) -> list[Told]:
    """The chosen ones of a trial with its main null, which goes before any other result that the groups had."""
    if facts.appraisal.design.value not in TRIALS or any(_is_null(told) for told in kept):
        return kept
    nulls = [told for told in found if told.role is Role.RESULTS and _is_null(told)]
    main = [told for told in nulls if met("main_outcome", told.source.quote)] or nulls
    if not main:
        return kept
    ranked = sorted(kept, key=lambda told: (told.role is not Role.RESULTS, told.score))
    return [*ranked[len(kept) >= _MOST_SENTENCES :], max(main, key=lambda told: told.score)]


def _is_null(told: Told) -> bool:
    """Whether it reports that the groups of a trial did not clearly differ."""
    return met("null", told.source.quote)


def _fit_or_one(found: list[Told], facts: Facts) -> list[Told]:
    """Those that a lay reader can take in, and one that is harder where it says more of what was asked.

    Without a telling one, the best of the others that is not too hard.
    """
    in_people = not is_in_the_laboratory(facts)
    easy = [told for told in found if in_people and is_easy(told, facts) and not is_long(told)]
    fit = [told for told in found if (told.fit and not told.closed) or told in easy]
    bearable = [told for told in found if told.closed <= 1 and (isinstance(told.own, OwnWords) or _is_bearable(told))]
    best = sorted(bearable, key=lambda told: (-told.score, told.closed))[:1]
    if not any(told.score >= _TELLING for told in fit):
        return best or fit
    return [*fit, *_answering(bearable, fit, facts)] if in_people else fit


def _without_asides(found: list[Told], facts: Facts) -> list[Told]:
    """Those that do not only describe who took part, where another tells something."""
    telling = [told for told in found if not beside_the_question(told.own, facts)]
    return telling if any(told.score >= _TELLING for told in telling) else found


def _answering(harder: list[Told], fit: list[Told], facts: Facts) -> list[Told]:
    """The best of the harder ones where no other weighs as much, or none speaks as much of what the title asks.

    It goes before those that say less.
    """
    most = max(answers(told.quote.text, facts) for told in fit)
    heaviest = max(told.score for told in fit)
    telling = [
        told
        for told in harder
        if told not in fit
        and not only_promises(told.quote.text)
        and (told.score > heaviest or answers(told.quote.text, facts) >= most + _CLEARLY_MORE)
    ]
    best = sorted(telling, key=lambda told: -told.score)[:1]
    return [replace(told, score=max(told.score, heaviest + _AHEAD)) for told in best]


def _is_bearable(told: Told) -> bool:
    short = len(told.quote.text.split()) <= _BEARABLE_WORDS
    return short and difficulty(told.quote.text) <= _FAR_TOO_HARD


def _story(found: list[Told]) -> list[Told]:
    """What tells the story of a case, and what is concluded from it; our other words and quotations of results only
    where the story is short.
    """
    own = [told for told in found if isinstance(told.own, OwnWords)]
    story = [told for told in own if kind_of(told.own) == "case"]
    if len(story) >= _MOST_RESULTS:
        return story + [told for told in found if told not in own and _is_drawn_from_it(told)]
    return own if len(own) >= _MOST_RESULTS else found


def _is_drawn_from_it(told: Told) -> bool:
    """Whether it says what may be drawn from a case, and not what was looked up."""
    return told.role is Role.CONCLUSIONS and told.fit and not met("looked_up", told.source.quote)


def concludes(told: Told) -> bool:
    """Whether a heading or the sentence's own words make it a conclusion, not its place alone.

    A heading within the text ("CONCLUSIONS: ...") makes those of what stands behind it, and none of what stands before.
    """
    passage = told.source.passage
    within = _INNER_CONCLUSIONS.search(passage.text)
    if within is not None:
        return told.source.end > within.end()
    headings = (passage.label, passage.category)
    headed = any(not isinstance(heading, NotReported) and "conclu" in heading.lower() for heading in headings)
    return headed or met("concluding", told.source.quote)


def _best(found: list[Told], role: Role, most: int) -> list[Told]:
    ranked = sorted((told for told in found if told.role is role), key=lambda told: -told.score)
    return ranked[: max(most, 0)]
