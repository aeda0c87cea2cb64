"""Tables of a paper: what each is for, whom its columns tell of, and what the appraisal takes. All are invented."""

import datetime
import time
from dataclasses import replace
from pathlib import Path

import pytest

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.appraise import appraise
from plainms.appraisal.tables.cells import counted, measured, paired
from plainms.appraisal.tables.columns import ColumnKind, Columns, columns_of
from plainms.appraisal.tables.roles import TableRole, caption_of, role_of
from plainms.appraisal.values import AbsoluteComparison, Characteristic, Tabled
from plainms.codec import decode, encode
from plainms.digest.around.marks import appraisal_marks
from plainms.digest.digest import Digest, Sentence
from plainms.pipeline import process
from plainms.publication.page import compose
from plainms.sources import jats
from plainms.sources.full_text import FullText
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from plainms.verification.checks.figures import unfounded
from plainms.verification.table_counts import exchanged
from plainms.vocabulary.load import vocabulary

FILE = Path(__file__).parents[2] / "records/jats/invented_tables.nxml"


def record(*changes: tuple[str, str]) -> SourceRecord:
    data = FILE.read_text()
    for old, new in changes:
        assert old in data
        data = data.replace(old, new)
    (found,) = jats.read(data.encode(), FILE.name)
    assert isinstance(found, SourceRecord)
    return found


def text(*changes: tuple[str, str]) -> FullText:
    found = record(*changes).full_text
    assert isinstance(found, FullText)
    return found


def appraised(*changes: tuple[str, str]) -> Appraisal:
    return appraise(assemble(record(*changes)))


def told(kind: str, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    """The words and the column of every item of a kind that a table tells."""
    value = appraised(*changes).characteristics.value
    items: tuple[Characteristic, ...] = () if isinstance(value, NotReported) else value  # type: ignore[assignment]
    return [(one.words, one.tabled.column) for one in items if one.kind == kind and isinstance(one.tabled, Tabled)]


def columns(*changes: tuple[str, str], place: int = 0) -> Columns | Unclear:
    return columns_of(text(*changes).tables[place])


def roles(*changes: tuple[str, str]) -> list[TableRole | Unclear]:
    found = text(*changes)
    return [role_of(one, caption_of(one, found)).value for one in found.tables]  # type: ignore[misc]


WITHOUT_TOTAL = (
    ('<th rowspan="2">Total (N = 200)</th>', ""),
    ('<td colspan="5">', '<td colspan="4">'),
    ("<td>41.6 ± 9.0</td>", ""),
    ("<td>20–60</td><td>20–60</td>", "<td>20–60</td>"),
    ("<td>136 (68)</td>", ""),
    ("<td>64 (32)</td>", ""),
    ("<td/><td/><td/><td>0.71</td>", "<td/><td/><td>0.71</td>"),
    ("<td>150 (75)</td>", ""),
    ("<td>50 (25)</td>", ""),
    ("<td>3.0 (2.0–4.0)</td><td>3.5 (2.0–4.5)</td>", "<td>3.0 (2.0–4.0)</td>"),
    ("<td>7.9</td><td>8.0</td>", "<td>7.9</td>"),
)


def test_a_table_is_for_what_its_caption_names() -> None:
    assert roles() == [TableRole.BASELINE, TableRole.OUTCOMES, TableRole.HARMS]


def test_a_caption_that_names_two_roles_names_none() -> None:
    first, *_ = roles(("Baseline characteristics of the participants", "Baseline characteristics and outcomes"))
    assert isinstance(first, Unclear)


@pytest.mark.parametrize(
    ("caption", "role"),
    [
        ("Demographics of those randomized", TableRole.BASELINE),
        ("Criteria for enrollment", TableRole.OTHER),
        ("Costs of treatment", TableRole.OTHER),
        ("Some table", TableRole.BASELINE),
    ],
)
def test_other_words_over_the_same_rows(caption: str, role: TableRole) -> None:
    assert roles(("Baseline characteristics of the participants", caption))[0] is role


def test_a_table_of_words_is_for_something_else() -> None:
    rows = "<tr><td>Age</td><td>asked</td></tr><tr><td>Sex</td><td>noted</td></tr>"
    body = (
        f"<table-wrap><caption><p>Baseline characteristics of patients</p></caption><table>{rows}</table></table-wrap>"
    )
    assert roles(("<p>Everyone gave consent.</p>", body))[0] is TableRole.OTHER


def test_every_role_has_its_entry() -> None:
    assert {entry.id for entry in vocabulary("table_roles").entries} == set(TableRole)


def test_columns_are_groups_everybody_or_aside_under_their_own_headings() -> None:
    found = columns()
    assert isinstance(found, Columns)
    assert [(one.kind, one.label, one.size) for one in found.told] == [
        (ColumnKind.GROUP, "Velozumab (n = 120)", 120),
        (ColumnKind.GROUP, "Placebo (n = 80)", 80),
        (ColumnKind.WHOLE, "Total (N = 200)", 200),
        (ColumnKind.ASIDE, "p value", NOT_REPORTED),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Total (N = 200)", "Total (N = 210)"),
        (
            '<th>Placebo (n = 80)</th></tr></thead>\n<tbody>\n<tr><td colspan="5">',
            '<th>Week 24</th></tr></thead>\n<tbody>\n<tr><td colspan="5">',
        ),
        ('<th rowspan="2">p value</th>', '<th rowspan="2"/>'),
        ('<th rowspan="2">p value</th>', '<th rowspan="2">Total</th>'),
    ],
)
def test_columns_that_do_not_add_up_are_times_or_have_no_name_are_not_read(old: str, new: str) -> None:
    assert isinstance(columns((old, new)), Unclear)


