"""Sentences: one with nothing behind it cannot be constructed, and its kind says what it needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainms.digest.digest import Digest, Part, PartKind, Sentence, SentenceKind
from plainms.errors import SentenceHasNoGround, ValueIsImpossible
from plainms.identifiers import StudyId
from plainms.provenance import FiredRule, Ground, SourceField, Stamp, VocabularyEntry
from plainms.text import Passage, PassageKind, Span

PASSAGE = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="Forty people took part.")
GROUNDS: tuple[Ground, ...] = (
    PASSAGE.whole(),
    SourceField(path="journal.title", value="Invented Journal"),
    VocabularyEntry(vocabulary="glossary", id="relapse"),
    FiredRule(rule="small-study", fact="participants = 40"),
)
NEEDS: dict[SentenceKind, tuple[type, ...]] = {
    SentenceKind.TEASER: (Span, SourceField),
    SentenceKind.FINDING: (Span,),
    SentenceKind.FRAME: (Span, SourceField),
    SentenceKind.EXPLANATION: (VocabularyEntry,),
    SentenceKind.ANALOGY: (VocabularyEntry,),
    SentenceKind.CAUTION: (FiredRule, Span),
    SentenceKind.QUESTION: (FiredRule,),
    SentenceKind.STANDING: (VocabularyEntry,),
}


@given(kind=st.sampled_from(SentenceKind), grounds=st.lists(st.sampled_from(GROUNDS)).map(tuple))
def test_a_sentence_stands_on_what_its_kind_needs_or_is_refused(
    kind: SentenceKind, grounds: tuple[Ground, ...]
) -> None:
    if any(isinstance(ground, NEEDS[kind]) for ground in grounds):
        sentence = Sentence(kind=kind, text="Words.", pattern="p", grounds=grounds)
        assert sentence.spans == tuple(ground for ground in grounds if isinstance(ground, Span))
    else:
        with pytest.raises(SentenceHasNoGround, match=kind.value):
            Sentence(kind=kind, text="Words.", pattern="p", grounds=grounds)


@given(kind=st.sampled_from(SentenceKind), text=st.text())
def test_no_words_can_stand_on_nothing(kind: SentenceKind, text: str) -> None:
    with pytest.raises(SentenceHasNoGround):
        Sentence(kind=kind, text=text, pattern="p", grounds=())


def test_a_digest_names_the_part_it_lacks() -> None:
    standing = Sentence(kind=SentenceKind.STANDING, text="Words.", pattern="p", grounds=(GROUNDS[2],))
    teaser = Sentence(kind=SentenceKind.TEASER, text="Words.", pattern="p", grounds=(GROUNDS[0],))
    found = Part(kind=PartKind.FOUND, heading="What the study found", sentences=(teaser,))
    digest = Digest(
        study=StudyId.mint("pubmed", "1"),
        stamp=Stamp(inputs="i", logic="digest-1", vocabulary="v"),
        teaser=teaser,
        key_points=(),
        parts=(found,),
        questions=(),
        standing=(standing,),
        clinician=(),
    )
    assert digest.part(PartKind.FOUND) is found
    assert digest.sentences == (teaser, teaser, standing)
    with pytest.raises(ValueIsImpossible, match="matters"):
        digest.part(PartKind.MATTERS)
