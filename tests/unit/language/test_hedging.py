"""How sure invented sentences are of what they say."""

import pytest

from plainms.language.hedging import Hedge, hedge_of, hedges, strength
from plainms.vocabulary.load import vocabulary


def hedge(sentence: str, words: str) -> Hedge:
    start = sentence.index(words)
    return hedge_of(sentence, start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The drug reduced relapses.", "reduced relapses", Hedge.NONE),
        ("These results suggest that the drug reduces relapses.", "reduces relapses", Hedge.WEAK),
        ("The drug appears to be safe.", "safe", Hedge.WEAK),
        ("Fatigue is likely to worsen.", "Fatigue", Hedge.WEAK),
        ("The drug may reduce relapses.", "reduce relapses", Hedge.MODAL),
        ("These results suggest that the drug might reduce relapses.", "reduce relapses", Hedge.MODAL),
        ("Perhaps sleep improves.", "sleep improves", Hedge.MODAL),
        ("An effect on mood cannot be excluded.", "effect on mood", Hedge.MODAL),
        ("It is not known whether smoking raises risk.", "smoking raises risk", Hedge.MODAL),
        ("The cause remains unclear.", "The cause", Hedge.MODAL),
        ("The drug did not reduce relapses.", "reduce relapses", Hedge.NEGATED),
        ("The drug may not reduce relapses.", "reduce relapses", Hedge.NEGATED),
        ("The drug may slow decline, but relapses fell.", "relapses fell", Hedge.NONE),
        ("Evoked potentials were measured in May 2019.", "were measured", Hedge.NONE),
        ("The highest possible score was reached.", "was reached", Hedge.NONE),
    ],
)
def test_the_strongest_hedge_that_governs_the_words_is_told(sentence: str, words: str, expected: Hedge) -> None:
    assert hedge(sentence, words) is expected


def test_the_classes_are_ordered() -> None:
    assert Hedge.NONE < Hedge.WEAK < Hedge.MODAL < Hedge.NEGATED


def test_every_hedge_has_its_strength() -> None:
    (found,) = hedges("It could help.")
    assert strength(found) is Hedge.MODAL
    for entry in vocabulary("hedging").entries:
        assert entry["reach"] == "nothing" or entry["strength"] in {"weak", "modal"}


@pytest.mark.parametrize("name", ["negation", "hedging"])
def test_every_cue_says_what_it_reaches_and_its_patterns_are_in_lower_case(name: str) -> None:
    for entry in vocabulary(name).entries:
        assert entry["reach"] in {"clause", "phrase", "before", "sentence", "nothing"}
        assert all(pattern.replace("\\W", "").replace("\\S", "").islower() for pattern in entry["patterns"])
