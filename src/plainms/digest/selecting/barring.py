"""Which sentences are never told, however well they would read: in doubt a sentence stays in the abstract.

A told sentence speaks of this study, comes after its aim, stands without the sentence before it, and is not taken back
by the sentence behind it.
"""

import re
from functools import cache
from itertools import pairwise

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.facts import Facts
from plainms.digest.selecting.chance import may_be_chance
from plainms.provenance import Origin
from plainms.remembering import once_a_study, once_a_text
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_STEM, _MOST_FIGURES, _MOST_RESPECTIVE = 5, 16, 6
_OLD = 0.6  # share of words from which on a result speaks of another thing than the one before
_BRACKETED_FIGURES = re.compile(r"\s*(?:\((?=[^()]*\d)[^()]*\)|\[(?=[^\[\]]*\d)[^\[\]]*\])")
_OPEN_FIGURES = re.compile(r"\s*\((?=[^()]*\d).*$")
_IN_THE_LABORATORY = {Design.ANIMAL, Design.LABORATORY}
_WEIGHING = {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}
_START = {Role.OBJECTIVE, Role.METHODS}
_TOLD = {Role.RESULTS, Role.CONCLUSIONS}


def advises(text: str) -> bool:
    """Whether the words advise or promise, so that they are not quoted anywhere."""
    return met("advice", text)


@once_a_text
def is_barred(text: str, *, at_ease: bool = False) -> bool:
    """Whether the sentence advises, asks for research, is a fragment, or holds a list nobody can follow.

    ``at_ease`` where it will not be quoted: then it may say how the work was prepared and hold many figures.
    A list or a formula in brackets with figures bars nothing: brackets like these are not told.
    """
    whole = text.rstrip().endswith((".", ")", "!")) and not _regex("fragment").match(text)
    said = _BRACKETED_FIGURES.sub("", text)
    if not whole or advises(text) or _is_of_no_use(text) or met("formula", said) or may_be_chance(text):
        return True
    if at_ease:
        return False
    if met("preparing", text):
        return True
    return _figures(said) > _MOST_FIGURES or (is_respective(text) and _is_long_list(said))


def is_respective(text: str) -> bool:
    """Whether two lists are told side by side ("respectively"), which a frame may join in the wrong order."""
    return met("respectively", _BRACKETED_FIGURES.sub("", text))


def _is_long_list(said: str) -> bool:
    """Whether more figures stand side by side than a reader can match with their names."""
    return _figures(said) > _MOST_RESPECTIVE or met("four_in_a_row", said)


def _is_of_no_use(text: str) -> bool:
    """Whether the sentence is none that readers gain from, or tells no result of this study at all."""
    return met("barred", text) or met("tells_nothing", text)


def _figures(text: str) -> int:
    return len(re.findall(r"\d+(?:\.\d+)?", text))


def leans(quote: str) -> bool:
    """Whether the quoted words point back to a sentence that the reader does not see."""
    if _regex("anaphora").match(quote) or _regex("ownerless").match(quote):
        return True
    pointers = _regex("back_pointer").finditer(quote)
    return any(match["noun"][:_STEM].lower() not in quote[: match.start()].lower() for match in pointers)


def stands_alone(quote: str, facts: Facts) -> bool:
    """Whether the quoted words point back to nothing; the page names the model of work in animals or cells."""
    return not leans(_regex("this_model").sub("in the ", quote) if _works_with_a_model(facts) else quote)


@once_a_study
def _works_with_a_model(facts: Facts) -> bool:
    """Whether the work was done in animals or cells, or names animals where its design is unsettled."""
    design = facts.appraisal.design.value
    if not isinstance(design, Absent):
        return design in _IN_THE_LABORATORY
    return any(met("animals", item.span.quote) for item in facts.appraisal.sentences)


