"""One function a command: takes the parsed options, prints the result."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import nullcontext

from plainms.absence import NOT_REPORTED
from plainms.codec import canonical
from plainms.errors import SummaryIsNotSupported
from plainms.publication.prose import Format
from plainms.run import attacking, demonstration, report, scanning, serving, show, trial_threads, verifying
from plainms.run import build as building
from plainms.run.evaluate.tasks import evaluated, write_examples
from plainms.run.export import export as exporting
from plainms.run.inputs import Inputs
from plainms.run.kept_set import KeptSet


def build(options: Namespace) -> None:
    """``plainms build``: a run report on stdout."""
    made = building.build(
        building.BuildJob(
            inputs=Inputs.of(tuple(options.inputs)),
            database=options.db,
            clock=options.clock,
            workers=options.workers,
            quiet=options.quiet,
            cluster=options.cluster,
            analogies=not options.without_analogies,
        )
    )
    _print(json.dumps(made, sort_keys=True) if options.json else report.in_words(made))


def digest(options: Namespace) -> None:
    """``plainms digest``: one digest on stdout."""
    form = Format.JSON if options.json else options.format
    inputs, analogies = Inputs.of(tuple(options.inputs)), not options.without_analogies
    _print(show.digest(inputs, options.pmid, options.depth, form, analogies=analogies))


def appraise(options: Namespace) -> None:
    """``plainms appraise``: a JSON line a citation on stdout."""
    _print_lines(show.appraisals(Inputs.of(tuple(options.inputs)), options.workers))


def attack(options: Namespace) -> None:
    """``plainms attack``: catch rates on stdout."""
    report = attacking.attacked(Inputs.of(tuple(options.inputs)), options.most, quiet=options.quiet)
    _print(json.dumps(report, indent=2) if options.json else attacking.in_words(report))


def verify(options: Namespace) -> None:
    """``plainms verify``: a verdict for each sentence on stdout; raises SummaryIsNotSupported where one is at fault."""
    done = verifying.verified(options.summary, options.source, options.pmid)
    _print(json.dumps(verifying.as_json(done), ensure_ascii=False) if options.json else verifying.in_words(done))
    faults, sentences = len(done.summary.faults), len(done.summary.sentences)
    if faults:
        raise SummaryIsNotSupported(f"{faults} of {sentences} sentences go beyond their source; see the report")


def scan(options: Namespace) -> None:
    """``plainms scan``: a line for each citation in scope on stdout, what went by and every damage on stderr."""
    files, done = Inputs.of(tuple(options.files)).files, scanning.Scan()
    with KeptSet(options.keep) if options.keep else nullcontext() as keep:
        for found in scanning.scan(files, done, keep):
            _print(canonical(scanning.as_json(found)) if options.json else scanning.in_words_of(found))
    sys.stderr.write(scanning.in_words(done, len(files)) + "\n")
    scanning.report_faults(done)


def evaluate(options: Namespace) -> None:
    """``plainms evaluate``: one JSON object on stdout."""
    beside = options.train or options.source or NOT_REPORTED
    scores = evaluated(options.task, options.data, beside)
    if options.examples:
        write_examples(options.task, options.data, beside, options.examples)
    _print(json.dumps(scores, indent=2))


def threads(options: Namespace) -> None:
    """``plainms threads``: the reports of one trial, and the pairs for a person, on stdout."""
    found = trial_threads.threads(options.db)
    _print_lines(map(canonical, trial_threads.as_json(found)) if options.json else trial_threads.in_words(found))


def export(options: Namespace) -> None:
    """``plainms export``: JSON lines on stdout."""
    _print_lines(exporting(options.db))


def serve(options: Namespace) -> None:
    """``plainms serve``: the address on stdout, then the site until interrupted."""
    address = _address(options)
    _print(json.dumps({"address": address}) if options.json else f"Serving {options.db} at {address} (Ctrl-C stops it)")
    serving.serve(options.db, options.host, options.port, workers=1)


def demo(options: Namespace) -> None:
    """``plainms demo``: what was built, from what, and where to look at it."""
    made = demonstration.demo(
        options.folder, options.clock, options.workers, quiet=options.quiet, offline=options.offline
    )
    address = _address(options)
    if options.json:
        _print(json.dumps({"database": str(made.database), "built_from": made.told, "address": address}))
    else:
        _print(f"Built {made.database} from {made.told}.")
    if options.no_serve:
        return
    if not options.json:
        _print(f"Open {address} in a browser (Ctrl-C stops the site).")
    serving.serve(made.database, options.host, options.port, workers=1)


def _address(options: Namespace) -> str:
    host = f"[{options.host}]" if ":" in options.host else options.host
    return f"http://{host}:{options.port}/"


def _print(text: str) -> None:
    _print_lines([text])


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()
