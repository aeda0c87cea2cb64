"""Explanations stand behind the first sentence that needs them."""

import dataclasses

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Digest, Part, PartKind, Sentence, SentenceKind
from plainms.digest.explaining.explanations import can_be_told, explanation
from plainms.digest.explaining.glossary import Met, article_beside, beside, glossary
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from plainms.digest.write import write
from plainms.provenance import VocabularyEntry
from plainms.verification.asides import without_asides
from plainms.verification.verification import Severity
from plainms.verification.verify import verify
from spec.digest.making import FIELD, made


def told(result: str) -> list[str]:
    facts = gather(*made({Role.RESULTS: result}))
    return [sentence.text for sentence in Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))]


def quoted(*results: str) -> list[str]:
    """The sentences as quotations, each with what explains it."""
    of, appraisal = made({Role.RESULTS: " ".join(results)})
    spans = [of.abstract[0].span((of.abstract[0].text).index(text), len(of.abstract[0].text)) for text in results]
    sentences = tuple(
        Sentence(kind=SentenceKind.FINDING, text=f"“{text}”.", pattern="finding.report", grounds=(span,))
        for text, span in zip(results, spans, strict=True)
    )
    return [item.text for item in Glosser(facts=gather(of, appraisal)).with_glosses(sentences)]


def test_it_opens_a_short_form_in_the_words_of_the_text():
    texts = quoted("The rest activity score (RAS) was measured.", "RAS differed: it was lower in men with MS.")
    assert texts[1] == "“RAS [rest activity score] differed: it was lower in men with MS.”."


def test_a_long_form_of_many_words_is_told_in_a_sentence_of_its_own():
    texts = told(
        "The rest and sleep and work and play activity score (RSWPAS) was measured. "
        "RSWPAS differed: it was lower in men with MS."
    )
    assert "Here, RSWPAS is short for “rest and sleep and work and play activity score”." in texts


def test_it_does_not_open_a_short_form_that_the_quote_opens_itself():
    texts = told("The rest activity score (RAS) was lower in men with MS than in women with MS.")
    assert not any("short for" in text for text in texts)


def test_a_short_form_that_another_word_is_joined_to_is_opened_behind():
    texts = quoted("The corn oil (CO) was given to some.", "CO-treated men slept well.")
    assert texts[2:] == ["Here, CO is short for “corn oil”."]


def test_short_forms_that_nothing_opens_are_told_as_such_in_one_sentence():
    texts = quoted("Men with a low BQZ, CQZ, DQZ or EQZ were more tired than others.")
    assert texts[1:] == ["The abstract does not say what BQZ, CQZ, DQZ and EQZ stand for."]


def test_it_explains_a_scale_in_place_by_what_it_measures():
    texts = told("The EDSS score rose most in people with MS who smoked, and least in those who did not smoke.")
    assert "EDSS (disability scale) score rose" in texts[0]


@pytest.mark.parametrize(
    ("result", "wrong"),
    [
        ("Prospective memory was worse in people with MS.", "planned before"),
        ("The uptake of the implant was higher in people with MS.", "taking in"),
        ("The baseline risk was higher in men with MS.", "start of a study"),
        ("The acute phase marker was higher in men with MS.", "sudden"),
        ("The male chromosomal complement raised the risk in men with MS.", "proteins in the blood"),
        ("The vaccine was chosen by most responders in men with MS.", "did what was hoped"),
        ("The score of the Zorbic Efficacy Scale was higher in men with MS.", "how well a treatment works"),
    ],
)
def test_a_word_of_another_sense_is_not_explained(result: str, wrong: str) -> None:
    assert not any(wrong in text for text in (*told(result), *quoted(result)))


def test_a_short_form_of_a_medicine_is_told_by_its_name():
    texts = quoted("Natalizumab (NTZ) is known.", "Attacks were fewer under NTZ than before.")
    assert any("NTZ [natalizumab]" in text or "(NTZ)" in text for text in texts)
    assert not any("NTZ [MS infusion]" in text for text in texts)


