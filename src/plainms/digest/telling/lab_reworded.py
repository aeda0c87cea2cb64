"""A clause of a study in animals or cells in plain words, phrase by phrase; its build stays that of the source.

Each phrase that an entry of ``lab_reworded.toml`` or of ``lab_things.toml`` fits gives way to ours, names stand behind
the word for what they are, and verbs stand in the past. A clause with a word left that few readers know is not told.
"""

import re
from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct
from plainms.digest.reading.clause import Clause
from plainms.digest.telling.lab_phrases import (
    ARTICLE,
    JOINS,
    WORD,
    Ours,
    Work,
    is_cut_short,
    is_explained_short,
    listed_words,
    name_at,
    pattern,
    phrases,
    things,
    token_at,
)
from plainms.digest.telling.lab_verbs import verb
from plainms.digest.telling.nouns import strange_in
from plainms.digest.telling.spelling import american
from plainms.language.parse import Token
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground

_ONE_OF_SEVERAL = re.compile(
    r"\ban? (?=(?:reduced|increased|lower|higher) (?:leaks|levels|signs|problems|signals|immune signals|faults)\b)"
)
_SICK_AND_GIVEN = re.compile(r"(given a dummy treatment) (with the MS-like disease)")
_BACTERIUM = "the bacterium "
_OWN_ARTICLE = re.compile(r"(?:the|an?) ")
_UNCOMMON, _MOST_RARE, _KNOWN_NAME = 3.7, 2, 4.0
_CAPITALS = re.compile(r"(?<!^)[A-Z]|(?<=[A-Za-z-])\d|\d(?=[A-Za-z])")
_PLAIN_LONG = re.compile(r"[A-Za-z]+(?: [a-z]+){0,2}")
_LESS = {"held back": "reduced", "hold back": "reduce", "holding back": "reducing"}
_SEVERAL_NAMES = re.compile(
    r"\ban? (?P<kind>molecule|protein|receptor|gene) called (?P<names>[A-Z][\w-]*(?:, [A-Z][\w-]*[A-Z\d])*,? (?:and|or)"
    r" (?=\w*[A-Z\d]{2})[A-Z][\w-]*[A-Z\d])(?![\w-])"
)  # two names behind one word for what they are
_BARE_AGENT = re.compile(r"^((?:antibody|agonist|antagonist|inhibitor|analog|activator) (?=to |of |against ))")
_NOT_ONLY = re.compile(r"(\bnot only\b.*?\b)but (?!also\b)")
_LETTERS = re.compile(r"[A-Za-z]{3,}")


def reworded(clause: Clause, facts: Facts) -> Phrase | Unclear:
    """The clause in plain words, or why it cannot be told."""
    work = Work(clause=clause, facts=facts, grounds=[clause.span])
    place = clause.start
    while place < clause.end:
        word = WORD.match(work.text, place, clause.end)
        if word is None:
            work.told += work.text[place]
            place += 1
            continue
        ours = next(_choices(work, word), None)
        if ours is None:
            return Unclear(f"few readers know {word[0]!r}")
        for name, several in (("plural_words", True), ("single_words", False)):
            if pattern(name).match(ours.text):
                work.several.append((ours.start, ours.end, several))
        if not ours.text and work.told.endswith(", ") and work.text[ours.end - 1] == ",":
            work.told = f"{work.told[:-2]} "  # what stood between two commas is left out with both
        work.told += ours.text
        work.grounds += ours.grounds
        place = ours.end
    return Phrase(text=_tidy(work.told), grounds=distinct(tuple(work.grounds)))


def _choices(work: Work, word: re.Match[str]) -> Iterator[Ours]:
    """What may stand for the words at a place, the best first: a phrase of ours, a name, a verb, the word itself."""
    found = () if word[0] in {"and", "or"} else (*phrases(work, word), *things(work, word))
    for ours in sorted(found, key=lambda one: -one.end):
        if ours.end >= word.end() and not (ours.noun and is_cut_short(ours, work)):
            yield _fitting(ours, work)
    token = token_at(word.start(), work)
    turned = verb(token, work.clause.parse) if token is not None and token.end - token.start == len(word[0]) else None
    if turned is not None and token is not None:
        yield from (_ours(_agreeing(turned.text, token, work), word, turned.entry.ground),) if turned.text else ()
        return
    if word[0] in {"was", "were"} and token is not None:
        yield _ours(_agreeing(word[0], token, work), word)
        return
    yield from (_fitting(ours, work) for ours in name_at(work, word))
    yield from _word_at(work, word)


def _ours(text: str, word: re.Match[str], *grounds: Ground) -> Ours:
    return Ours(text=text, start=word.start(), end=word.end(), grounds=grounds)


