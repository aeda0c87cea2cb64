"""A long name that a page says only once is spared to its reader."""

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.telling.model_called import model_called
from plainms.provenance import VocabularyEntry

LONG = "The animals had experimental autoimmune encephalomyelitis (EAE): a disease made in animals to resemble MS."


def _sentence(text: str, pattern: str = "frame.invented") -> Sentence:
    ground = VocabularyEntry(vocabulary="diseases", id="eae")
    return Sentence(kind=SentenceKind.EXPLANATION, text=text, pattern=pattern, grounds=(ground,))


def _told(*others: str, pattern: str = "frame.model-disease") -> list[str]:
    model = _sentence(LONG, pattern)
    return [one.text for one in model_called((model, *map(_sentence, others)))]


def test_the_short_name_does_where_nothing_else_says_the_long_one() -> None:
    assert _told("Mice moved better.")[0] == "The animals had EAE, a disease made in animals to resemble MS."


def test_some_of_the_animals_stay_some() -> None:
    told = _told(pattern="frame.model-disease.some")
    assert told == ["Some of the animals had EAE, a disease made in animals to resemble MS."]


def test_the_long_name_stays_where_a_quotation_says_it() -> None:
    quoted = "The authors write: “Drug X eases Experimental Autoimmune Encephalomyelitis”."
    assert _told(quoted) == [LONG, quoted]
