"""Safety events: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("No serious adverse events were reported.", "the researchers did not report any serious side effects"),
        (
            "There were no adverse events during the training.",
            "the researchers did not see any side effects during the training",
        ),
        ("The exercise program was well tolerated.", "the authors say that people tolerated the exercise program well"),
        (
            "The most common adverse events were headache and fatigue.",
            "the most common side effects were headache and fatigue",
        ),
        (
            "There were no adverse events during or after the training.",
            "the researchers did not see any side effects during or after the training",
        ),
        ("No side effects were noted.", "the researchers did not see any side effects"),
        (
            "No cases of serious brain infection or other severe adverse reactions were reported.",
            "the researchers did not report any serious brain infection or other severe side effects",
        ),
        (
            "Sixty-four patients (12.1 %) experienced adverse events, mainly headache (5.4 %) and nausea (2.1 %).",
            "about 12 of every 100 people had side effects, mainly headache and nausea",
        ),
        (
            "Overall, 551 (32%) patients experienced serious adverse events (mostly falls).",
            "about 32 of every 100 people had serious side effects",
        ),
        ("Mild to moderate side effects were observed.", "the side effects that people reported were mild to moderate"),
        (
            "Infections and headache were the most common adverse events.",
            "the most common side effects were infections and headache",
        ),
        ("The most common adverse event was headache.", "the most common side effect was headache"),
        (
            "Five patients discontinued the trial because of side effects due to clonazepam.",
            "side effects were the reason why five people stopped taking part",
        ),
        (
            "Eighteen patients experienced serious adverse events, mainly infections.",
            "eighteen people had serious side effects, mainly infections",
        ),
        ("Two of the 16 participants experienced brief adverse events.", "two people had brief side effects"),
        (
            "No adverse events were recorded from 207 infusions from 35 patients across both settings.",
            "the researchers did not see any side effects across both settings",
        ),
        ("Adverse events were generally mild.", "the side effects that people reported were mostly mild"),
        ("All adverse events were mild to moderate.", "the side effects that people reported were mild to moderate"),
        ("Side effects were mostly mild in severity.", "the side effects that people reported were mostly mild"),
        (
            "The most frequent side effects were nausea and headache.",
            "the most common side effects were nausea and headache",
        ),
    ],
)
def test_side_effects_are_told_as_reported(sentence: str, ours: str) -> None:
    assert told(sentence, "safety") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "No pain was reported.",
        "It was well tolerated.",
        "Adverse events were severe.",
        "The most common complaint was headache.",
    ],
)
def test_what_is_no_report_on_side_effects_is_not_told_as_one(sentence: str) -> None:
    assert told(sentence, "safety") == ""
