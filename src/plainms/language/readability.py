"""Two familiar reading grades, counted by hand: Flesch-Kincaid (1975) and SMOG (1969).

Both say how long words and sentences are, nothing about whether the text is understood. Syllables are counted by
rule: groups of vowels, less a silent "e".
"""

import math
import re

from plainms.remembering import once_a_text

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?")
_NUMBER = re.compile(r"\d[\d,.]*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s”\"')\]]|$)")
_VOWELS = re.compile(r"[aeiouyà-ÿ]+")
_SILENT_END = re.compile(r"(?<=[^aeiouyl])es?$|(?<=[^aeioudty])ed$|(?<=[aeiouy]l)es?$")


@once_a_text
def syllables(word: str) -> int:
    """The number of syllables of one English word, at least 1."""
    spoken = _SILENT_END.sub("", word.lower()) or word.lower()
    return max(1, len(_VOWELS.findall(spoken)))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, without its figures."""
    return tuple(_WORD.findall(text))


def sentence_count(text: str) -> int:
    """How many sentences a text holds, at least 1; a figure's point does not end one."""
    without_figures = _NUMBER.sub("0", text.strip())
    return max(1, len(_SENTENCE_END.findall(without_figures)))


def flesch_kincaid_grade(text: str) -> float:
    """The US school grade by Flesch and Kincaid. 0.0 for a text without words."""
    spoken = words(text)
    if not spoken:
        return 0.0
    total = sum(syllables(word) for word in spoken)
    return 0.39 * len(spoken) / sentence_count(text) + 11.8 * total / len(spoken) - 15.59


def smog_grade(text: str) -> float:
    """The SMOG grade, scaled to 30 sentences. It means little under ten sentences."""
    long_words = sum(1 for word in words(text) if syllables(word) >= 3)
    return 1.0430 * math.sqrt(long_words * 30 / sentence_count(text)) + 3.1291
