"""The software attacks a digest: faults are planted one at a time, and the gate is asked whether it sees them.

A fault counts as caught when a check blocks the digest with it, and not the digest without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.appraisal.appraisal import Appraisal
from plainms.digest.digest import Digest
from plainms.studies.study import Study
from plainms.verification.attack import added, exchanges
from plainms.verification.attack.arms import ARMS
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator
from plainms.verification.attack.sourced import source_cases
from plainms.verification.attack.tables import TABLED, tabled
from plainms.verification.case import Case, open_case
from plainms.verification.verification import Severity
from plainms.verification.verify import verify

MUTATORS: tuple[Mutator, ...] = tuple(
    sorted(
        (
            exchanges.NUMBERS, ARMS, exchanges.DISEASE, exchanges.DRUG, added.ADVICE, added.INVENTED,
            added.OUTCOME, added.LIMIT, *map(tabled, TABLED),
        ),
        key=lambda mutator: list(FaultKind).index(mutator.kind),
    )
)  # fmt: skip
"""Every way to plant a fault, in the order of the published table."""

_ADDING = frozenset({FaultKind.ADVICE, FaultKind.INVENTED, FaultKind.LIMIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A planted fault and the checks that block it; none where it was missed.

    ``is_in_source_words`` is whether the sentence that was spoilt is one of the abstract, and not one of the digest.
    """

    mutant: Mutant
    is_in_source_words: bool
    blocked_by: tuple[str, ...]

    @property
    def is_caught(self) -> bool:
        """Whether any check blocks it."""
        return bool(self.blocked_by)


def attack(digest: Digest, study: Study, appraisal: Appraisal) -> Iterator[Attempt]:
    """Every fault that can be planted in a digest that passes the gate; nothing for one that does not."""
    if _blocking(digest, study, appraisal):
        return
    case = open_case(digest, study, appraisal)
    for mutator in MUTATORS:
        for mutant in mutator.run(case):
            yield _attempt(mutant, case, is_in_source_words=False)
    for other in source_cases(case):
        if _blocking(other.digest, study, appraisal):
            continue
        for mutator in MUTATORS:
            if mutator.kind not in _ADDING:
                for mutant in mutator.run(other):
                    yield _attempt(mutant, case, is_in_source_words=True)


def _attempt(mutant: Mutant, case: Case, *, is_in_source_words: bool) -> Attempt:
    blocked_by = _blocking(mutant.digest, case.study, case.appraisal)
    return Attempt(mutant=mutant, is_in_source_words=is_in_source_words, blocked_by=blocked_by)


def _blocking(digest: Digest, study: Study, appraisal: Appraisal) -> tuple[str, ...]:
    found = verify(digest, study, appraisal).findings
    return tuple(dict.fromkeys(item.check for item in found if item.severity is Severity.BLOCKING))
