"""Hard words are explained where they stand, once a block, and only where they mean what the glossary says."""

from plainms.digest.digest import SentenceKind
from plainms.publication.explained import MOST_IN_SOURCE, MOST_IN_TEXT, explained, explained_sources, terms_wanted
from plainms.publication.receipts import number_marks, source_passage
from plainms.publication.sentences import PageSentence
from plainms.publication.terms import terms_of
from plainms.text import Passage, PassageKind


def words(text: str) -> list[str]:
    return [text[place.start : place.end] for place, _ in terms_of(text)]


def sentence(text: str) -> PageSentence:
    return PageSentence(name="x", anchor="x", kind=SentenceKind.FINDING, text=text, receipts=(), notes=())


def test_a_hard_word_is_found_with_its_explanation() -> None:
    ((place, term),) = terms_of("The oligoclonal bands went.")
    assert (place.start, place.end, place.id) == (4, 21, term.id)
    assert term.words == "Oligoclonal bands are signs of antibodies made in the brain, seen in spinal fluid."


def test_what_the_text_explains_itself_is_left_alone() -> None:
    assert words("Demyelination (loss of the coating of nerves) was seen.") == []
    assert words("We saw “demyelination [loss of the coating]”.") == []
    assert words("The Expanded Disability Status Scale (EDSS) rose.") == []


def test_a_short_form_that_may_mean_another_thing_is_not_explained() -> None:
    assert words("The EDSS rose.") == ["EDSS"]
    assert words("RON was low.") == []


def test_a_term_is_marked_where_it_stands_first_in_a_block() -> None:
    block = tuple(map(sentence, ("Relapses came.", "Demyelination and demyelination.", "Demyelination.")))
    made = explained(block, terms_wanted((one.text for one in block), ()))
    places = [[one.text[place.start : place.end] for place in one.terms] for one in made]
    assert places[1:] == [["Demyelination"], []]


def test_a_term_that_a_mark_cuts_in_two_stays_without() -> None:
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="Oligoclonal bands and demyelination.")
    source = source_passage(passage, number_marks((passage.find("Oligoclonal"),), (passage,)))
    (made,) = explained_sources((source,), terms_wanted((), (passage.text,)))
    placed = [run.text[place.start : place.end] for run in made.segments for place in run.terms]
    assert placed == ["demyelination"]
    assert "".join(run.text for run in made.segments) == passage.text


def test_a_page_carries_no_more_explanations_than_it_may() -> None:
    many = (
        "Oligoclonal bands, demyelination, neurofilament light chain, cerebrospinal fluid, the optic nerve, microglia, "
        "astrocytes, oligodendrocytes, interleukin-17, lymphopenia, spasticity, nystagmus, gadolinium and myelitis."
    )
    assert len(words(many)) > MOST_IN_TEXT
    assert len(terms_wanted((many,), ())) == MOST_IN_TEXT
    assert len(terms_wanted((many,), (many,))) <= MOST_IN_TEXT + MOST_IN_SOURCE
