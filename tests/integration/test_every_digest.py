"""Walks a built database with plain SQL and JSON, trusting nothing of the code that wrote it: 0 violations."""

import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

AS_OF = "2026-11-22"
NEEDS = {
    "teaser": {"Span", "SourceField"},
    "finding": {"Span"},
    "frame": {"Span", "SourceField"},
    "explanation": {"VocabularyEntry"},
    "analogy": {"VocabularyEntry"},
    "caution": {"FiredRule", "Span"},
    "question": {"FiredRule"},
    "standing": {"VocabularyEntry"},
}
FIGURE = re.compile(r"\d+(?:[.,·]\d+)*")


@dataclass(frozen=True)
class Told:
    """A published digest beside the passages it may quote."""

    study: str
    design: str
    passages: dict[str, str]
    digest: dict

    @property
    def sentences(self) -> list[dict]:
        parts = [sentence for part in self.digest["parts"] for sentence in part["sentences"]]
        rest = [*self.digest["key_points"], *self.digest["questions"], *self.digest["clinician"]]
        return [self.digest["teaser"], *parts, *rest, *self.digest["standing"]]


def digests(database: Path) -> Iterator[Told]:
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(
        "select s.study_id, s.design, a.body, o.body from catalogue_studyrow s"
        " join catalogue_artefactrow a on a.study_id = s.study_id and a.kind = 'study' and a.stamp = s.stamp"
        " join catalogue_artefactrow o on o.study_id = s.study_id and o.kind = 'outcome' and o.stamp = s.stamp"
        " where s.decision = 'published' order by s.study_id"
    )
    for study, design, record, outcome in rows:
        yield Told(study, design, passages_of(json.loads(record)["reports"][0]), json.loads(outcome))


def passages_of(report: dict) -> dict[str, str]:
    found = [report.get("title"), report.get("conflict_of_interest"), *report.get("abstract", [])]
    found += [passage for other in report.get("other_abstracts", []) for passage in other["passages"]]
    return {passage["key"]: passage["text"] for passage in found if passage and "text" in passage}


def violations(told: Told) -> Iterator[str]:
    for sentence in told.sentences:
        kinds = {ground["is"] for ground in sentence["grounds"]}
        if not kinds & NEEDS[sentence["kind"]]:
            yield f"no ground: {sentence['text']}"
        for span in (ground for ground in sentence["grounds"] if ground["is"] == "Span"):
            if (
                told.passages.get(span["passage"], "")[span["start"] : span["end"]] != span["quote"]
                or not span["quote"]
            ):
                yield f"span does not quote: {sentence['text']}"
        if sentence["kind"] == "finding":
            yield from unlicensed_figures(sentence)
    yield from teaser_faults(told.digest["teaser"]["text"])


def unlicensed_figures(sentence: dict) -> Iterator[str]:
    """Figures that the spans neither hold nor give by the arithmetic that ``docs`` allows: rounding, shares, ratios."""
    quoted = " ".join(ground["quote"] for ground in sentence["grounds"] if ground["is"] == "Span")
    joined = re.sub(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))", ",", quoted)  # "100 000" is 100,000
    licensed = set(FIGURE.findall(f"{quoted} {joined}")) | derived(quoted) | spelled(quoted)
    licensed |= {"100"} if re.search(r"\bof every 100\b", sentence["text"]) else set()
    licensed |= {"1,000"} if re.search(r"\bof every 1,000\b", sentence["text"]) else set()
    for figure in FIGURE.findall(sentence["text"]):
        if figure not in licensed:
            yield f"figure {figure} is not in the span: {sentence['text']}"


def spelled(quoted: str) -> set[str]:
    """The figures of number words up to ninety-nine: "thirteen", "twenty-one"."""
    ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    small = {word: value for value, word in enumerate((*ones.split(), "eighteen", "nineteen"), start=1)}
    large = {word: value for value, word in zip(range(20, 100, 10), tens.split(), strict=True)}
    pattern = rf"\b(?:({'|'.join(large)})(?:[- ]({'|'.join(small)}))?|({'|'.join(small)}))\b"
    found = re.findall(pattern, quoted.lower())
    return {str(large.get(ten, 0) + small.get(one or alone, 0)) for ten, one, alone in found}