def test_a_strain_of_mice_is_told_as_one():
    assert "strain of mice" in " ".join(quoted("In BALB/c mice the disease was milder than in others."))


def test_it_explains_a_word_once():
    texts = quoted("Relapses were more common in group A.", "Relapses were linked with stress.")
    assert texts == ["“Relapses [new attacks] were more common in group A.”.", "“Relapses were linked with stress.”."]


def test_an_ambiguous_short_form_is_not_opened_from_our_list():
    texts = told("The CIS score was higher in people with MS who smoked than in those who did not smoke.")
    assert not any("first attack" in text for text in texts)


def test_a_short_form_means_what_the_text_says():
    texts = told(
        "The color index score (CIS) was higher in people with MS who smoked. CIS was lower in people with MS who ran."
    )
    assert not any("first attack" in text for text in texts)


def test_a_word_unlike_the_term_is_explained_in_its_own_number():
    texts = told("The number of black holes was higher in people with MS who smoked.")
    assert "black holes (dark spots on a scan)" in texts[0]


def test_a_word_of_a_long_sentence_is_explained_behind_it():
    texts = told("The number of black holes was higher in people with MS who smoked than in those who ran.")
    assert "dark spots" not in texts[0]
    assert "dark spots" in " ".join(texts[1:])


def test_one_cell_is_explained_as_several_where_several_are_told_of():
    entry = next(entry for entry in glossary() if entry.id == "tcell")
    met = Met(entry=entry, surface="T lymphocyte", start=0, end=12)
    assert explanation(met).text == "T lymphocytes are white blood cells that help steer the immune system."


def test_what_our_words_call_an_immune_signal_is_not_called_a_messenger_as_well():
    texts = told("Levels of the immune signals TNF and IL-6 were higher in women with MS than in men.")
    assert not any("messenger" in text for text in texts)


def test_explanations_stand_on_the_glossary():
    facts = gather(
        *made({Role.RESULTS: "The EDSS score was higher in people with MS who smoked than in those who ran."})
    )
    sentences = Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))
    assert VocabularyEntry(vocabulary="glossary", id="edss") in sentences[0].grounds


def test_a_short_form_of_a_known_term_is_told_in_plain_words_at_once():
    texts = quoted("Relapsing-remitting multiple sclerosis (RRMS) is common.", "Fatigue was higher in RRMS.")
    assert texts[-1] == "“Fatigue was higher in RRMS.”."
    assert texts[0] == ("“Relapsing-remitting multiple sclerosis (RRMS) [MS with attacks] is common.”.")


def test_words_stand_behind_a_term_and_its_own_short_form():
    texts = quoted("The clinically isolated syndrome (CIS) was common.", "CIS-like attacks were more common in men.")
    assert texts[0] == "“The clinically isolated syndrome (CIS) [first attack] was common.”."


def test_where_words_cannot_stand_beside_a_short_form_one_sentence_opens_and_explains_it():
    text = "“CIS-like attacks were more common in men.”."
    of, appraisal = made({Role.RESULTS: "The clinically isolated syndrome (CIS) was common."})
    sentence = Sentence(kind=SentenceKind.FRAME, text=text, pattern="aim.stated", grounds=(FIELD,))
    texts = [item.text for item in Glosser(facts=gather(of, appraisal)).with_glosses((sentence,))]
    opened = "Here, CIS is short for “clinically isolated syndrome”, a first attack that may turn out to be MS."
    assert texts == [text, opened]


def test_a_word_is_explained_only_in_the_form_in_which_it_stands():
    texts = told("Demyelinated areas were larger in people with MS who smoked than in those who did not smoke.")
    assert not any(text.startswith("Demyelination") for text in texts)


def test_what_is_not_significant_is_not_explained_as_significant():
    texts = told("The difference in fatigue between people with MS and others was not statistically significant.")
    assert not any("chance alone" in text for text in texts)


