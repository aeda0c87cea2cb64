"""What a review says beside its announcements: invented sentences → what is told of them."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from spec.digest.making import made


def findings(*sentences: str, title: str = "Fatigue in multiple sclerosis", design: object = None) -> list[str]:
    of = made(
        {Role.BACKGROUND: " ".join(sentences)},
        about={"title": title},
        design=design or Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    return [one.text for one in outcome.part(PartKind.FOUND).sentences if one.kind is SentenceKind.FINDING]


@pytest.mark.parametrize(
    "said",
    [
        "Fatigue is a common symptom of the illness.",
        "The pandemic poses a challenge to people with fatigue.",
        "Fatigue has received increasing attention.",
        "The mechanisms of the disease behind fatigue remain poorly understood.",
        "New drugs for fatigue have been approved.",
        "In fatigue, large trials are still needed.",
        "Two reviewers independently looked for work on fatigue.",
        "The authors of that study saw less fatigue in families.",  # of which?
        "Fatigue care has been sweeping over the world.",
        "We offer a practical framework for the care of fatigue.",  # what the article does, not what it says
        "This review tends to provide an update on fatigue.",
        "As far as data allow, points on the care of fatigue are given.",
        "Work on fatigue may shed light on.",  # cut off
        "These habits may result in fatigue at night.",  # which habits?
        "Loss of the nerve coating leads to axonal generation in fatigue.",  # a slip that turns the sense
        "Part I presents a summary of fatigue at home and the impact on families.",
        "In this article, a group of nurses provides a view of fatigue in families.",
    ],
)
def test_what_everybody_knows_and_what_the_article_does_is_not_told(said: str) -> None:
    assert findings(said, "We also looked (p = 0.01) at sleep.") == []


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("Fatigue can worsen at night in families.", "The authors say that fatigue can worsen at night in families."),
        (
            "Fatigue may ease at rest in many families.",
            "The authors say that fatigue may ease at rest in many families.",
        ),
    ],
)
def test_what_a_review_says_of_its_matter_is_told(said: str, ours: str) -> None:
    assert findings(said, "We also looked at sleep (p = 0.01) in many other families.") == [ours]


def test_what_stands_in_front_is_told_only_where_it_speaks_of_the_title() -> None:
    announced = "This review discusses the care of fatigue at home."
    worry = "Sleep remains a daily worry for many."
    assert findings(worry, announced) == ["The authors discuss the care of fatigue at home."]
    assert findings("Many people live with it.", worry, announced, title="Sleep and worry in multiple sclerosis") == [
        "The authors discuss the care of fatigue at home.",
        "As background, the authors say that sleep remains a daily worry for many.",
    ]


def test_where_nothing_else_is_told_a_word_on_the_work_of_others_is_quoted() -> None:
    said = "Several studies suggest that zorbic exercise has merit in fatigue at night."
    assert findings(said) == [f"The authors say: “{said.rstrip('.')}”."]
    assert findings(said, "This review discusses fatigue and sleep in families.") == [
        "The authors discuss fatigue and sleep in families.",
        f"The authors say: “{said.rstrip('.')}”.",
    ]


def test_what_a_review_suggests_is_told_as_its_authors_suggestion() -> None:
    (told,) = findings("This review hypothesizes that the zorbic neurologist is the linchpin of exercise in MS care.")
    assert told.startswith("The authors suggest that “the zorbic neurologist")


def test_words_that_open_the_topic_are_no_message_beside_what_is_announced() -> None:
    opening, announced = "Most families know naps.", "This review discusses the care of sleep in MS."
    known = "Studies have shown that fatigue is more frequent in people who sleep badly."
    assert findings(opening, announced, title="Naps, light, air and fatigue in MS") == [
        "The authors discuss the care of sleep in MS."
    ]
    assert findings(opening, known, announced, title="Naps, light, air and fatigue in MS") == [
        "The authors discuss the care of sleep in MS.",
        "The authors say: “Studies have shown that fatigue is more frequent in people who sleep badly”.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Fatigue (tiredness) (TD) is a symptom, which many know.",
        "The trigger of the slow fatigue process is unknown.",
        "Currently, there are several reasons to treat fatigue in families.",
        "Valid data bring transparency to fatigue in families.",
        "Several large studies on fatigue in families have been conducted.",
        "Awareness has grown that fatigue runs in families.",
        "Naps have been increasingly used against fatigue.",
        "Multiple sclerosis (MS) involves fatigue in families.",
        "Rather, fatigue eases at night in families.",
        "Walks in families, however, can ease fatigue.",
        "Many treatments of fatigue in families have often been proven to be ineffective.",  # in passing
    ],
)
def test_definitions_and_what_nobody_knows_are_no_message(said: str) -> None:
    assert findings("Many people live with it.", said, "We also looked (p = 0.01) at sleep.") == []


def test_an_exception_in_brackets_is_never_left_out() -> None:
    said = "Fatigue is unlikely to harm people with MS (though those with pain may be worse off)."
    (told,) = findings("We looked at sleep (p = 0.01).", f"{said}")
    assert "(though those with pain may be worse off)" in told
    assert findings("We looked at sleep (p = 0.01).", "Fatigue can worsen at night (in winter) in families.") == [
        "The authors say that fatigue can worsen at night in families."
    ]


def test_the_key_point_of_a_review_is_what_it_says_before_what_it_announces() -> None:
    said = "Studies have shown that fatigue is more frequent in people who sleep badly."
    of = made(
        {Role.BACKGROUND: f"{said} This review discusses the care of sleep in MS."},
        about={"title": "Fatigue in multiple sclerosis"},
        design=Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    assert f"The authors say: “{said.rstrip('.')}”." in [one.text for one in outcome.key_points]


@pytest.mark.parametrize(
    ("design", "called"),
    [(Design.OPINION, ("The article ",)), (Design.GUIDELINE, ("The guidance ",))],
)
def test_a_key_point_calls_only_a_study_a_study(design: Design, called: tuple[str, ...]) -> None:
    said = "Studies have shown that fatigue is more frequent in people who sleep badly."
    of = made(
        {Role.BACKGROUND: f"{said} Rest at noon eased fatigue in many families."},
        about={"title": "Fatigue in multiple sclerosis"},
        design=design,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    assert outcome.key_points[-1].text.startswith(called)


@pytest.mark.parametrize(
    "said",
    [
        "Zorbine, Quellin and Marvox may be weaker than ordinary coffee for fatigue in the evening.",
        "Zorbine, Quellin and Marvox seem weaker than ordinary coffee for fatigue in the evening.",
    ],
)
def test_a_review_with_nothing_easier_to_tell_is_quoted_though_it_asks_more(said: str) -> None:
    assert findings("Many people live with it.", said) == [f"The authors say: “{said.rstrip('.')}”."]


def test_a_review_that_only_announces_is_quoted_so_where_our_words_lack() -> None:
    announced = "This review discusses zorbic, quellic and marvoxic approaches to fatigue in families."
    assert findings("Many people live with it.", announced) == [f"The authors say: “{announced.rstrip('.')}”."]


@pytest.mark.parametrize(
    "said",
    [
        "Zorbine, Quellin and Marvox will be weaker than ordinary coffee for fatigue in the evening.",
        "A key feature of fatigue is its zorbic course at night.",
        "Pioneering work by Adams showed zorbic fatigue in families.",
        "Brown reports grants from Zorbine outside the submitted work.",
        "We also discuss it in zorbic, quellic and marvoxic families.",
    ],
)
def test_what_would_be_what_is_old_and_who_was_paid_is_no_message(said: str) -> None:
    assert findings("Many people live with it.", said) == []


def test_several_messages_of_a_review_are_told_in_the_order_of_the_text() -> None:
    told = findings(
        "Many people live with it.",
        "Naps at noon have been shown to lower fatigue in Norland.",
        "A workgroup met in June to vote on naps.",
        "Walks at noon have been linked with better sleep in families.",
        "This suggests that zorbic light at noon may ease fatigue in the evening.",
    )
    assert len(told) == 3
    assert "Naps at noon" in told[0]
    assert "alks at noon" in told[1]
    assert told[2].startswith("The authors suggest that")
    assert "zorbic light at noon may ease fatigue" in told[2]


def test_a_cause_that_quoted_words_state_is_answered_though_a_word_is_explained_inside() -> None:
    said = "Zorbic walks at noon have reduced the relapses of families in the north of Norland."
    of = made(
        {Role.BACKGROUND: f"Many people live with it. {said}"},
        about={"title": "Walks in multiple sclerosis"},
        design=Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    assert any("[" in one.text for one in outcome.part(PartKind.FOUND).sentences)
    assert any(one.pattern == "sure.effect.review" for one in outcome.part(PartKind.SURE).sentences)


def of_sections(title: str, design: Design, **sections: str) -> list[str]:
    texts = {Role(name): text for name, text in sections.items()}
    outcome = write(*made(texts, about={"title": title}, design=design, species=Species.NONE))
    assert isinstance(outcome, Digest)
    return [one.text for one in outcome.part(PartKind.FOUND).sentences]


def test_the_ground_that_a_review_starts_from_is_told_as_such_and_only_where_little_else_is() -> None:
    ground = "Sleep can be bad at night in families."
    said = "Walks at noon may ease fatigue in many families. Naps can ease fatigue in families."
    title = "Sleep, walks, naps and fatigue in multiple sclerosis"
    told = of_sections(title, Design.NARRATIVE_REVIEW, background=ground, conclusions=said)
    assert not any("at night" in text for text in told)
    alone = of_sections(title, Design.NARRATIVE_REVIEW, background=ground, conclusions="Such work goes on.")
    assert "As background, the authors say that sleep can be bad at night in families." in alone


@pytest.mark.parametrize(
    "said",
    [
        "All 12 studies included in this review found significant links between sleep and fatigue.",
        "Our review suggests that sleep is one of the most common causes of fatigue.",
        "Our systematic review evidences that naps are effective in people with MS.",
    ],
)
def test_what_a_systematic_review_found_is_told(said: str) -> None:
    told = of_sections(
        "Sleep and fatigue in multiple sclerosis: a systematic review",
        Design.SYSTEMATIC_REVIEW,
        background="Fatigue is common.",
        methods="We searched two databases.",
        results=said,
    )
    words = said.partition(" that ")[2] or said
    assert any(words.rstrip(".") in text for text in told)


def test_a_review_whose_topic_we_cannot_name_gives_its_title() -> None:
    title = "Xanthic overtone in CQ17-bearing quellocytes of multiple sclerosis"
    told = of_sections(
        title,
        Design.NARRATIVE_REVIEW,
        background="Many live with it and some do not.",
        conclusions="Such work goes on for years.",
    )
    assert any(f"The title of the article is “{title}”." in text for text in told)


def test_a_panel_that_agreed_on_recommendations_is_told_as_such() -> None:
    said = "The expert panel agreed on a total of 9 recommendations for better care of fatigue in the clinics."
    told = of_sections("Care of fatigue in multiple sclerosis", Design.NARRATIVE_REVIEW, results=said)
    assert any("9 recommendations" in text for text in told)


def test_a_systematic_review_goes_on_behind_what_its_studies_found_and_announces_nothing_then() -> None:
    told = of_sections(
        "Sleep and fatigue in multiple sclerosis: a systematic review",
        Design.SYSTEMATIC_REVIEW,
        background="This review discusses naps and walks at noon.",
        methods="We searched two databases.",
        results="All 12 studies included in this review found links of bad sleep with fatigue.",
    )
    assert any("All 12 studies" in text for text in told)
    assert not any("discuss" in text for text in told)


def test_what_was_proposed_is_no_deed_of_the_authors() -> None:
    said = "We investigate fatigue at home, focusing on naps and proposed functions in MS."
    assert not any("propose" in text for text in findings("Many people live with it.", said))


GROUND = "Sleep remains a daily worry for many people at home."
ABOUT = (
    "This review explores how lamps, curtains, cytokines, microglia and astrocytes shape the nights of people at home."
)


def test_where_only_its_ground_is_told_the_review_is_quoted_on_what_it_explores() -> None:
    told_of = findings(GROUND, ABOUT, title="Nights in multiple sclerosis")
    assert told_of[0].startswith("As background")
    assert told_of[-1].startswith("The authors say: “This review explores")


def test_what_stands_before_a_closing_announcement_is_what_a_review_says_where_it_speaks_of_the_title() -> None:
    said = [
        "Fatigue can worsen at night in families.",
        "Fatigue may ease at rest in many families.",
        "Some families walk at noon.",
        "Others walk at night.",
    ]
    told_of = findings(*said, "This review discusses the fatigue of families at home.")
    assert "They also say that fatigue can worsen at night in families." in told_of
    assert not any("background" in one for one in told_of)


def test_an_introduction_is_ground_and_an_expert_opinion_is_not() -> None:
    told_of = findings(
        "Introduction: Fatigue can worsen at night in families.",
        "Areas covered: This review discusses the fatigue of families at home.",
        "Expert opinion: Fatigue may ease at rest in many families.",
    )
    assert any("background" in one and "worsen" in one for one in told_of) or not any(
        "worsen" in one for one in told_of
    )
    assert "They also say that fatigue may ease at rest in many families." in told_of


def test_a_sentence_that_the_next_one_turns_from_is_told_with_it() -> None:
    one = "This review shows that many have asked about rest, and earlier studies indicate that rest reduces fatigue."
    other = "However, evidence suggesting that rest can affect the long course of the illness is lacking."
    told_of = findings(one, other, "We also looked at sleep (p = 0.01) in families.")
    assert told_of == [f"The authors say that “{one.removeprefix('This review shows that ')} {other.rstrip('.')}”."]


def test_praise_of_its_own_insights_is_no_message() -> None:
    assert (
        findings("These results may guide those who care for families with fatigue.", "We also looked (p = 0.01).")
        == []
    )


def test_what_it_is_clear_of_is_told_as_what_the_authors_say() -> None:
    clear = "It is becoming clear that fatigue can worsen at night in families."
    assert findings(clear, "We also looked at sleep (p = 0.01) in many other families.") == [
        "The authors say that fatigue can worsen at night in families."
    ]


def test_where_only_background_is_left_its_announcement_is_told_though_it_holds_two_terms() -> None:
    announced = "This review discusses how cytokines may lead to neurodegeneration in fatigue."
    told = findings("Introduction: Fatigue keeps many people from their work.", announced)
    assert told[0].startswith("The authors discuss how cytokines (")


def test_an_announcement_that_goes_on_with_another_verb_behind_a_semicolon_is_told() -> None:
    announced = "This review explores how camps could lift mood in fatigue; and suggests directions for later research."
    assert "The authors look at how camps could lift mood in fatigue." in findings(announced)


def test_what_guidance_says_before_it_speaks_of_what_was_agreed_is_background() -> None:
    known = "The wuggery of fatigue in families is driven by the cold wind at noon."
    told = findings(known, "It came up in the winter of that year.", design=Design.GUIDELINE)
    assert told and all(one.startswith("As background, the authors say") for one in told)
    agreed = "The consensus is that fatigue in families eases at rest. It came up in the winter of that year."
    assert not any(one.startswith("As background") for one in findings(agreed, known, design=Design.GUIDELINE))


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        (
            "We come to the conclusion that fatigue in families eases with wugs at rest in winter.",
            "fatigue in families eases with wugs at rest in winter",
        ),
        (
            "Despite wugs at home, fatigue in families has many faces that nobody at work can see.",
            "Despite wugs at home, fatigue in families has many faces that nobody at work can see",
        ),
        ("Despite fatigue and wuggery in families at home and at work and in the winter.", ""),
    ],
)
def test_a_conclusion_and_a_whole_sentence_behind_despite_are_told(said: str, ours: str) -> None:
    told = findings(said, "We also looked at sleep (p = 0.01) in many other families.")
    assert any(ours in one for one in told) if ours else told == []
