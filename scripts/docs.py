"""Writes the generated pages of docs/reference from the code they describe, and the figures that the site shows from
the recorded evaluation; ``--check`` only compares.

A test runs the check, so a page that no longer tells the truth fails the build. Run it with ``make docs``.
"""

import argparse
import inspect
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import costs

from plainms import errors
from plainms.absence import NotAssessed
from plainms.digest import digest
from plainms.publication.attacked import RECORDED
from plainms.run.cli import build_parser
from plainms.vocabulary.load import names, vocabulary

MEASURED = Path(__file__).resolve().parents[1] / "src" / "plainms" / "publication" / "measured.json"
EVALUATION = Path(__file__).resolve().parents[1] / "evaluation"
BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"
REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"
GENERATED = "<!-- Written by scripts/docs.py; change the code or that script, then run make docs. -->"

KINDS = {
    "teaser": ("One complete sentence for lists and headings.", "In mice, EX-17 reduced swelling."),
    "finding": ("A result, quoted or told in other words.", "Fewer people had relapses with inventamod."),
    "frame": ("A fact about the study itself.", "This study compared 2,410 people with MS with 12,050 without it."),
    "explanation": ("What a technical word means.", "A relapse is a flare-up of symptoms."),
    "analogy": ("A picture, with the place where it fails.", "Picture the coating on an electric wire."),
    "caution": ("A limit of the study.", "It looked back at records, so it cannot show the cause."),
    "question": ("Something to ask at a visit.", "Were people with my kind of MS in this study?"),
    "standing": ("Fixed text that every digest carries.", "Studies range from early work to advanced trials."),
}
GROUNDS = {
    "Span": "exact words of the source, by offset",
    "SourceField": "a field of the record, such as a publication type",
    "VocabularyEntry": "an entry of one of our lists",
    "FiredRule": "a rule of ours and the fact that fired it",
}


def errors_page() -> str:
    """Every way plainms refuses; the names that begin a branch are bold."""
    rows = ((kind.exit_code, _named(kind), inspect.getdoc(kind)) for kind in _tree(errors.PlainmsError))
    return _page(
        "Errors",
        "Every refusal is a class of `plainms.errors`; its name is the sentence and its branch decides the exit code. "
        "The message on standard error says what happened, to which thing, and what to do. "
        "Exit code 0 is success, 130 an interruption by the keyboard, 141 a reader that closed the pipe.",
        _table(("exit code", "error", "what is true then"), rows),
    )


def sentence_kinds_page() -> str:
    """Every kind of sentence and what must stand behind it."""
    needed = digest._MUST_STAND_ON
    rows = (
        (
            kind.value,
            KINDS[kind.value][0],
            " or ".join(f"`{ground.__name__}`" for ground in needed[kind]),
            f"“{KINDS[kind.value][1]}”",
        )
        for kind in digest.SentenceKind
    )
    return _page(
        "Sentence kinds",
        "A sentence has a kind, and its kind decides what must stand behind it. "
        "One with nothing behind it cannot be constructed: `SentenceHasNoGround`. The examples are invented.",
        _table(("kind", "what it is", "must stand on", "example"), rows),
        "The grounds:",
        "\n".join(f"- `{name}`: {meaning}." for name, meaning in GROUNDS.items()),
    )


def vocabulary_page() -> str:
    """Every domain list, its edition and where its facts come from."""
    lists = (vocabulary(name) for name in names())
    return _page(
        "Vocabularies",
        "Domain knowledge is data: one TOML file a subject in `src/plainms/vocabulary/data/`, each with its edition. "
        "A digest names the edition it was made with, so a changed list shows which digests are stale.",
        _table(("file", "edition", "source"), ((f"`{each.name}.toml`", each.edition, each.source) for each in lists)),
    )


def cli_page() -> str:
    """Every command with its arguments and options."""
    parser = build_parser()
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    helps = {choice.dest: choice.help for choice in commands._choices_actions}
    sections = [
        f"## plainms {name}\n\n{_sentence(helps[name])}\n\n"
        + _table(("argument", "meaning"), _arguments(commands.choices[name]))
        for name in commands.choices
    ]
    return _page(
        "Command line",
        "Results go to standard output, progress and messages to standard error. Exit codes: [errors](errors.md). "
        "`plainms COMMAND --help` says the same as this page.",
        *sections,
    )


