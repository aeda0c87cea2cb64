"""Turns a composed page into HTML. Needs Django set up; touches neither database nor clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from html import escape
from typing import Any

from django.utils.safestring import SafeString

from plainms.absence import NotReported
from plainms.discovery.topics import Topic
from plainms.publication.labels import Ladder
from plainms.publication.likeness import FIELDS
from plainms.publication.page import Depth, Page, PageFact, Told
from plainms.publication.receipts import SourcePassage
from plainms.publication.scorecard import Scorecard
from plainms.publication.studied import Studied
from plainms.publication.tired import tired_day
from plainms.site.keeping.section import keep_section
from plainms.site.reading import addresses
from plainms.site.reading.foot import NO_FOOT, Foot
from plainms.site.reading.frames import filled, mark, part
from plainms.site.ui.languages import spoken
from plainms.site.ui.pictures import icon_array, ladder_picture, share_in_words
from plainms.site.ui.sentences import explanations, marked_source, proof, sentence_list
from plainms.site.ui.words import said
from plainms.wording import Wording, opening, say

DEPTH_NAMES = {
    Depth.IN_SHORT: say("In short"),
    Depth.STANDARD: say("Standard"),
    Depth.WITH_NUMBERS: say("With numbers"),
    Depth.CLINICIANS: say("For clinicians"),
}
_TEMPLATE = {
    Depth.IN_SHORT: "in-short",
    Depth.STANDARD: "standard",
    Depth.WITH_NUMBERS: "with-numbers",
    Depth.CLINICIANS: "clinicians",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLink:
    """A topic as a study's page shows it; ``href`` is empty where the topic has no page of its own."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DialStop:
    """One depth in the dial."""

    id: str
    label: Wording
    href: str
    is_here: bool


def topic_links(topics: Sequence[Topic], with_pages: frozenset[str]) -> tuple[TopicLink, ...]:
    """The topics of a study; those whose slug is in ``with_pages`` lead to their page."""
    return tuple(
        TopicLink(text=topic.label, href=addresses.topic(topic.slug) if topic.slug in with_pages else "")
        for topic in topics
    )


def render_depths(page: Page, topics: Sequence[TopicLink] = (), foot: Foot = NO_FOOT) -> Iterator[tuple[Depth, str]]:
    """The HTML of a study at every depth that it has; what the depths share is rendered once."""
    shared = _shared(page, topics)
    study, tired = str(page.study), bool(shared["tired"])
    own = {name: str(shared[name]) for name in ("top", "facts", "source")} | {
        "study": study,
        "heading": escape(said(page.heading)),
        "reference": escape(said(page.reference)),
        "proof": str(shared.get("headline_proof", "")),
        "related": part("ui/related.html", foot=foot),
    }
    for depth in page.depths:
        text = _text(page, depth, shared)
        values = own | {
            "text": text,
            "terms": explanations(page.terms, text + own["source"]),
            "dial": filled(("dial", page.depths, depth), partial(_dial, page.depths, depth), study=study),
            "keep": keep_section(page, depth),
        }
        yield depth, filled(("study", depth, tired), partial(_study, depth, is_told=tired), **values)


def render_tired(page: Page) -> Iterator[str]:
    """The HTML of a study for a tired day, where something is told."""
    day = tired_day(page)
    if not isinstance(day, NotReported):
        standard = addresses.study(str(page.study))
        path = addresses.tired(str(page.study))
        yield str(part("tired.html", page=page, day=day, standard=standard, path=path, script="tired.js"))


def _shared(page: Page, topics: Sequence[TopicLink]) -> dict[str, Any]:
    standard = addresses.study(str(page.study))
    shared = {
        "page": page,
        "standard": standard,
        "tired": addresses.tired(str(page.study)) if isinstance(page.body, Told) else "",
        "top": part("ui/head.html", page=page) if page.is_invented or page.notices else "",
        "facts": _facts(page),
        "ladder": ladder_section(page.ladder),
        "has_terms": bool(page.terms),
        "who": "" if isinstance(page.studied, NotReported) else who_section(page.studied),
        "missing": part("ui/missing.html", page=page) if page.missing else "",
        "details": part("ui/details.html", details=page.details, topics=topics),
        "own": part("ui/own_summary.html", summary=page.own_summary) if page.own_summary else "",
        "source": source_section(page.sources),
    }
    if not isinstance(page.scorecard, NotReported):
        shared["score"] = score_section(page.scorecard, standard)
        shared["score_in_short"] = score_section(page.scorecard, standard, is_short=True)
    return shared | (_told(page.body) if isinstance(page.body, Told) else {"body": page.body})