def test_a_verb_is_explained_in_the_form_in_which_it_stands():
    texts = quoted("The program ameliorated fatigue in people with MS who smoked.")
    assert texts == ["“The program ameliorated [eased] fatigue in people with MS who smoked.”."]


def test_an_adjective_is_explained_by_its_noun():
    texts = told("Retinal thickness was lower in people with MS who smoked than in those who did not smoke.")
    assert "The retina is the layer at the back of the eye that senses light." in texts


def test_where_there_is_room_for_some_only_the_hardest_words_are_explained():
    texts = quoted("Dysphagia, oligodendrocytes, nystagmus and gait were linked with a higher median score.")
    assert texts[0].count("[") == 3
    assert "median [" not in texts[0]


def test_medicines_are_explained_by_their_own_list():
    facts = gather(*made({Role.RESULTS: "Relapses were less common with ofatumumab than with a dummy."}))
    sentences = Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))
    explained = next(sentence for sentence in sentences if sentence.text.startswith("Ofatumumab is"))
    assert {ground.vocabulary for ground in explained.grounds} == {"drugs"}  # type: ignore[union-attr]


def test_a_short_form_that_the_text_does_not_open_is_opened_by_our_list():
    texts = quoted("Scores for ADL fell most in people with MS who smoked, and least in those who did not smoke.")
    assert "ADL [activities of daily living] fell most" in texts[0]


def test_what_every_reader_of_these_pages_knows_is_not_explained():
    texts = told("Fatigue was more common in people with multiple sclerosis who had COVID-19 than in those who ran.")
    assert not any("is a disease" in text or "is an illness" in text for text in texts)


def test_words_stand_in_parentheses_with_their_article_in_our_own_sentences():
    sentence = Sentence(
        kind=SentenceKind.FRAME, text="It is about people with a relapse.", pattern="matters.concerns", grounds=(FIELD,)
    )
    (explained,) = Glosser(facts=gather(*made({}))).in_place((sentence,))
    assert explained.text == "It is about people with a relapse (a new attack)."


def test_the_words_of_the_title_are_explained_first():
    of, appraisal = made({Role.RESULTS: "A study."}, about={"title": "Gait in multiple sclerosis"})
    text = "“Dysphagia, nystagmus, oligodendrocytes and gait were linked.”."
    sentence = Sentence(kind=SentenceKind.FRAME, text=text, pattern="aim.stated", grounds=(FIELD,))
    assert "gait [walking]" in Glosser(facts=gather(of, appraisal)).in_place((sentence,))[0].text


def test_a_word_of_another_kind_is_not_explained_by_what_the_term_does():
    texts = quoted("The biomechanical changes were larger in men.")
    assert texts == ["“The biomechanical changes were larger in men.”."]


def test_an_adjective_is_explained_by_what_it_has_to_do_with():
    text = "Pulmonary changes were seen in men."
    of, appraisal = made({Role.RESULTS: text})
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="x", grounds=(of.abstract[0].whole(),))
    explained = Glosser(facts=gather(of, appraisal)).with_glosses((sentence,))
    assert [item.text for item in explained] == [text, "Pulmonary means to do with the lungs."]


