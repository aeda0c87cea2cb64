"""A finding in ever fewer words for a teaser: without what only adds to it, then with the first of several things.

Whom it speaks of, which way it goes, what it is compared with and how sure it is stay in every one of them.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.digest.titles.abouts import has_short_form
from plainms.language.parse import Parse, Token, parse
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_FEWEST_WORDS = 5
_JOINT = re.compile(r"[,;:/&+–—-]|\b(?:and|or|nor|but|plus|as|than|not|versus|vs)\b")  # without one there is no list
_CUT_OFF = ("figures", "worked_out", "spared", "against", "timed", "only_first", "placed")
_UNNAMED = (
    ("unnamed_block", "Blocking a certain molecule"),
    ("unnamed_lack", "Lack of a certain gene"),
    ("unnamed_one", "An experimental substance"),
)
_BEHIND_NOUN = re.compile(r" (?:of|at|in|on|for|with|to|from|after|before|during) ")
_VERB = frozenset({"VBD", "MD"})


def shorter(text: str) -> Iterator[str]:
    """The clause whole, then ever shorter; a name that nobody knows gives way to what it is the name of."""
    for whole in dict.fromkeys((text, _without_code(text))):
        yield from _ever_shorter(whole)


def _ever_shorter(text: str) -> Iterator[str]:
    """The clause whole, then without its figures, how it was worked out, what only adds, and more things than one."""
    yield text
    for name in _CUT_OFF:
        less = _pattern(name).sub(_kept_of, text)
        if less != text and len(less.split()) >= _FEWEST_WORDS and _end_of_verb(parse([less])[0]):
            text = less
            yield text
    for kept in dict.fromkeys((text, _first_deed(text), _first_subject(text))):
        if kept != text:
            yield kept
        yield from _ever_fewer(kept)


def _first_subject(text: str) -> str:
    """The clause of the first of several things of which each did the same: "age went along with pain".

    Whole where they may only together have done it.
    """
    match = _pattern("subject_list").match(text)
    if match is None or _pattern("together").search(text) or not _is_a_subject(match["first"], text):
        return text
    is_many = re.search(r"[^s]s$", _BEHIND_NOUN.split(match["first"])[0]) is not None
    verb = re.sub(r"^(?:was|were)", "were" if is_many else "was", match["verb"])
    return f"{match['first']} {verb} {match['rest']}"


def _is_a_subject(first: str, text: str) -> bool:
    """Whether the words hold the noun of the subject, which the first of several adjectives does not."""
    tokens = parse([text])[0].tokens
    heads = (token for token in tokens if token.label in {"nsubj", "nsubjpass", "ROOT"})
    return any(token.tag.startswith("NN") and token.end <= len(first) for token in heads)


def _kept_of(cut: re.Match[str]) -> str:
    """What stays of what is cut off: the first of several shares."""
    return cut.groupdict().get("first") or ""


def _ever_fewer(text: str) -> Iterator[str]:
    """The clause with one thing of the list at its end left out after the other."""
    people_behind = _pattern("people_behind").search(text)
    end = len(text) if people_behind is None else people_behind.start()
    few, fewer = text[:end], _first_of_list(text[:end])
    while fewer != few:
        yield fewer + text[end:]
        few, fewer = fewer, _first_of_list(fewer)


def _without_code(text: str) -> str:
    """ "an experimental substance" for "a substance called ZX101": no teaser has room to say what a code stands for."""
    text = _pattern("called_given").sub(r"an experimental \2", text)
    text = _pattern("called_part").sub(r"a certain \1 ", text)
    text = _pattern("unnamed_several").sub("A combination of treatments ", text)
    for name, ours in _UNNAMED:
        match = _pattern(name).match(text)
        if match is not None and _is_coded(match["name"]):
            text = f"{ours} {text[match.end() :]}"
    return " ".join(_pattern("code").sub("An experimental substance ", text).split())


def _is_coded(name: str) -> bool:
    """Whether a name holds digits or letters that stand for words."""
    return has_short_form(name) or any(letter.isdigit() for letter in name)


def _first_deed(text: str) -> str:
    """The clause up to the second of two verbs of one subject: "sleep eased pain" of "sleep eased pain and made fear".

    Whole where the second part holds what binds both, such as the people or the comparison.
    """
    second = _pattern("second_deed").search(text)
    if second is None or _pattern("binds_deeds").search(second["cut"]):
        return text
    first = text[: second.start()].rstrip(" ,")
    is_one = (
        not _pattern("paired").search(_pattern("of_several").sub("", first)) and len(first.split()) >= _FEWEST_WORDS
    )
    return first if is_one and _end_of_verb(parse([first])[0]) else text


@lru_cache(maxsize=256)
def _first_of_list(text: str) -> str:
    """The clause up to the first of several things at its end; whole where the last is told with its own people.

    "Exercise went along with better sleep and less pain" holds "Exercise went along with better sleep" as well.
    """
    if not _JOINT.search(text):
        return text
    tree = parse([text])[0]
    for token in tree.tokens:
        head = tree.tokens[token.head]
        if token.label != "conj" or not head.tag.startswith("NN") or not _is_behind_the_verb(head, tree):
            continue
        start = min((part.start for part in tree.children(head, "cc", "punct") if part.start > head.end), default=0)
        start = start or tree.extent(token)[0]
        cut = text[start:]
        whole = tree.extent(token)[1] == len(text) and not _pattern("binds").search(cut)
        first = text[:start].rstrip(" ,")
        comma = first.find(", ", _end_of_verb(tree))
        first = first if comma < 0 else first[:comma]
        if whole and not _pattern("paired").search(first) and len(first.split()) >= _FEWEST_WORDS:
            return first
    return text


def _is_behind_the_verb(token: Token, tree: Parse) -> bool:
    return 0 < _end_of_verb(tree) < token.start


def _end_of_verb(tree: Parse) -> int:
    return next((token.end for token in tree.tokens if token.tag in _VERB), 0)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