def evaluation_page() -> str:
    """What each stage scored, against its bar, from the recorded results."""
    bars, results = _recorded()
    rows = (_bar(bar, results[bar["task"]]) for bar in bars if bar["task"] in results)
    readings = tomllib.loads((EVALUATION / "readings.toml").read_text(encoding="utf-8"))["reading"]
    judged = ((each["what"], each["n"], each["blind"], each["result"], each["bar"]) for each in readings)
    return _page(
        "Evaluation",
        "What the stages score on the development halves of evaluation sets that are not part of this repository, "
        "as `plainms evaluate` prints it; `python evaluation/record.py DATA` records it anew. "
        'A score "fitted for evaluation only" belongs to a model that is made for the comparison and never ships.',
        _table(("what", "score", "bar", "reached", "published by others"), rows),
        "Rules were written while looking at parts of these sets, so a score on text that nobody looked at is likely "
        "to be lower. Full metrics, with coverage, classes and confusions: `evaluation/results/`.",
        "## Read by others",
        "What readers of real abstracts found who compared them with our answers.",
        _table(("what", "read", "blind", "result", "bar"), judged),
    )


def costs_page() -> str:
    """What all of PubMed and many sites cost, by the recorded rates."""
    plan, (found, read) = costs.assumed(), costs.share_in_scope()
    studies = round(plan.citations * found / read)
    return _page(
        "Costs",
        "What a library of all of PubMed costs, and 100 sites, reckoned from the rates that "
        "[the benchmarks](../../benchmarks/README.md) recorded. "
        "**CPU hours = how many ÷ how many a CPU second ÷ 3,600; dollars = CPU hours × price.** "
        f"Assumed and not measured (`benchmarks/plan.toml`): {plan.citations:,} citations, {plan.sites} sites, "
        f"{plan.pages_a_day:,} pages a day and site, ${plan.dollars_a_cpu_hour:.2f} a CPU hour.",
        "## One library\n\n"
        f"{found:,} of {read:,} citations of the recorded scan are in scope; "
        f"at that share PubMed holds {studies:,} studies.",
        _costs(costs.library(), plan.dollars_a_cpu_hour),
        f"## {plan.sites} sites, each with a library of its own\n\n"
        "Finding and processing are done once, as above; this comes on top.",
        _costs(costs.sites(), plan.dollars_a_cpu_hour),
    )


def _costs(steps: Iterable[costs.Step], price: float) -> str:
    rows = [
        (
            step.name,
            f"{step.count:,.0f} {step.of_what}",
            f"{step.a_second:,.0f}",
            f"`{step.source}.json`",
            "" if isinstance(step.peak_bytes, NotAssessed) else f"{step.peak_bytes / 1e9:.2f} GB",
            f"{step.hours:,.2f}",
            f"{step.hours * price:,.2f}",
        )
        for step in steps
    ]
    return _table(("step", "how many", "a CPU second", "measured in", "memory a process", "CPU hours", "dollars"), rows)


def growth_page() -> str:
    """What each step takes as a library grows, from the recorded benchmark."""
    sys.path.append(str(BENCHMARKS))
    from growing.shown import LINEAR, table  # noqa: PLC0415 - the benchmarks are no package of ours

    result = json.loads((BENCHMARKS / "results" / "growth.json").read_text(encoding="utf-8"))
    return _page(
        "Growth",
        "What each step takes as a library grows, as `python benchmarks/growth.py` recorded it. The whole chain takes "
        "the same time for each record, so it is timed on a sample; the studies of all sizes are varied from "
        "processed ones. Everything after the chain is the product's own code on that many studies.",
        table(result),
        f"The power is that of the size with which a step grows, by least squares; up to {LINEAR} counts as linear. "
        "The last step is how many times as much the largest size takes as the one before it. "
        "Times are those of the processor. Pages are made of 64 studies at each size; of lists and places some 400 "
        "are made and all are planned, because a page takes the same time everywhere. So the database holds no pages "
        "of the other studies. How studies are varied: [benchmarks](../../benchmarks/README.md).",
    )