def test_nothing_stands_between_a_term_and_the_short_form_of_something_else():
    texts = quoted("The CSF (cNfL) levels were higher in men.")
    assert not any("(cNfL) [" in text for text in texts)


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("It was seen in a relapse.", "It was seen in a relapse (a new attack)."),
        ("It was seen in serum.", "It was seen in serum (the liquid part of blood)."),
        ("It was seen in knockout mice.", "It was seen in knockout mice (mice lacking a gene)."),
        ("It was seen in T cells.", "It was seen in T cells (a kind of white blood cell)."),
        ("They saw more of ROS.", "They saw more of ROS (aggressive forms of oxygen)."),
        ("Macaque monkeys were seen.", "Macaque monkeys were seen."),
    ],
)
def test_words_in_parentheses_have_the_article_of_their_number(text: str, explained: str):
    of, appraisal = made({Role.RESULTS: text})
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="x", grounds=(of.abstract[0].whole(),))
    assert Glosser(facts=gather(of, appraisal)).in_place((sentence,))[0].text == explained


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("The relapse rate was lower in group A.", "The relapse (new attack) rate was lower in group A."),
        ("The lesion load map was lower in group A.", "The lesion load map was lower in group A."),
        ("The EDSS score was lower in group A.", "The EDSS (disability scale) score was lower in group A."),
        ("It was lower in relapse than in rest.", "It was lower in relapse (a new attack) than in rest."),
        ("The drug elicited two kinds of response.", "The drug elicited two kinds of response."),
        ("“Two traits correlate with all of age and sex.”", "“Two traits correlate with all of age and sex.”"),
        ("“The drug alleviated all the pain of men.”", "“The drug alleviated [eased] all the pain of men.”"),
        ("“They saw a transient loss of all signals.”", "“They saw a transient [passing] loss of all signals.”"),
        ("“They saw suppression of all of the signals.”", "“They saw suppression of all of the signals.”"),
    ],
)
def test_words_stand_beside_their_like_and_part_no_noun_from_what_describes_it(text: str, explained: str):
    of, appraisal = made({Role.RESULTS: text.strip("“”")})
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="x", grounds=(of.abstract[0].whole(),))
    assert Glosser(facts=gather(of, appraisal)).in_place((sentence,))[0].text == explained


@pytest.mark.parametrize(("text", "sentences"), [("a first attack (CIS)", 1), ("a weak spell (CIS)", 2)])
def test_a_short_form_behind_its_plain_words_is_explained_by_them(text: str, sentences: int):
    of, appraisal = made({Role.RESULTS: "The clinically isolated syndrome (CIS) was seen in men."})
    sentence = Sentence(
        kind=SentenceKind.FINDING, text=f"Men had {text}.", pattern="x", grounds=(of.abstract[0].whole(),)
    )
    assert len(Glosser(facts=gather(of, appraisal)).with_glosses((sentence,))) == sentences


def test_a_design_that_is_told_in_the_sentence_is_not_explained_again():
    frame = Sentence(kind=SentenceKind.FRAME, text="It was a cohort study.", pattern="frame.cohort", grounds=(FIELD,))
    quote = Sentence(kind=SentenceKind.FRAME, text="They wrote of “a cohort”.", pattern="aim.stated", grounds=(FIELD,))
    texts = [item.text for item in Glosser(facts=gather(*made({}))).with_glosses((frame, quote))]
    assert texts == [frame.text, quote.text]


def test_a_term_of_tests_is_not_explained_where_nothing_is_tested():
    texts = told("The sensitivity of the skin to heat was higher in people with MS who smoked than in those who ran.")
    assert not any("share of" in text for text in texts)


def test_the_verifier_knows_whatever_can_stand_beside_a_word():
    places = [Met(entry=entry, surface=term, start=0, end=0) for entry in glossary() for term in entry.synonyms]
    for met in places:
        for words in (beside(met), f"{article_beside(met)}{beside(met)}") if beside(met) else ():
            text = f"We met {met.surface} ({words})."
            sentence = Sentence(kind=SentenceKind.FRAME, text=text, pattern="x", grounds=(FIELD, met.entry.ground))
            assert without_asides(sentence, "") == f"We met {met.surface}.", (met.surface, words)


def test_the_verifier_passes_every_explanation_in_every_form():
    study, appraisal = made(
        {Role.RESULTS: "Fatigue was more common in people with MS who smoked than in those who ran."}
    )
    digest = write(study, appraisal)
    assert isinstance(digest, Digest)
    places = [Met(entry=entry, surface=term, start=0, end=len(term)) for entry in glossary() for term in entry.synonyms]
    sentences = tuple(dict.fromkeys(explanation(met) for met in places if can_be_told(met)))
    part = Part(kind=PartKind.FOUND, heading="", sentences=sentences)
    verification = verify(dataclasses.replace(digest, parts=(part, *digest.parts)), study, appraisal)
    texts = {sentence.text for sentence in sentences}
    blocking = [finding for finding in verification.findings if finding.severity is Severity.BLOCKING]
    assert [finding for finding in blocking if finding.sentence in texts] == []


