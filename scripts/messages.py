"""Gathers the words of the interface into catalogs for translators, and compiles these; ``--check`` only compares.

Words come from templates, from ``say`` and its like in the code, and from the vocabularies that readers see. Nothing
but Python is needed: Babel reads and writes the catalogs. Run it after any change of words, fill in what it names as
missing in ``src/plainms/site/locale/LANGUAGE/LC_MESSAGES/django.po``, and run it again.
"""

import argparse
import ast
import datetime
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from plainms.dates import MONTHS, DateSource
from plainms.publication.measured import measured
from plainms.publication.scorecard import Mark
from plainms.site.ui.languages import ENGLISH, LANGUAGES
from plainms.vocabulary.load import Entry, vocabulary

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "plainms"
LOCALE = PACKAGE / "site" / "locale"
SPEAKING = ("studies", "publication", "discovery", "site")
"""Packages whose code says something to readers."""

SILENT = ("component_states.py", "components.py")
"""Invented examples, which stay English."""

KEYWORDS = {
    "say": None,
    "opening": None,
    "_": None,
    "gettext": None,
    "page_sentences": (2,),
    "say_count": (1, 2),
    "forms": (1, 2),
    "ngettext": (1, 2),
}
IN_VOCABULARIES = {
    "rungs": ("label", "means", "next"),
    "diseases": ("label", "short", "neighbor_note"),
    "designs": ("label",),
    "species": ("label",),
    "animals": ("plural",),
    "phenotypes": ("label",),
    "settings": ("label",),
    "characteristics": ("label",),
    "languages": ("label",),
    "missing_facts": ("label",),
    "notice_kinds": ("label", "words"),
    "guards": ("label", "words"),
    "no_digest": ("label",),
    "headings": ("label",),
    "related": ("label",),
    "source_fields": ("label",),
    "ground_lists": ("label",),
    "profile": ("label",),
    "threads": ("label",),
    "topics_fixed": ("label", "intro"),
    "self_checks": ("label", "fails"),
    "not_done": ("label", "why"),
    "kept_by_browser": ("label", "when", "until"),
    "accessible": ("label", "tells"),
}
WITHOUT_ARTICLE = frozenset({"designs"})
WRITTEN = datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
Message = tuple[str | tuple[str, ...], str]


def messages() -> Iterator[Message]:
    """Every message (a pair where it has two forms), and the file where it is written."""
    for path in sorted((PACKAGE / "site").rglob("*.html")):
        yield from _in_template(path)
    for package in SPEAKING:
        for path in sorted((PACKAGE / package).rglob("*.py")):
            if path.name not in SILENT:
                yield from _in_code(path)
    yield from _in_vocabularies()
    yield from ((month, "src/plainms/dates.py") for month in MONTHS)
    yield from ((one.value, "src/plainms/dates.py") for one in DateSource)
    yield from ((one.value, "src/plainms/publication/scorecard.py") for one in Mark)
    for line in measured():
        yield str(line.what), "src/plainms/publication/measured.json"
        yield str(line.bar), "src/plainms/publication/measured.json"


def _in_template(path: Path) -> Iterator[Message]:
    source = templatize(path.read_text(encoding="utf-8")).encode()
    for _, found, _, _ in extract("python", io.BytesIO(source), keywords=KEYWORDS):
        if found:
            yield found, str(path.relative_to(ROOT))


def _in_code(path: Path) -> Iterator[Message]:
    """Words that stand as such in a call. Babel's own reader differs by its release in ``say(entry["label"])``."""
    calls = [one for one in ast.walk(ast.parse(path.read_bytes())) if isinstance(one, ast.Call)]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        places = KEYWORDS.get(_name(call.func), ()) or ((1,) if _name(call.func) in KEYWORDS else ())
        asked = [call.args[place - 1] for place in places if place <= len(call.args)]
        found = tuple(one.value for one in asked if isinstance(one, ast.Constant) and isinstance(one.value, str))
        if found and len(found) == len(places):
            yield found if len(found) > 1 else found[0], str(path.relative_to(ROOT))


def _name(called: ast.expr) -> str:
    """The name of what is called, without what it is asked of."""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _in_vocabularies() -> Iterator[Message]:
    for name, keys in IN_VOCABULARIES.items():
        for entry in vocabulary(name).entries:
            for text in _texts(entry, keys):
                bare = text.removeprefix("a ").removeprefix("an ") if name in WITHOUT_ARTICLE else text
                yield bare, f"src/plainms/vocabulary/data/{name}.toml"


def _texts(entry: Entry, keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        text = entry.label if key == "label" else str(entry.more.get(key, ""))
        if text:
            yield text


def catalog(language: str) -> Catalog:
    """The catalog of a language: every message with the translation that it has, and nothing else."""
    made = Catalog(
        locale=language,
        project="plainms",
        version="0",
        header_comment="# Words of the interface. scripts/messages.py keeps this file in step with the code.",
        creation_date=WRITTEN,
        revision_date=WRITTEN,
        last_translator="plainms",
        language_team="plainms",
        fuzzy=False,
    )
    written = LOCALE / language / "LC_MESSAGES" / "django.po"
    before = read_po(io.BytesIO(written.read_bytes()), locale=language) if written.is_file() else Catalog()
    places: dict[str | tuple[str, ...], list[str]] = {}
    for message, place in messages():
        known = places.setdefault(message, [])
        if place not in known:
            known.append(place)
    for message, files in places.items():
        kept = before.get(message if isinstance(message, str) else message[0])
        made.add(message, kept.string if kept else None, locations=[(file, None) for file in files])
    return made


def untranslated(made: Catalog) -> list[str]:
    """The messages without a translation, or without one of its forms."""
    return [
        str(one.id) for one in made if one.id and not (all(one.string) if isinstance(one.string, tuple) else one.string)
    ]


def files(language: str) -> dict[Path, bytes]:
    """The catalog of a language as text and compiled."""
    made, text, compiled = catalog(language), io.BytesIO(), io.BytesIO()
    write_po(text, made, width=120, sort_by_file=False, include_lineno=False)
    write_mo(compiled, made)
    folder = LOCALE / language / "LC_MESSAGES"
    return {folder / "django.po": text.getvalue(), folder / "django.mo": compiled.getvalue()}


def main() -> int:
    """Write the catalogs, or compare them; 1 where they differ or words are missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where a catalog is not as it should be"
    )
    only_check = parser.parse_args().check
    is_fine = True
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        for path, content in files(language).items():
            if path.is_file() and path.read_bytes() == content:
                continue
            is_fine = False
            if not only_check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            sys.stdout.write(f"{'differs' if only_check else 'written'}: {path.relative_to(ROOT)}\n")
        for message in untranslated(catalog(language)):
            is_fine = False
            sys.stdout.write(f"missing in {language}: {message}\n")
    return 0 if is_fine or not only_check else 1


if __name__ == "__main__":
    sys.exit(main())