def derived(quoted: str) -> set[str]:
    """Whole numbers that follow from the figures of the quoted words."""
    values = [float(figure.replace(",", "").replace("·", ".")) for figure in FIGURE.findall(quoted) if is_plain(figure)]
    rounded = {*values, *(value * 10 for value in values)}
    shares = {100 * part / whole for part in values for whole in values if 0 < part <= whole}
    ratios = {abs(value - 1) * 100 for value in values if value < 10}
    tenths = {f"{math.floor(value * 10 + 0.5) / 10:g}" for value in values}
    return {str(math.floor(value + 0.5)) for value in rounded | shares | ratios} | tenths


def is_plain(figure: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d+(?:[.·]\d+)?", figure))


def teaser_faults(teaser: str) -> Iterator[str]:
    if len(teaser) > 100:
        yield f"teaser has {len(teaser)} characters: {teaser}"
    if not teaser.endswith(".") or teaser.endswith("..") or "…" in teaser:
        yield f"teaser is cut: {teaser}"


def all_violations(database: Path) -> tuple[int, list[str]]:
    told = list(digests(database))
    return len(told), [f"{each.study}: {fault}" for each in told for fault in violations(each)]


def reviews_that_found(database: Path) -> list[str]:
    reviews = {"narrative review", "systematic review", "meta-analysis", "guideline", "opinion"}
    own_words = re.compile(r"[“\"][^”\"]*[”\"]")
    return [
        sentence["text"]
        for told in digests(database)
        if told.design in reviews
        for sentence in told.sentences
        if re.search(r"\bfound\b(?! in\b)", own_words.sub("", sentence["text"]))
    ]


def future_dates_without_their_kind(database: Path) -> list[str]:
    listings = sqlite3.connect(database).execute(
        "select study_id, listing, sort_date from catalogue_studyrow where decision in ('published', 'no digest')"
    )
    return [
        f"{study}: {listing}"
        for study, listing, sort_date in listings
        if sort_date and sort_date > AS_OF and "issue dated" not in listing
    ]


def test_no_invented_digest_breaks_a_rule(invented_database: Path) -> None:
    count, found = all_violations(invented_database)
    assert count >= 18
    assert found == []


def test_the_walk_catches_a_planted_fault(invented_database: Path) -> None:
    told = next(digests(invented_database))
    finding = next(s for s in told.sentences if s["kind"] == "finding")
    finding["text"] += " It was 98765 in all."
    assert list(violations(told)) == [f"figure 98765 is not in the span: {finding['text']}"]


def test_no_invented_review_found_anything(invented_database: Path) -> None:
    assert reviews_that_found(invented_database) == []


def test_no_invented_date_lies_ahead_unless_it_is_an_issue_date(invented_database: Path) -> None:
    assert future_dates_without_their_kind(invented_database) == []


@pytest.mark.shared
@pytest.mark.slow
def test_every_real_record_is_in_the_database_with_a_digest_or_a_reason(ms_database: Path, ms_count: int) -> None:
    rows = sqlite3.connect(ms_database).execute("select decision, reasons from catalogue_studyrow").fetchall()
    decisions = Counter(decision for decision, _ in rows)
    assert len(rows) == ms_count
    assert decisions["failed"] == 0
    assert all(decision == "published" or json.loads(reasons) for decision, reasons in rows)


@pytest.mark.shared
@pytest.mark.slow
def test_no_real_digest_breaks_a_rule(ms_database: Path, ms_count: int) -> None:
    count, found = all_violations(ms_database)
    assert count > ms_count // 2
    assert found == []


@pytest.mark.shared
@pytest.mark.slow
def test_no_real_review_found_anything(ms_database: Path) -> None:
    assert reviews_that_found(ms_database) == []


@pytest.mark.shared
@pytest.mark.slow
def test_no_real_date_lies_ahead_unless_it_is_an_issue_date(ms_database: Path) -> None:
    assert future_dates_without_their_kind(ms_database) == []
