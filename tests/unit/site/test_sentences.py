"""How sentences stand on a page."""

from plainms.digest.digest import SentenceKind
from plainms.publication.sentences import PageSentence
from plainms.site.ui.sentences import sentence_list


def sentence(place: int, kind: SentenceKind) -> PageSentence:
    return PageSentence(
        name=f"sentence {place}", anchor=f"sentence-{place}", kind=kind, text=f"Text {place}.", receipts=(), notes=()
    )


def test_the_sentences_of_a_picture_stand_together_in_a_named_landmark():
    kinds = (SentenceKind.FINDING, SentenceKind.ANALOGY, SentenceKind.ANALOGY)
    html = sentence_list([sentence(place, kind) for place, kind in enumerate(kinds)], "div")
    before, inside = html.split('<aside class="picture" aria-label="A picture to explain this">')
    assert "Text 0." in before
    assert "Text 1." in inside
    assert "Text 2." in inside.split("</aside>")[0]


def test_a_page_without_a_picture_has_no_such_landmark():
    assert "<aside" not in sentence_list([sentence(0, SentenceKind.FINDING)], "div")
