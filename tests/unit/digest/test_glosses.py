"""Explanations stand behind the first sentence that needs them."""

import dataclasses

from plainms.appraisal.appraisal import Role
from plainms.digest.choosing import chosen
from plainms.digest.digest import Digest, Part, PartKind, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.glossary import Met, glossary
from plainms.digest.glosses import Glosser, can_be_told, explanation
from plainms.digest.write import write
from plainms.verification.verification import Severity
from plainms.verification.verify import verify
from spec.digest.making import made


def told(result: str) -> list[str]:
    facts = gather(*made({Role.RESULTS: result}))
    return [sentence.text for sentence in Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))]


def test_it_opens_a_short_form_in_the_words_of_the_text():
    texts = told("The rest activity score (RAS) was measured. RAS differed: it was lower in men with MS.")
    assert "Here, RAS is short for “rest activity score”." in texts


def test_it_does_not_open_a_short_form_that_the_quote_opens_itself():
    texts = told("The rest activity score (RAS) was lower in men with MS than in women with MS.")
    assert not any("short for" in text for text in texts)


def test_it_explains_a_scale_by_what_it_measures_and_which_way_is_worse():
    texts = told("The EDSS score was higher in people with MS who smoked than in those who did not smoke.")
    assert texts[1] == (
        "The EDSS (Expanded Disability Status Scale) is a scale from 0 to 10, where higher means more disability."
    )


def test_it_explains_a_word_once():
    texts = told(
        "Relapses were more common in group A than in group B. Relapses were linked with stress in people with MS."
    )
    assert sum("new attack of symptoms" in text for text in texts) == 1


def test_an_ambiguous_short_form_is_not_opened_from_our_list():
    texts = told("The CIS score was higher in people with MS who smoked than in those who did not smoke.")
    assert not any("first attack" in text for text in texts)


def test_a_short_form_means_what_the_text_says():
    texts = told(
        "The color index score (CIS) was higher in people with MS who smoked. CIS was lower in people with MS who ran."
    )
    assert not any("first attack" in text for text in texts)


def test_a_word_unlike_the_term_is_explained_under_its_own_name():
    texts = told("The number of black holes was higher in people with MS who smoked than in those who ran.")
    assert "Here, black holes means dark spots on a kind of scan that can mark lasting damage." in texts


def test_explanations_stand_on_the_glossary():
    facts = gather(
        *made({Role.RESULTS: "The EDSS score was higher in people with MS who smoked than in those who ran."})
    )
    sentences = Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))
    explanation = next(sentence for sentence in sentences if sentence.kind is SentenceKind.EXPLANATION)
    assert explanation.grounds[0].vocabulary == "glossary"  # type: ignore[union-attr]


def test_one_sentence_opens_a_short_form_and_explains_it():
    texts = told(
        "We enrolled relapsing-remitting multiple sclerosis (RRMS) groups. Fatigue was higher in RRMS than in others."
    )
    opened = "Here, RRMS is short for “relapsing-remitting multiple sclerosis”"
    assert [text for text in texts if text.startswith("Here")] == [
        f"{opened}, a kind of MS in which attacks come and then ease."
    ]


def test_a_word_is_explained_only_in_the_form_in_which_it_stands():
    texts = told("Demyelinated areas were larger in people with MS who smoked than in those who did not smoke.")
    assert not any(text.startswith("Demyelination") for text in texts)


def test_what_is_not_significant_is_not_explained_as_significant():
    texts = told("The difference in fatigue between people with MS and others was not statistically significant.")
    assert not any("chance alone" in text for text in texts)


def test_a_verb_is_explained_in_the_form_in_which_it_stands():
    texts = told("The program ameliorated fatigue in people with MS who smoked.")
    assert "Here, ameliorated means eased." in texts


def test_an_adjective_is_explained_by_its_noun():
    texts = told("Retinal thickness was lower in people with MS who smoked than in those who did not smoke.")
    assert "The retina is the layer at the back of the eye that senses light." in texts


def test_where_there_is_room_for_some_only_the_hardest_words_are_explained():
    texts = told(
        "Dysphagia, oligodendrocytes, nystagmus, hypergammaglobulinemia, encephalopathy and gait were linked with a "
        "median score that was higher in people with MS who smoked."
    )
    explained = [text for text in texts if text.startswith(("Oligodendrocytes", "An encephalopathy"))]
    assert len(explained) == 2
    assert not any(text.startswith(("The median", "Gait")) for text in texts)


def test_medicines_are_explained_by_their_own_list():
    facts = gather(*made({Role.RESULTS: "Relapses were less common with ofatumumab than with a dummy."}))
    sentences = Glosser(facts=facts).with_glosses(findings(chosen(facts), facts))
    explained = next(sentence for sentence in sentences if sentence.text.startswith("Ofatumumab is"))
    assert {ground.vocabulary for ground in explained.grounds} == {"drugs"}  # type: ignore[union-attr]


def test_a_short_form_that_the_text_does_not_open_is_opened_by_our_list():
    texts = told("Scores for ADL were lower in people with MS who smoked than in those who did not smoke.")
    assert "Here, ADL is short for activities of daily living." in texts


def test_what_every_reader_of_these_pages_knows_is_not_explained():
    texts = told("Fatigue was more common in people with multiple sclerosis who had COVID-19 than in those who ran.")
    assert not any("is a disease" in text or "is an illness" in text for text in texts)


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
