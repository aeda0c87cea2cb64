"""Who was studied, in the authors' own words, where no sentence of ours says how many people, or which.

"On who was studied, the authors write: “We included 45 women with MS and 12 sisters”": the first sentence that counts
them, as far as a reader can follow it, else the words for those counted, else a sentence that says of which kind they
were.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted, ends_open, say
from plainms.digest.selecting.barring import leans
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.shortening import hard_words, is_legible
from plainms.digest.selecting.toll import HOW_IT_WAS_DONE, says_how_it_was_done, toll
from plainms.digest.selecting.weighing import left_closed
from plainms.digest.studied import people
from plainms.digest.studied.counted_groups import people_counted
from plainms.digest.studied.wording import wording
from plainms.text import Span

_ROLES = frozenset({Role.OBJECTIVE, Role.METHODS, Role.RESULTS})
_NEVER = frozenset({Design.CASE_REPORT, Design.PROTOCOL, Design.ANIMAL, Design.MODELING})
_FEWEST_WORDS, _MOST_WORDS, _MOST_HARD, _FEWEST_PEOPLE, _LONGEST_PHRASE = 5, 30, 2, 3, 16
_LITTLE = 1.1
_SHARE = 0.5  # of the most people counted: fewer may be a part of those studied

_N_IS = re.compile(r"\b[nN] ?= ?\d+")


def quoted_whom(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The quotation, where what is ``told`` counts nobody; empty where no sentence says it in words to be quoted."""
    if not tells_of_people(facts) or _counts_them(told, _most(facts)):
        return ()
    whole = tuple(_counting(facts))
    easy = (_quoted(quote) for quote in whole if _asked(quote.text, facts) <= _LITTLE)
    alone = (_counted(size, span) for size, span in _counts_alone(facts))
    named = () if names_somebody(told) else map(_quoted, _naming(facts))
    return tuple(islice(chain(easy, alone, map(_quoted, whole), named), 1))


def _quoted(quote: Quote) -> Sentence:
    return say("frame.whom", SentenceKind.FRAME, *quote.spans, quote=quote.text)


def _asked(text: str, facts: Facts) -> float:
    """What the words ask of a reader, who here looks for how the work was done."""
    return toll(text, facts) - HOW_IT_WAS_DONE * says_how_it_was_done(text)


def _counts_them(told: tuple[Sentence, ...], most: int) -> bool:
    """Whether a sentence that is told counts them, and not some of them or a share of every 100."""
    counts = (count for one in told for count in people_counted(wording("of_each").sub(" ", one.text)))
    return any(size >= _SHARE * most for size, _, _ in counts)


def tells_of_people(facts: Facts) -> bool:
    """Whether the study is of people whom a sentence may describe."""
    species = facts.appraisal.species.value
    of_people = species is Species.PEOPLE or (isinstance(species, Absent) and facts.holds("own_people", "yes"))
    return of_people and not facts.is_review and facts.appraisal.design.value not in _NEVER


def names_somebody(told: tuple[Sentence, ...]) -> bool:
    """Whether a line on the design names people by their disease."""
    frames = (one.text for one in told if one.kind is SentenceKind.FRAME and not one.pattern.startswith("aim"))
    return any(people.named_group(text) or re.search(r"\bpeople (?:with|who)\b", text) for text in frames)


def _counting(facts: Facts) -> Iterator[Quote]:
    """Of the sentences that count people who took part, those of most of the people."""
    most = _most(facts)
    for span in _own(facts):
        found = people_counted(span.quote)
        sizes = [size for size, _, _ in found]
        if sizes and max(sizes) >= max(_FEWEST_PEOPLE, _SHARE * most) and _took_part(span.quote, found[0]):
            yield from quotes(span, facts, max(end for _, _, end in found[:2]))


def _counted(size: int, span: Span) -> Sentence:
    """The words quoted; the number alone where they only say that they were people."""
    if wording("barely").search(re.sub(r"^\S+ ", "", span.quote)):
        people_told = Phrase(text=f"{counted(size)} people", grounds=(span,))
        return say("frame.whom.number", SentenceKind.FRAME, people=people_told)
    return say("frame.whom.counted", SentenceKind.FRAME, span, quote=span.quote)


