"""The command line keeps its contract: names, formats, exit codes, results on stdout and messages on stderr."""

import json
import re
from pathlib import Path

import pytest

from running import Run

TRIAL, NO_DIGEST_IS_GIVEN = "990000001", "990000006"


def test_a_digest_is_printed_as_text_by_default(plainms: Run, invented: Path) -> None:
    done = plainms("digest", invented, "--pmid", TRIAL)
    assert done.returncode == 0
    assert "HOW SURE CAN WE BE?" in done.stdout
    assert done.stderr == ""


def test_markdown_starts_with_the_teaser_as_its_heading(plainms: Run, invented: Path) -> None:
    done = plainms("digest", invented, "--pmid", TRIAL, "--format", "md", "--depth", "key-points")
    assert done.stdout.startswith("# ")
    assert "\n## Key points\n\n- " in done.stdout


def test_the_teaser_depth_is_one_line(plainms: Run, invented: Path) -> None:
    done = plainms("digest", invented, "--pmid", TRIAL, "--depth", "teaser")
    assert len(done.stdout.strip()) <= 100
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("depth", ["teaser", "key-points", "standard", "with-numbers", "clinician"])
def test_json_holds_every_sentence_with_its_grounds(plainms: Run, invented: Path, depth: str) -> None:
    done = plainms("digest", invented, "--pmid", TRIAL, "--depth", depth, "--format", "json")
    digest = json.loads(done.stdout)
    sentences = [digest["teaser"]] + [one for section in digest["sections"] for one in section["sentences"]]
    assert digest["depth"] == depth
    assert all(sentence["grounds"] for sentence in sentences)


def test_pictures_can_be_left_out(plainms: Run, tmp_path: Path, invented: Path) -> None:
    text = invented.read_text(encoding="utf-8")
    about = tmp_path / "remyelination.xml"
    start, end = text.index("<PubmedArticle>"), text.index("</PubmedArticle>") + len("</PubmedArticle>")
    article = _retold(text[start:end], "AbstractText", "Remyelination was greater in mice that ran than in others.")
    article = _retold(article, "ArticleTitle", "Remyelination in mice with an animal model of multiple sclerosis")
    about.write_text(text[:start] + article + text[end:], encoding="utf-8")
    with_picture = plainms("digest", about, "--pmid", TRIAL).stdout
    without = plainms("digest", about, "--pmid", TRIAL, "--without-analogies").stdout
    assert "Where the picture fails" in with_picture
    assert "Where the picture fails" not in without


def _retold(article: str, element: str, text: str) -> str:
    """The article with other words in each element of a name."""
    return re.sub(rf"(?s)(<{element}[^>]*>).*?(</{element}>)", rf"\1{text}\2", article)


def test_a_study_without_a_digest_says_why(plainms: Run, invented: Path) -> None:
    done = plainms("digest", invented, "--pmid", NO_DIGEST_IS_GIVEN)
    assert done.returncode == 0
    assert done.stdout.startswith("No digest: retracted.")


def test_an_unknown_study_is_named_and_exits_6(plainms: Run, invented: Path) -> None:
    done = plainms("digest", invented, "--pmid", "123")
    assert (done.returncode, done.stdout) == (6, "")
    assert "PMID 123" in done.stderr


def test_a_study_of_something_else_exits_6(plainms: Run, invented: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.xml"
    text = invented.read_text(encoding="utf-8")
    for word in ("Multiple Sclerosis", "multiple sclerosis", "MS"):
        text = text.replace(word, "bunions")
    other.write_text(text, encoding="utf-8")
    done = plainms("digest", other, "--pmid", "990000008")
    assert done.returncode == 6
    assert "not a study of MS" in done.stderr


def test_a_missing_file_exits_3_and_names_the_file(plainms: Run, tmp_path: Path) -> None:
    done = plainms("build", tmp_path / "gone.xml", "--db", tmp_path / "a.sqlite3")
    assert done.returncode == 3
    assert "gone.xml" in done.stderr


def test_wrong_use_exits_2(plainms: Run, invented: Path) -> None:
    assert plainms("digest", invented).returncode == 2
    assert plainms("digest", invented, "--pmid", "not-a-number").returncode == 2
    assert plainms("build").returncode == 2
    assert plainms("no-such-command").returncode == 2


def test_a_database_that_is_not_there_exits_8_and_says_how_to_make_it(plainms: Run, tmp_path: Path) -> None:
    done = plainms("export", "--db", tmp_path / "gone.sqlite3")
    assert done.returncode == 8
    assert "plainms build" in done.stderr


def test_a_file_that_is_no_database_exits_8(plainms: Run, invented: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.sqlite3"
    wrong.write_bytes(b"this is not a database at all" * 100)
    assert plainms("build", invented, "--db", wrong, "--quiet").returncode == 8


def test_appraise_prints_one_json_line_a_citation(plainms: Run, invented: Path) -> None:
    done = plainms("appraise", invented, "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 24
    designs = [line["appraisal"]["design"]["value"] for line in lines if "design" in line["appraisal"]]
    assert "randomized trial" in designs


def test_the_demo_says_what_it_was_built_from(plainms: Run, tmp_path: Path) -> None:
    done = plainms("demo", "--offline", "--no-serve", "--folder", tmp_path / "demo", "--quiet")
    assert done.returncode == 0
    assert "24 invented example studies" in done.stdout
    assert (tmp_path / "demo" / "invented.sqlite3").is_file()


def test_an_attack_tells_how_many_faults_of_each_kind_are_caught(plainms: Run, invented: Path) -> None:
    done = plainms("attack", invented, "--most", "2", "--json", "--quiet")
    assert done.returncode == 0
    report = json.loads(done.stdout)
    assert report["digests"] == 2
    assert report["planted"] == sum(row["planted"] for row in report["kinds"].values()) > 0
    assert report["kinds"]["numbers"]["planted"] >= report["kinds"]["numbers"]["caught"] > 0


def test_an_attack_is_told_as_a_table(plainms: Run, invented: Path) -> None:
    done = plainms("attack", invented, "--most", "1", "--quiet")
    assert re.fullmatch(
        r"[\d,]+ faults planted in 1 digests, [\d,]+ of them in sentences of the abstracts", done.stdout.splitlines()[0]
    )
    assert any(line.split()[:1] == ["advice"] and "%" in line for line in done.stdout.splitlines())
