"""Who was told of is who was studied: a part of the people is not told as all, and compared groups keep their sides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from plainms.digest.digest import Sentence
from plainms.provenance import VocabularyEntry
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.numbers import Kind, read
from plainms.verification.short_forms import holds, opened, short_forms
from plainms.verification.summaries.contrast import contrasts, is_crossed
from plainms.verification.told import Told, shared, told_in_own_words
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, names, vocabulary

_NAME = "check_groups"
_THAN = re.compile(
    r"\bthan (?:in |among |with |for |those of |that of )?(?P<second>[^.,;]+)|\bcompared with (?P<other>[^.,;]+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:than|(?:when )?compared (?:with|to)|versus|vs\.?|relative to|in comparison (?:with|to)|against)\b",
    re.IGNORECASE,
)
_UPFRONT = re.compile(r"^\W*(?:\w+ ){0,3}?(?:as )?(?:compared|in comparison|relative|versus)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_MS = re.compile(r"\b(?:MS|multiple sclerosis|people)\b")
_ASIDE = re.compile(r"\([^()]*\)|\b(?:an?\s)?MS-like\b")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_LIST_OF_NUMBERS = re.compile(r"(?<![\w.])\d[\d.]*%?(?:(?:,? and |, )\d[\d.]*%?)+")
_STUDIED = re.compile(r"Researchers studied\b")
_ONE_PERSON = re.compile(
    r"\ban?\s(?:[\w-]+\s){0,3}?(?:person|man|woman|boy|girl|child|teenager|patient)\b", re.IGNORECASE
)
_HEALTHY = re.compile(r"\bhcs?\b|\bhealthy\W+(?:controls?|people|volunteers|subjects)\b")
_PATIENTS = re.compile(r"\bpatients\b|\bpwms\b")
_COURSES = ("relapsing", "primary", "secondary", "progressive", "early")
_STEM = 5
_WITHOUT = frozenset({"same-untreated", "same-control", "same-placebo"})
_FEW, _PAIR, _MOSTLY, _GROUP = 6, 2, 0.7, 10
_WHOLES = frozenset({Decimal(100), Decimal(1000)})


def _run(case: Case) -> Iterator[Fault]:
    shorts = short_forms(" ".join(passage.text for passage in case.study.abstract))
    for told in told_in_own_words(case):
        yield from _widened(told)
        if _loses_a_course(told):
            yield blocking(told.sentence, "The source speaks of one kind of MS here, and this sentence of MS at large.")
        if _loses_a_condition(told):
            yield blocking(told.sentence, "The source speaks of some of these people only, and this sentence of all.")
        unsaid = {short: long for short, long in shorts.items() if not holds(told.own, short)}
        if _stands_the_other_way(told) or (unsaid and _stands_the_other_way(_opened(told, unsaid))):
            yield blocking(told.sentence, "The groups of this comparison stand the other way round in the source.")
        elif _has_numbers_exchanged(told):
            yield blocking(told.sentence, "The numbers of this sentence stand the other way round in the source.")
        elif _shuts_out_another(told, shorts):
            yield blocking(told.sentence, "The source shuts out what this sentence tells, and tells what it shuts out.")


def _stands_the_other_way(told: Told) -> bool:
    return _is_exchanged(told) or _is_turned_round(told) or _has_sides_exchanged(told)


def _opened(told: Told, shorts: Mapping[str, str]) -> Told:
    """The same with the long forms of the study's short ones on both sides."""
    own, source, main, closest = (opened(text, shorts) for text in (told.own, told.source, told.main, told.closest))
    return replace(told, own=own, source=source, main=main, closest=closest)


def _shuts_out_another(told: Told, shorts: Mapping[str, str]) -> bool:
    """Whether what stands behind our "but not" stands in front of it in the source, and the other way round."""
    theirs = contrasts(told.closest)
    return any(is_crossed(ours, other, shorts) for ours in contrasts(told.own) for other in theirs)


def _widened(told: Told) -> Iterator[Fault]:
    """A word that narrows the people in the source clause, and none like it in our sentence that names people."""
    if told.is_of_several or not wordings(_NAME, "people").search(told.own):
        return
    for kind in ("women", "men", "age"):
        hit = next(iter(wordings(_NAME, f"source {kind}").find(told.main)), None)
        if hit and not wordings(_NAME, kind).search(told.own):
            yield blocking(told.sentence, f"The source speaks of “{hit.words}” only, and this sentence of more people.")


