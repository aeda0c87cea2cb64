"""What our own words make of one invented sentence, and by which frame; "" where every frame abstains."""

from typing import Any

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.selecting.own_words import own_words
from spec.digest.making import made


def told(text: str, frame: str, *, sentence_at: int = 0, **facts: Any) -> str:
    """The words of the frame for a sentence of the text, where that frame reads it; of a cohort unless told."""
    of, appraisal = made({Role.RESULTS: text}, **facts)
    span = appraisal.sentences[sentence_at].span
    (read,) = own_words((span,), gather(of, appraisal))
    if isinstance(read, Unclear) or not read.words.pattern.startswith(f"{frame}."):
        return ""
    context = "" if isinstance(read.context, Unclear) else f"{read.context.text}, "
    return f"{context}{read.words.text}"


IN_MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS}
IN_A_REVIEW = {"design": Design.NARRATIVE_REVIEW, "species": Species.NONE}
IN_A_TRIAL = {"design": Design.RANDOMIZED_TRIAL}
