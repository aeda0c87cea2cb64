"""Any study has a whole teaser of at most 100 characters, and writing never raises."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.digest.digest import Digest
from plainms.digest.write import write
from plainms.studies.study import ScopeKind
from plainms.vocabulary.load import vocabulary
from spec.digest.making import made

TERMS = [entry.synonyms[0] for entry in vocabulary("topics_lay").entries]
DISEASES = [entry.id for entry in vocabulary("diseases").entries]
WORDS = st.lists(st.sampled_from([*TERMS, "of", "and", "the", "in multiple sclerosis", "{slot}", "“x”"]), max_size=9)
PEOPLE = st.tuples(
    st.integers(min_value=0, max_value=10**7), st.sampled_from(["patients with RRMS", "women", "eyes", "MS", "nurses"])
)


@st.composite
def digests(draw: st.DrawFn) -> tuple[Digest, str]:
    title = " ".join(draw(WORDS)) or "Untitled"
    text = " ".join(draw(WORDS)) + " was higher in people with MS than in other people in this study."
    optional = lambda kind: st.one_of(st.just(NOT_REPORTED), st.sampled_from(list(kind)))  # noqa: E731
    facts = {
        "design": draw(optional([item for item in Design if item is not Design.NOTICE])),
        "species": draw(optional(Species)),
        "rung": draw(optional(Rung)),
        "animals": draw(st.sampled_from([NOT_REPORTED, ("mouse",), ("mouse", "rat", "marmoset")])),
        "included_studies": draw(st.sampled_from([NOT_REPORTED, 1, 12, 1234])),
        "interventions": draw(st.sampled_from([NOT_REPORTED, ("fingolimod",), ("interferon-beta", "glatiramer")])),
    }
    people = draw(st.one_of(st.none(), PEOPLE))
    scope = draw(st.sampled_from([ScopeKind.MS, ScopeKind.NEIGHBOR, ScopeKind.MODEL]))
    about = {"title": title, "scope": scope, "diseases": (draw(st.sampled_from(DISEASES)),)}
    role = draw(st.sampled_from([Role.RESULTS, Role.METHODS, Role.OBJECTIVE]))
    outcome = write(*made({role: text}, about=about, people=people, **facts))
    return outcome, title  # type: ignore[return-value]


@settings(max_examples=300, deadline=None)
@given(digests())
def test_a_teaser_is_one_whole_sentence_that_fits(written: tuple[Digest, str]):
    digest, _ = written
    if not isinstance(digest, Digest):
        return
    text = digest.teaser.text
    assert len(text) <= 100
    assert re.fullmatch(r"[A-Z][^.?!]*\.", text)
    assert "  " not in text
    assert "…" not in text and "..." not in text and "{" not in text
    assert not re.search(r"\b(and|in|of|the|a|with|looked at|looks at)\.$", text)


@settings(max_examples=150, deadline=None)
@given(digests())
def test_every_quoted_word_is_in_the_source_and_every_part_has_a_sentence(written: tuple[Digest, str]):
    digest, _ = written
    if not isinstance(digest, Digest):
        return
    assert all(part.sentences for part in digest.parts)
    for sentence in digest.sentences:
        for quote in re.findall(r"“([^”]*)”", sentence.text):
            for piece in re.sub(r" \[[^\[\]]*\]", "", quote).split(" … "):  # an editor's brackets are ours
                assert any(piece in span.passage.text for span in sentence.spans), sentence.text