def test_a_huge_or_a_strange_table_is_not_read_for_long() -> None:
    dashes = (
        "<th>Placebo (n = 80)</th></tr></thead>\n<tbody>\n<tr><td colspan",
        f"<th>Mean {'-' * 5_000}!</th></tr></thead>",
    )
    wide = ('<td colspan="5">Age (years)</td>', '<td colspan="999">Age (years)</td>')
    strange = ("<td>• Women</td>", f"<td>Women {',' * 9_000}</td>")
    began = time.process_time()
    columns((dashes[0], f"{dashes[1]}<tbody><tr><td colspan"))
    assert isinstance(columns(wide), Unclear)
    assert told("sex", strange) == []
    assert time.process_time() - began < 5


def test_all_of_one_drug_is_not_everybody() -> None:
    found = columns(
        (
            "<th>Velozumab (n = 120)</th><th>Placebo (n = 80)</th></tr></thead>\n<tbody>\n<tr><td>Any",
            "<th>All velozumab (n = 120)</th><th>All placebo (n = 80)</th></tr></thead>\n<tbody>\n<tr><td>Any",
        ),
        place=2,
    )
    assert isinstance(found, Columns)
    assert [one.kind for one in found.told] == [ColumnKind.GROUP, ColumnKind.GROUP]


def test_everybody_answers_alone_where_there_is_such_a_column() -> None:
    assert told("age") == [("Age (years), Mean ± SD: 41.6 ± 9.0", "Total (N = 200)")]
    assert told("sex") == [("Sex, n (%), Women: 136 (68)", "Total (N = 200)")]
    assert told("disability") == [("EDSS score, median (IQR): 3.5 (2.0–4.5)", "Total (N = 200)")]
    assert told("course") == [("Disease course, n (%): RRMS 150 (75); SPMS 50 (25)", "Total (N = 200)")]


def test_courses_are_counted_although_the_abstract_names_one_and_no_other_is_said_to_be_left_out() -> None:
    named = ("200 people with multiple sclerosis", "200 people with relapsing-remitting multiple sclerosis")
    found = appraised(named)
    assert found.phenotypes.value == ("relapsing-remitting",)
    assert [words for words, _ in told("course", named)] == ["Disease course, n (%): RRMS 150 (75); SPMS 50 (25)"]
    assert appraisal_marks(found)["phenotypes"] == set()


def test_without_it_each_group_answers_and_no_mean_is_worked_out() -> None:
    assert told("age", *WITHOUT_TOTAL) == [
        ("Age (years), Mean ± SD: 41.3 ± 9.1", "Velozumab (n = 120)"),
        ("Age (years), Mean ± SD: 42.0 ± 8.8", "Placebo (n = 80)"),
    ]


def test_a_number_that_is_said_to_be_neither_mean_nor_median_is_not_told() -> None:
    assert told("disease duration") == []


@pytest.mark.parametrize("cell", ["136 (58)", "236 (68)", "most", "136 of 200"])
def test_a_count_that_is_not_its_share_is_not_told(cell: str) -> None:
    assert told("sex", ("136 (68)", cell)) == []


