"""Noun phrases of the source in plain words: people by our names, short forms opened, field words by our list.

A phrase that still holds a word few readers know, which no glossary entry will explain, is not told.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.explanations import can_be_told, is_explained
from plainms.digest.explaining.glossary import Met, is_short, plain_form, terms_in
from plainms.digest.explaining.meant import listed_as, meant
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.skeletons import count, is_whole, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import of_every
from plainms.digest.telling.group_words import as_group, is_drug
from plainms.digest.telling.spelling import american, with_small_names
from plainms.language.alternatives import Alternatives, alternatives
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground
from plainms.remembering import once_a_study, once_a_text
from plainms.sieve import Sieved
from plainms.studies.study import Scope
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary
from plainms.whole_words import places_of, stands_in

_SHORT = re.compile(
    r"(?<![\w-])(?=[\w+/-]*[A-Za-z])(?:[A-Z][\w+/-]*[A-Z0-9][\w+/-]*|[a-zα-ω]+\d*-?[A-Z][\w+/-]*|[A-Za-z]\w*\d[\w+/-]*)"
)
_GENUS = re.compile(r"[A-Z]\.|[A-Z][a-z]+(?:a|us|um|is|ma|ella|ia)")  # "T. gondii", "Toxoplasma gondii"
_CAPITALS = re.compile(r"[A-Z]{2,6}s?(?:-[A-Z\d]+)?")
_AMOUNT = re.compile(r"\d[\d,]*(?:-(?:day|week|month|year)s?(?:-old)?)?|\d+%|\d+(?:st|nd|rd|th)")
_WORD = re.compile(r"[A-Za-z]+")
_PLACES = frozenset({"into", "through", "under", "by", "inside", "from", "during", "of", "in", "on", "over", "within"})
_WAITS_FOR_A_NOUN = re.compile(
    r"\b(?:between|with|than|of|by|for|to|from|in|on|and|or|an?|the|both|after|before|during|,)\s*$", re.IGNORECASE
)
_PEOPLE = re.compile(r"\bpeople\b")
_ENDS = re.compile(
    r"$|,| (?:in|of|and|or|with|from|to|by|at|for|than|after|during|on|as|was|were|but|between|among|over|treated|who"
    r"|without|receiving|taking)\b"
)
_SCALES = "finding_scales"
_LISTS = ("finding_words", _SCALES)
_RARE = 3.3
_LONG, _SHORTEST = 4, 4
_ENDINGS = (
    ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("ness", ""),
    ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ies", "y"), ("ied", "y"),
    ("ability", "able"), ("ization", "ize"),
)  # fmt: skip
_BEGINNINGS = ("un", "non", "pre", "post", "re", "over", "under", "inter", "multi", "self", "mis")


@dataclass(slots=True)
class _Text:
    """A phrase while it is turned into ours."""

    text: str
    grounds: list[Ground]


_PATIENTS = frozenset({"patients", "the patients", "all patients", "all the patients", "all of the patients"})


def plain(slot: Slot, facts: Facts, *, group: bool = False) -> Phrase | Unclear:
    """The slot in plain words, in small letters but for names, with its grounds.

    Only in a slot that holds a ``group`` of people "MS" means people with MS and "controls" those compared; "patients"
    alone are those with the disease anywhere.
    """
    whole = _whole(slot.text, facts) if group or slot.text.lower() in _PATIENTS else None
    if whole is not None:
        return Phrase(text=whole.label, grounds=(slot.span, whole.ground))
    if slot.text.endswith(("-", "–")):
        return Unclear("the second half of a word stands outside")
    work = _Text(text=with_small_names(american(_with_shares(_small_start(slot)))), grounds=[slot.span])
    _replace(work)
    _open(work, slot, facts)
    _replace(work)
    _plain_forms(work, slot, facts)
    text = _tidy(_people_behind(work.text))
    if re.search(r"\d% of (?!the (?:variance|variation|variability|differences?)\b)", text):
        return Unclear("a share of something that is not people")
    if met("misfit", text) or len(_PEOPLE.findall(text)) > count("before_people", text):
        return Unclear("people are named by what they have or take")
    strange = _strange(text, slot, facts)
    if len(strange) > 1 or any(_is_half(word) or not _stands_in(word, slot.text) for word in strange):
        return Unclear(f"few readers know {', '.join(strange)}")
    for word in strange:
        text = _in_marks(word, text)
    return Phrase(text=as_group(text) if group else text, grounds=tuple(work.grounds))


def _in_marks(word: str, text: str) -> str:
    """The text with its first use of the word in quotation marks."""
    start = next(places_of(word, text, "-_"), None)
    return text if start is None else f"{text[:start]}“{word}”{text[start + len(word) :]}"


def few_know(span: Span, facts: Facts) -> tuple[str, ...]:
    """The words of the source that few readers know and no glossary entry will explain."""
    return _strange(span.quote, Slot(text=span.quote, span=span, plural=False, named=False), facts)


def strange_in(text: str, span: Span, facts: Facts) -> tuple[str, ...]:
    """The words of ours for a span that few readers know and no glossary entry will explain."""
    return _strange(text, Slot(text=text, span=span, plural=False, named=False), facts)


def _people_behind(text: str) -> str:
    """ "People with relapsing MS" for "relapsing MS people", and "people's" for "people'"."""
    text = _disease_people().sub(r"people with \g<disease>", text)
    return re.sub(r"\bpeople['’](?= |$)", "people’s", text)


@cache
def _disease_people() -> Sieved:
    return Sieved(vocabulary("finding_frames").text["disease_people"])


def _whole(text: str, facts: Facts) -> Entry | None:
    """The entry that stands for the whole phrase: "controls", "patients" where MS is the one disease."""
    known = {name: entry for entry in _entries("group") for name in entry.synonyms}
    entry = known.get(text) or known.get(text[:1].lower() + text[1:])
    if entry is None or (entry.more.get("needs") == "ms" and not is_ms_alone(facts)):
        return None
    return entry


@once_a_study
def is_ms_alone(facts: Facts) -> bool:
    """Whether the study is of MS, and its title names no other disease."""
    scope = facts.study.scope.value
    title = facts.study.report.title
    names_several = not isinstance(title, NotReported) and met("several_diseases", title.text)
    return isinstance(scope, Scope) and scope.diseases == ("ms",) and not names_several


def _small_start(slot: Slot) -> str:
    text = re.sub(r"^(?:The|A|An|All|Both|In|Overall) ", lambda match: match[0].lower(), slot.text)
    first = text.split()[0]
    plainer = mapped("starts", first.lower())
    if plainer and re.match(r"\S+ (?!in |by |with |to |from |after |during |over |at |among |for |and )", text):
        return f"{plainer}{text[len(first) :]}"
    is_known = any(term.surface == first.lower() for term in terms_in(first.lower()))
    is_name = len(first.split("-")[0]) == 1 or _stands_inside(slot) or is_whole("capital", first)
    is_name = is_name or is_whole("place_named", text)
    is_name = is_name or (
        slot.named and not is_known and not all(part.isalpha() and zipf(part) >= _RARE for part in first.split("-"))
    )
    if is_name or not first[:1].isupper() or any(letter.isupper() or letter.isdigit() for letter in first[1:]):
        return text
    return text[:1].lower() + text[1:]


def _stands_inside(slot: Slot) -> bool:
    """Whether the source goes on in front of the slot, so that a capital there is that of a name."""
    before = slot.span.passage.text[: slot.span.start].rstrip()
    if met("heading_left", before):  # "... in MS. Conclusions Fatigue was common": a heading that lost its colon
        return False
    return before[-1:].islower() or before[-1:] in {",", "%"}


def _with_shares(text: str) -> str:
    """Percentages of people as "about 60 of every 100", and "or" for "and/or"."""

    def put(match: re.Match[str]) -> str:
        share = of_every(Decimal(match["percent"].replace("·", ".")))
        bound = match["about"] or ""
        exact = "." not in match["percent"] and "·" not in match["percent"]
        kept = bound if bound.lower().startswith(("more", "over", "less", "fewer", "only")) else ""
        lead = kept if kept and exact else f"{kept}about "
        return f"{lead.lower()}{share} " if share else match[0]

    return _share().sub(put, text.replace("and/or", "or"))


def _replace(work: _Text) -> None:
    """Field words and names of people give way to ours, the longest first."""
    exact, folded = _terms()

    def put(match: re.Match[str]) -> str:
        entry = exact.get(match[0]) or folded[match[0].lower()]
        is_word, in_capitals = entry["kind"] == "word", match[0] not in exact and match[0] != match[0].lower()
        goes_on = re.match(r" [A-Z][a-z]", match.string[match.end() :]) is not None
        in_a_name = is_word and in_capitals and (match.start() > 0 or goes_on) and not entry.more.get("in_names", False)
        several = is_word and " " in entry.label and not entry.more.get("before_nouns")
        of_another = several and not _ENDS.match(match.string[match.end() :])
        described = bool(entry.more.get("alone")) and not met("goes_before_ours", match.string[: match.start()])
        if in_a_name or of_another or described:
            return match[0]
        work.grounds.append(entry.ground)
        return entry.label

    work.text = _field_words().sub(put, work.text)


def _open(work: _Text, slot: Slot, facts: Facts) -> None:
    """Short forms that the text itself defines, unless a glossary entry explains them in place."""
    explained = {term.surface for term in _explained(work.text, slot, facts) if can_be_told(term)}
    sentence = _sentence(work.text, slot)
    known = {item.short: item for item in facts.abbreviations}

    def put(match: re.Match[str]) -> str:
        short = match[0]
        if (drug := known.get(short)) and is_drug(drug.long):
            work.grounds.append(drug.span)
            return drug.long.lower()
        if short in explained or short in needs_no_opening():
            return short
        head, hyphen, tail = short.partition("-")
        if hyphen and tail.islower() and head in known and " " not in known[head].long:
            work.grounds.append(known[head].span)
            return f"{_lower_long(known[head].long).lower()}-{tail}"
        item = known.get(short) or known.get(short.removesuffix("s"))
        if item is None:
            reading = listed_as(short, sentence, facts)
            if reading is None or not short.replace("-", "").isalpha():
                return short
            work.grounds.append(reading.ground)
            return _lower_long(reading.long)
        work.grounds.append(item.span)
        plural = short not in known and not item.long.endswith("s")
        return _lower_long(item.long) + ("s" if plural else "")

    work.text = _SHORT.sub(put, work.text)


def _plain_forms(work: _Text, slot: Slot, facts: Facts) -> None:
    """Terms for which the glossary has a plain word in the form that stands here."""
    ours = [match.span() for match in named().finditer(work.text)]
    for term in reversed(_explained(work.text, slot, facts)):
        plainer, behind = plain_form(term), work.text[term.end :]
        is_ours = any(start <= term.start and term.end <= end for start, end in ours)
        fits = " " not in plainer or (_ENDS.match(behind) and not behind.startswith(" of "))
        fits = fits and _goes_before(plainer, work.text[: term.start])
        is_name = term.start > 0 and term.surface[:1].isupper() and not is_short(term.surface)
        if plainer and not is_ours and fits and not is_name and not is_whole("not_plain", term.surface):
            work.text = f"{work.text[: term.start]}{plainer}{behind}"
            work.grounds.append(term.entry.ground)


def _goes_before(plainer: str, before: str) -> bool:
    """Whether the words before may stand before our plain ones: one word goes anywhere, "getting thinner" does not."""
    words = plainer.split()
    if any(word.endswith("ing") for word in words[:1]):
        return met("goes_before_doing", before)
    if words and words[0] in _PLACES and (not before.strip() or _WAITS_FOR_A_NOUN.search(before)):
        return False  # "between into a muscle and ..."
    return len(words) == 1 or met("goes_before_ours", before)


def _explained(text: str, slot: Slot, facts: Facts) -> tuple[Met, ...]:
    """The glossary's entries that the words mean."""
    return meant(_sentence(text, slot), facts)


