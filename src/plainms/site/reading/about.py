"""The pages about the site itself, made from the data that the code uses. Pure: nothing in, pages out."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from plainms.publication.attacked import attacked
from plainms.publication.measured import measured
from plainms.publication.words_told import OTHER, words_by_letter
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Published
from plainms.site.reading.lists import Link
from plainms.site.reading.render import part
from plainms.verification.verify import CHECKS, LOGIC
from plainms.vocabulary.load import vocabulary


def about_pages() -> Iterator[Published]:
    """How pages are made and checked, what the site does not do, privacy, accessibility, and the glossary."""
    rungs = [{"label": one.label, "means": one["means"]} for one in vocabulary("rungs").entries]
    yield addresses.MADE, _text("How these pages are made", "made", rungs=rungs, here="made")
    yield addresses.CHECKED, _checked()
    yield addresses.NOT_DONE, _text("What we do not do", "not_done", promises=_promises())
    kept = vocabulary("kept_by_browser").entries
    yield addresses.PRIVACY, _text("Privacy", "privacy", kept=[{"label": one.label, **one.more} for one in kept])
    yield addresses.ACCESS, _text("Accessibility", "access", criteria=_criteria())
    yield from _glossary()


def _text(title: str, body: str, **context: Any) -> str:
    contact = settings.PLAINMS_CONTACT
    return part("text.html", title=title, body=f"about/{body}.html", contact=contact, **context)


def _checked() -> str:
    """How we check ourselves: the recorded attack, what evaluation measured, and the checks as the gate runs them."""
    told, found = vocabulary("self_checks"), attacked()
    person = [one.label for one in told.entries if one["kind"] == "item" and not {"checks", "rule"} & one.more.keys()]
    return _text(
        "How we check ourselves",
        "checked",
        attacked=found,
        planted=f"{found.planted:,}",
        in_source_words=f"{found.in_source_words:,}",
        attacked_is_current=found.gate.startswith(f"verification-{LOGIC} "),
        measured=measured(),
        checks=[told[check.name].label for check in CHECKS],
        person=person,
    )


def _promises() -> list[dict[str, Any]]:
    """Each promise, and what the checks that enforce it look at."""
    told = vocabulary("self_checks")
    return [
        {"label": one.label, "why": one["why"], "checks": [told[name].label for name in one.more.get("checks", ())]}
        for one in vocabulary("not_done").entries
    ]


def _criteria() -> list[dict[str, str]]:
    return [{"id": one.id, "label": one.label, "tells": one["tells"]} for one in vocabulary("accessible").entries]


def _glossary() -> Iterator[Published]:
    """A page with the letters, and one for each letter."""
    letters = words_by_letter()
    count = sum(map(len, letters.values()))
    lead = f"The {count:,} words that our pages explain. Choose the letter with which a word begins."
    yield addresses.GLOSSARY, _words("Glossary", lead, here="")
    for letter, words in letters.items():
        title = f"Glossary: words that begin with {_letter_name(letter)}"
        yield addresses.words(letter), _words(title, "In plain words, as our pages explain them.", letter, words=words)


def _words(title: str, lead: str, here: str, **context: Any) -> str:
    letters = [
        Link(href=addresses.words(letter), label=_letter_name(letter), is_here=letter == here)
        for letter in words_by_letter()
    ]
    return part("about/glossary.html", title=title, lead=lead, letters=letters, **context)


def _letter_name(letter: str) -> str:
    return "a figure" if letter == OTHER else letter.upper()