def measured_file() -> str:
    """The lines of the recorded results that the site shows to readers, as JSON."""
    bars, results = _recorded()
    lines = [_line(bar, results[bar["task"]]) for bar in bars if "plain" in bar and bar["task"] in results]
    return json.dumps(lines, ensure_ascii=False, indent=2) + "\n"


def _recorded() -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The bars, and the result of each task."""
    bars = tomllib.loads((EVALUATION / "bars.toml").read_text(encoding="utf-8"))["bar"]
    results = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in EVALUATION.glob("results/*.json")}
    results["attack"] = json.loads(RECORDED.read_text(encoding="utf-8"))
    return bars, results


def _line(bar: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    score, is_share = _score(bar, result), bar.get("unit") != "number"
    words, asked = ("at least", bar["at_least"]) if "at_least" in bar else ("at most", bar["at_most"])
    reached = score >= asked if words == "at least" else score <= asked
    ends = {("at least", 1): "all", ("at most", 0): "none"} if is_share else {}
    bound = ends.get((words, asked), f"{words} {_shown(asked, is_share=is_share, decimals=0)}")
    shown = _shown(score, is_share=is_share, decimals=1)
    return {"what": bar["plain"], "score": shown, "bar": bound, "is_reached": reached}


def _shown(value: float, *, is_share: bool, decimals: int) -> str:
    """A share as a percentage; a score keeps a decimal, so that a few misses never read as none."""
    return f"{value * 100:.{decimals}f}%" if is_share else f"{value:.{decimals}f}"


def _score(bar: dict[str, Any], result: dict[str, Any]) -> Any:
    score: Any = result
    for key in bar["key"].split("."):
        score = score[key]
    return score


def _bar(bar: dict[str, Any], result: dict[str, Any]) -> tuple[str, ...]:
    score = _score(bar, result)
    published = bar.get("published", "")
    if "at_least" in bar:
        return bar["what"], f"{score:g}", f"at least {bar['at_least']:g}", _yes(score >= bar["at_least"]), published
    if "at_most" in bar:
        return bar["what"], f"{score:g}", f"at most {bar['at_most']:g}", _yes(score <= bar["at_most"]), published
    return bar["what"], f"{score:g}", "", "", published


def _yes(reached: bool) -> str:
    return "yes" if reached else "**no**"


FILES = {
    REFERENCE / "errors.md": errors_page,
    REFERENCE / "sentence-kinds.md": sentence_kinds_page,
    REFERENCE / "vocabulary.md": vocabulary_page,
    REFERENCE / "cli.md": cli_page,
    REFERENCE / "evaluation.md": evaluation_page,
    REFERENCE / "costs.md": costs_page,
    REFERENCE / "growth.md": growth_page,
    MEASURED: measured_file,
}


def stale() -> list[str]:
    """The names of the files that differ from what the code says."""
    return [path.name for path, content in FILES.items() if _written(path) != content()]


def main() -> int:
    """Write the pages, or with ``--check`` fail when one is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    if parser.parse_args().check:
        names_of_stale = stale()
        if names_of_stale:
            sys.stderr.write(f"stale: {', '.join(names_of_stale)}; run make docs" + "\n")
        return 1 if names_of_stale else 0
    for path, content in FILES.items():
        path.write_text(content(), encoding="utf-8")
    return 0


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _tree(kind: type[errors.PlainmsError]) -> Iterator[type[errors.PlainmsError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _tree(below)


def _named(kind: type[errors.PlainmsError]) -> str:
    begins_a_branch = "exit_code" in vars(kind)
    return f"**{kind.__name__}**" if begins_a_branch else kind.__name__


def _arguments(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        if action.option_strings and action.nargs != 0 and not action.choices:
            name += f" {action.metavar or action.dest.upper()}"
        meaning = _sentence(action.help or "")
        if action.choices:
            meaning += " One of " + ", ".join(f"`{choice}`" for choice in action.choices) + "."
        if action.required and action.option_strings:
            meaning += " Must be given."
        yield f"`{name}`", meaning.strip()


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "." if text else ""


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    lines = [tuple(head)]
    lines.append(tuple("---" for _ in lines[0]))
    lines.extend(tuple(str(cell).replace("|", "\\|") for cell in row) for row in rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _page(title: str, *blocks: str) -> str:
    return "\n\n".join((GENERATED, f"# {title}", *blocks)) + "\n"


if __name__ == "__main__":
    sys.exit(main())
