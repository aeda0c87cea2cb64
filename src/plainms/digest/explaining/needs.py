"""What a sentence leaves unexplained: terms of the glossary, and short forms that the text or our lists open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.code_names import Named, named, shows_its_kind
from plainms.digest.explaining.explanations import can_be_told, explanation, is_familiar, opened
from plainms.digest.explaining.glossary import Met, article_beside, beside, is_several, is_short, plain_form, terms_in
from plainms.digest.explaining.in_place import is_clumsy, is_quoted
from plainms.digest.explaining.meant import defined_as, defined_parts, listed_as, meant
from plainms.digest.explaining.unopened import core, unopened
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed, say
from plainms.language.abbreviations import Abbreviation
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.provenance import FiredRule, Ground, VocabularyEntry
from plainms.whole_words import stands_in

_MOST_WORDS, _MOST_NAMES = 6, 5
_TWO_NAMES = re.compile(r"[A-Z][a-z]+-[A-Z]")  # "Epstein-Barr virus"
_LETTERS = re.compile(r"[a-z]{6}| ")
_COMMON = 4.2  # Zipf: words that every reader meets each day
_SHORT_FORM = re.compile(r"(?<![\w)\]-])[A-Za-z0-9][\w+/.-]*[A-Z][\w+/-]*|(?<![\w)\]-])[A-Z]{2,}[\w+/-]*")

Rank = tuple[bool, bool, float, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A word that few readers know, at its place; ``keys`` are what counts as explained with it.

    ``words`` can stand beside it ("" where none can), with ``article`` in our own sentences, on ``grounds``; ``brief``
    where there is no room for them; ``behind`` is the sentence that explains it. Needs of lower ``rank`` come first.
    """

    keys: frozenset[str]
    start: int
    end: int
    words: str
    article: str
    grounds: tuple[Ground, ...]
    behind: Sentence | NotReported
    rank: Rank
    brief: str = ""


def needs(sentence: Sentence, facts: Facts) -> tuple[Need, ...]:
    """The needs of a sentence, the title's own words first, then our words before quoted ones, the hardest first."""
    found = meant(sentence, facts)
    in_title = {met.entry.id for met in terms_in(_title(facts))}
    if sentence.pattern.startswith("frame."):
        mine = (met for met in found if met.entry.more.get("in_frames", False) or _is_of_source(met, sentence))
        shorts = _short_forms(found, sentence, facts) if "“" in sentence.text else ()
        return (*_terms(tuple(mine), sentence, facts, in_title), *shorts)
    terms, shorts = _terms(found, sentence, facts, in_title), _short_forms(found, sentence, facts)
    return tuple(sorted((*terms, *shorts, *_closed(sentence, facts)), key=lambda need: need.rank))


def _is_of_source(met: Met, sentence: Sentence) -> bool:
    """Whether a word of a sentence of ours is the source's, and not one of our form."""
    return any(stands_in(met.surface.lower(), span.quote.lower(), "_") for span in sentence.spans)


def _terms(found: tuple[Met, ...], sentence: Sentence, facts: Facts, in_title: set[str]) -> Iterator[Need]:
    for met in found:
        words = _few(beside(met))
        told = can_be_told(met)
        if is_familiar(met) or _is_common(met.surface) or _says_what_it_is(met, sentence) or not (words or told):
            continue
        defined = defined_as(met.surface, facts) if is_short(met.surface) else None
        grounds: tuple[Ground, ...] = (met.entry.ground,)
        yield Need(
            keys=frozenset({met.entry.id, *filter(is_short, met.entry.synonyms)}),
            start=met.start,
            end=met.end,
            words=words,
            article=article_beside(met),
            grounds=grounds if defined is None else (*grounds, defined.span),
            behind=_sentence(met, defined) if told and not _stands_well(met, sentence) else NOT_REPORTED,
            rank=(met.entry.id not in in_title, *_hardness(met.surface, met.start, sentence.text)),
            brief=_brief(met),
        )


def _brief(met: Met) -> str:
    """The fewest words for the term, where they are of its number."""
    words = str(met.entry.more.get("brief", ""))
    return words if is_several(met.surface) == is_several(words or met.surface) else ""


def _says_what_it_is(met: Met, sentence: Sentence) -> bool:
    """Whether our words in front say what is named: "the immune signals TNF and IL-6"."""
    words = str(met.entry.more.get("shown_by", ""))
    shown = rf"\b{words}(?: called)?(?:,? [\w+-]+){{0,{_MOST_NAMES}}}?,? $"
    return bool(words) and re.search(shown, sentence.text[: met.start]) is not None