def test_a_meaning_hangs_on_a_short_form_as_a_whole_clause():
    text = "“RIS-like scans were more common in men.”."
    of, appraisal = made({Role.RESULTS: "The radiologically isolated syndrome (RIS) was common."})
    sentence = Sentence(kind=SentenceKind.FRAME, text=text, pattern="aim.stated", grounds=(FIELD,))
    texts = [item.text for item in Glosser(facts=gather(of, appraisal)).with_glosses((sentence,))]
    start = "Here, RIS is short for “radiologically isolated syndrome”, which means that scans look like MS"
    assert any(text.startswith(start) for text in texts)


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("Magnetic field and susceptibility measures marked the iron in some.", "being prone"),
        ("Trunk and frontal pelvis movement was larger in men.", "front part of the brain"),
        ("A hypersensitivity reaction happened in two men.", "strong reaction"),
        ("Low-intensity pulsed ultrasound eased the damage in men.", "pictures"),
        ("An exacerbation of symptoms happened in two men.", "flare-up"),
    ],
)
def test_a_word_in_another_sense_gets_no_explanation_of_the_usual_one(words: str, aside: str):
    assert not any(aside in text for text in quoted("", words))


def test_a_test_has_its_article_before_its_name():
    assert "The Six Spot Step Test measures walking" in " ".join(quoted("", "Six Spot Step Test results were better."))


def test_several_of_what_the_text_opens_are_opened_too():
    texts = quoted("The rest activity plan (RAP) was new.", "RAPs were liked by most people with MS.")
    assert "RAPs [rest activity plan] were liked" in texts[-1]


def test_what_a_long_form_was_explained_by_is_not_said_again_of_its_short_form():
    groups = "15 people with a first attack (CIS), 61 people with relapsing-remitting MS and 32 healthy people"
    source = (
        "We compared relapsing-remitting multiple sclerosis (RRMS) with health. Levels rose in the RRMS-Control group."
    )
    of, appraisal = made({Role.RESULTS: source})
    whole = of.abstract[0].whole()
    sentences = (
        Sentence(kind=SentenceKind.FRAME, text=f"Researchers compared {groups}.", pattern="frame.x", grounds=(whole,)),
        Sentence(
            kind=SentenceKind.FINDING,
            text="They report: “Levels rose in the RRMS-Control group”.",
            pattern="finding.report",
            grounds=(whole,),
        ),
    )
    texts = [item.text for item in Glosser(facts=gather(of, appraisal)).with_glosses(sentences)]
    assert "Relapsing-remitting MS is a kind of MS in which attacks come and then ease." in texts
    assert "Here, RRMS is short for “relapsing-remitting multiple sclerosis”." in texts


def test_a_short_form_whose_long_form_has_been_explained_is_told_by_its_long_form():
    texts = ("Naps of secondary progressive multiple sclerosis differ.", "SPMS naps were shorter in men of the clubs.")
    of, appraisal = made(
        {Role.RESULTS: f"We asked about secondary progressive multiple sclerosis (SPMS). {' '.join(texts)}"}
    )
    spans = [of.abstract[0].span(start := of.abstract[0].text.index(text), start + len(text)) for text in texts]
    sentences = tuple(
        Sentence(kind=SentenceKind.FINDING, text=f"“{span.quote}”", pattern="finding.report", grounds=(span,))
        for span in spans
    )
    told = [item.text for item in Glosser(facts=gather(of, appraisal)).with_glosses(sentences)]
    assert "[MS that slowly worsens after attacks]" in told[0]
    assert told[1].startswith("“SPMS [secondary progressive multiple sclerosis] naps")
