"""A summary in any form is cut into its sentences."""

import json

from plainms.verification.summaries.reading import sentences_of


def test_plain_text_is_cut_at_full_stops_across_lines() -> None:
    assert sentences_of("People walked\nfaster. Nobody fell.\n\nThat was all.") == (
        "People walked faster.",
        "Nobody fell.",
        "That was all.",
    )


def test_marks_of_markdown_are_taken_off() -> None:
    text = "# A **small** trial\n\n- It had [12](http://example.org) people.\n- Two _left_ early.\n\n> Quoted.\n"
    assert sentences_of(text) == ("A small trial", "It had 12 people.", "Two left early.", "Quoted.")


def test_a_digest_in_json_is_read_without_what_it_stands_on() -> None:
    digest = {
        "study": "s123",
        "teaser": {"kind": "teaser", "text": "A small trial.", "grounds": [{"quote": "Not a word of ours."}]},
        "sections": [{"heading": "What was found", "sentences": [{"text": "Two left. Ten stayed."}]}],
    }
    assert sentences_of(json.dumps(digest)) == ("A small trial.", "What was found", "Two left.", "Ten stayed.")


def test_any_other_json_gives_its_texts_in_order() -> None:
    assert sentences_of('[{"summary": "People slept better."}, 3, "And longer too."]') == (
        "People slept better.",
        "And longer too.",
    )


def test_broken_json_is_read_as_text() -> None:
    assert sentences_of('{"People slept better.') == ('{"People slept better.',)


def test_deeply_nested_json_does_not_break_the_reader() -> None:
    assert isinstance(sentences_of("[" * 50_000 + "]" * 50_000), tuple)


def test_hidden_characters_cannot_split_a_number() -> None:
    assert sentences_of("In all, 1\u200b2 \u202epeople\u0000 came.") == ("In all, 12 people  came.",)


def test_nothing_has_no_sentences() -> None:
    assert sentences_of(" \n\t\n") == ()
