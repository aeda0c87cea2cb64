"""Slips of the source's words in our sentences are mended; what is quoted stays."""

import pytest

from plainms.digest.mending import mended


@pytest.mark.parametrize(
    ("slip", "ours"),
    [
        ("naps in the 24 month before the test", "naps in the 24 months before the test"),
        ("a 24 month period", "a 24 month period"),
        ("naps went along with calm over long-term.", "naps went along with calm in the long term."),
        ("a long-term study", "a long-term study"),
        ("naps during COVID-19 pandemic", "naps during the COVID-19 pandemic"),
        ("naps were longer in men compared to women", "naps were longer in men than in women"),
        ("middle-age people", "middle-aged people"),
        ("relapsing/remitting MS", "relapsing-remitting MS"),
        ("twenty steps/day", "twenty steps a day"),
        ("other foods/nutrients", "other foods or nutrients"),
        ("the female/male ratio, and the benefit/risk balance", "the female/male ratio, and the benefit/risk balance"),
        ("the nerve coating, nerve coating, and fibers", "the nerve coating, the coating itself, and fibers"),
        ("may block levels of the genes", "may block the activity of the genes"),
        ("naps for physical and memory and thinking", "naps for physical function, memory and thinking"),
        ("the Area Under the Curve was large", "the area under the curve was large"),
        ("the sleep scale-scores", "the sleep scale scores"),
        ("how it changes women’ life", "how it changes women’s life"),
        ("the study reports that sleep problems was seen", "the study reports that sleep problems were seen"),
        ("the number of sleep problems was small", "the number of sleep problems was small"),
        ("the risk of falls in MS patient on zofiqol", "the risk of falls in people with MS on zofiqol"),
        ("eleven people were detected positive for naps", "eleven people were found to have naps"),
        ("levels of both molecules were less active in men", "levels of both molecules were lower in men"),
        ("between the start and 24-month visit", "between the start and the 24-month visit"),
        ("the lower/upper alpha power ratio", "the lower/upper alpha power ratio"),
        ("they report that memory and thinking was weak", "they report that memory and thinking were weak"),
        ("a test of memory and thinking was used", "a test of memory and thinking was used"),
        ("greatest contractions values", "greatest contraction values"),
        ("a higher risk due of having MS", "a higher risk because of having MS"),
        ("women had a higher total nap scores", "women had higher total nap scores"),
        ("results of Zorbic Nap Test were better", "results of the Zorbic Nap Test were better"),
        ("results of the Zorbic Nap Test were better", "results of the Zorbic Nap Test were better"),
        ("with modified Zorbic Scale", "with modified Zorbic Scale"),
        ("the Zorbic Anxiety and Nap Scale", "the Zorbic Anxiety and Nap Scale"),
        ("Upper Zorbic Scale was linked with naps", "The Upper Zorbic Scale was linked with naps"),
        ("In a study of 30 people, naps may help walkers", "A study of 30 people suggests that naps may help walkers"),
        ("In a study of 30 people, naps helped walkers", "In a study of 30 people, naps helped walkers"),
        (
            "of 60 people, 50 (83%) came, of which 40 (80%) completed it",
            "of 60 people, 50 (83%) came, of whom 40 (80%) completed it",
        ),
        ("40 people had 60 falls, of which 20 were severe", "40 people had 60 falls, of which 20 were severe"),
        ("falls, recorded on 80 people, were mild", "falls, recorded in 80 people, were mild"),
        ("sleepwalking was suggested as diagnosis", "sleepwalking was suggested as the diagnosis"),
        ("12 such naps are reported in literature", "12 such naps are reported in the literature"),
        (
            "naps went along with a lower nap count, higher pulse.",
            "naps went along with a lower nap count and a higher pulse.",
        ),
        (
            "naps went along with a lower count, fewer falls, and rest",
            "naps went along with a lower count, fewer falls, and rest",
        ),
        (
            "they looked at the combination of naps and tea on the course of falls",
            "they looked at the effect of the combination of naps and tea on the course of falls",
        ),
        (
            "they looked at associations among naps and tea with falls",
            "they looked at associations of naps and tea with falls",
        ),
        ("a rare infection on ocrelizumab", "a rare infection with ocrelizumab"),
        ("naps of young adult people", "naps of young adults"),
        (
            "they say: “naps over long-term, and foods/nutrients”",
            "they say: “naps over long-term, and foods/nutrients”",
        ),
    ],
)
def test_slips_are_mended_outside_of_quotation_marks(slip: str, ours: str) -> None:
    assert mended(slip) == ours