def _sentence(text: str, slot: Slot) -> Sentence:
    return Sentence(kind=SentenceKind.FINDING, text=text, pattern="", grounds=(slot.span,))


def _lower_long(long: str) -> str:
    """A long form as it stands inside a sentence: title case goes, names stay as they are."""
    words = long.split()
    small = long[:1].lower() + long[1:]
    if len(words) == 1 and long.istitle() and any(term.surface == small for term in terms_in(small)):
        return small
    if words[0].endswith(("'s", "’s", "s'", "s’")):
        return long  # named after a person
    if len(words) > 1 and all(word[:1].islower() or not word[1:].islower() for word in words[1:]):
        return long[:1].lower() + long[1:] if words[0][1:].islower() else long
    return long


def _tidy(text: str) -> str:
    """Articles that suit the word behind them, and no doubled blanks."""
    text = re.sub(r"\ban (?=[bcdfgjklmnpqrstvwz])", "a ", " ".join(text.split()))
    text = re.sub(r"\ba (?=MS\b|MRI\b|NMOSD\b)", "an ", text)
    text = re.sub(r"\ba (?=[aeio])(?!one|once|eu)", "an ", text)
    text = re.sub(r"\b([Aa]) (?=(?:MS|MRI|NMOSD|MOGAD)\b)", r"\1n ", text)
    text = re.sub(r"\ban? ((?:\w+ )?(?:memory and thinking|quality of life)\b)", r"\1", text)
    text = re.sub(r"\b(people|women|men|children) with MS with (?=(?:and/)?or without\b)", r"\1 with MS, with ", text)
    text = re.sub(r"\b(people|women|men|children) with MS with ", r"\1 with MS and ", text)
    return re.sub(r"\bthe the\b", "the", text)


