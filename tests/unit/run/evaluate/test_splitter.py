"""How sentence splitting is scored on a treebank."""

from pathlib import Path

from plainms.run.evaluate.splitter import paragraphs_of, splitter_scores

TREEBANK = """\
# newpar id = p1
# text = It worked.
1\tworked\t_\t_\t_\t_\t0\troot\t_\t_

# text = We saw them.
1\tsaw\t_\t_\t_\t_\t0\troot\t_\tSpaceAfter=No

# text = Both agreed.
1\tagreed\t_\t_\t_\t_\t0\troot\t_\t_

# newpar id = p2
# text = An odd heading
1\theading\t_\t_\t_\t_\t0\troot\t_\t_

# text = Patients walked.
1\twalked\t_\t_\t_\t_\t0\troot\t_\t_
"""


def treebank(folder: Path) -> Path:
    file = folder / "invented.conllu"
    file.write_text(TREEBANK, encoding="utf-8")
    return file


def test_a_paragraph_is_its_sentences_with_the_spaces_that_the_tokens_give(tmp_path: Path) -> None:
    first, second = paragraphs_of(treebank(tmp_path))
    assert first.text == "It worked. We saw them.Both agreed."
    assert [first.text[start:end] for start, end in first.bounds] == ["It worked.", "We saw them.", "Both agreed."]
    assert second.text == "An odd heading Patients walked."


def test_it_scores_ends_inside_paragraphs_alone(tmp_path: Path) -> None:
    scores = splitter_scores(treebank(tmp_path))
    assert scores["paragraphs"] == 2
    assert scores["ends"]["n"] == 3
    assert scores["ends"]["precision"] == 1.0
    assert scores["ends_with_a_stop"] == {"recall": 1.0, "n": 2}
    assert scores["ends_without_one"] == {"recall": 0.0, "n": 1}
    assert scores["sentences"]["n"] == 5
