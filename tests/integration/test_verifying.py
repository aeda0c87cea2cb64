"""``plainms verify`` keeps its contract: forms of a summary, exit codes, a report that nothing can break out of."""

import json
from pathlib import Path

import pytest

from running import Run

TRIAL = "990000001"
FAITHFUL = "The trial compared inventamod with teriflunomide in adults. Fewer relapses happened with inventamod."
WRONG = "Relapses fell by 52% with inventamod."


def verified(plainms: Run, invented: Path, tmp_path: Path, text: str, *options: str, code: int = 0) -> str:
    summary = tmp_path / "summary.txt"
    summary.write_text(text, encoding="utf-8")
    done = plainms("verify", summary, "--source", invented, "--pmid", TRIAL, *options)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_a_faithful_summary_passes(plainms: Run, invented: Path, tmp_path: Path) -> None:
    report = verified(plainms, invented, tmp_path, FAITHFUL)
    assert report.startswith(f"2 sentences held against PMID {TRIAL}: 2 supported.")
    assert "source: “" in report


def test_a_wrong_number_is_marked_and_exits_11(plainms: Run, invented: Path, tmp_path: Path) -> None:
    report = verified(plainms, invented, tmp_path, f"{FAITHFUL}\n\n{WRONG}", code=11)
    assert "DIFFERENT    Relapses fell by ⟦52⟧% with inventamod." in report
    assert "numbers: The number 52% is not in the source." in report


def test_json_tells_words_and_places_on_both_sides(plainms: Run, invented: Path, tmp_path: Path) -> None:
    told = json.loads(verified(plainms, invented, tmp_path, WRONG, "--json", code=11))
    (sentence,) = told["sentences"]
    reason = sentence["reasons"][0]
    assert (told["pmid"], told["counts"]["different"]) == (TRIAL, 1)
    assert sentence["text"][reason["start"] : reason["end"]] == reason["words"] == "52"
    assert all(one["quote"] for one in sentence["evidence"])


@pytest.mark.parametrize("options", [(), ("--json",), ("--format", "md")])
def test_our_own_digest_passes_in_every_form(
    plainms: Run, invented: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    digest = plainms("digest", invented, "--pmid", TRIAL, *options).stdout
    report = json.loads(verified(plainms, invented, tmp_path, digest, "--json"))
    assert report["counts"]["supported"] >= 5


def test_what_does_not_print_is_written_out(plainms: Run, invented: Path, tmp_path: Path) -> None:
    report = verified(plainms, invented, tmp_path, "Relapses \x1b[31mfell by 52%\x07 <b>with</b> inventamod.", code=11)
    assert "\x1b" not in report
    assert "\x07" not in report


@pytest.mark.parametrize(
    ("content", "code", "named"), [(b"\xff\xfe\xfa", 3, "UTF-8"), (b"x" * 2_000_001, 3, "2,000,000 bytes")]
)
def test_a_file_that_is_no_summary_is_refused(
    plainms: Run, invented: Path, tmp_path: Path, content: bytes, code: int, named: str
) -> None:
    summary = tmp_path / "summary.txt"
    summary.write_bytes(content)
    done = plainms("verify", summary, "--source", invented, "--pmid", TRIAL)
    assert (done.returncode, done.stdout) == (code, "")
    assert named in done.stderr


def test_a_missing_file_and_an_unknown_study_are_named(plainms: Run, invented: Path, tmp_path: Path) -> None:
    missing = plainms("verify", tmp_path / "none.txt", "--source", invented, "--pmid", TRIAL)
    assert (missing.returncode, "none.txt" in missing.stderr) == (3, True)
    summary = tmp_path / "summary.txt"
    summary.write_text(FAITHFUL, encoding="utf-8")
    unknown = plainms("verify", summary, "--source", invented, "--pmid", "123")
    assert (unknown.returncode, "PMID 123" in unknown.stderr) == (6, True)


def test_sentences_by_others_are_scored(plainms: Run, invented: Path, tmp_path: Path) -> None:
    sentences = tmp_path / "sentences.jsonl"
    rows = [
        {"pmid": TRIAL, "text": FAITHFUL, "label": "faithful", "kind": ""},
        {"pmid": TRIAL, "text": WRONG, "label": "wrong", "kind": "number"},
        {"pmid": TRIAL, "text": "Inventamod was given by mouth.", "label": "wrong", "kind": "other"},
    ]
    sentences.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    read = tmp_path / "read.jsonl"
    done = plainms("evaluate", "machine_text", "--data", sentences, "--source", invented, "--examples", read)
    scores = json.loads(done.stdout)
    assert (scores["recall"], scores["false_alarms"]) == (0.5, 0.0)
    assert scores["kinds"]["number"] == {"n": 1, "recall": 1.0}
    assert [json.loads(line)["kind"] for line in read.read_text(encoding="utf-8").splitlines()] == ["other"]
    assert plainms("evaluate", "machine_text", "--data", sentences).returncode == 2
