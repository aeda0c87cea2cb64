"""Verbs of results in animals and cells in plain words and in the past tense: "ameliorates" becomes "eased".

A verb that no entry of ``lab_reworded.toml`` fits stays; in the present tense it stays only where a list turns it.
"""

from dataclasses import dataclass
from functools import cache

from plainms.language.parse import Parse, Token
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "lab_reworded"
_PRESENT = frozenset({"VBZ", "VBP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AS_AN_ADJECTIVE = "amod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """The word for a verb and the entry behind it; ``text`` is "" where no word of ours tells it."""

    text: str
    entry: Entry


def verb(token: Token, tree: Parse) -> Reworded | None:
    """The verb in our words; None for a word that may stay as it is."""
    if not token.tag.startswith(("VB", "JJ")):
        return None
    word = token.text.lower()
    found = _forms().get(word)
    if token.tag in _PRESENT and _shares_a_modal(token, tree):
        return None if found is None else Reworded(text=str(found[0]["base"]), entry=found[0])
    if found is not None and _is_a_second_verb(token, tree):
        return Reworded(text=found[0].label, entry=found[0])
    if found is not None:
        return _of_entry(
            *found,
            token,
            helped=bool(tree.children(token, "aux", "auxpass")),
            has_a_verb=any(one.tag in _FINITE for one in tree.tokens),
        )
    if token.tag not in _PRESENT or token.label in {"amod", "compound"}:
        return None
    entry = vocabulary(_NAME)["plain"]
    return Reworded(text=_past().get(word, ""), entry=entry)


def _shares_a_modal(token: Token, tree: Parse) -> bool:
    """Whether a verb stands second behind a "may" or "can" that helps the first: "may form and persist"."""
    head = tree.tokens[token.head]
    return token.label == "conj" and any(one.tag == "MD" for one in tree.children(head, "aux"))


def _is_a_second_verb(token: Token, tree: Parse) -> bool:
    """Whether an adjective behind "and" is a verb beside another: "reduced severity and accelerated recovery".

    Behind a verb that only brings something about ("caused pain and reduced walking") it may be an adjective.
    """
    if token.label != _AS_AN_ADJECTIVE or not token.text.endswith("ed") or not token.place:
        return False
    noun = tree.tokens[token.head]
    thing = tree.tokens[noun.head]
    first = tree.tokens[thing.head].text.lower()
    behind_and = tree.tokens[token.place - 1].text in {"and", "but"}
    listed = noun.label == "conj" and thing.label == "dobj"
    return behind_and and listed and first.endswith("ed") and first not in vocabulary(_NAME).text["bringing"].split()


def _of_entry(entry: Entry, form: str, token: Token, *, helped: bool, has_a_verb: bool) -> Reworded:
    if token.tag in _PRESENT or token.tag == "VBD":
        form = "past"
    elif token.tag == "VBN":
        form = "past" if token.label == "ROOT" and not helped else "participle"
    text = {
        "base": str(entry["base"]),
        "past": entry.label,
        "participle": str(entry.more.get("participle", entry.label)),
        "ing": str(entry["ing"]),
    }[form]
    if (token.label == _AS_AN_ADJECTIVE and has_a_verb) or token.tag == "JJ":
        text = str(entry.more.get("adjective", ""))
    return Reworded(text=text, entry=entry)


@cache
def _forms() -> dict[str, tuple[Entry, str]]:
    """Each form of each verb that has a plainer one, with its entry and which form it is."""
    found: dict[str, tuple[Entry, str]] = {}
    for entry in vocabulary(_NAME).entries:
        for lemma in str(entry["lemmas"]).split() if entry["kind"] == "verb" else ():
            found |= {lemma: (entry, "base"), _with_s(lemma): (entry, "past")}
            found |= {_with_ed(lemma): (entry, "past"), _with_ing(lemma): (entry, "ing")}
    return found


@cache
def _past() -> dict[str, str]:
    """The past tense of each verb in the present that readers know: "reduces" and "reduce" are "reduced"."""
    entry = vocabulary(_NAME)["plain"]
    odd = {str(lemma): str(past) for lemma, past in entry["past"].items()}
    found = {str(word): str(past) for word, past in vocabulary(_NAME)["be"]["past"].items()}
    for lemma in str(entry["lemmas"]).split():
        past = odd.get(lemma, _with_ed(lemma))
        found |= {lemma: past, _with_s(lemma): past}
    return found


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x")):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if _ends_in_a_lone_y(lemma) else f"{lemma}s"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if _ends_in_a_lone_y(lemma):
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if lemma in _doubled() else f"{lemma}ed"


def _with_ing(lemma: str) -> str:
    bare = lemma.removesuffix("e")
    return f"{bare}{bare[-1]}ing" if lemma in _doubled() else f"{bare}ing"


def _ends_in_a_lone_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in "aeiou"


@cache
def _doubled() -> frozenset[str]:
    return frozenset(vocabulary(_NAME).text["doubled"].split())
