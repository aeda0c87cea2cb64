"""The parser joins the words of a sentence and loses none of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainms.errors import ValueIsImpossible
from plainms.language.parse import Parse, parse

LOWER = "Fatigue was lower in the exercise group than in the control group."
DRUG = "The drug reduced relapses in 40 patients with multiple sclerosis."


def parsed(sentence: str) -> Parse:
    return parse([sentence])[0]


def test_it_finds_who_did_what_to_what() -> None:
    tree = parsed(DRUG)
    root = tree.roots[0]
    assert (root.text, root.tag) == ("reduced", "VBD")
    assert [token.text for token in tree.children(root, "nsubj")] == ["drug"]
    assert [token.text for token in tree.children(root, "dobj")] == ["relapses"]


def test_a_subtree_reads_as_in_the_sentence() -> None:
    tree = parsed(DRUG)
    subject = tree.children(tree.roots[0], "nsubj")[0]
    start, end = tree.extent(subject)
    assert DRUG[start:end] == "The drug"


def test_words_are_found_by_their_place() -> None:
    start = LOWER.index("exercise group")
    assert [token.text for token in parsed(LOWER).at(start, start + len("exercise group"))] == ["exercise", "group"]


def test_sentences_stay_in_order() -> None:
    assert [tree.text for tree in parse([LOWER, DRUG, LOWER])] == [LOWER, DRUG, LOWER]


def test_a_prefix_stays_on_its_word_and_a_compound_comes_apart() -> None:
    words = [
        token.text for token in parsed("Anti-inflammatory drugs helped the drug-treated patients (Ito et al.).").tokens
    ]
    assert "Anti-inflammatory" in words
    assert {"drug", "-", "treated", "al."} <= set(words)


def test_a_blank_sentence_is_refused() -> None:
    with pytest.raises(ValueIsImpossible, match="blank"):
        parse(["  "])


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
def test_every_word_quotes_its_sentence_and_hangs_on_another(text: str) -> None:
    if not text.strip():
        return
    tree = parsed(text)
    assert all(text[token.start : token.end] == token.text for token in tree.tokens)
    assert all(0 <= token.head < len(tree.tokens) for token in tree.tokens)
    assert "".join(text.split()) == "".join("".join(token.text.split()) for token in tree.tokens)
    assert tree.roots


def test_the_same_sentence_gives_the_same_tree() -> None:
    assert parsed(LOWER) == parse([DRUG, LOWER])[1]
