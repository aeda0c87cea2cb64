"""The tagger and parser on a treebank in CoNLL-U form, on gold tokens and gold sentences, and the tokenizer beside it.

UAS and LAS count every word and mark; beside them stand the same without punctuation, as most published figures and
spaCy's own scorer count.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from plainms.absence import NotReported
from plainms.language.parse import pipeline
from plainms.run.evaluate.scoring import retrieval, rounded
from plainms.run.evaluate.splitter import splitter_scores
from plainms.run.evaluate.treebank import FORM, TAG, Row, heads, labels, sentences, surface


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """One gold word and what was said of it."""

    label: str
    is_tagged: bool
    is_headed: bool
    is_labelled: bool


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Attachment, tag, token and speed scores on the sentences of ``data``; nothing is fitted."""
    gold = list(sentences(data))
    nlp = pipeline()
    documents = [Doc(nlp.vocab, words=surface(rows)[0], spaces=surface(rows)[1]) for rows in gold]
    started = time.process_time()
    read = list(nlp.pipe(documents, batch_size=64))
    seconds = time.process_time() - started
    words = [word for rows, document in zip(gold, read, strict=True) for word in _compared(rows, document)]
    return {
        "sentences": len(gold),
        "words": len(words),
        "tag_accuracy": rounded(sum(word.is_tagged for word in words) / len(words)),
        **_attachment(words, ""),
        **_attachment([word for word in words if word.label != "punct"], "_without_punctuation"),
        "tokens": _tokens(gold, nlp),
        "sentence_splitter": splitter_scores(data),
        "words_a_cpu_second": round(len(words) / max(seconds, 1e-9)),
    }


def _compared(rows: list[Row], document: Doc) -> Iterator[_Word]:
    for row, head, label, token in zip(rows, heads(rows), labels(rows), document, strict=True):
        headed = head == token.head.i
        yield _Word(
            label=label,
            is_tagged=row[TAG] == token.tag_,
            is_headed=headed,
            is_labelled=headed and label == token.dep_,
        )


def _attachment(words: list[_Word], suffix: str) -> dict[str, float]:
    return {
        f"uas{suffix}": rounded(sum(word.is_headed for word in words) / len(words)),
        f"las{suffix}": rounded(sum(word.is_labelled for word in words) / len(words)),
    }


def _tokens(gold: list[list[Row]], nlp: Any) -> dict[str, float]:
    """How far our own tokenizer agrees with the treebank's words, by exact offsets."""
    right = said = wanted = 0
    for rows in gold:
        words, spaces = surface(rows)
        ours = {(token.idx, token.idx + len(token)) for token in nlp.make_doc(Doc(nlp.vocab, words, spaces).text)}
        theirs = set(_offsets(rows))
        right, said, wanted = right + len(ours & theirs), said + len(ours), wanted + len(theirs)
    return retrieval(right, said, wanted)


def _offsets(rows: list[Row]) -> Iterator[tuple[int, int]]:
    start = 0
    for row, space in zip(rows, surface(rows)[1], strict=True):
        yield start, start + len(row[FORM])
        start += len(row[FORM]) + space