def test_a_pair_of_numbers_is_told_where_it_adds_up_to_the_group() -> None:
    men = "<tr><td>• Men</td><td>36 (30)</td><td>28 (35)</td><td>64 (32)</td><td/></tr>"
    women = "<tr><td>• Women</td><td>84 (70)</td><td>52 (65)</td><td>136 (68)</td><td>0.46</td></tr>"
    pair = "<tr><td>Male/female</td><td>36/84</td><td>28/52</td><td>{}</td><td/></tr>"
    (words, _), *more = told("sex", (women, ""), (men, pair.format("64/136")))
    assert words == "Sex, n (%), Male/female: 64/136"
    assert not more
    assert told("sex", (women, ""), (men, pair.format("1/2"))) == []


@pytest.mark.parametrize(
    "change",
    [
        ("We randomized 200 people", "We randomized 900 people"),
        ("Baseline characteristics of the participants", "Baseline characteristics of participants who completed"),
    ],
)
def test_a_table_of_other_people_than_the_study_tells_nothing(change: tuple[str, str]) -> None:
    assert told("age", change) == []


def test_what_the_abstract_states_is_never_taken_from_a_table() -> None:
    abstract = ("Velozumab is an invented antibody.", "Velozumab is an invented antibody.")
    stated = ("to velozumab or placebo.", "to velozumab or placebo; their mean age was 41.6 years, and 68% were women.")
    assert told("age", abstract, stated) == []
    assert told("disability", abstract, stated) != []


def test_the_groups_and_their_sizes_come_from_the_heads_where_they_are_all_of_the_study() -> None:
    arms = appraised().arms
    assert [(one.label, one.size, one.is_comparator) for one in arms.value] == [  # type: ignore[union-attr]
        ("Velozumab", 120, False),
        ("Placebo", 80, True),
    ]
    assert not appraised(("We randomized 200 people", "We randomized 190 people")).arms.is_present


def test_every_span_quotes_its_cell_and_the_appraisal_comes_back_from_json() -> None:
    found, source = appraised(), record()
    cells = {
        (table.passage.key, cell.start, cell.end): table.words(cell) for table in text().tables for cell in table.cells
    }
    for item in found.characteristics.value:  # type: ignore[union-attr]
        for span in item.tabled.cells:
            assert cells[(span.passage.key, span.start, span.end)] == span.quote
    assert decode(Appraisal, encode(found), source.quotable) == found


def test_the_digest_tells_it_to_clinicians_with_cells_as_receipts_and_passes_the_verifier() -> None:
    done = process(record())
    assert not done.verification.findings  # type: ignore[union-attr]
    (age,) = [one for one in done.outcome.clinician if one.text.startswith("Age, as “Table 1” of the paper")]  # type: ignore[union-attr]
    assert age.text.endswith("has it: “Age (years)”, “Mean ± SD”: “41.6 ± 9.0” under “Total (N = 200)”.")
    assert "41.6 ± 9.0" in [span.quote for span in age.spans]


def test_the_page_shows_it_with_whom_it_tells_of_and_its_receipt_opens_the_row() -> None:
    done = process(record())
    page = compose(done.study, done.appraisal, done.outcome, datetime.date(2026, 11, 27))  # type: ignore[arg-type]
    shown = {fact.term: [value.text for value in fact.values] for fact in page.studied.facts}  # type: ignore[union-attr]
    assert shown["Sex"] == ["“Sex, n (%), Women: 136 (68)” (Total (N = 200), Table 1)"]
    assert page.studied.likeness.sex == ()  # type: ignore[union-attr]
    (age,) = [one for one in page.body.facts if one.text.startswith("Age, as")]  # type: ignore[union-attr]
    rows = ["".join(segment.text for segment in receipt.segments) for receipt in age.receipts]
    assert any("Mean ± SD | 41.3 ± 9.1 | 42.0 ± 8.8 | 41.6 ± 9.0 | 0.58" in row for row in rows)


def harms(*changes: tuple[str, str]) -> list[tuple[object, ...]]:
    """What is counted, and the count and size of both groups."""
    value = appraised(*changes).absolutes.value
    items: tuple[AbsoluteComparison, ...] = () if isinstance(value, NotReported) else value  # type: ignore[assignment]
    groups = [(one.outcome, one.first, one.second) for one in items]
    return [(what, one.group, one.events, one.total, two.events, two.total) for what, one, two in groups]


