"""``plainms attack``: faults are planted in the digests of some studies, and the gate is asked about each of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version

from plainms import pipeline
from plainms.absence import NotAssessed
from plainms.digest.digest import Digest
from plainms.ports import Processed
from plainms.review.policy import Decision
from plainms.run.inputs import Inputs
from plainms.run.progress import progress
from plainms.sources.record import SourceRecord
from plainms.verification.attack.attack import Attempt, attack
from plainms.verification.attack.mutant import FaultKind
from plainms.verification.verify import LOGIC
from plainms.vocabulary.load import edition

MOST_EXAMPLES = 5


@dataclass(slots=True)
class Made:
    """How many digests were written, how many of them the gate held back, and how many were attacked.

    ``held_back`` counts first writings, before anything was struck; ``not_mended`` those held back all the same.
    """

    written: int = 0
    held_back: int = 0
    not_mended: int = 0
    attacked: int = 0


@dataclass(slots=True)
class Tally:
    """How many faults of one kind were planted and caught, and the first that were missed: key, before, after."""

    planted: int = 0
    in_source_words: int = 0
    caught: int = 0
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, key: str, attempt: Attempt) -> None:
        """Count one planted fault."""
        self.planted += 1
        self.in_source_words += attempt.is_in_source_words
        if attempt.is_caught:
            self.caught += 1
        elif len(self.missed) < MOST_EXAMPLES:
            self.missed.append((key, attempt.mutant.before, attempt.mutant.after))


def attacked(inputs: Inputs, most: int, *, quiet: bool) -> dict[str, object]:
    """The catch rates over the published digests of the first ``most`` citations that have one, kind by kind."""
    records = (record for record in inputs.read_all() if isinstance(record, SourceRecord))
    return counted(map(pipeline.process, records), most, quiet=quiet)


def counted(studies: Iterable[Processed], most: int, *, quiet: bool) -> dict[str, object]:
    """The catch rates over the first ``most`` published digests among these studies."""
    tallies = {kind: Tally() for kind in FaultKind}
    made = Made()
    with progress("Attacking digests", most, quiet=quiet) as bar:
        for done in studies:
            if made.attacked == most:
                break
            _attack(done, made, tallies)
            bar.at(made.attacked, made.attacked)
    return _report(made, tallies)


def _attack(done: Processed, made: Made, tallies: dict[FaultKind, Tally]) -> None:
    """A published digest is attacked; what the gate held back is counted."""
    if not isinstance(done.outcome, Digest):
        return
    made.written += 1
    assert not isinstance(done.verification, NotAssessed)
    made.held_back += not done.verification.passed_at_once
    made.not_mended += done.decided.decision is Decision.HELD_BACK
    if done.decided.decision is not Decision.PUBLISHED:
        return
    made.attacked += 1
    assert not isinstance(done.study, NotAssessed)
    assert not isinstance(done.appraisal, NotAssessed)
    for attempt in attack(done.outcome, done.study, done.appraisal):
        tallies[attempt.mutant.kind].add(done.record.key, attempt)


def _report(made: Made, tallies: dict[FaultKind, Tally]) -> dict[str, object]:
    kinds = {
        kind.value: {
            "planted": tally.planted,
            "in_source_words": tally.in_source_words,
            "caught": tally.caught,
            "share": round(tally.caught / tally.planted, 4) if tally.planted else None,
            "missed": [dict(zip(("study", "before", "after"), one, strict=True)) for one in tally.missed],
        }
        for kind, tally in tallies.items()
    }
    return {
        "version": version("plainms"),
        "gate": f"verification-{LOGIC} {edition()}",
        "written": made.written,
        "held_back": made.held_back,
        "not_mended": made.not_mended,
        "digests": made.attacked,
        "planted": sum(tally.planted for tally in tallies.values()),
        "planted_in_source_words": sum(tally.in_source_words for tally in tallies.values()),
        "kinds": kinds,
    }


def without_examples(report: dict[str, object]) -> dict[str, object]:
    """The report without the missed faults, which hold words of studies."""
    kinds = report["kinds"]
    assert isinstance(kinds, dict)
    bare = {kind: {key: value for key, value in row.items() if key != "missed"} for kind, row in kinds.items()}
    return report | {"kinds": bare}


def in_words(report: dict[str, object]) -> str:
    """The table of the report as text, with one missed fault a kind."""
    kinds = report["kinds"]
    assert isinstance(kinds, dict)
    lines = [
        f"{report['planted']:,} faults planted in {report['digests']:,} digests, "
        f"{report['planted_in_source_words']:,} of them in sentences of the abstracts",
        f"{report['held_back']:,} of {report['written']:,} untouched digests held back as first written, "
        f"{report['not_mended']:,} once the sentences at fault were struck",
        "",
    ]
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
