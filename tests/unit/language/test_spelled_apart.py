"""Short forms that a text spells in plain sight but never beside them."""

import pytest

from plainms.language.abbreviations import defined
from plainms.language.spelled_apart import spelled_apart
from plainms.text import Passage, PassageKind


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("We asked about fear of falling. Those who fell had higher FoF scores.", "fear of falling"),
        ("The Garden Walk Balance Test was done. The GWBT took a minute.", "Garden Walk Balance Test"),
    ],
)
def test_a_short_form_is_opened_by_the_words_that_spell_it(text: str, long: str) -> None:
    (found,) = spelled_apart((Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text),), ())
    assert (found.long, found.span.quote) == (long, long)


@pytest.mark.parametrize(
    "text",
    [
        "The APW rose. Most answers point wide of it.",
        "The FoF score rose. Falls or fear mattered.",
        "The EAWM rose. Early answers were many.",
        "The garden walk balance test (GWBT) was done. The GWBT took a minute.",
    ],
)
def test_words_that_only_happen_to_begin_so_open_nothing(text: str) -> None:
    passages = (Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text),)
    assert spelled_apart(passages, defined(passages)) == ()