def test_people_with_any_and_with_serious_harms_are_counted_in_both_groups() -> None:
    assert harms() == [
        ("any adverse event", "Velozumab", 72, 120, 40, 80),
        ("any serious adverse event", "Velozumab", 6, 120, 4, 80),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<td>Any adverse event</td>", "<td>Any adverse event leading to an end</td>"),
        ("<td>Any adverse event</td>", "<td>Adverse events</td>"),
        ("72 (60)", "72"),
        ("72 (60)", "152 (60)"),
        ("72 (60)", "72 (0.6)"),
        ("40 (50)", "40 (90)"),
    ],
)
def test_a_row_or_a_cell_that_may_count_events_or_others_is_left_out(old: str, new: str) -> None:
    assert [what for what, *_ in harms((old, new))] == ["any serious adverse event"]


@pytest.mark.parametrize(
    "changes",
    [
        [("<p>Adverse events</p>", "<p>Adverse events in those who completed</p>")],
        [
            (
                "Fatigue was",
                "Adverse events: 72 of 120 (60%) in the drug group and 40 of 80 (50%) in the other group. It was",
            )
        ],
        [("We randomized 200", "In this cohort we followed 200"), ("a randomized trial", "a cohort study")],
    ],
)
def test_tables_of_some_people_count_no_harms_nor_do_those_of_a_cohort_or_beside_the_abstract(
    changes: list[tuple[str, str]],
) -> None:
    value = appraised(*changes).absolutes.value
    items: tuple[AbsoluteComparison, ...] = () if isinstance(value, NotReported) else value  # type: ignore[assignment]
    assert all(isinstance(one.tabled, NotReported) for one in items)


def boxed() -> Digest:
    outcome = process(record()).outcome
    assert isinstance(outcome, Digest)
    return outcome


def faults_of(sentence: Sentence) -> list[str]:
    found = [one.message for one in unfounded(sentence, "")]
    return found + ["exchanged"] * exchanged(sentence)


def test_the_box_draws_them_and_the_verifier_follows_each_share_to_its_column() -> None:
    box = boxed().box
    assert [fact.sentence.text for fact in box][:1] == [
        "Any adverse event: 50 of every 100 people (Placebo) and 60 of every 100 people (Velozumab)."
    ]
    assert [faults_of(fact.sentence) for fact in box] == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "Any adverse event: 60 of every 100 people (Placebo) and 50 of every 100 people (Velozumab).",
        "Any adverse event: 50 of every 100 people (Placebo) and 72 of every 100 people (Velozumab).",
        "Any adverse event: 50 of every 100 people (Velozumab) and 60 of every 100 people (Placebo).",
        "Any adverse event: 50 of every 100 people (Sham) and 60 of every 100 people (Velozumab).",
        "Any adverse event happened to 60% of people.",
    ],
)
def test_a_share_under_another_name_or_of_no_column_is_a_fault(text: str) -> None:
    assert faults_of(replace(boxed().box[0].sentence, text=text))


def test_cells_of_two_rows_are_no_comparison() -> None:
    any_event, serious = (fact.sentence for fact in boxed().box)
    mixed = tuple(one for one in any_event.spans if one.quote != "40 (50)") + tuple(
        one for one in serious.spans if one.quote == "4 (5)"
    )
    text = "Any adverse event: 5 of every 100 people (Placebo) and 60 of every 100 people (Velozumab)."
    assert faults_of(replace(any_event, text=text, grounds=mixed))


def test_counts_of_harms_are_no_counts_of_the_result() -> None:
    ratio = (
        "Fatigue was lower with velozumab than with placebo.",
        "Fatigue was rarer with velozumab (hazard ratio 0.60, 95% CI 0.40 to 0.80).",
    )
    found = appraised(ratio)
    assert found.absolutes.is_present
    assert appraisal_marks(found)["numbers"] == {"relative only"}


def test_cells_are_read_whole_or_not_at_all() -> None:
    assert measured("41.6 ± 9.0").value == 41.6  # type: ignore[union-attr]
    assert measured("3.5 (2.0–4.5)").value == 3.5  # type: ignore[union-attr]
    assert isinstance(measured("21–59"), NotReported)
    assert isinstance(measured("12 of 40"), NotReported)
    both = counted("1,204 (61.5%)")
    assert (both.count, both.percent, both.has_sign) == (1204, 61.5, True)  # type: ignore[union-attr]
    assert counted("68%").count == NOT_REPORTED  # type: ignore[union-attr]
    assert isinstance(counted("7 (4–9)"), NotReported)
    assert paired("40 (58.8)/28 (41.1)") == (40, 28)
    assert isinstance(paired("3.5/1"), NotReported)
