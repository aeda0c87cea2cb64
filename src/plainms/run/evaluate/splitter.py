"""How well sentences are split, on a treebank in CoNLL-U form, inside its paragraphs.

A paragraph's text is its sentences (``# text``) with one space between them, or none where the last token of a sentence
says ``SpaceAfter=No``. Only ends inside a paragraph count: its last one is given. A sentence is right where both of
its ends are. The treebank marks not every paragraph, so headings and captions without a stop stand inside some; how
many of these ends are found is told apart.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plainms.language.sentences import split
from plainms.run.evaluate.scoring import retrieval, rounded
from plainms.text import Passage, PassageKind

_STOPPED = re.compile(r"[.?!][\"'”’)\]]*$")


@dataclass(slots=True)
class Paragraph:
    """The text of a paragraph as it grows, and the offsets at which its sentences start and end."""

    text: str = ""
    bounds: list[tuple[int, int]] = field(default_factory=list)
    glued: bool = True

    def add(self, sentence: str) -> None:
        """Append a sentence, behind a space unless the one before is glued to it."""
        start = len(self.text) + (not self.glued)
        self.text += " " * (not self.glued) + sentence
        self.bounds.append((start, len(self.text)))
        self.glued = False


def splitter_scores(data: Path) -> dict[str, Any]:
    """Precision, recall and F1 of sentence ends inside paragraphs and of whole sentences; n of paragraphs and ends."""
    ends = [0, 0, 0]
    whole = [0, 0, 0]
    found = {True: [0, 0], False: [0, 0]}
    paragraphs = 0
    for paragraph in paragraphs_of(data):
        paragraphs += 1
        said = {(span.start, span.end) for span in split(_passage(paragraph.text))}
        _count(whole, said, set(paragraph.bounds))
        said_ends, wanted_ends = (_inner(bounds, len(paragraph.text)) for bounds in (said, paragraph.bounds))
        _count(ends, said_ends, wanted_ends)
        for end in wanted_ends:
            counts = found[bool(_STOPPED.search(paragraph.text[max(0, end - 5) : end]))]
            counts[0] += end in said_ends
            counts[1] += 1
    return {
        "paragraphs": paragraphs,
        "ends": {**retrieval(*ends), "n": ends[2]},
        "ends_with_a_stop": {"recall": rounded(found[True][0] / max(found[True][1], 1)), "n": found[True][1]},
        "ends_without_one": {"recall": rounded(found[False][0] / max(found[False][1], 1)), "n": found[False][1]},
        "sentences": {**retrieval(*whole), "n": whole[2]},
    }


def paragraphs_of(data: Path) -> Iterator[Paragraph]:
    """The paragraphs of a CoNLL-U file, gzip or plain, in order."""
    opener = gzip.open if data.suffix == ".gz" else open
    paragraph = Paragraph()
    with opener(data, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# newpar", "# newdoc")) and paragraph.bounds:
                yield paragraph
                paragraph = Paragraph()
            elif line.startswith("# text ="):
                paragraph.add(line.partition("=")[2].strip())
            elif line[:1].isdigit():
                paragraph.glued = "SpaceAfter=No" in line.rstrip("\n").split("\t")[9]
    if paragraph.bounds:
        yield paragraph


def _inner(bounds: Iterable[tuple[int, int]], last: int) -> set[int]:
    return {end for _, end in bounds} - {last}


def _count(counts: list[int], said: set[Any], wanted: set[Any]) -> None:
    for place, found in enumerate((said & wanted, said, wanted)):
        counts[place] += len(found)


def _passage(text: str) -> Passage:
    return Passage(key="paragraph", kind=PassageKind.ABSTRACT, text=text)
