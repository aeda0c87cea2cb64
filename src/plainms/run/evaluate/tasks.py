"""The tasks of ``plainms evaluate``: one module each, which reads its own format and returns every metric.

A task is ``evaluate(data, train)``: ``data`` is the file to score on; ``train`` the file that a model is fitted on
where the task has a score "fitted for evaluation only", which never ships. Of ``machine_text`` it is the file of the
studies, of ``search`` a library. A task may also have ``examples(data, train)``, which yields what was judged wrong.
"""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import FileIsMissing, UsageIsWrong
from plainms.vocabulary.load import edition

Task = Callable[[Path, Path | NotReported], dict[str, Any]]

# Where a task's files lie in a folder of evaluation sets: what is scored, best first, and what is fitted on.
FILES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "study_design": (("study_design.test.csv", "study_design.dev.csv"), ("study_design.train.csv",)),
    "participants": (("participants.test.tar.gz", "participants.dev.tar.gz"), ()),
    "limitations": (("limitations.test.tsv", "limitations.dev.tsv"), ()),
    "claim_strength": (("claim_strength.test.csv", "claim_strength.dev.csv"), ("claim_strength.train.csv",)),
    "effect_direction": (
        ("effect_direction.test.prompts.csv", "effect_direction.validation.prompts.csv"),
        ("effect_direction.train.prompts.csv",),
    ),
    "sentence_role": (
        ("sentence_role.test_clean.txt", "sentence_role.dev_clean.txt"),
        ("sentence_role.train_clean.txt",),
    ),
    "readability": (("readability.csv",), ()),
    "rare_words": (("ms_studies.xml.gz",), ()),
    "writing": (("ms_studies.xml.gz",), ()),
    "assembly": (("planted_families.toml",), ()),
    "parser": (("craft.test.conllu.gz", "craft.dev.conllu.gz"), ()),
    "animal_studies": (("animal_studies.test.jsonl.gz", "animal_studies.dev.jsonl.gz"), ()),
    "plain_summaries": (("plain_summaries.test.csv", "plain_summaries.dev.csv"), ()),
    "support": (("support.test.csv", "support.dev.csv"), ()),
    "machine_text": (("machine_text.test.jsonl", "machine_text.dev.jsonl"), ()),
    "related": (("ms_studies.xml.gz",), ()),
    "search": (("search_queries.jsonl",), ()),
    "ms_gold": (("ms_gold.test.jsonl", "ms_gold.dev.jsonl"), ()),
}


def evaluated(task: str, data: Path, train: Path | NotReported) -> dict[str, Any]:
    """The metrics of a task on a file, or on the file of its name in a folder. Raises FileIsMissing, UsageIsWrong."""
    file, train = _files(task, data, train)
    evaluate: Task = _module(task).evaluate
    return {"task": task, "data": file.name, "vocabulary": edition(), **evaluate(file, train)}


def write_examples(task: str, data: Path, train: Path | NotReported, to: Path) -> None:
    """Write what a task judged wrong, one JSON object a line. Raises UsageIsWrong where the task tells none."""
    file, train = _files(task, data, train)
    examples = getattr(_module(task), "examples", None)
    if examples is None:
        raise UsageIsWrong(f"the task {task!r} tells no examples; leave --examples out")
    lines = (json.dumps(one, ensure_ascii=False) for one in examples(file, train))
    to.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _module(task: str) -> ModuleType:
    return import_module(f"plainms.run.evaluate.{task}")


def _files(task: str, data: Path, train: Path | NotReported) -> tuple[Path, Path | NotReported]:
    if task not in FILES:
        raise UsageIsWrong(f"there is no task {task!r}; the tasks are {', '.join(sorted(FILES))}")
    scored, fitted = FILES[task]
    file = _file(data, scored)
    if isinstance(train, NotReported):
        train = next((file.parent / name for name in fitted if (file.parent / name).is_file()), NOT_REPORTED)
    return file, train


def _file(data: Path, scored: tuple[str, ...]) -> Path:
    if data.is_file():
        return data
    found = next((data / name for name in scored if (data / name).is_file()), None)
    if found is None:
        raise FileIsMissing(f"{data} is no file and holds none of {', '.join(scored)}; name one with --data")
    return found
