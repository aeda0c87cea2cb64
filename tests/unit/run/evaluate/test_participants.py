"""Totals and group sizes are read from BRAT files and scored, also where a mark is in words or cut short."""

import io
import tarfile
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED
from plainms.run.evaluate.participants import evaluate, marked_in

TEXT = (
    "Drug X for pain: a randomized trial. We studied pain. "
    "Ninety patients were randomized to drug X (n = 46) or placebo (n = 44). Pain was lower with drug X."
)


def ann(*marks: tuple[str, str]) -> str:
    places = [(kind, TEXT.index(words), words) for kind, words in marks]
    return "\n".join(f"T{n}\t{kind} {at} {at + len(words)}\t{words}" for n, (kind, at, words) in enumerate(places))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "participants.test.tar.gz"
    marks = [
        ("total-participants", "Ninet"),
        ("intervention-participants", "46"),
        ("control-participants", "44"),
        ("outcome", "pain"),
    ]
    files = {"7.txt": TEXT, "7.ann": ann(*marks), "8.txt": "Pain. We write of pain.", "8.ann": ""}
    with tarfile.open(path, "w:gz") as opened:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            opened.addfile(member, io.BytesIO(text.encode()))
    return path


def test_marks_are_read_as_numbers(archive: Path) -> None:
    first, second = marked_in(archive)
    assert (first.totals, first.intervention, first.control) == ((90,), (46,), (44,))
    assert (second.key, second.totals) == ("8", ())


def test_a_right_total_and_right_groups_score_in_full(archive: Path) -> None:
    scores = evaluate(archive, NOT_REPORTED)
    assert (scores["n"], scores["total"]["answerable"], scores["total"]["right"]) == (2, 1, 1)
    assert scores["total"]["precision"] == scores["total"]["coverage"] == 1.0
    assert scores["total"]["told_without_a_marked_total"] == 0
    assert scores["groups"]["intervention"] == {"said": 1, "marked": 1, "precision": 1.0, "recall": 1.0}
    assert scores["groups"]["control"]["recall"] == 1.0
