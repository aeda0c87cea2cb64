"""The disease made in animals goes by its short name where no other sentence of the page says the long one."""

from plainms.digest.digest import Sentence
from plainms.digest.forms import say
from plainms.vocabulary.load import Entry, vocabulary

_TOLD = "frame.model-disease"


def model_called(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences; a long name that the page says once only, and explains at once, is spared to the reader."""
    model = vocabulary("diseases")["eae"]
    last_word = model.label.rsplit(" ", 1)[-1]
    rest = (sentence.text.casefold() for sentence in sentences if not sentence.pattern.startswith(_TOLD))
    if any(last_word in text for text in rest):
        return sentences
    return tuple(_by_short_name(one, model) if one.pattern.startswith(_TOLD) else one for one in sentences)


def _by_short_name(sentence: Sentence, model: Entry) -> Sentence:
    """The same said with the short name alone, on the same grounds."""
    slots = {"short": str(model["short"]), "explain": str(model["explain"])}
    return say(f"{sentence.pattern}.short", sentence.kind, *sentence.grounds, **slots)
