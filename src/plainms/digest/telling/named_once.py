"""What few readers know stands behind the word for what it is once: "a substance called Q-7", and then "Q-7"."""

import re
from dataclasses import replace

from plainms.digest.digest import Sentence

_CALLED = re.compile(
    r"\ban? (?:[a-z]+ ){0,2}(?:substance|molecule|protein|treatment|drug|antibody|extract|gene)"
    r" called (?P<name>[\w/+-]*[A-Z\d][\w/+-]*)"
)


def named_once(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, in which a name stands alone where an earlier one said what it is."""
    met: dict[str, str] = {}
    told: list[Sentence] = []
    for sentence in sentences:
        before = dict(met)

        def bare(match: re.Match[str], known: dict[str, str] = before) -> str:
            met.setdefault(match["name"], match[0])
            return match["name"] if known.get(match["name"]) == match[0] else match[0]

        text = _CALLED.sub(bare, sentence.text)
        text = text[:1].upper() + text[1:] if text.startswith(tuple(before)) and text != sentence.text else text
        told.append(replace(sentence, text=text))
    return tuple(told)
