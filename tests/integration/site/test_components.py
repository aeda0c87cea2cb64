"""The component page shows every part of a page in every state that it can have."""

import re

import pytest
from django.test import Client

from plainms.appraisal.appraisal import Rung
from plainms.publication.labels import rung_label
from plainms.publication.page import Depth
from plainms.publication.scorecard import Mark
from plainms.site.reading.components import TOKENS
from plainms.site.ui.styles import sheet


@pytest.fixture
def html(client: Client) -> str:
    return client.get("/components/").content.decode()


def test_every_rung_depth_and_answer_of_the_scorecard_is_shown(html: str) -> None:
    assert html.count("this study is here") == len(Rung)
    assert all(f'aria-label="Ladder: {rung_label(rung)}"' in html for rung in Rung)
    assert html.count('class="dial"') == len(Depth)
    assert all(f"<h3>{mark.value.capitalize()}</h3>" in html for mark in Mark)


def test_every_id_is_used_once_and_every_name_leads_to_one(html: str) -> None:
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    told = re.findall(r' (?:aria-labelledby|for|popovertarget)="([^"]+)"', html)
    patterns = re.findall(r"url\(#([^)]+)\)", html)
    assert {one for names in told for one in names.split()} | set(patterns) <= set(ids)
    assert patterns


def test_every_color_of_the_stylesheet_is_shown(html: str) -> None:
    light = sheet("plainms.css").split("@media", 1)[0]
    assert set(re.findall(r"--([a-z-]+):#", light)) == set(TOKENS)
    assert all(f'class="swatch {token}"' in html for token in TOKENS)


def test_every_part_of_a_study_page_is_a_component(html: str) -> None:
    parts = (
        "notice",
        "guard",
        "dial",
        "s",
        "picture",
        "ladder",
        "box",
        "who",
        "missing",
        "score",
        "more",
        "own",
        "source",
    )
    assert {one for one in parts if not re.search(rf'class="?{one}[" ]', html)} == set()
