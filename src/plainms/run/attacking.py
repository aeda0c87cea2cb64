"""``plainms attack``: faults are planted in the digests of some studies, and the gate is asked about each of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plainms import pipeline
from plainms.absence import NotAssessed
from plainms.digest.digest import Digest
from plainms.review.policy import Decision
from plainms.run.inputs import Inputs
from plainms.run.progress import progress
from plainms.sources.record import SourceRecord
from plainms.verification.attack.attack import Attempt, attack
from plainms.verification.attack.mutant import FaultKind

MOST_EXAMPLES = 5


@dataclass(slots=True)
class Tally:
    """How many faults of one kind were planted and caught, and the first that were missed: key, before, after."""

    planted: int = 0
    caught: int = 0
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, key: str, attempt: Attempt) -> None:
        """Count one planted fault."""
        self.planted += 1
        if attempt.is_caught:
            self.caught += 1
        elif len(self.missed) < MOST_EXAMPLES:
            self.missed.append((key, attempt.mutant.before, attempt.mutant.after))


def attacked(inputs: Inputs, most: int, *, quiet: bool) -> dict[str, object]:
    """The catch rates over the published digests of the first ``most`` citations that have one, kind by kind."""
    tallies = {kind: Tally() for kind in FaultKind}
    digests = 0
    with progress("Attacking digests", most, quiet=quiet) as bar:
        for record in inputs.read_all():
            if digests == most:
                break
            if isinstance(record, SourceRecord) and _attack(record, tallies):
                digests += 1
                bar.at(digests, digests)
    return _report(digests, tallies)


def _attack(record: SourceRecord, tallies: dict[FaultKind, Tally]) -> bool:
    """Whether the record has a published digest, which is then attacked."""
    done = pipeline.process(record)
    if done.decided.decision is not Decision.PUBLISHED or not isinstance(done.outcome, Digest):
        return False
    assert not isinstance(done.study, NotAssessed)
    assert not isinstance(done.appraisal, NotAssessed)
    for attempt in attack(done.outcome, done.study, done.appraisal):
        tallies[attempt.mutant.kind].add(record.key, attempt)
    return True


def _report(digests: int, tallies: dict[FaultKind, Tally]) -> dict[str, object]:
    kinds = {
        kind.value: {
            "planted": tally.planted,
            "caught": tally.caught,
            "share": round(tally.caught / tally.planted, 4) if tally.planted else None,
            "missed": [dict(zip(("study", "before", "after"), one, strict=True)) for one in tally.missed],
        }
        for kind, tally in tallies.items()
    }
    return {"digests": digests, "planted": sum(tally.planted for tally in tallies.values()), "kinds": kinds}


def in_words(report: dict[str, object]) -> str:
    """The table of the report as text, with one missed fault a kind."""
    kinds = report["kinds"]
    assert isinstance(kinds, dict)
    lines = [f"{report['planted']:,} faults planted in {report['digests']:,} digests", ""]
    lines += [f"{'kind':<12}{'planted':>9}{'caught':>9}{'share':>9}"]
    for kind, row in kinds.items():
        share = "" if row["share"] is None else f"{row['share']:.1%}"
        lines.append(f"{kind:<12}{row['planted']:>9,}{row['caught']:>9,}{share:>9}")
    lines += ["", *_missed(kinds.items())]
    return "\n".join(lines).rstrip()


def _missed(kinds: Iterable[tuple[str, dict[str, object]]]) -> list[str]:
    lines: list[str] = []
    for kind, row in kinds:
        missed = row["missed"]
        assert isinstance(missed, list)
        lines += [f"missed, {kind}: {one['after'] or one['before']} ({one['study']})" for one in missed[:1]]
    return lines
