"""The component page: every part that pages are made of, in every state, from invented examples. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Rung
from plainms.publication.labels import ladder_of, rung_label
from plainms.publication.page import Depth
from plainms.publication.sentences import PageSentence
from plainms.site.reading import addresses
from plainms.site.reading import component_states as states
from plainms.site.reading.drafts import Published
from plainms.site.reading.frames import part
from plainms.site.reading.lists import pager
from plainms.site.reading.render import (
    DEPTH_NAMES,
    DialStop,
    TopicLink,
    fact_box,
    ladder_section,
    score_section,
    source_section,
    who_section,
)
from plainms.site.ui.sentences import explanations, sentence_list
from plainms.wording import say

TOKENS = ("paper", "leaf", "ink", "soft", "line", "hair", "accent", "accent-ground", "marked", "grave", "grave-ground")
_IDS = re.compile(r'\b(id|for|aria-labelledby|popovertarget)="([^"]+)"')
_LANDMARK = re.compile(r'(<(?:section|nav|aside)[^>]*?) aria-label(?:ledby)?="[^"]*"')
_LEADS = re.compile(r'(href="|url\()#([\w-]+)')

States = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One component in one state: what the state is, and its HTML."""

    state: str
    html: SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A component under its name, in all its states."""

    name: str
    shown: tuple[Shown, ...]


def component_page() -> Published:
    """The page at its address."""
    made = [Component(name=name, shown=_apart(name, f"c{place}", shown)) for place, (name, shown) in enumerate(_all())]
    frame = {"title": say("Components"), "path": addresses.COMPONENTS}
    html = part("text.html", **frame, body="ui/components.html", components=made, tokens=TOKENS)
    return addresses.COMPONENTS, html


def _all() -> Iterator[tuple[str, States]]:
    """Every component by name, with the HTML of each of its states."""
    yield "Notice", ((one.short, part("ui/notices.html", page={"notices": [one]})) for one in states.NOTICES)
    yield "Guard", ((f"guard {at}", _guard(one)) for at, one in enumerate(states.GUARDS, start=1))
    yield "Depth dial", ((DEPTH_NAMES[here], part("ui/dial.html", dial=_dial(here))) for here in Depth)
    yield "Sentence", ((state, _sentence([one])) for state, one in states.SENTENCES.items())
    ladders = [(rung_label(rung), ladder_of(rung)) for rung in Rung] + [("not clear", ladder_of(NOT_REPORTED))]
    yield "Ladder", ((state, ladder_section(one)) for state, one in ladders)
    yield "Fact box", [("some, none and all", fact_box(states.FACTS))]
    yield "Who was studied", ((state, who_section(one)) for state, one in states.STUDIED.items())
    missing = {"missing": ("who paid for it", "how long people were followed")}
    yield "What is missing", [("two facts", part("ui/missing.html", page=missing))]
    yield "Scorecard", _scorecards()
    topics = (TopicLink(text="Fatigue", href="/topics/"), TopicLink(text="Gait", href=""))
    yield "Details", [("told and not told", part("ui/details.html", details=states.DETAILS, topics=topics))]
    yield "Authors’ summary", [("one paragraph", part("ui/own_summary.html", summary=("We followed people.",)))]
    yield "Source", ((state, source_section(one)) for state, one in states.SOURCES.items())
    yield "Pager", ((f"page {at} of 3", part("ui/pager.html", **pager(at, 3, _nowhere_else))) for at in (1, 2, 3))
    yield "Controls", [("button, choice, field and link", part("ui/controls.html"))]


def _apart(name: str, place: str, shown: States) -> tuple[Shown, ...]:
    """The states with ids and names of their own, so that what belongs to one is not found in another."""
    return tuple(
        Shown(state=state, html=_renamed(html, f"{place}-{at}", f"{name}: {state}"))
        for at, (state, html) in enumerate(shown)
    )


def _renamed(html: str, place: str, name: str) -> SafeString:
    html = _LANDMARK.sub(lambda one: f'{one[1]} aria-label="{escape(name)}"', html)
    html = _IDS.sub(lambda one: f'{one[1]}="{" ".join(f"{name}-{place}" for name in one[2].split())}"', html)
    html = _LEADS.sub(lambda one: f"{one[1]}#{one[2]}-{place}", html)
    return mark_safe(html)  # noqa: S308 - output of our templates, only ids are changed


def _nowhere_else(number: int) -> str:  # noqa: ARG001 - a pager asks for the address of a page
    return addresses.COMPONENTS


def _guard(guard: object) -> str:
    return part("ui/guards.html", guards=[guard])


def _dial(here: Depth) -> list[DialStop]:
    return [
        DialStop(id=one.value, label=DEPTH_NAMES[one], href=addresses.COMPONENTS, is_here=one is here) for one in Depth
    ]


def _sentence(sentences: list[PageSentence]) -> str:
    html = sentence_list(sentences, "div")
    return html + explanations([states.TERM], html)


def _scorecards() -> States:
    yield "whole", score_section(states.SCORECARD, addresses.COMPONENTS)
    yield "in short", score_section(states.SCORECARD, addresses.COMPONENTS, is_short=True)
