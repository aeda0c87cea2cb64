"""Answers that are kept: asked once, and never mixed up."""

from collections.abc import Callable

import pytest

from plainms.remembering import once_a_sentence, once_a_study, once_a_text


@pytest.mark.parametrize("once", [once_a_study, once_a_sentence, once_a_text])
def test_a_question_is_answered_once(once: Callable[[Callable[[str], str]], Callable[[str], str]]) -> None:
    asked: list[str] = []

    @once
    def loud(text: str) -> str:
        asked.append(text)
        return text.upper()

    assert [loud("gait"), loud("sleep"), loud("gait")] == ["GAIT", "SLEEP", "GAIT"]
    assert asked == ["gait", "sleep"]


def test_the_oldest_answers_go() -> None:
    asked: list[int] = []

    @once_a_study
    def known(study: int) -> int:
        asked.append(study)
        return study

    for study in (*range(50), 0):
        known(study)
    assert asked.count(0) == 2