def _sentence(met: Met, defined: Abbreviation | None) -> Sentence:
    return opened(defined, met.entry) if defined else explanation(met)


def _short_forms(found: tuple[Met, ...], sentence: Sentence, facts: Facts) -> Iterator[Need]:
    """The short forms that no entry explains."""
    free = {*needs_no_opening(), *(met.surface for met in found)}
    for short, start in _short_forms_met(sentence.text, facts):
        if short in free or any(met.start <= start < met.end for met in found):
            continue
        free.add(short)
        if defined := defined_as(short, facts) or defined_as(short.removesuffix("s"), facts):
            if defined.long.casefold().removesuffix("s") not in sentence.text.casefold():
                if met := _explained(defined):
                    yield _opened((short, start), met, defined, sentence)
                    continue
                long, quoted, inner = inside(defined), f"“{defined.long}”", _within(defined, facts)
                told = _is_spelled_out(defined) and _LETTERS.search(long) and "(" not in long and inner is None
                inner = None if inner is None or inner.short in free else inner
                quoted += "" if inner is None else f", where {inner.short} {_means(inner)} {_quotable(inner)}"
                spans = (defined.span,) if inner is None else (defined.span, inner.span)
                yield _opening((short, start), _few(long if told else ""), quoted, spans, SentenceKind.FRAME, sentence)
        elif reading := listed_as(short, sentence, facts):
            kind = SentenceKind.EXPLANATION
            is_own = reading.ground in _entries_of(short) and "(" not in reading.long
            words = _few(reading.long) if is_own else ""
            yield _opening((short, start), words, reading.long, (reading.ground,), kind, sentence)


def _explained(defined: Abbreviation) -> Met | None:
    """The entry that explains a long form, whole, in words that can stand beside a short form of it."""
    found = terms_in(defined.long)
    one = found[0] if len(found) == 1 else None
    whole = one is not None and one.surface == defined.long and _is_spelled_out(defined)
    return one if one is not None and whole and _few(beside(one)) and not plain_form(one) else None


def _opened(found: tuple[str, int], met: Met, defined: Abbreviation, sentence: Sentence) -> Need:
    """The need of a short form that the entry of its long form explains."""
    short, start = found
    return Need(
        keys=frozenset({short}),
        start=start,
        end=start + len(short),
        words=_few(beside(met)),
        article=article_beside(met),
        grounds=(met.entry.ground, defined.span),
        behind=opened(defined, met.entry),
        rank=(False, *_hardness(short, start, sentence.text)),
    )


def _short_forms_met(text: str, facts: Facts) -> Iterator[tuple[str, int]]:
    """Each short form and its place; what joins two that the text defines is told as these two."""
    for match in _SHORT_FORM.finditer(text):
        short, start = core(match[0]), match.start() + match[0].index(core(match[0]))
        parts = defined_parts(short, facts)
        yield from ((part, start + place) for part, place in parts)
        if not parts:
            yield short, start


def _closed(sentence: Sentence, facts: Facts) -> Iterator[Need]:
    """The short forms that nothing opens, told as such in one sentence; a code with figures stands for nothing."""
    if not sentence.spans or (sentence.kind is not SentenceKind.FINDING and "“" not in sentence.text):
        return
    text = " ".join(passage.text for passage in facts.study.report.abstract)
    found = unopened(sentence.text, sentence.grounds, facts)
    known = {short: what for short in found if (what := named(short, facts)) is not None}
    yield from (
        _of_a_kind(short, what, sentence) for short, what in known.items() if not shows_its_kind(short, sentence.text)
    )
    closed = [short for short in found if short not in known and not _are_spelled_in(text, short)]
    closed = [short for short in closed if not any(map(str.isdigit, short))]
    if not closed:
        return
    form = "gloss.closed.several" if len(closed) > 1 else "gloss.closed"
    rule = FiredRule(rule="gloss.closed", fact=f"no definition of {listed(tuple(closed))} in the abstract")
    start = sentence.text.index(closed[0])
    yield Need(
        keys=frozenset(closed),
        start=start,
        end=start + len(closed[0]),
        words="",
        article="",
        grounds=(rule,),
        behind=say(form, SentenceKind.CAUTION, rule, short=listed(tuple(closed))),
        rank=(False, *_hardness(closed[0], start, sentence.text)),
    )


