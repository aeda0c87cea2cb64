"""Plain words stand where technical ones stood, in the same form, and quotes stay."""

from plainms.digest.explaining.plain_words import in_plain_words


def test_a_word_is_replaced_in_its_own_form():
    assert in_plain_words("The diet ameliorated pruritus.").text == "The diet eased itching."


def test_a_capital_stays_a_capital():
    assert in_plain_words("Gait was slower.").text == "Walking was slower."


def test_the_article_fits_the_plain_word():
    assert in_plain_words("They had an aberrant scan and a deleterious effect.").text == (
        "They had an abnormal scan and a harmful effect."
    )
    assert in_plain_words("It was an etiology.").text == "It was a cause."


def test_quoted_words_stay_as_they_are():
    text = "The authors write that it “ameliorated pruritus”."
    assert in_plain_words(text).text == text


def test_a_word_that_is_explained_and_not_replaced_stays():
    assert in_plain_words("It lowered inhibition of enzymes.").text == "It lowered inhibition of enzymes."


def test_the_new_words_stand_on_their_entries():
    phrase = in_plain_words("The diet ameliorated pruritus.")
    assert [(ground.vocabulary, ground.id) for ground in phrase.grounds] == [
        ("glossary_words", "ameliorate"),
        ("glossary_symptoms", "pruritus"),
    ]


def test_no_phrase_that_can_only_stand_behind_a_noun_stands_before_one():
    for text in ("subclinical damage", "renal function", "detectable antibodies", "postoperative pain"):
        assert in_plain_words(text, at_any_price=True).text == text
