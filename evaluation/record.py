"""Scores every stage on its evaluation set and records the results, from which the report page is made.

python evaluation/record.py DATA [TASK…]

DATA is the folder that holds ``eval``, ``gold``, ``treebank`` and ``studies``. Each task's JSON goes to
``results/TASK.json``, that of ``attack`` to the file from which the site makes its page "How we check ourselves"; run
``make docs`` afterwards. The sets themselves are not part of this repository.
"""

import json
import sys
from pathlib import Path

from plainms.absence import NOT_REPORTED
from plainms.publication.attacked import RECORDED
from plainms.run.attacking import counted, without_examples
from plainms.run.evaluate.sampled import written
from plainms.run.evaluate.tasks import FILES, evaluated

RESULTS = Path(__file__).parent / "results"
ATTACK, ATTACKED, MOST_DIGESTS = "attack", "studies/ms_studies.xml.gz", 400
FOLDERS = {"ms_gold": "gold", "parser": "treebank", "rare_words": "studies", "related": "studies", "writing": "studies"}


# The sentences of machine_text are written for one occasion; search asks a built library, and is recorded with
# plainms evaluate search --data evaluation/search_queries.jsonl --train LIBRARY > evaluation/results/search.json
WITHOUT_A_FILE = {"machine_text", "search"}
BESIDE = {"assembly"}  # its plan stands in this folder


def main(data: Path, *tasks: str) -> None:
    """Record the named tasks, or all."""
    for task in tasks or (*sorted(FILES), ATTACK):
        if task in WITHOUT_A_FILE and not tasks:
            continue
        print(f"plainms: scoring {task}", file=sys.stderr)
        if task == ATTACK:
            report = counted((done for _, done in written(data / ATTACKED)), MOST_DIGESTS, quiet=True)
            RECORDED.write_text(json.dumps(without_examples(report), indent=2) + "\n", encoding="utf-8")
            continue
        folder = Path(__file__).parent if task in BESIDE else data / FOLDERS.get(task, "eval")
        scores = evaluated(task, folder, NOT_REPORTED)
        (RESULTS / f"{task}.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
