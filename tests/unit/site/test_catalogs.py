"""The catalogs of words: whole, in step with the code, with the same slots, and nothing outside them."""

import re
import string
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.template.base import Lexer, TokenType

from plainms.site.ui.languages import ENGLISH, LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
OTHERS = [language for language in LANGUAGES if language != ENGLISH]
TEMPLATES = sorted(ROOT.joinpath("src", "plainms", "site", "ui", "templates").rglob("*.html"))


def folder(language: str) -> Path:
    return Path(str(files("plainms.site"))) / "locale" / language / "LC_MESSAGES"


def written(language: str) -> Catalog:
    return read_po(BytesIO((folder(language) / "django.po").read_bytes()), locale=language)


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Each form of each message beside its translation; further plural forms stand beside the last English one."""
    for one in written(language):
        if not one.id:
            continue
        ids = (one.id,) if isinstance(one.id, str) else one.id
        said = (one.string,) if isinstance(one.string, str) else one.string
        yield from ((ids[min(place, len(ids) - 1)], form) for place, form in enumerate(said))


def test_the_catalogs_are_in_step_with_the_code_and_whole() -> None:
    """Run scripts/messages.py after a change of words, and fill in what it names as missing."""
    script = [sys.executable, str(ROOT / "scripts" / "messages.py"), "--check"]
    done = subprocess.run(script, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_says_what_is_written(language: str) -> None:
    compiled = read_mo(BytesIO((folder(language) / "django.mo").read_bytes()))
    assert {_first(one): _said(one) for one in compiled if one.id} == {
        _first(one): _said(one) for one in written(language) if one.id
    }


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _said(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_lacks_its_translation(language: str) -> None:
    assert [english for english, said in pairs(language) if not said.strip()] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_slots_of_its_message(language: str) -> None:
    assert [one for one in pairs(language) if slots(one[0]) != slots(one[1])] == []


def slots(text: str) -> set[str]:
    in_braces = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return in_braces | set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_plain_text_for_text_and_for_attributes(language: str) -> None:
    assert [said for _, said in pairs(language) if set(said) & set('<>"&')] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_begins_and_ends_as_its_message_does(language: str) -> None:
    wrong = [
        (english, said)
        for english, said in pairs(language)
        if ((english[-1:] in ".:;") != (said[-1:] in ".:;") and not said.endswith(("%(count)s", "?")))
        or said != said.strip()
    ]
    assert wrong == []


def test_spanish_speaks_to_readers_as_usted_and_of_ms_as_em() -> None:
    familiar = re.compile(r"\b(?:tú|tu|tus|contigo|te|puedes|tienes|vosotros)\b", re.IGNORECASE)
    assert [said for _, said in pairs("es") if familiar.search(said)] == []
    assert [
        said for _, said in pairs("es") if re.search(r"\bMS\b", said.replace("Plain MS", "").replace("Big MS", ""))
    ] == []


ENGLISH_BY_NATURE = {"Plain MS", "AA", "–"}
EXAMPLES = {"controls.html"}
ATTRIBUTE_BLOCK = re.compile(r"^ class=\"\w+\"$", re.MULTILINE)


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.name not in EXAMPLES], ids=lambda path: path.name)
def test_a_template_holds_no_words_but_those_that_are_translated(path: Path) -> None:
    bare = ATTRIBUTE_BLOCK.sub("", "".join(outside(path.read_text(encoding="utf-8"))))
    texts = re.findall(r">([^<]*)<", f">{bare}<")
    attributes = re.findall(r'\b(?:aria-label|alt|title|placeholder|data-[a-z-]+)="([^"]*)"', bare)
    known = {"prev", "next", "standard", "off"}
    keys = re.findall(r'\bdata-(?:act|kind|list|empty|depth)="([^"]*)"', bare)
    left = [one for one in (*texts, *attributes) if re.search(r"[A-Za-z]{2}", one)]
    assert [one for one in left if one not in keys and one.strip(" –") not in ENGLISH_BY_NATURE | known] == []


def outside(source: str) -> Iterator[str]:
    """What stands outside tags and translated blocks; a tag leaves its place empty."""
    is_inside = False
    for token in Lexer(source).tokenize():
        if token.token_type is TokenType.BLOCK:
            is_inside = (
                is_inside or token.contents.startswith("blocktranslate")
            ) and token.contents != "endblocktranslate"
        elif token.token_type is TokenType.TEXT and not is_inside:
            yield token.contents
