"""The pages about the site itself, made from the data that the code uses. Pure: nothing in, drafts out."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from plainms.publication.attacked import attacked
from plainms.publication.measured import measured
from plainms.publication.words_told import OTHER, words_by_letter
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Draft, drafts
from plainms.site.reading.lists import Link
from plainms.verification.verify import CHECKS, LOGIC
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Slot, Wording, opening, say


def about_pages(read: tuple[Wording, ...] = ()) -> Iterator[Draft]:
    """How pages are made and checked, what the site does not do, privacy, accessibility, and the glossary.

    ``read`` says how old the data are.
    """
    rungs = [{"label": say(one.label), "means": say(one["means"])} for one in vocabulary("rungs").entries]
    yield from _text(addresses.MADE, say("How these pages are made"), "made", rungs=rungs, read=read, here="made")
    yield from _checked()
    yield from _text(addresses.NOT_DONE, say("What we do not do"), "not_done", promises=_promises())
    yield from _text(addresses.PRIVACY, say("Privacy"), "privacy", kept=_kept())
    yield from _text(addresses.ACCESS, say("Accessibility"), "access", criteria=_criteria())
    yield from _glossary()


def _text(path: str, title: Wording, body: str, **context: Any) -> Iterator[Draft]:
    contact = settings.PLAINMS_CONTACT
    return drafts(path, "text.html", title=title, body=f"about/{body}.html", contact=contact, **context)


def _checked() -> Iterator[Draft]:
    """How we check ourselves: the recorded attack, what evaluation measured, and the checks as the gate runs them."""
    told, found = vocabulary("self_checks"), attacked()
    items = (one for one in told.entries if one["kind"] == "item")
    return _text(
        addresses.CHECKED,
        say("How we check ourselves"),
        "checked",
        attacked=found,
        attacked_is_current=found.gate.startswith(f"verification-{LOGIC} "),
        measured=measured(),
        checks=[say(told[check.name].label) for check in CHECKS],
        person=[say(one.label) for one in items if not {"checks", "rule"} & one.more.keys()],
    )


def _promises() -> list[dict[str, Any]]:
    """Each promise, and what the checks that enforce it look at."""
    told = vocabulary("self_checks")
    return [
        {
            "label": say(one.label),
            "why": say(one["why"]),
            "checks": [say(told[name].label) for name in one.more.get("checks", ())],
        }
        for one in vocabulary("not_done").entries
    ]


def _kept() -> list[dict[str, Wording]]:
    """What a browser keeps, and from when until when."""
    return [
        {"label": opening(one.label), "kept": say("Kept when {when}, until {until}.", **_spans(one))}
        for one in vocabulary("kept_by_browser").entries
    ]


def _spans(kept: Entry) -> dict[str, Slot]:
    return {"when": say(kept["when"]), "until": say(kept["until"])}


def _criteria() -> list[dict[str, str]]:
    return [
        {"id": one.id, "label": say(one.label), "tells": say(one["tells"])} for one in vocabulary("accessible").entries
    ]


def _glossary() -> Iterator[Draft]:
    """A page with the letters, and one for each letter."""
    letters = words_by_letter()
    count = sum(map(len, letters.values()))
    lead = say("The {count} words that our pages explain. Choose the letter with which a word begins.", count=count)
    yield from _words(addresses.GLOSSARY, say("Glossary"), lead)
    for letter, words in letters.items():
        title = say("Glossary: words that begin with {letter}", letter=_letter_name(letter))
        lead = say("In plain words, as our pages explain them.")
        yield from _words(addresses.words(letter), title, lead, letter, words=words)


def _words(path: str, title: Wording, lead: Wording, here: str = "", **context: Any) -> Iterator[Draft]:
    letters = [
        Link(href=addresses.words(letter), label=_letter_name(letter), is_here=letter == here)
        for letter in words_by_letter()
    ]
    return drafts(path, "about/glossary.html", title=title, lead=lead, letters=letters, **context)


def _letter_name(letter: str) -> str:
    return say("a figure") if letter == OTHER else letter.upper()
