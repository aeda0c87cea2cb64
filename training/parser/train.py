"""Trains the tagger and parser that ship in ``plainms/language/models/parser``; the card beside it says on what.

Usage: ``python training/parser/train.py CRAFT_TRAIN CRAFT_DEV OUT``. One core, a good hour. A long pass over the
treebank comes first; then a short one with small steps and much dropout over the treebank and invented sentences of
trials. The last model is kept: the development half is only watched.
"""

import os

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_threads] = "1"  # one thread, so that the order of additions is the same in every run

import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from clinical import drawn
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, load_model_from_config
from thinc.api import Adam, Config, warmup_linear
from tokenizer import adapt

from plainms.run.evaluate.treebank import TAG, heads, labels, sentences, surface

SEED = 2026
WORDS_A_STEP = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """How often to go over the examples, how far to step, and how many of the hidden values to leave out."""

    epochs: int
    rate: float
    warm_up: int
    dropout: float


LONG = Pass(epochs=22, rate=0.0016, warm_up=300, dropout=0.12)
SETTLING = Pass(epochs=3, rate=0.0005, warm_up=50, dropout=0.3)
TIMES_A_TEMPLATE = 60


def main(train: Path, dev: Path, out: Path) -> None:
    """Train in two passes on one half, watch the other, and write the model."""
    fix_random_seed(SEED)
    nlp = load_model_from_config(Config().from_disk(Path(__file__).with_name("config.cfg")), auto_fill=True)
    examples = _examples(nlp, train)
    watched = _examples(nlp, dev)
    nlp.initialize(lambda: examples)
    trained(nlp, examples, watched, LONG)
    fix_random_seed(SEED)
    trained(nlp, [*examples, *_clinical(nlp)], watched, SETTLING)
    ship(nlp, out)


def trained(nlp: Language, examples: list[Example], watched: list[Example], told: Pass) -> None:
    """Go over the examples and leave the averaged weights in ``nlp``."""
    words = sum(len(example.reference) for example in examples)
    steps = told.epochs * words // WORDS_A_STEP
    rate = warmup_linear(told.rate, told.warm_up, steps)
    optimizer = Adam(learn_rate=rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    optimizer.averages = {}
    shuffled = random.Random(SEED)
    examples = list(examples)
    for epoch in range(1, told.epochs + 1):
        _epoch(nlp, examples, optimizer, shuffled, told.dropout)
        with nlp.use_params(optimizer.averages):
            if epoch % 3 == 1 or epoch == told.epochs:
                _report(epoch, nlp, watched)
            settled = nlp.to_bytes(exclude=["vocab", "tokenizer"])
    nlp.from_bytes(settled, exclude=["vocab", "tokenizer"])


def _clinical(nlp: Language) -> list[Example]:
    golds = drawn(nlp.vocab, TIMES_A_TEMPLATE, random.Random(SEED))
    return [Example(Doc(nlp.vocab, words=[token.text for token in gold]), gold) for gold in golds]


def ship(nlp: Language, out: Path) -> None:
    """Write what is needed to read: of the strings met in training only the names of tags and relations."""
    adapt(nlp)
    nlp.meta.update(name="craft", version="1.0.0", license="CC BY 3.0", author="plainms; treebank: CRAFT")
    nlp.to_disk(out)
    names = sorted({*nlp.get_pipe("tagger").labels, *nlp.get_pipe("parser").labels})
    (out / "vocab" / "strings.json").write_text(json.dumps(names), encoding="utf-8")


def _examples(nlp: Language, path: Path) -> list[Example]:
    return [_example(nlp, rows) for rows in sentences(path)]


def _example(nlp: Language, rows: list[list[str]]) -> Example:
    words, spaces = surface(rows)
    tags = [row[TAG] for row in rows]
    gold = Doc(nlp.vocab, words=words, spaces=spaces, tags=tags, heads=heads(rows), deps=labels(rows))
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), gold)


def _epoch(nlp: Language, examples: list[Example], optimizer: Adam, shuffled: random.Random, dropout: float) -> None:
    shuffled.shuffle(examples)
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.reference)
        if size >= WORDS_A_STEP:
            nlp.update(batch, sgd=optimizer, drop=dropout)
            optimizer.step_schedules()
            batch, size = [], 0


def _report(epoch: int, nlp: Language, watched: list[Example]) -> None:
    words = ([token.text for token in example.reference] for example in watched)
    fresh = [Example(Doc(nlp.vocab, words=row), example.reference) for row, example in zip(words, watched, strict=True)]
    scores = nlp.evaluate(fresh)
    line = {name: round(scores[name], 4) for name in ("tag_acc", "dep_uas", "dep_las")}
    print(epoch, line, f"{time.process_time():.0f} CPU-seconds", flush=True)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