@pytest.mark.parametrize(
    ("source", "ours"),
    [
        ("Pain got better in all people.", "Pain got better in all those studied."),
        ("All people with MS were asked.", "All people with MS were asked."),
        ("The scores were strongly higher in one patient.", "The scores were much higher in one person."),
        ("They had at least one weakened cognitive test.", "They had at least one poor cognitive test."),
        ("Blood neurofilament light were lower.", "Blood neurofilament light was lower."),
        ("Levels of blood neurofilament light were lower.", "Levels of blood neurofilament light were lower."),
        ("Costs were higher in severe ms than in mild MS.", "Costs were higher in severe MS than in mild MS."),
        ("Signals came after 12 ms in people.", "Signals came after 12 ms in people."),
        ("Pain, low mood, and loss of sleep was more common.", "Pain, low mood, and loss of sleep were more common."),
        ("In pain, low mood, and gout was more rare.", "In pain, low mood, and gout was more rare."),
        ("Those who hummed did report less pain.", "Those who hummed reported less pain."),
        ("Pain did not decline, but fatigue did decline.", "Pain did not decline, but fatigue declined."),
        ("They saw a moderate but link between pain and sleep.", "They saw a moderate link between pain and sleep."),
        ("In naps, there was low link between both.", "In naps, there was a low link between both."),
        ("They report that Baseline Humming Scale was high.", "They report that the baseline Humming Scale was high."),
        ("Rats fed on hay showed a lower disease scores.", "Rats fed on hay showed lower disease scores."),
        ("Loss of nerve layer in the eye went up.", "Loss of the nerve layer in the eye went up."),
        ("It eased the MS-like disease, a mouse model of MS, too.", "It eased the MS-like disease, too."),
        ("Yeast plays a part in the pathogenesis of MS.", "Yeast plays a part in how MS comes about."),
        ("Low mood associates with pain.", "Low mood is linked with pain."),
        ("Sleep and pain were unaffected.", "Sleep and pain were not affected."),
        ("The lumbar spinal cord was spared.", "The lower spinal cord was spared."),
        ("A stem cell transplantation was done.", "A stem cell transplant was done."),
        ("Humming moved regulatory certain T cells.", "Humming moved certain regulatory T cells."),
        ("In mice, a long-term treatment called hay eased it.", "In mice, long-term treatment with hay eased it."),
        (
            "They report that Except for men, the risk of MS incidence fell.",
            "They report that except for men, the risk of getting MS fell.",
        ),
        ("One dose did not differ from that in the dose given.", "One dose did not differ from the dose given."),
        ("Pain fell from pre to post-intervention.", "Pain fell from before to after the intervention."),
        ("More female respondents than male people answered.", "More women than men answered."),
        ("The doctors treated a female patient in a MS center.", "The doctors treated a woman in an MS center."),
    ],
)
def test_words_for_people_and_degrees_are_those_of_an_editor(source: str, ours: str) -> None:
    assert mended(source) == ours


@pytest.mark.parametrize(
    ("source", "ours"),
    [
        ("women demonstrated improvement in fall rate outcome in spring", "women improved in fall rate in spring"),
        ("naps of women showed an improvement in spring", "naps of women showed an improvement in spring"),
        ("the joy of the nappers achieved an average of 8.75, and it stayed", "the joy of the nappers achieved an"),
        ("their joy achieved an average of 8.75 in spring", "their joy was 8.75 on average in spring"),
        (
            "napping mice with a cold revealed reduced levels of noise",
            "napping mice with a cold had lower levels of noise",
        ),
        ("scans of mice revealed reduced levels of noise", "scans of mice revealed reduced levels of noise"),
        (
            "noise was higher in those with versus without naps, too",
            "noise was higher in those with than in those without naps, too",
        ),
        (
            "despite equal disease scores mice given naps had better moods",
            "despite equal disease scores, mice given naps had better moods",
        ),
        (
            "neither preventive nor treatment with naps helped",
            "neither preventive nor later treatment with naps helped",
        ),
        ("steps with natural pace on short distance", "steps at a natural pace over a short distance"),
        ("AB2.5 average concentration in spring was low", "the average concentration of AB2.5 in spring was low"),
        ("naps were associated with calm in the majority of weeks", "naps were linked with calm in most weeks"),
        ("calm was seen in the majority of the weeks", "calm was seen in most of the weeks"),
        ("the majority of walkers was calm", "the majority of walkers was calm"),
        ("calm grew following a short treatment", "calm grew after a short treatment"),
        ("those following a diet", "those following a diet"),
        ("the plasma levels of noise were low", "the blood levels of noise were low"),
        ("the serum and plasma levels of noise were low", "the serum and plasma levels of noise were low"),
        ("naps, however, held back noise", "naps held back noise"),
        ("noise in mouse model fell", "noise in a mouse model fell"),
        ("tips from people with MS' networks helped", "tips from the networks of people with MS helped"),
        ("nappers had a lower risk for number of relapses", "nappers had a lower number of relapses"),
        ("in laboratory dishes exposure of T cells to noise", "exposure of T cells in laboratory dishes to noise"),
        ("114/230 people napped", "114 of 230 people napped"),
        (
            "people with sleep problems walked less than people without disturbance",
            "people with sleep problems walked less than people without sleep problems",
        ),
        ("rats on day 1 showed lower disease scores than others", "rats on day 1 showed milder disease than others"),
    ],
)
def test_turns_of_papers_are_told_in_plain_english(source: str, ours: str) -> None:
    assert mended(source).startswith(ours)
