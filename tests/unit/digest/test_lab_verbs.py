"""Verbs of results in animals and cells: a second verb behind "and" stays a verb."""

from plainms.digest.telling.lab_verbs import verb
from plainms.language.parse import parse


def told(sentence: str, word: str) -> str:
    (tree,) = parse([sentence])
    reworded = verb(next(token for token in tree.tokens if token.text == word), tree)
    return "" if reworded is None else reworded.text


def test_a_second_verb_that_the_parser_takes_for_an_adjective_is_told_as_a_verb() -> None:
    said = "Zofiqol reduced disease severity and accelerated recovery through receptors."
    assert told(said, "accelerated") == "sped up"
