"""Sentence roles in the form of NICTA-PIBOSO: ``###id``, then a line "label<TAB>sentence" for each sentence."""

import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.errors import UsageIsWrong
from plainms.language.roles.models import piboso
from plainms.run.evaluate.scoring import classified

Labelled = tuple[str, str]


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """The scores of the shipped PIBOSO model on ``data``. It learned from the train file; nothing is fitted here."""
    abstracts = list(read(data))
    started = time.process_time()
    said = [piboso([sentence for _, sentence in abstract]) for abstract in abstracts]
    seconds = time.process_time() - started
    pairs = [
        (label, guess.name)
        for abstract, guesses in zip(abstracts, said, strict=True)
        for (label, _), guess in zip(abstract, guesses, strict=True)
    ]
    speed = round(len(abstracts) / max(seconds, 1e-9))
    return {"abstracts": len(abstracts), "shipped": classified(pairs), "abstracts_a_cpu_second": speed}


def read(path: Path) -> Iterator[tuple[Labelled, ...]]:
    """The labelled sentences of each abstract of the file, in its order. Raises UsageIsWrong for another form."""
    lines = [line.rstrip("\r") for line in path.read_text(encoding="utf-8").split("\n")]
    for is_sentences, group in groupby(lines, key=lambda line: bool(line.strip()) and not line.startswith("###")):
        if is_sentences:
            yield tuple(_labelled(line, path) for line in group)


def _labelled(line: str, path: Path) -> Labelled:
    label, tab, sentence = line.partition("\t")
    if not tab:
        raise UsageIsWrong(f"{path.name} has a line without a tab, {line[:60]!r}; write label, tab, sentence")
    return label.strip().lower(), sentence