@once_a_study
def taken_back(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences whose next one starts with "However", reports a null or a doubt, or says that what they tell was
    lost again ("This difference was lost after adjustment for age"), by passage and place.

    A sentence that tells a null itself is not taken back by another null, nor a result by one on another thing.
    A share is not taken back where nothing goes along with it, nor a result by one that only doubts itself or says
    that nothing else differed ("no other link was found").
    "However, the same diet failed" takes back what "Moreover" added, and what that was added to.
    """
    sentences = facts.appraisal.sentences
    pairs = pairwise(sentences)
    back = frozenset(
        place(one.span)
        for one, other in pairs
        if one.span.passage.key == other.span.passage.key
        and _takes_back(one.span.quote, other.span.quote)
        and not (_may_be_a_result(one, facts) and of_another_thing(one, other))
    )
    before = (
        place(first.span)
        for first, one, other in zip(sentences, sentences[1:], sentences[2:], strict=False)
        if place(one.span) in back
        and met_at_start("added", one.span.quote)
        and met("same_again", other.span.quote)
        and first.span.passage.key == other.span.passage.key
    )
    return back | frozenset(before)


def _may_be_a_result(item: RoledSentence, facts: Facts) -> bool:
    """Whether the sentence may report a result of this study."""
    at_large = facts.is_review and facts.appraisal.design.value not in _WEIGHING
    return not at_large and (isinstance(item.role.value, Absent) or item.role.value is Role.RESULTS)


def of_another_thing(one: RoledSentence, other: RoledSentence) -> bool:
    """Whether most of what the second of two results speaks of is not in the first, and nothing points back to it."""
    said = _without_figures(other.span.quote)
    if met("points_back", said) or met_at_start("of_other_people", said):
        return False
    words = [word for word in _content(said) if not met("said_of_results", word)]
    known = {word[:_STEM] for word in _content(one.span.quote)}
    new = [word for word in words if word[:_STEM] not in known]
    return len(new) > _OLD * len(words)


def _without_figures(text: str) -> str:
    """The words that say of what a null speaks, without figures in brackets, of which the last may stay open."""
    return _OPEN_FIGURES.sub("", _BRACKETED_FIGURES.sub("", text))


def _content(text: str) -> list[str]:
    """The words of three letters or more; a compound is one word, for its first part may tell it from another."""
    return re.findall(r"[a-z0-9][a-z0-9-]{2,}", text.lower())


@once_a_text
def _takes_back(quote: str, behind: str) -> bool:
    if _regex("turning").match(behind):
        return not _tells_a_null(quote)
    if met("lost_again", behind):
        return not (met("null", quote) or met("no_tie", quote))
    if (
        met("doubts_itself", behind)
        or met("no_other", behind)
        or (met("no_tie", behind) and not met("sets_or_ties", quote))
    ):
        return False
    goes_on = _regex("outcome_behind").match(quote) or met("null", quote) or met("no_tie", quote)
    return _regex("outcome_behind").match(behind) is not None and not goes_on


def _tells_a_null(quote: str) -> bool:
    """Whether groups are said not to differ: what comes behind "However" is then another outcome, and no doubt."""
    return (met("null", quote) and met("between_groups", quote)) or met("no_tie", quote)


@once_a_study
def before_the_aim(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences that come before the authors first speak of their own work; none where headings tell the roles.

    Where they never speak of it by name, what is no result and no conclusion is left out, but of work in a laboratory
    only what comes before the first sentence on what was done; a review may say all it says.
    """
    early: list[RoledSentence] = []
    for item in facts.appraisal.sentences:
        own = met("own_voice", item.span.quote) or met("sets_out", item.span.quote)
        if is_headed(item) or item.role.value in _START or own:
            done = _first_done(early, facts) if item.role.value is Role.CONCLUSIONS else None
            return frozenset(place(one.span) for one in early[:done])
        early.append(item)
    if facts.is_review:
        return frozenset()
    done = _first_done(early, facts)
    if done is not None:
        return frozenset(place(one.span) for one in early[:done])
    return frozenset(place(one.span) for one in early if one.role.value not in _TOLD or _by_cue(one))


def _first_done(early: list[RoledSentence], facts: Facts) -> int | None:
    """Where, in work of a laboratory, the first sentence on what was done stands."""
    if facts.appraisal.design.value not in _IN_THE_LABORATORY:
        return None
    return next((at for at, item in enumerate(early) if _is_done(item)), None)


def _is_done(item: RoledSentence) -> bool:
    """Whether the sentence tells what was done, or seen in animals, in this work and not in earlier work."""
    text = item.span.quote
    return met("done_in_the_laboratory", text) or (
        met("seen_in_the_laboratory", text) and not met("earlier_work", text)
    )


def defines(text: str) -> bool:
    """Whether the sentence only says what the disease is, which the reader of a page on it knows."""
    return re.search(str(vocabulary("findings")["definition"]["pattern"]), text) is not None


def is_headed(item: RoledSentence) -> bool:
    """Whether a heading of the abstract gives the role, not a cue in the sentence or a model."""
    by_model = item.role.origin is Origin.MODEL
    return item.role.is_present and not by_model and not item.role.rule.startswith("role-cue")


def _by_cue(item: RoledSentence) -> bool:
    """Whether a cue in the sentence alone gives its role."""
    return item.role.rule.startswith("role-cue")


def place(span: Span) -> tuple[str, int]:
    """What tells one sentence of a record from another."""
    return (span.passage.key, span.start)


@once_a_text
def met(name: str, text: str) -> bool:
    """Whether a pattern of ``findings.toml`` is met in the text."""
    return _regex(name).search(text) is not None


@once_a_text
def met_at_start(name: str, text: str) -> bool:
    """Whether the text begins with a pattern of ``findings.toml``."""
    return _regex(name).match(text) is not None


@cache
def _regex(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name])
