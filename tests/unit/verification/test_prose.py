"""Taking a sentence apart at its quotation marks."""

import pytest

from plainms.verification.prose import read


@pytest.mark.parametrize(
    ("text", "own", "quotations"),
    [
        ("The authors say: “It fell”.", "The authors say: “”.", ("It fell",)),
        ('They write "it fell" and "it rose".', "They write “” and “”.", ("it fell", "it rose")),
        ("They call it ‘a fall’.", "They call it “”.", ("a fall",)),
        ("The patient’s scores and the patients’ ages.", "The patient’s scores and the patients’ ages.", ()),
        ("They say “the ‘small’ group”.", "They say “”.", ("the ‘small’ group",)),
        ("They say “the “small” group”.", "They say “”.", ("the “small” group",)),
        ("No quotation.", "No quotation.", ()),
    ],
)
def test_our_words_and_quotations_are_told_apart(text: str, own: str, quotations: tuple[str, ...]) -> None:
    prose = read(text)
    assert (prose.own, prose.quotations, prose.balanced) == (own, quotations, True)


@pytest.mark.parametrize("text", ["They say “it fell.", "They say it fell”.", 'They say "it fell.', "«it fell"])
def test_a_quotation_mark_without_partner_is_seen(text: str) -> None:
    assert not read(text).balanced
