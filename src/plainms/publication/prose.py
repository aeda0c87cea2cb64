"""A digest as plain text, Markdown or JSON, at one depth."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.codec import Json, canonical, encode
from plainms.digest.digest import Digest, Sentence


class Depth(StrEnum):
    """How much of a digest is shown; every depth is made from the same facts."""

    TEASER = "teaser"
    KEY_POINTS = "key-points"
    STANDARD = "standard"
    WITH_NUMBERS = "with-numbers"
    CLINICIAN = "clinician"


class Format(StrEnum):
    """How a digest is written out."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class _Block:
    heading: str
    sentences: tuple[Sentence, ...]
    is_list: bool = False


def write_out(digest: Digest, depth: Depth, form: Format) -> str:
    """The digest at this depth, without a final line feed."""
    blocks = _blocks(digest, depth)
    if form is Format.JSON:
        return canonical(_as_json(digest, depth, blocks))
    mark = "# " if form is Format.MARKDOWN else ""
    lines = [f"{mark}{digest.teaser.text}"]
    for block in blocks:
        lines.extend(_lines(block, form))
    return "\n".join(lines)


def _blocks(digest: Digest, depth: Depth) -> tuple[_Block, ...]:
    standing = _Block("About this page", digest.standing)
    if depth is Depth.TEASER:
        return ()
    if depth is Depth.KEY_POINTS:
        return (_Block("Key points", digest.key_points, is_list=True), standing)
    if depth is Depth.CLINICIAN:
        return (_Block("For clinicians", digest.clinician, is_list=True), standing)
    parts = tuple(_Block(part.heading, part.sentences) for part in digest.parts)
    numbers = _numbers(digest) if depth is Depth.WITH_NUMBERS else ()
    return (*numbers, *parts, _Block("Questions for your visit", digest.questions, is_list=True), standing)


def _numbers(digest: Digest) -> tuple[_Block, ...]:
    """The counts of the box in words, and the results as printed; nothing where the digest has none."""
    counted = tuple(fact.sentence for fact in digest.box)
    box = (_Block("The numbers, out of 100 people", counted, is_list=True),) if counted else ()
    return box + ((_Block("The results with their numbers", digest.numbers),) if digest.numbers else ())


def _lines(block: _Block, form: Format) -> list[str]:
    heading = f"## {block.heading}" if form is Format.MARKDOWN else block.heading.upper()
    texts = [sentence.text for sentence in block.sentences]
    body = [f"- {text}" for text in texts] if block.is_list else [" ".join(texts)]
    return ["", heading, "", *body]


def _as_json(digest: Digest, depth: Depth, blocks: tuple[_Block, ...]) -> Json:
    return {
        "study": str(digest.study),
        "depth": depth.value,
        "teaser": encode(digest.teaser),
        "sections": [
            {"heading": block.heading, "sentences": [encode(sentence) for sentence in block.sentences]}
            for block in blocks
        ],
    }
