"""Draws invented sentences of trials, with their trees, from the templates of ``clinical.toml``."""

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

_BOOK = tomllib.loads(Path(__file__).with_name("clinical.toml").read_text(encoding="utf-8"))


def drawn(vocab: Vocab, times: int, chance: random.Random) -> Iterator[Doc]:
    """Each template ``times`` times, each time with other words."""
    for template in _BOOK["templates"]:
        for _ in range(times):
            yield _document(vocab, template, chance)


def _document(vocab: Vocab, template: str, chance: random.Random) -> Doc:
    rows = [word.rsplit("/", 3) for word in template.split()]
    words = [_filled(form, chance) for form, *_ in rows]
    heads = [place if head == "0" else int(head) - 1 for place, (*_, head) in enumerate(rows)]
    spaces = [place + 1 < len(words) and words[place + 1] not in {".", ",", "%"} for place in range(len(words))]
    return Doc(
        vocab, words=words, spaces=spaces, tags=[row[1] for row in rows], heads=heads, deps=[row[2] for row in rows]
    )


def _filled(form: str, chance: random.Random) -> str:
    """The form, or a word of its list; a list named with a capital gives the word a capital too."""
    if not (form.startswith("{") and form.endswith("}")):
        return form
    name = form[1:-1]
    word: str = chance.choice(_BOOK["fillers"][name.lower()])
    return word[:1].upper() + word[1:] if name[0].isupper() else word
