"""What all pages of a kind share is rendered once in each language, and what a page has of its own stays its own."""

# ruff: noqa: PLC0415 - Django must be set up before its templates can be used

import pytest

from plainms.site.ui.languages import LANGUAGES, speaking


def test_a_frame_is_rendered_once_in_each_language_and_holds_the_values_of_each_page(django: None) -> None:
    from plainms.site.reading.frames import filled, mark

    rendered: list[str] = []

    def frame() -> str:
        rendered.append("once")
        return f"<p>{mark('one')} and {mark('two')}, {mark('one')}</p>"

    pages = []
    for language in LANGUAGES * 2:
        with speaking(language):
            pages.append(filled("a kind for this test", frame, one=language, two="<b>2</b>"))
    assert pages == [f"<p>{language} and <b>2</b>, {language}</p>" for language in LANGUAGES * 2]
    assert len(rendered) == len(LANGUAGES)


def test_marks_in_values_are_text(django: None) -> None:
    from plainms.site.reading.frames import filled, mark

    hostile = str(mark("two"))
    assert filled("another kind for this test", lambda: mark("one"), one=hostile, two="no") == hostile


def test_a_fixed_passage_is_another_for_other_values_and_other_languages(django: None) -> None:
    from django.template import Context, Engine

    engine = Engine(builtins=["django.templatetags.i18n", "plainms.site.ui.tags", "plainms.site.ui.fixed"])
    template = engine.from_string('{% fixed here %}{% translate "Topics" %}{{ here }}{{ other }}{% endfixed %}')

    def made(language: str, **values: str) -> str:
        with speaking(language):
            return template.render(Context(values))

    assert made("en", here="1", other="first") == "Topics1first"
    assert made("en", here="1", other="second") == "Topics1first"
    assert made("en", here="2", other="third") == "Topics2third"
    assert made("es", here="1", other="fourth") == "Temas1fourth"


@pytest.mark.parametrize("wrong", ["{% translate %}", "{% translate name %}", '{% translate "100%" %}'])
def test_words_are_one_text_in_quotation_marks(django: None, wrong: str) -> None:
    from django.template import Engine, TemplateSyntaxError

    with pytest.raises(TemplateSyntaxError):
        Engine(builtins=["plainms.site.ui.fixed"]).from_string(wrong)
