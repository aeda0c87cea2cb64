"""Fits a linear-chain conditional random field over dense features: maximum likelihood, L2 penalty, L-BFGS."""

import numpy as np
from scipy.optimize import minimize

PENALTY_OF_ORDER = 1.0
STEPS = 60


def fitted(features: np.ndarray, classes: np.ndarray, lengths: list[int], count: int, penalty: float) -> dict:
    """The arrays of a ``plainms.language.roles.chain.Chain``. ``lengths`` are the sentences of each abstract."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-3
    problem = _Problem((features - mean) / spread, classes, lengths, count, penalty)
    start = np.zeros(problem.width * count + count + count * count + 2 * count)
    best = minimize(problem.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    state, bias, transition, first, last = problem.parts(best)
    arrays = {"mean": mean, "spread": spread, "state": state, "bias": bias}
    return arrays | {"transition": transition, "start": first, "end": last}


class _Problem:
    """The loss of a chain and its gradient, all abstracts at once, longest first, so that each step is one product."""

    def __init__(self, features, classes, lengths, count, penalty):
        self.features, self.count, self.penalty = features, count, penalty
        self.width = features.shape[1]
        starts = np.cumsum([0, *lengths[:-1]])
        order = np.argsort(-np.array(lengths), kind="stable")
        longest = max(lengths)
        self.rows = [np.array([starts[at] + step for at in order if lengths[at] > step]) for step in range(longest)]
        self.truth = np.eye(count)[classes]
        self.first = starts
        self.last = starts + np.array(lengths) - 1
        self.pairs = np.zeros((count, count))
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            self.pairs += self.truth[before[: len(after)]].T @ self.truth[after]

    def parts(self, flat):
        sizes = np.cumsum([self.width * self.count, self.count, self.count**2, self.count])
        state, bias, transition, first, last = np.split(flat, sizes)
        return state.reshape(self.width, -1), bias, transition.reshape(self.count, -1), first, last

    def loss(self, flat):
        state, bias, transition, first, last = self.parts(flat)
        scores = self.features @ state + bias
        likely, pairs, normalizer = self._expected(scores, transition, first, last)
        gain = (scores * self.truth).sum() + (transition * self.pairs).sum()
        gain += first @ self.truth[self.first].sum(0) + last @ self.truth[self.last].sum(0) - normalizer
        off = likely - self.truth
        order = (transition, first, last)
        penalty = self.penalty * (state**2).sum() + PENALTY_OF_ORDER * sum((part**2).sum() for part in order)
        slopes = (
            self.features.T @ off + self.penalty * state,
            off.sum(0),
            pairs - self.pairs + PENALTY_OF_ORDER * transition,
            off[self.first].sum(0) + PENALTY_OF_ORDER * first,
            off[self.last].sum(0) + PENALTY_OF_ORDER * last,
        )
        return penalty / 2 - gain, np.concatenate([slope.ravel() for slope in slopes])

    def _expected(self, scores, transition, first, last):
        """Marginals of roles and of pairs of roles, and the sum of log normalizers (scaled forward-backward)."""
        highest = scores.max(axis=1, keepdims=True)
        local = np.exp(scores - highest)
        local[self.first] *= np.exp(first)
        local[self.last] *= np.exp(last)
        step = np.exp(transition)
        forward, scale = np.empty_like(local), np.empty(len(local))
        for at, rows in enumerate(self.rows):
            carried = forward[self.rows[at - 1][: len(rows)]] @ step if at else 1.0
            raw = carried * local[rows]
            scale[rows] = raw.sum(axis=1)
            forward[rows] = raw / scale[rows][:, None]
        backward = np.ones_like(local)
        pairs = np.zeros_like(transition)
        for before, after in list(zip(self.rows, self.rows[1:], strict=False))[::-1]:
            told = local[after] * backward[after] / scale[after][:, None]
            backward[before[: len(after)]] = told @ step.T
            pairs += step * (forward[before[: len(after)]].T @ told)
        return forward * backward, pairs, np.log(scale).sum() + highest.sum()
