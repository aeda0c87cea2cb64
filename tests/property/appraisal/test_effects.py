"""An estimate printed in any of the forms is read back as it was; quotes hold their numbers; hostile text is quick."""

import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effects_kit import comparisons, effects, numbers
from invented_records import record
from plainms.appraisal.effects.absolute import absolutes_of
from plainms.appraisal.effects.effects import effects_of
from plainms.appraisal.effects.numbers import leveled, numbers_in
from plainms.appraisal.reading import read
from plainms.appraisal.values import Interval, Measure
from plainms.studies.assemble import assemble

NAMES = {
    "HR": Measure.HR,
    "odds ratio": Measure.OR,
    "risk ratio (RR)": Measure.RR,
    "rate ratio [IRR]": Measure.IRR,
    "mean difference": Measure.MD,
    "SMD": Measure.SMD,
}
FORMS = (
    "Outcomes differed ({name} {one}, 95% CI {low} to {high}).",
    "Outcomes differed ({name} = {one}; 95% CI: {low}, {high}; p<0.05).",
    "The {name} was {one} (95% confidence interval [CI] {low} to {high}).",
    "The {name} was {one} [95%CI [{low}; {high}]].",
    "Outcomes differed ({name}: {one}, CI 95% {low} to {high}).",
    "The {name} (95% CI) was {one} ({low} to {high}).",
    "The {name} was {one} (99% CrI {low} ~ {high}).",
)
MINUS = ("-", "\u2212", "\u2013")
POINTS = (".", "\u00b7")
tenths = st.integers(min_value=1, max_value=9_999).map(lambda number: number / 100)


def printed(value: float, minus: str, point: str) -> str:
    return f"{value:.2f}".replace("-", minus).replace(".", point)


@given(
    st.sampled_from(sorted(NAMES)),
    st.sampled_from(FORMS),
    st.tuples(tenths, tenths, tenths).map(sorted),
    st.booleans(),
    st.sampled_from(list(product(MINUS, POINTS))),
)
def test_what_is_printed_is_read_back(
    name: str, form: str, values: list[float], negative: bool, style: tuple[str, str]
) -> None:
    if negative and NAMES[name] in {Measure.MD, Measure.SMD}:
        values = sorted(-value for value in values)
    low, one, high = values
    shown = [printed(value, *style) for value in values]
    text = form.format(name=name, low=shown[0], one=shown[1], high=shown[2])
    found = [item for item in effects(text) if isinstance(item.interval, Interval)]
    assert [(item.measure, numbers(item)) for item in found] == [(NAMES[name], (one, low, high))]


PIECES = st.lists(
    st.sampled_from(
        ["OR", "HR", "1.4", "(95% CI", "0.5-0.9", ")", "[", "]", "p = 0.01", "±", "3", "%", "−0,5", "to", ";", ",",
         "of", "12/40", "30%", "placebo", "in the drug group", "median", "IQR", "İ", "β =", "1 × 10−3", "mean", "and",
         "vs", "."]
    ),
    max_size=30,
)  # fmt: skip


@given(PIECES)
def test_every_quote_holds_its_numbers(pieces: list[str]) -> None:
    text = " ".join(["Results", *pieces])
    for item in effects(text):
        assert item.span.start <= item.at.start < item.at.end <= item.span.end
        (number,) = numbers_in(leveled(item.at.quote)) or (None,)
        assert number is None or abs(number.value) == abs(item.value)
    for found in comparisons(text):
        assert found.span.passage.text[found.span.start : found.span.end] == found.span.quote


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1.4 (",
        "95% CI ",
        "OR = 1.4 (95% CI 1.1-1.8), ",
        "in ",
        "30% in a ",
        "p = ",
        "a" * 50,
        "- ",
        "12/40 ",
    ],
)
@pytest.mark.parametrize("stop", [" ", ". A "])
def test_a_hostile_line_of_100_kilobytes_is_read_in_seconds(piece: str, stop: str) -> None:
    line = (piece * (4_000 // len(piece)) + stop) * 25
    reading = read(assemble(record("Sleep in multiple sclerosis", ("RESULTS", line))))
    started = time.process_time()
    effects_of(reading)
    absolutes_of(reading)
    assert time.process_time() - started < 10