def _strange(text: str, slot: Slot, facts: Facts) -> tuple[str, ...]:
    """The words and runs of words of a phrase that few readers know and no glossary entry will explain, in order."""
    rest = text
    known = {term.entry.id for term in _explained(text, slot, facts) if is_explained(term)}
    for term in reversed(terms_in(text)):
        if term.entry.id in known:
            rest = f"{rest[: term.start]} , {rest[term.end :]}"
    rest = named().sub(lambda _: " , ", rest)
    words = list(re.finditer(r"[^\s,]+", rest))
    runs: list[list[re.Match[str]]] = []
    for before, word in zip([None, *words], words, strict=False):
        if not _is_strange(word[0]) or (before is not None and _GENUS.fullmatch(before[0])):
            continue
        if runs and before is not None and runs[-1][-1] is before and before.end() + 1 == word.start():
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(rest[run[0].start() : run[-1].end()] for run in runs)


def _is_half(word: str) -> bool:
    """Whether it is a short form that nothing opens, or the first half of a word."""
    return word.endswith("-") or _CAPITALS.fullmatch(word) is not None


def _stands_in(words: str, text: str) -> bool:
    """Whether it is one word that stands in the source's phrase as it is, so that it can be quoted from it."""
    return " " not in words and stands_in(words, text, "-_")


