"""Two or three key points, made of what the digest already tells, so that no depth says more than another.

Each stands alone. What was found is told in our own words, else by a short quotation, else by what was asked.
"""

from dataclasses import replace

from plainms.digest.digest import Sentence

_MOST_WORDS, _MOST_QUOTED = 40, 26


def key_points(
    design: tuple[Sentence, ...],
    aim: tuple[Sentence, ...],
    findings: tuple[Sentence, ...],
    cautions: tuple[Sentence, ...],
) -> tuple[Sentence, ...]:
    """Who was studied or how, the most telling finding, and the fullest sentence of the first caution.

    ``findings`` are the most telling first.
    """
    limits = [sentence for sentence in cautions if sentence.grounds == cautions[0].grounds]
    fullest = max(limits, key=lambda sentence: len(sentence.text))
    return (*design[:1], *_found(aim, findings), _alone(fullest))


def _found(aim: tuple[Sentence, ...], findings: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The first finding in our own words, else a quotation that is short, else the aim; empty where all are long."""
    own = [one for one in findings if "“" not in one.text and len(one.text.split()) <= _MOST_WORDS]
    quoted = [one for one in findings if "“" in one.text and len(one.text.split()) <= _MOST_QUOTED]
    asked = [one for one in aim if "“" not in one.text]
    return (*own, *quoted, *asked)[:1]


def _alone(sentence: Sentence) -> Sentence:
    """The sentence with the study named where it stood as "it"."""
    if not sentence.text.startswith("It "):
        return sentence
    return replace(sentence, text=f"The study {sentence.text.removeprefix('It ')}")