def _agreeing(text: str, token: Token, work: Work) -> str:
    """ "Was" or "were" by the number of our words for the subject of the verb, or of the one that it helps."""
    if text not in {"was", "were"}:
        return text
    tokens = work.clause.parse.tokens
    verbs = (token, tokens[token.head]) if token.label in {"aux", "auxpass", "cop"} else (token,)
    subjects = [item for one in verbs for item in work.clause.parse.children(one, "nsubj", "nsubjpass")][:1]
    if any(work.clause.parse.children(subject, "conj") for subject in subjects):
        return text
    told = [several for subject in subjects for start, end, several in work.several if start <= subject.start < end]
    return {True: "were", False: "was"}[told[-1]] if told else text


def _fitting(ours: Ours, work: Work) -> Ours:
    """The words without their article where one, or a word that describes the same noun, stands in front."""
    if ours.text.startswith(_BACTERIUM) and pattern("kinds").search(work.told):
        return Ours(text=ours.text.removeprefix(_BACTERIUM), start=ours.start, end=ours.end, grounds=ours.grounds)
    bare = _OWN_ARTICLE.match(ours.text)
    if bare is None or not (ARTICLE.search(work.told) or _is_described(ours, work) or _shares_a_way(ours, work)):
        return ours
    text = ours.text[bare.end() :].replace("treatment called", "treatment with a substance called")
    return Ours(text=text, start=ours.start, end=ours.end, grounds=ours.grounds)


def _shares_a_way(ours: Ours, work: Work) -> bool:
    """Whether these words stand second behind a word for a change that is said of both: "reduced damage and entry"."""
    tree = work.clause.parse
    joined = [token for token in tree.tokens if ours.start <= token.start < ours.end and token.label == "conj"]
    first = [tree.tokens[token.head] for token in joined if tree.tokens[token.head].end <= ours.start]
    return any(pattern("ways").fullmatch(one.text) for head in first for one in tree.children(head, "amod"))


def _is_described(ours: Ours, work: Work) -> bool:
    """Whether the word in front describes what these words tell: "severe" in front of "EAE"."""
    before = _token_before(ours.start, work)
    if before is not None and before.tag == "JJ" and not work.told.endswith(", "):
        return True
    if before is None or before.label not in JOINS:
        return False
    return ours.start <= work.clause.parse.tokens[before.head].start < ours.end


def _is_a_strange_name(text: str, word: re.Match[str], work: Work) -> bool:
    """Whether a word inside the clause has a capital and is none that readers know."""
    inside = word.start() > work.clause.start and text[:1].isupper()
    return inside and zipf(text.lower()) < _KNOWN_NAME


def _token_before(start: int, work: Work) -> Token | None:
    before = [token for token in work.clause.parse.tokens if work.clause.start <= token.start and token.end <= start]
    return before[-1] if before else None


def _word_at(work: Work, word: re.Match[str]) -> Iterator[Ours]:
    """The word itself where readers know it; a short form of the text as the plain words that it stands for."""
    text = word[0]
    if any(part in listed_words("never_kept") for part in text.split("-")):
        return
    if is_explained_short(text):
        if pattern("joins_on").match(work.text, word.end()):
            return
        work.rare.append(text)
        yield from (_ours(text, word),) if len(work.rare) <= _MOST_RARE else ()
        return
    if text not in listed_words("known_short") and text not in needs_no_opening():
        long = next((item.long for item in work.facts.abbreviations if item.short == text), text)
        if (
            _CAPITALS.search(long)
            or _is_a_strange_name(text, word, work)
            or (long != text and not _PLAIN_LONG.fullmatch(long))
        ):
            return
        text = long.lower() if long != text or word.start() == work.clause.start else text
    text = american(text)
    if strange_in(text, work.clause.span, work.facts):
        return
    work.rare += [part for part in _LETTERS.findall(text) if zipf(part.lower()) < _UNCOMMON]
    if len(work.rare) <= _MOST_RARE:
        yield _ours(text, word)


def _tidy(text: str) -> str:
    """The words without doubled blanks and articles, and with the article that suits the word behind."""
    text = re.sub(r" +,", ",", " ".join(text.split())).strip(" ,")
    text = _BARE_AGENT.sub(r"an \1", re.sub(r"\b(the|an?) (?:the|an?) ", r"\1 ", text))
    text = _SICK_AND_GIVEN.sub(r"\2 \1", _ONE_OF_SEVERAL.sub("", text))
    text = text.replace("doses of a treatment called", "doses of")
    text = _SEVERAL_NAMES.sub(r"the \g<kind>s \g<names>", text)
    text = _NOT_ONLY.sub(r"\1but also ", text.replace("their animals’", "the animals’"))
    text = pattern("fewer").sub(lambda match: f"{_LESS[match['verb']]} ", text)
    text = re.sub(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwz])", r"\1 ", text)
    return re.sub(r"\b([Aa]) (?=[aeio](?!ne\b|nce\b)|MS\b)", r"\1n ", text)