def _loses_a_course(told: Told) -> bool:
    """Whether a kind of MS that the source names is plain MS in our words; of one person nothing is widened."""
    own = _ASIDE.sub(" ", told.own)
    if not _MS.search(own) or _ONE_PERSON.search(own) or wordings(_NAME, "courses").search(own):
        return False
    courses = _COURSES[:-1] if _STUDIED.match(own) else _COURSES
    return any(_has(f"source {kind}", told.closest) and not _has(kind, own) for kind in courses)


def _loses_a_condition(told: Told) -> bool:
    """Whether the source says which of the people with the disease, and we say "people with MS had"."""
    is_plain = wordings(_NAME, "all with it").search(told.own) and not wordings(_NAME, "condition").search(told.own)
    return is_plain and _has("source condition", told.closest)


def _has(kind: str, text: str) -> bool:
    return wordings(_NAME, kind).search(text)


def _is_exchanged(told: Told) -> bool:
    """Whether the second group of our comparison stands before "than" in the source and the first one behind it."""
    ours = _THAN.search(told.own)
    theirs = _AGAINST.search(told.main)
    if ours is None or theirs is None or _UPFRONT.match(told.main):
        return False
    second = _stems(ours["second"] or ours["other"] or "", told)
    first = _stems(told.own[: ours.start()], told)
    before, behind = _stems_in(told.main[: theirs.start()]), _stems_in(told.main[theirs.end() :])
    ours_second, ours_first = second - first, first - second
    return bool(ours_second & before - behind and not ours_second & behind and ours_first & behind - before)


def _has_sides_exchanged(told: Told) -> bool:
    """Whether the groups that we name behind "than" alone are named in front of it alone in the source, and theirs
    behind it in front of it by us. Each group counts by what it is, whatever it is called."""
    closest = _comparing(told)
    ours, theirs = _AGAINST.search(told.own), _AGAINST.search(closest)
    if ours is None or _UPFRONT.match(closest) or _UPFRONT.match(told.own):
        return False
    if theirs is None:
        return bool(_named(told.own[: ours.start()]) - _named(told.own[ours.end() :]) - _named(told.source) & _WITHOUT)
    front, back = _named(told.own[: ours.start()]), _named(_right_behind(told.own, ours.end()))
    their_front, their_back = _named(closest[: theirs.start()]), _named(_right_behind(closest, theirs.end()))
    mine, other = back - front, their_back - their_front
    if not other or not other <= front - back or mine & their_back:
        return False
    is_of_patients = "same-ms" in mine and _PATIENTS.search(closest[: theirs.start()].lower())
    return bool(mine & their_front or is_of_patients) or (
        not back and _stands_in_front(told.own[ours.end() :], closest, theirs)
    )


def _stands_in_front(ours: str, closest: str, theirs: re.Match[str]) -> bool:
    """Whether words of the unknown group behind our "than" stand in front of theirs, and none of them behind it."""
    words = _behind(ours, 0)
    return bool(words & _stems_in(closest[: theirs.start()])) and not words & _behind(closest, theirs.end())


def _comparing(told: Told) -> str:
    """The closest source clause, or the closest of those that compare where it does not."""
    comparing = [text for text in told.source.split(" \n ") if _AGAINST.search(text)]
    if _AGAINST.search(told.closest) or not comparing:
        return told.closest
    return max(comparing, key=lambda text: shared(text, told.own))


def _named(text: str) -> frozenset[str]:
    """Which groups a text names."""
    return frozenset(hit.entry for hit in wordings(_NAME, "same group").find(text))


def _right_behind(text: str, start: int) -> str:
    """The words from a place to the end of the clause, without what stands in brackets, ten at most."""
    clause = re.split(r"[.;:]|,\s(?:and|but|while|whereas|which)\b", _BRACKETS.sub(" ", text[start:]), maxsplit=1)[0]
    return " ".join(clause.split()[:_GROUP])


def _is_turned_round(told: Told) -> bool:
    """Whether what stands right behind our "than" stands only in front of theirs, and what stands behind theirs only in
    front of ours. Groups that begin with the same word are the same."""
    ours, theirs = _AGAINST.search(told.own), _AGAINST.search(told.closest)
    if ours is None or theirs is None or _UPFRONT.match(told.closest) or _UPFRONT.match(told.own):
        return False
    mine, other = _behind(told.own, ours.end()), _behind(told.closest, theirs.end())
    is_same_start = _ordered(told.own[ours.end() :])[:1] == _ordered(told.closest[theirs.end() :])[:1]
    fronts = (told.own[: ours.start()], told.closest[: theirs.start()])
    if is_same_start and not (mine - other and other - mine):
        return len(other - mine) >= _PAIR and _is_crossed(mine, other, *map(_near, fronts))
    return _is_crossed(mine, other, *map(_stems_in, fronts)) or _is_crossed(mine, other, *map(_near, fronts))


