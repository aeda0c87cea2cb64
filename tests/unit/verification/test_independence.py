"""The verifier imports nothing that writes, and no reader of numbers but its own."""

import ast
from pathlib import Path

import plainms.verification.verify

FOLDER = Path(plainms.verification.verify.__file__).parent
ALLOWED = ("plainms.digest.digest", "plainms.appraisal.appraisal", "plainms.studies.study", "plainms.sources.record")
STAGES = (
    "plainms.digest",
    "plainms.appraisal",
    "plainms.studies",
    "plainms.sources",
    "plainms.language",
    "plainms.run",
)


def imported(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def test_it_imports_only_the_types_of_other_stages() -> None:
    for path in sorted(FOLDER.rglob("*.py")):
        for module in imported(path):
            assert module in ALLOWED or not module.startswith(STAGES), f"{path.name} imports {module}"