def _facts(page: Page) -> SafeString:
    labels = page.labels
    return part(
        "ui/facts.html",
        page=page,
        is_told=isinstance(page.body, Told),
        date=None if isinstance(page.date, NotReported) else page.date,
        shows_species=labels.species and not (labels.species == "people" and labels.size),
    )


def who_section(studied: Studied) -> SafeString:
    """The section on those who were studied, with what the browser compares."""
    likeness = [(field, getattr(studied.likeness, field)) for field in FIELDS]
    return part("ui/studied.html", studied=studied, likeness=likeness)


def score_section(card: Scorecard, standard: str, *, is_short: bool = False) -> SafeString:
    """What was checked, each line under its answer, or in short."""
    groups = [(mark.name.lower(), opening(mark.value), lines) for mark, lines in card.groups]
    return part("ui/scorecard.html", card=card, groups=groups, standard=standard, is_short=is_short)


def ladder_section(ladder: Ladder) -> SafeString:
    """The ladder and what it says."""
    return _ladder_section(ladder, spoken())


@cache
def _ladder_section(ladder: Ladder, language: str) -> SafeString:  # noqa: ARG001 - the language decides the words
    """There are only eight in each language: one a rung, and one without."""
    return part("ui/ladder.html", ladder=ladder, picture=ladder_picture(ladder))


def _told(told: Told) -> dict[str, Any]:
    parts = [(one, sentence_list(one.sentences, "div")) for one in told.parts]
    return {
        "headline_proof": proof(told.teaser),
        "key": sentence_list(told.key_points, "li"),
        "parts": part("ui/parts.html", parts=parts),
        "questions": sentence_list(told.questions, "li"),
        "box": fact_box(told.box) if told.box else "",
        "numbers": sentence_list(told.numbers, "div") if told.numbers else "",
        "stated": sentence_list(told.facts, "li"),
        "standing": sentence_list(told.standing, "div"),
    }


def fact_box(facts: Sequence[PageFact]) -> SafeString:
    """The box of counts out of a hundred, at least one."""
    return part("ui/fact_box.html", facts=tuple(map(_drawn, facts)))


def source_section(sources: Sequence[SourcePassage]) -> SafeString:
    """The source with its marks."""
    has_abstract = any(not source.is_title for source in sources)
    return part("ui/source.html", passages=marked_source(sources), has_abstract=has_abstract)


def _drawn(told: PageFact) -> dict[str, Any]:
    """A fact with the picture of each group, its words and what stands behind them."""
    fact = told.fact
    drawn = [(one, icon_array(one, fact.counted)) for one in fact.groups]
    shares = [(one, share_in_words(one.share)) for one in fact.groups]
    return {"fact": fact, "words": told.words, "proof": proof(told.words), "drawn": drawn, "shares": shares}


def _text(page: Page, depth: Depth, shared: dict[str, Any]) -> SafeString:
    return part(f"ui/{_TEMPLATE[depth]}.html" if isinstance(page.body, Told) else "ui/not_told.html", **shared)


def _study(depth: Depth, *, is_told: bool) -> str:
    """The frame of every study's page at this depth."""
    study = mark("study")
    names = ("heading", "reference", "top", "facts", "proof", "dial", "text", "keep", "related", "source", "terms")
    values: dict[str, Any] = {name: mark(name) for name in names}
    return part(
        "study.html",
        **values,
        depth=depth.value,
        depth_name=DEPTH_NAMES[depth],
        path=addresses.study(study, depth),
        standard=addresses.study(study),
        tired=addresses.tired(study) if is_told else "",
        script="profile.js",
    )


def _dial(depths: Sequence[Depth], here: Depth) -> str:
    """The frame of the dial that has these depths."""
    study = mark("study")
    stops = [
        DialStop(id=one.value, label=DEPTH_NAMES[one], href=addresses.study(study, one), is_here=one is here)
        for one in depths
    ]
    return part("ui/dial.html", dial=stops)
