"""Words, their parts of speech and how they hang together: a spaCy tagger and dependency parser of our own.

The model lies in ``language/models/parser``; ``training/parser`` made it from CRAFT and says how well it reads. Labels
are those of the treebank (Stanford-style, as in spaCy's English models). Sentences come from ``language.sentences``:
the parser joins words within a sentence and never decides where one ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from plainms.errors import ValueIsImpossible
from plainms.language.word_vectors import WordVectors

_BATCH = 64  # sentences a matrix: larger ones cost memory and save no time
_KEPT = 256  # trees that are kept, for one sentence is read for several ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word at ``start`` to ``end`` of its sentence.

    ``head`` is the place of the word it hangs on; a root's is its own.
    ``tag`` is a Penn Treebank tag ("VBD"), ``label`` the relation to the head ("nsubj").
    """

    place: int
    text: str
    start: int
    end: int
    tag: str
    head: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A sentence as a tree over its tokens."""

    text: str
    tokens: tuple[Token, ...]

    def __hash__(self) -> int:
        """By the text alone, which decides the tree: to hash every word would take longer than what is kept by it."""
        return hash(self.text)

    @property
    def roots(self) -> tuple[Token, ...]:
        """The words that hang on no other, in the order of the text."""
        return tuple(token for token in self.tokens if token.head == token.place)

    def children(self, token: Token, *labels: str) -> tuple[Token, ...]:
        """The words that hang directly on this one, with one of the labels where any are named."""
        below = (child for child in self.tokens if child.head == token.place and child.place != token.place)
        return tuple(child for child in below if not labels or child.label in labels)

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The word and every word below it, in the order of the text."""
        reached = {token.place}
        waiting = [token]
        while waiting:
            for child in self.children(waiting.pop()):
                if child.place not in reached:
                    reached.add(child.place)
                    waiting.append(child)
        return tuple(item for item in self.tokens if item.place in reached)

    def extent(self, token: Token) -> tuple[int, int]:
        """Where the words of ``subtree`` begin and end in the sentence."""
        words = self.subtree(token)
        return words[0].start, words[-1].end

    def at(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that touch the characters from ``start`` up to ``end``."""
        return tuple(token for token in self.tokens if token.start < end and token.end > start)


def parse(sentences: Sequence[str]) -> tuple[Parse, ...]:
    """The tree of each sentence, in order. A blank sentence raises ValueIsImpossible."""
    if any(not sentence.strip() for sentence in sentences):
        raise ValueIsImpossible("a blank sentence has no words to parse; leave it out")
    new = list(dict.fromkeys(sentence for sentence in sentences if sentence not in _trees))
    found = {sentence: _trees[sentence] for sentence in sentences if sentence in _trees}
    found.update(zip(new, _read(new), strict=True))
    _trees.update(found)
    while len(_trees) > _KEPT:
        del _trees[next(iter(_trees))]
    return tuple(found[sentence] for sentence in sentences)


_trees: dict[str, Parse] = {}


def _read(sentences: Sequence[str]) -> Iterator[Parse]:
    for start in range(0, len(sentences), _BATCH):
        for document in _documents(sentences[start : start + _BATCH]):
            yield Parse(text=document.text, tokens=tuple(_tokens(document)))


def _documents(sentences: Sequence[str]) -> list[Any]:
    """The sentences as spaCy would read them, each component called once for all, on vectors found by a shorter way."""
    loaded = pipeline()
    documents = [loaded.make_doc(sentence) for sentence in sentences]
    for document, rows in zip(documents, _vectors().of(documents), strict=True):
        document.tensor = rows
    for name in ("tagger", "parser"):
        component = loaded.get_pipe(name)
        component.set_annotations(documents, component.predict(documents))
    return documents


@cache
def _vectors() -> WordVectors:
    return WordVectors(pipeline().get_pipe("tok2vec").model)


def _tokens(document: Any) -> Iterator[Token]:
    """The words without white space tokens, whose children go to the white space's head."""
    kept = [token for token in document if not token.is_space]
    places = {token.i: place for place, token in enumerate(kept)}
    for place, token in enumerate(kept):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        yield Token(
            place=place,
            text=token.text,
            start=token.idx,
            end=token.idx + len(token.text),
            tag=token.tag_,
            head=places.get(head.i, place),
            label=token.dep_,
        )


@cache
def pipeline() -> Any:
    """The spaCy pipeline, loaded once a process. Its import and load take about a second, so nobody does it early."""
    import spacy  # noqa: PLC0415

    with as_file(files("plainms.language").joinpath("models/parser")) as folder:
        loaded = spacy.load(folder)
    _multiply_with_numpy(loaded)
    return loaded


def _multiply_with_numpy(loaded: Any) -> None:
    """Let numpy multiply the matrices: for the small ones of a sentence it takes a third less time than blis."""
    from thinc.api import NumpyOps  # noqa: PLC0415

    numpy = NumpyOps(use_blis=False)
    for _, component in loaded.pipeline:
        for node in component.model.walk():
            node.ops = numpy
