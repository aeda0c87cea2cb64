"""A good digest with a picture, and ways to spoil the picture, for the tests of the verifier."""

from collections.abc import Callable
from dataclasses import replace

from plainms.digest.digest import PartKind, Sentence, SentenceKind
from plainms.provenance import VocabularyEntry
from plainms.vocabulary.load import Entry, vocabulary
from verification_kit import Made, mouse

SHELF = vocabulary("analogies")
WIRE = SHELF["demyelination"]


def picture(entry: Entry, made: Made, quote: str) -> tuple[Sentence, ...]:
    """The picture as the shelf has it, on words of the invented study."""
    texts = [f"To picture {entry['explains']}, {entry['picture']}"]
    texts += [f"Here, {part['picture']} stands for {part['body']}." for part in entry["parts"]]
    texts += [f"Where the picture fails: {entry['fails']}"]
    grounds = (entry.ground, made.span(quote))
    return tuple(Sentence(kind=SentenceKind.ANALOGY, text=text, pattern="kit", grounds=grounds) for text in texts)


def told(change: Callable[[tuple[Sentence, ...]], tuple[Sentence, ...]] = lambda all_of_it: all_of_it) -> Made:
    """A good digest of work in mice with the picture of a worn wire, changed."""
    made = mouse().with_record(title=replace(mouse().study.report.passages[0], text="Demyelination in invented mice"))
    sentences = change(picture(WIRE, made, "Demyelination"))
    found = made.digest.part(PartKind.FOUND).sentences
    return made.with_part(PartKind.FOUND, sentences=(*found, *sentences))


def reworded(place: int, old: str, new: str) -> Made:
    def change(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        assert old in sentences[place].text
        changed = replace(sentences[place], text=sentences[place].text.replace(old, new))
        return (*sentences[:place], changed, *sentences[place + 1 :])

    return told(change)


def on_other_words(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    span = mouse().span("mice")
    return tuple(replace(sentence, grounds=(WIRE.ground, span)) for sentence in sentences)


def on_no_entry(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    cohort = VocabularyEntry(vocabulary="designs", id="cohort")
    return tuple(replace(sentence, grounds=(cohort, *sentence.spans)) for sentence in sentences)


def with_another(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    other = SHELF["myelin"]
    return (*sentences, *(replace(sentence, grounds=(other.ground, *sentence.spans)) for sentence in sentences))


def in_the_key_points() -> Made:
    made = told()
    pictured = made.digest.part(PartKind.FOUND).sentences[-1]
    return made.with_digest(key_points=(*made.digest.key_points, replace(pictured, pattern="elsewhere")))


FAULTS: dict[str, Callable[[], Made]] = {
    "no line where it fails": lambda: told(lambda sentences: sentences[:-1]),
    "another line where it fails": lambda: reworded(3, "worn wire", "new wire"),
    "one mapped part": lambda: told(lambda sentences: (*sentences[:1], *sentences[2:])),
    "two pictures": lambda: told(with_another),
    "in the key points": in_the_key_points,
    "a mechanism that the study does not name": lambda: told(on_other_words),
    "no entry of the shelf": lambda: told(on_no_entry),
    "a claim that the entry forbids": lambda: reworded(0, "in places", "in places, until it works again"),
    "a picture of war": lambda: reworded(0, "a wire", "an enemy wire"),
    "a good end": lambda: reworded(1, "coating.", "coating and can heal."),
    "a result": lambda: reworded(1, "coating.", "coating, as the study found."),
}