def _of_a_kind(code: str, known: Named, sentence: Sentence) -> Need:
    """The need of a code of which the abstract says what it is the name of."""
    start = sentence.text.index(code)
    return Need(
        keys=frozenset({code}),
        start=start,
        end=start + len(code),
        words=_few(known.what),
        article="",
        grounds=(known.span,),
        behind=say("gloss.named", SentenceKind.FRAME, known.span, short=code, what=known.what),
        rank=(False, *_hardness(code, start, sentence.text)),
    )


def _are_spelled_in(text: str, short: str) -> bool:
    """Whether the text spells the short form out, or each of those that it joins: "DC-IXO" of "(DC)" and "(IXO)"."""
    return _is_spelled_in(text, short) or all(_is_spelled_in(text, part) for part in re.split("[-/]", short))


def _is_spelled_in(text: str, short: str) -> bool:
    """Whether brackets in the text may spell a short form out."""
    return re.search(rf"\({re.escape(short)}\b|(?<![\w-]){re.escape(short)} ?\(", text) is not None


def _opening(
    found: tuple[str, int], words: str, long: str, grounds: tuple[Ground, ...], kind: SentenceKind, sentence: Sentence
) -> Need:
    (short, start), ground = found, grounds[0]
    many = short.endswith("s") and short[-2:-1].isupper()
    one = ground.id if isinstance(ground, VocabularyEntry) else short[:-1] if many else short  # "NPs" are opened as NP
    pair = Phrase(text=f"{one} is short for {long}", grounds=grounds)
    return Need(
        keys=frozenset({short}),
        start=start,
        end=start + len(short),
        words=words,
        article="",
        grounds=grounds,
        behind=say("gloss.defined", kind, pairs=pair),
        rank=(False, *_hardness(short, start, sentence.text)),
    )


def _entries_of(short: str) -> tuple[Ground, ...]:
    """What the lists say of this very form, not of the one of which it is the plural."""
    return tuple(VocabularyEntry(vocabulary=name, id=short) for name in ("short_forms", "short_forms_ambiguous"))


def _stands_well(met: Met, sentence: Sentence) -> bool:
    """Whether a plain word can stand beside a quoted term wherever it is met, so that no sentence is spent on it."""
    plain = plain_form(met)
    return bool(plain) and not is_clumsy(plain) and is_quoted(sentence.text, met.start)


def _hardness(surface: str, start: int, text: str) -> tuple[bool, float, int]:
    """Sorts the hardest first: our own words before quoted ones, short forms before words, rare before common."""
    words = re.findall(r"[^\W\d_]+", surface)
    return is_quoted(text, start), 0.0 if is_short(surface) else min(map(zipf, words), default=0.0), start


def _is_common(surface: str) -> bool:
    return surface.isalpha() and not is_short(surface) and zipf(surface) >= _COMMON


def _few(words: str) -> str:
    """The words, or none where they are too many to stand beside another word."""
    return words if len(re.sub(r"^(?:an?|the) ", "", words).split()) <= _MOST_WORDS else ""


def _is_spelled_out(item: Abbreviation) -> bool:
    """Whether the text says it in the simplest way: the one form, and the other in brackets right behind it."""
    text = item.span.quote.casefold()
    long, short = item.long.casefold(), item.short.casefold()
    return text in {f"{long} ({short})", f"{short} ({long})"}


def _within(item: Abbreviation, facts: Facts) -> Abbreviation | None:
    """The short form that stands inside the long form of another, as "GaD" in "modified GaD (mGaD)"."""
    inner = (defined_as(short, facts) for short in _SHORT_FORM.findall(item.long) if short != item.short)
    return next((found for found in inner if found is not None and item.short not in found.long), None)


def _means(item: Abbreviation) -> str:
    return "mean" if item.short.endswith("s") else "means"


def _quotable(item: Abbreviation) -> str:
    """A long form inside a sentence: in quotation marks only where it stands so in the text, letter for letter."""
    return f"“{item.long}”" if inside(item) == item.long else inside(item)


def inside(item: Abbreviation) -> str:
    """A long form as it stands inside a sentence: a capital that it has from the start of its own sentence goes."""
    before = item.span.passage.text[: item.span.start].rstrip()
    starts = item.span.quote.startswith(item.long) and (not before or before[-1] in ".!?:;")
    small = starts and item.long[1:2].islower() and not _TWO_NAMES.match(item.long)
    return item.long[:1].lower() + item.long[1:] if small else item.long


def _title(facts: Facts) -> str:
    title = facts.study.report.title
    return "" if isinstance(title, NotReported) else title.text