def _counts_alone(facts: Facts) -> Iterator[tuple[int, Span]]:
    """The words for the most people counted, and for those counted in one breath with them."""
    for span in _own(facts):
        found = people_counted(span.quote)
        places = [place for place, (size, *_) in enumerate(found) if size == _most(facts) and size >= _FEWEST_PEOPLE]
        for first in places[:1]:
            size, start, end = found[first]
            shares = wording("quoted_share").search(span.quote[:start]) or _is_of_methods(span, start, facts)
            part = span.within(start, _end_of_row(span.quote, end, found[first + 1 :]))
            if wording("quoted_out").search(span.quote):
                continue
            goes_on = wording("quoted_goes_on").match(span.quote[part.end - span.start :])
            if (shares or _took_part(span.quote, found[first])) and not goes_on and _is_phrase(part.quote, facts):
                yield size, part


def _end_of_row(text: str, end: int, others: tuple[tuple[int, int, int], ...]) -> int:
    """Where the last group ends that is counted in one breath with the one that ends at ``end``."""
    for _, start, end_of_next in others:
        if not wording("quoted_join").match(text[end:start]) or not wording("quoted_done").match(text[end_of_next:]):
            return end
        if wording("barely").match(re.sub(r"^\S+ ", "", text[start:end_of_next])):
            return end
        end = end_of_next
    more = wording("quoted_or").match(text[end:])
    return end if more is None else end + more.end()


def _is_of_methods(span: Span, start: int, facts: Facts) -> bool:
    """Whether a sentence on methods speaks of things seen in those counted, or taken from them."""
    is_told = any(item.span == span and item.role.value in {Role.RESULTS} for item in facts.appraisal.sentences)
    return not is_told and wording("quoted_among").search(span.quote[:start]) is not None


def _most(facts: Facts) -> int:
    return max((size for span in _own(facts) for size, _, _ in people_counted(span.quote)), default=0)


def _naming(facts: Facts) -> Iterator[Quote]:
    """The sentences that say of which kind those were who took part."""
    for span in (*facts.appraisal.spoken(Role.METHODS), *facts.appraisal.spoken(Role.OBJECTIVE)):
        found = wording("quoted_named").search(span.quote)
        if found is not None and people.named_in(span.quote) and not wording("quoted_out").search(span.quote):
            yield from quotes(span, facts, found.end())


def _own(facts: Facts) -> Iterator[Span]:
    """The sentences on the study's own work."""
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in _ROLES:
            yield item.span


def _took_part(text: str, found: tuple[int, int, int]) -> bool:
    """Whether the words around a count say that those counted took part."""
    if wording("quoted_out").search(text) or not wording("quoted_in").search(text):
        return False
    _, start, end = found
    return not wording("outcome").match(text[end:]) and not wording("part_of_them").search(text[:start])


def quotes(span: Span, facts: Facts, least: int) -> Iterator[Quote]:
    """The sentence whole, else cut short behind those counted, where a reader can follow what is left."""
    ends = [len(span.quote.rstrip(" ."))]
    for cut in wording("quoted_cuts").finditer(span.quote, least):
        if not wording("quoted_kept").search(re.sub(r"\bof whom\b", "", span.quote[cut.start() :])):
            ends.append(cut.start())
    for end in sorted(ends, reverse=True):
        part = span.within(0, end)
        quote = Quote(spans=(part,)) if _counts_in_brackets(part.quote) else clipped(part)
        is_whole = end == ends[0] or wording("quoted_verb").search(quote.text)
        if is_whole and is_quotable(part) and _is_easy(quote.text, facts):
            yield quote


def _counts_in_brackets(text: str) -> bool:
    """Whether people are counted where a quotation would leave brackets out."""
    return _N_IS.search(text) is not None


def _is_phrase(text: str, facts: Facts) -> bool:
    groups = [text[start:end] for _, start, end in people_counted(text)]
    if ends_open(text) or all(wording("quoted_others").search(group) for group in groups):
        return False
    return (
        len(text.split()) <= _LONGEST_PHRASE
        and not wording("quoted_odd").search(text)
        and is_legible(text)
        and not left_closed(text, facts)
    )


def _is_easy(text: str, facts: Facts) -> bool:
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or ends_open(text):
        return False
    if leans(wording("quoted_opening").sub("A", text)):
        return False
    return is_legible(_N_IS.sub(" ", text)) and hard_words(text) <= _MOST_HARD and not left_closed(text, facts)