def _is_crossed(mine: frozenset[str], other: frozenset[str], before: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether what is theirs behind "than" is only ours in front of it, and what is ours behind it only theirs."""
    mine, other = mine - other - before, other - mine - theirs
    return bool(other) and other <= before and mine <= theirs


def _near(text: str) -> frozenset[str]:
    """The last words in front of "than"."""
    return _stems_in(" ".join(text.split()[-_FEW:]))


def _behind(text: str, start: int) -> frozenset[str]:
    """The words from a place to the end of the clause, six at most."""
    clause = re.split(r"[.,;:()]", text[start:], maxsplit=1)[0]
    return _stems_in(" ".join(clause.split()[:_FEW]))


def _has_numbers_exchanged(told: Told) -> bool:
    """Whether two numbers change places while the words around them keep their order."""
    ours = _numbers(told.own)
    closest = (
        told.closest if _numbers(told.closest) else max(told.source.split(" \n "), key=lambda text: _shown(ours, text))
    )
    if closest != told.closest and _RESPECTIVELY.search(closest):
        return False
    theirs = _numbers(closest)
    if _RESPECTIVELY.search(closest) and (pairs := _pairs(closest)):
        couples = list(zip(ours[::2], ours[1::2], strict=False))
        if sorted(ours) == sorted(value for pair in pairs for value in pair) and len(ours) > _PAIR:
            return any(couple not in pairs and couple[::-1] not in pairs for couple in couples)
    if ours != theirs and sorted(ours) == sorted(theirs) and _ordered(told.own) == _ordered(closest):
        return True
    known = [value for value in ours if ours.count(value) == theirs.count(value) == 1]
    if all(theirs.index(one) < theirs.index(two) for one, two in pairwise(known)):
        return False
    mine, other = _ordered(told.own), _ordered(closest)
    common = [stem for stem in mine if stem in other]
    in_order = [other.index(one) < other.index(two) for one, two in pairwise(common)]
    return len(in_order) >= _PAIR and sum(in_order) > _MOSTLY * len(in_order)


def _pairs(text: str) -> list[tuple[Decimal, Decimal]]:
    """What "24, 48 and 72 months … 94%, 73% and 70%, respectively" couples: the first with the first, and so on; none
    where there are not two lists of one length."""
    lists = [_numbers(match[0]) for match in _LIST_OF_NUMBERS.finditer(text)]
    if len(lists) != _PAIR or len(lists[0]) != len(lists[1]):
        return []
    return list(zip(*lists, strict=True))


def _shown(ours: list[Decimal], text: str) -> int:
    """How many of our numbers a text has."""
    return len(set(ours) & set(_numbers(text)))


def _numbers(text: str) -> list[Decimal]:
    figures = (item for item in read(text).figures if item.kind is not Kind.NAME)
    return [item.value for item in figures if item.value not in _WHOLES]


def _ordered(text: str) -> list[str]:
    """The beginnings of the words that tell things apart, each once, in their order."""
    common = wordings(_NAME, "common")
    return list(dict.fromkeys(word[:_STEM] for word in _WORD.findall(text.lower()) if not common.search(word)))


def _stems(text: str, told: Told) -> frozenset[str]:
    """The beginnings of our words, and of those that the cited entries have them for."""
    lowered = text.lower()
    found = set(_stems_in(text))
    for entry in _cited(told.sentence):
        if entry.label.lower() in lowered:
            for synonym in entry.synonyms:
                found |= _stems_in(synonym)
    return frozenset(found)


def _cited(sentence: Sentence) -> Iterator[Entry]:
    """The vocabulary entries that the sentence stands on."""
    for ground in sentence.grounds:
        if isinstance(ground, VocabularyEntry) and ground.vocabulary in names():
            known = vocabulary(ground.vocabulary)
            if ground.id in known:
                yield known[ground.id]


def _stems_in(text: str) -> frozenset[str]:
    common, lowered = wordings(_NAME, "common"), _HEALTHY.sub("healthy", text.lower())
    found = {word[:_STEM] for word in _WORD.findall(lowered) if not common.search(word)}
    return frozenset(found | {"ms"} if _PATIENTS.search(lowered) else found)


CHECK = Check(name="groups", run=_run)
