"""What the trained model says of sentences whose role no heading gives: it fills gaps and doubts cues.

The model learned from structured abstracts, which are seldom reviews: read by it, a review's account of what is known
looks like results. So its word on results and conclusions counts only where the abstract tells of work of its own.
``training/roles/judge.py`` measures what these bounds give on held-out structured abstracts without their headings.
"""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.language.roles.models import Guess, five_roles
from plainms.provenance import Claim, Origin

BY_CUE = "role-cue"
BY_MODEL = "role-model"

SURE = {
    Role.BACKGROUND: 0.85,
    Role.OBJECTIVE: 0.95,
    Role.METHODS: 0.8,
    Role.RESULTS: 0.85,
    Role.CONCLUSIONS: 0.85,
}
"""From which probability on the model's word fills a gap."""

DOUBT = 0.7
"""From which probability of another role on a cue is not believed either."""

FEWEST = 5
"""Sentences an abstract must have: structured ones have more, and in a shorter one the place of a sentence misleads."""

_UNTOLD = Unclear("neither a cue nor the model is sure what this sentence does")
_DISAGREED = Unclear("the cue and the model disagree on what this sentence does")
_NOT_OWN = Unclear("the model knows no role in an abstract that tells of no work of its own")
_ASIDE = {Role.REGISTRATION, Role.FUNDING}
_TELLING = {Role.RESULTS, Role.CONCLUSIONS}


def weighed(sentences: tuple[RoledSentence, ...]) -> tuple[RoledSentence, ...]:
    """The sentences, those without a heading judged by cue and model together; every other one as it was."""
    if len(sentences) < FEWEST or not any(item.role.rule == BY_CUE for item in sentences):
        return sentences
    guesses = five_roles([item.span.quote for item in sentences])
    settled = tuple(_settled(item, guess) for item, guess in zip(sentences, guesses, strict=True))
    if any(map(_tells_own_work, settled)):
        return settled
    return tuple(_unclear(item, _NOT_OWN) if _is_told_by_model(item) else item for item in settled)


def _settled(item: RoledSentence, guess: Guess) -> RoledSentence:
    cue, said = item.role.value, Role(guess.name)
    if item.role.rule != BY_CUE or cue in _ASIDE or cue is said:
        return item
    if isinstance(cue, Role):
        return _unclear(item, _DISAGREED) if guess.confidence >= DOUBT else item
    if guess.confidence >= SURE[said]:
        return RoledSentence(span=item.span, role=_modelled(item, said, guess.confidence))
    return _unclear(item, _UNTOLD)


def _tells_own_work(item: RoledSentence) -> bool:
    """Whether it says what was done, or a cue says what came out."""
    return item.role.value is Role.METHODS or (item.role.value is Role.RESULTS and item.role.rule != BY_MODEL)


def _is_told_by_model(item: RoledSentence) -> bool:
    return item.role.rule == BY_MODEL and item.role.value in _TELLING


def _unclear(item: RoledSentence, why: Unclear) -> RoledSentence:
    claim: Claim[Role] = Claim(value=why, origin=Origin.RULE, rule=BY_CUE, grounds=(item.span,))
    return RoledSentence(span=item.span, role=claim)


def _modelled(item: RoledSentence, role: Role, confidence: float) -> Claim[Role]:
    stated = round(confidence, 3)
    return Claim(value=role, origin=Origin.MODEL, rule=BY_MODEL, grounds=(item.span,), confidence=stated)
