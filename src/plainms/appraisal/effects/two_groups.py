"""The forms in which a sentence gives a count for each of two groups. In all of them both groups are named."""

import re
from functools import cache

from plainms.appraisal.effects.context import drugs_in
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NAME = "group_comparisons"
_WHOLE = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,7})"
_SHARE = r"(?:[<≤]\s?)?[0-9]{1,3}(?:\.[0-9]{1,3})?\s?%"
_PEOPLE = r"(?:\s(?:patients|people|participants|subjects|individuals))?"
_COUNT = (
    rf"(?:(?<![\w./]){_WHOLE}\s?(?:/|of|out of)\s?(?:the\s)?{_WHOLE}(?![\w/]){_PEOPLE}(?:\s?[(\[]\s?{_SHARE}\s?[)\]])?"
    rf"|(?<![\w./]){_WHOLE}{_PEOPLE}\s?[(\[]\s?{_SHARE}\s?[)\]](?:\sof\s{_WHOLE}{_PEOPLE})?"
    rf"|(?<![\w./-]){_SHARE}(?:\s?[(\[]\s?(?:n\s?=\s?)?{_WHOLE}(?:\s?(?:/|of)\s?{_WHOLE})?\s?[)\]])?)"
)
_FRACTION = rf"(?<![\w./]){_WHOLE}\s?/\s?{_WHOLE}(?![\w/])\s?[(\[]\s?{_SHARE}\s?[)\]]"
_WORD = r"[A-Za-z0-9](?:[\w'+/β-]|\.(?=[0-9])){0,30}"
_LATER = r"(?:[\w'+/β-]|\.(?=[0-9])){1,30}"
_SHARE_FIRST = re.compile(_SHARE)
_JOINED = re.compile(r"\s(?:and|versus|vs\.?)\s(?:[a-z]{2,4}\s)?(?:the\s)?")
_PART = re.compile(r"\bof\s(?:the\s)?$")


@cache
def forms() -> tuple[Sieved, ...]:
    """The patterns, with ``count1``, ``group1``, ``count2`` and ``group2``; run over leveled text."""
    text = vocabulary(_NAME).text
    group = rf"{text['group_lead']}{_WORD}(?:\s{_LATER}){{0,4}}?"
    parts = {key: text[key] for key in ("of_people", "middle", "compare", "versus")}
    parts |= {"joins": text["group_joins"], "verbs": text["group_verbs"]}
    parts["stop"] = rf"(?=\s?[.,;)(\[\]]|$|\s(?:{text['group_stops']})\b)"
    for place in "12":
        parts[f"group{place}"] = f"(?P<group{place}>{group})"
        parts[f"count{place}"] = f"(?P<count{place}>{_COUNT})"
        parts[f"fraction{place}"] = f"(?P<count{place}>{_FRACTION})"
    return tuple(Sieved(entry["pattern"].format(**parts)) for entry in vocabulary(_NAME).entries)


def names_two_groups(text: str, match: re.Match[str]) -> bool:
    """Whether the words stand for two groups of people and the first count is no bound, change or part of a count."""
    first, second = (match[name].strip().lower() for name in ("group1", "group2"))
    before = text[max(0, match.start("count1") - 24) : match.start("count1")].lower()
    if first == second or any(map(_wording("no_name").search, (first, second))):
        return False
    if _wording("no_event").search(before):
        return False
    if _PART.search(before) and not _SHARE_FIRST.match(match["count1"]):
        return False
    if _is_bare(first, second) or _is_bare(second, first):
        return False
    shared = _JOINED.fullmatch(text, match.end("group1"), match.start("group2")) and _wording("plural").search(second)
    return is_group(match["group2"]) and bool(is_group(match["group1"]) or shared)


def is_group(words: str) -> bool:
    """Whether the words end in a group of people or a medicine, or begin as people with something."""
    plain = words.strip()
    if _wording("people_with").search(plain) or _group_end().search(plain.lower()):
        return True
    return any(hit.end == len(plain) for hit in drugs_in(plain))


def has_third(text: str, match: re.Match[str]) -> bool:
    """Whether a further count stands right before or behind: the comparison is of more than two groups."""
    before = text[max(0, match.start() - 100) : match.start()]
    return bool(_third_behind().match(text, match.end()) or _third_before().search(before))


def counted_in() -> Sieved:
    """The words before a count that follow an outcome: "occurred in", "was seen in"."""
    return _wording("counted_in")


def _is_bare(words: str, others: str) -> bool:
    """Whether "patients" stands without saying which, and not beside controls."""
    return bool(_wording("bare").search(words)) and "control" not in others


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])


@cache
def _third_behind() -> Sieved:
    return Sieved(
        rf"[)\]]?[^.;()%0-9]{{0,25}}?(?:,|and|or|v\.?|vs\.?|versus)\s(?:and\s|or\s)?[^.;()%0-9,]{{0,25}}{_COUNT}"
    )


@cache
def _third_before() -> Sieved:
    return Sieved(rf"{_COUNT}[^.;()]{{1,70}},\s(?:and\s)?$")


@cache
def _group_end() -> Sieved:
    return Sieved(rf"(?<![\w-]){vocabulary(_NAME).text['group_end']}$|-(?:patients|controls|carriers)$")
