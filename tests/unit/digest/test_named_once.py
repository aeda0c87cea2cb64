"""A name that few readers know is said to be what it is once."""

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.telling.named_once import named_once
from plainms.text import Passage, PassageKind

SPAN = Passage(key="a", kind=PassageKind.ABSTRACT, text="ZOF-7 eased it.").whole()


def _sentence(text: str) -> Sentence:
    return Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.own.lab-effect.did", grounds=(SPAN,))


def _told(*texts: str) -> list[str]:
    return [one.text for one in named_once(tuple(map(_sentence, texts)))]


def test_a_name_stands_alone_where_it_was_told_before() -> None:
    first, second = _told(
        "In mice, a substance called ZOF-7 eased it.", "In mice, a substance called ZOF-7 held it back."
    )
    assert first == "In mice, a substance called ZOF-7 eased it."
    assert second == "In mice, ZOF-7 held it back."


def test_another_name_keeps_the_word_for_what_it_is() -> None:
    _, second = _told("A substance called ZOF-7 eased it.", "A substance called QAX-1 eased it.")
    assert second == "A substance called QAX-1 eased it."
