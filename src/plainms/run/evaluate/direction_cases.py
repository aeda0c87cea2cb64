"""The questions of Evidence Inference 2.0 and the figures of answers to them.

DeYoung, Lehman, Nye, Marshall and Wallace, BioNLP 2020. ``X.prompts.csv`` holds the questions, ``X.labels.csv`` beside
it the readers' answers and the words they rest on. The full texts are mostly not at hand, so that these words are the
source. A prompt without any answer is left out. Where answers differ, those marked valid count, and among them the
commonest, the first of the file in a tie.
"""

import csv
import html
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from plainms.appraisal.directions.asked import Question, answer
from plainms.appraisal.values import Direction
from plainms.errors import FileIsMissing
from plainms.run.evaluate.scoring import classified, rounded

WORDS = {"1": Direction.HIGHER, "0": Direction.NO_CLEAR_DIFFERENCE, "-1": Direction.LOWER}
_PROMPTS, _LABELS = ".prompts.csv", ".labels.csv"
_RESAMPLES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question, the spans that answer it, and the readers' answer."""

    question: Question
    texts: tuple[str, ...]
    wanted: str


def answered(case: Case) -> str:
    """What the rules say, "" where they abstain."""
    said = answer(case.question, case.texts)
    return said.value if isinstance(said, Direction) else ""


def read(path: Path) -> list[Case]:
    """The questions with at least one answer, in the order of the file of prompts."""
    prompts, labels = _pair(path)
    answers: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(labels):
        answers[row["PromptID"]].append(row)
    return [_case(row, answers[row["PromptID"]]) for row in _rows(prompts) if row["PromptID"] in answers]


def figures(cases: list[Case], said: list[str]) -> dict[str, Any]:
    """Over what is spoken: accuracy with a bootstrapped 95% interval and inversions; over all: coverage and F1."""
    pairs = [(case.wanted, word) for case, word in zip(cases, said, strict=True)]
    right = [wanted == word for wanted, word in pairs if word]
    inverted = sum({wanted, word} == {Direction.HIGHER, Direction.LOWER} for wanted, word in pairs)
    low, high = bootstrapped(right)
    return {
        "n": len(pairs),
        "spoken": len(right),
        "coverage": rounded(len(right) / max(len(pairs), 1)),
        "accuracy_when_spoken": rounded(sum(right) / max(len(right), 1)),
        "accuracy_interval": [low, high],
        "inversions": inverted,
        "inversion_rate": rounded(inverted / max(len(right), 1)),
        "all": classified(pairs),
    }


def bootstrapped(right: list[bool]) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of the accuracy in resamples; the seed is fixed. (0, 0) of nothing."""
    if not right:
        return 0.0, 0.0
    random = Random(3)  # noqa: S311 - a seed, no secret
    means = sorted(sum(random.choices(right, k=len(right))) / len(right) for _ in range(_RESAMPLES))
    return rounded(means[int(_RESAMPLES * 0.025)]), rounded(means[int(_RESAMPLES * 0.975) - 1])


def _pair(path: Path) -> tuple[Path, Path]:
    """The file of prompts and the one of labels, where either is named."""
    name = path.name
    stem = name.removesuffix(_PROMPTS).removesuffix(_LABELS)
    pair = path.with_name(stem + _PROMPTS), path.with_name(stem + _LABELS)
    for file in pair:
        if stem == name or not file.is_file():
            raise FileIsMissing(f"{path} needs {stem}{_PROMPTS} and {stem}{_LABELS} side by side; {file} is missing")
    return pair


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [{key: _plain(value or "") for key, value in row.items() if key} for row in csv.DictReader(lines)]


def _plain(value: str) -> str:
    """Without character references, which the set encodes twice in places."""
    return html.unescape(html.unescape(value)).strip()


def _case(prompt: dict[str, str], answers: list[dict[str, str]]) -> Case:
    valid = [row for row in answers if row["Valid Label"] == "True"] or answers
    code = Counter(row["Label Code"] for row in valid).most_common(1)[0][0]
    return Case(
        question=Question(first=prompt["Intervention"], second=prompt["Comparator"], outcome=prompt["Outcome"]),
        texts=tuple(dict.fromkeys(row["Annotations"] for row in valid)),
        wanted=WORDS[code].value,
    )
