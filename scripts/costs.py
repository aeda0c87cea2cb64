"""Reckons what a library of all of PubMed, and 100 sites, cost from the rates that the benchmarks recorded.

``plan.toml`` holds what is assumed and not measured: how many citations, sites and readers, and a price.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainms.absence import NOT_ASSESSED, NotAssessed

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results"
PLAN = ROOT / "benchmarks" / "plan.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the work: how many of what, how many a CPU second, and where the rate was measured."""

    name: str
    count: float
    of_what: str
    a_second: float
    source: str
    peak_bytes: int | NotAssessed = NOT_ASSESSED

    @property
    def hours(self) -> float:
        """CPU hours: count ÷ rate ÷ 3,600."""
        return self.count / self.a_second / 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """What nobody measured."""

    citations: int
    sites: int
    pages_a_day: int
    dollars_a_cpu_hour: float


def assumed() -> Assumed:
    """As ``plan.toml`` says."""
    return Assumed(**tomllib.loads(PLAN.read_text(encoding="utf-8")))


def share_in_scope() -> tuple[int, int]:
    """Citations in scope, of those that the scan benchmark read."""
    scan = _recorded("scan")
    return int(scan["recall against full parsing"].split(" of ")[1]), int(scan["input"]["citations"])


def library() -> Iterator[Step]:
    """The steps from all of PubMed to one library with its pages."""
    plan, (found, read) = assumed(), share_in_scope()
    studies = plan.citations * found / read
    scan = _recorded("scan")["contenders"]["plainms scan"]
    yield Step(
        name="find the studies",
        count=plan.citations,
        of_what="citations",
        a_second=scan["citations_a_cpu_second"],
        source="scan",
        peak_bytes=scan["peak_bytes"],
    )
    chain = _recorded("appraise")["contenders"]["plainms from record to verified digest"]
    yield Step(
        name="read, appraise, write and check them",
        count=studies,
        of_what="studies",
        a_second=chain["abstracts_a_cpu_second"],
        source="appraise",
        peak_bytes=chain["peak_bytes"],
    )
    yield _paged("store them and make their pages", studies)


def sites() -> Iterator[Step]:
    """The steps that each of many sites of its own adds: pages once, then a day of readers."""
    plan, (found, read) = assumed(), share_in_scope()
    studies = plan.citations * found / read
    yield _paged(f"store and make pages for {plan.sites} sites", studies * plan.sites)
    yield Step(
        name=f"serve {plan.sites} sites for a day",
        count=plan.pages_a_day * plan.sites,
        of_what="pages",
        a_second=1e6 / _recorded("serving")["page"]["server_us"],
        source="serving",
    )


def _paged(name: str, studies: float) -> Step:
    """So many studies stored, with their pages: what a build takes beyond its stages."""
    build = _recorded("build")["contenders"]
    whole, stages = build["plainms build"], build["plainms stages"]
    return Step(
        name=name,
        count=studies,
        of_what="studies",
        a_second=whole["records"] / (whole["cpu_seconds"] - stages["cpu_seconds"]),
        source="build",
        peak_bytes=whole["peak_bytes"],
    )


def _recorded(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))
    return read