@once_a_text
def _is_strange(word: str) -> bool:
    """Whether few readers know a word: a short form that is not free, or a word that is rare in general English."""
    bare = word.strip(".,;:’'")
    if (
        bare in needs_no_opening()
        or (bare.upper() in needs_no_opening() and len(bare) > 3)
        or re.fullmatch(r"\d[\d,]*(?:-(?:day|week|month|year)s?(?:-old)?)?|\d+%|\d+(?:st|nd|rd|th)", bare)
    ):
        return False
    if _SHORT.fullmatch(bare):
        return not all(part in needs_no_opening() or part.islower() or part.istitle() for part in bare.split("-"))
    if re.sub(r"['’]s$", "", bare).istitle():
        return False  # a name
    return any(len(part) > 2 and not _is_known(part) for part in _WORD.findall(bare))


@cache
def _is_known(word: str) -> bool:
    """Whether readers know a word of plain letters, or the common word it is made from ("enlarging", "unchanged")."""
    lower = word.lower()
    if zipf(lower) >= _RARE or is_whole("readers_know", word):
        return True
    stems = [lower.removesuffix(end) + more for end, more in _ENDINGS if lower.endswith(end) and len(lower) > _LONG]
    stems += [lower.removeprefix(start) for start in _BEGINNINGS if lower.startswith(start)]
    return any(len(stem) >= _SHORTEST and zipf(stem) >= _RARE for stem in stems)


@cache
def _share() -> Sieved:
    return Sieved(vocabulary("finding_frames").text["share"], re.IGNORECASE)


@cache
def named() -> Alternatives:
    """Names of medicines and of diseases as readers see them."""
    names = [term for entry in vocabulary("drugs").entries for term in (entry.label, *entry.synonyms)]
    names += [entry.label for entry in vocabulary("told_diseases").entries]
    names += [entry.label for name in _LISTS for entry in vocabulary(name).entries]
    return alternatives(name for name in names if len(name) > 3)


@cache
def _entries(kind: str) -> tuple[Entry, ...]:
    return tuple(entry for name in _LISTS for entry in vocabulary(name).entries if entry["kind"] == kind)


@cache
def _terms() -> tuple[dict[str, Entry], dict[str, Entry]]:
    exact: dict[str, Entry] = {}
    folded: dict[str, Entry] = {}
    for entry in (*_entries("people"), *_entries("word")):
        for term in entry.synonyms:
            if " " not in term and any(letter.isupper() for letter in term[1:]):
                exact[term] = entry
            else:
                folded[term.lower()] = entry
    return exact, folded


@cache
def _field_words() -> Alternatives:
    exact, folded = _terms()
    return alternatives(folded, exact, joints="-")
