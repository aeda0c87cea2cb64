"""Reading in another language: changing it and back, with the keyboard, without script, on a small screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from reading_room import KINDS, NewContext

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
SCRIPT = pytest.mark.parametrize("script", ["on", "off"])


def violations(page: Page) -> list[str]:
    found = page.evaluate("(rules) => axe.run(document, rules).then(result => result.violations)", RULES)
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_another_language(
    new_context: NewContext, kinds: dict[str, str], axe: str, kind: str, width: int, scheme: str
) -> None:
    page = new_context(width=width, scheme=scheme).new_page()
    page.goto(f"/es{kinds[kind]}")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.evaluate("[...document.querySelectorAll('details')].map(one => (one.open = true))")
    page.evaluate(axe)
    assert violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_off_a_small_screen_in_another_language(
    new_context: NewContext, kinds: dict[str, str], kind: str
) -> None:
    page = new_context(width=320).new_page()
    page.goto(f"/es{kinds[kind]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@SCRIPT
@pytest.mark.parametrize("width", [320, 1280])
def test_a_reader_changes_the_language_and_stays_on_the_page(
    new_context: NewContext, kinds: dict[str, str], script: str, width: int
) -> None:
    page = new_context(script=script, width=width).new_page()
    page.goto(kinds["study for clinicians"])
    page.get_by_role("link", name="Español").click()
    page.wait_for_url(f"**/es{kinds['study for clinicians']}")
    expect(page.get_by_role("link", name="Para profesionales")).to_have_attribute("aria-current", "page")
    page.get_by_role("link", name="Temas").first.click()
    page.wait_for_url("**/es/topics/")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(lambda url: url.endswith("/topics/") and "/es/" not in url)


def test_the_language_is_changed_with_the_keyboard_alone(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.goto("/")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text() == "Español":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Estudios más recientes")


def test_no_language_is_remembered_but_by_the_address(new_context: NewContext) -> None:
    context = new_context(locale="es-ES")
    page = context.new_page()
    page.goto("/es/")
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert context.cookies() == []


@SCRIPT
def test_a_search_without_matches_keeps_its_words_when_the_language_changes(
    new_context: NewContext, script: str
) -> None:
    page = new_context(script=script).new_page()
    page.goto("/es/search/?q=zzzz")
    expect(page.get_by_role("heading", name="Aquí ningún estudio coincide con «zzzz».")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="No study here matches “zzzz”.")).to_be_visible()


def test_scripts_speak_the_language_of_the_page(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto("/es/about-me/")
    page.get_by_label("Mi edad").select_option(index=3)
    expect(page.get_by_role("status").first).to_have_text("Guardado en este navegador.")
    page.goto(f"/es{kinds['study']}")
    expect(page.get_by_role("heading", name="Junto a lo que usted dijo a este navegador")).to_be_visible()
    page.get_by_role("button", name="Guardar este estudio").click()
    expect(page.get_by_role("button", name="Guardado. Quitarlo de mi lista")).to_be_visible()
    page.goto("/es/saved/")
    saved = page.locator("[data-list=studies] a")
    expect(saved).to_have_attribute("href", f"/es{kinds['study']}")
    page.goto("/es/visit-sheet/")
    expect(page.get_by_role("textbox", name="Pregunta 1")).to_be_visible()


def test_a_tired_day_is_read_aloud_in_the_language_of_each_line(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.add_init_script(
        "window.heard = []; window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"
        "const voice = { cancel() {}, speak(one) { heard.push(one.lang); } };"
        "Object.defineProperty(window, 'speechSynthesis', { value: voice });"
    )
    page.goto(f"/es{kinds['study for a tired day']}")
    page.get_by_role("button", name="Leer en voz alta").click()
    expect(page.get_by_role("button", name="Dejar de leer")).to_be_visible()
    assert page.evaluate("heard[0]") == "en"


def test_a_page_in_another_language_is_printed_and_tagged_in_it(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(f"/es{kinds['study']}")
    document = page.pdf(format="A4", prefer_css_page_size=True, tagged=True)
    assert re.search(rb"/Lang\s*\(es\)", document)
