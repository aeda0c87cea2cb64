"""How likely each role is for each sentence, given that roles follow one another in a certain order.

A linear-chain conditional random field (Lafferty 2001): scores of a sentence, plus scores of neighbouring roles.
"""

from dataclasses import dataclass

import numpy as np

from plainms.language.roles.features import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The weights of a chain over K roles and D features of a sentence.

    Features are first centred by ``mean`` and divided by ``spread`` (both D). ``state`` is D x K, ``bias`` K,
    ``transition`` K x K (from row to column), ``start`` and ``end`` K.
    """

    mean: Floats
    spread: Floats
    state: Floats
    bias: Floats
    transition: Floats
    start: Floats
    end: Floats

    def likelihoods(self, features: Floats) -> Floats:
        """One row a sentence, one column a role: the probability of the role given the whole abstract."""
        scores = ((features - self.mean) / self.spread) @ self.state + self.bias
        forward, backward = scores.copy(), np.zeros_like(scores)
        forward[0] += self.start
        backward[-1] = self.end
        for at in range(1, len(scores)):
            forward[at] += _summed(forward[at - 1][:, None] + self.transition, axis=0)
        for at in range(len(scores) - 2, -1, -1):
            backward[at] = _summed(self.transition + scores[at + 1] + backward[at + 1], axis=1)
        both = forward + backward
        raised = np.exp(both - both.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)


def _summed(values: Floats, axis: int) -> Floats:
    """log(sum(exp(values))) along an axis, without overflow."""
    highest = values.max(axis=axis)
    summed = np.log(np.exp(values - np.expand_dims(highest, axis)).sum(axis=axis))
    return np.asarray(highest + summed, np.float32)
