"""Invented examples of every part of a page in its states, for the component page. Nothing here is of a real study."""

from plainms.digest.digest import Fact, FactGroup, OfHundred, Sentence, SentenceKind
from plainms.provenance import FiredRule
from plainms.publication.details import NOT_SAID, Detail, DetailValue
from plainms.publication.guards import Guard
from plainms.publication.likeness import Likeness
from plainms.publication.notices import PageNotice
from plainms.publication.page import PageFact
from plainms.publication.receipts import Receipt, Segment, SourcePassage
from plainms.publication.scorecard import Line, Mark, Scorecard
from plainms.publication.sentences import PageSentence
from plainms.publication.studied import Studied, StudiedFact
from plainms.publication.terms import Term, TermPlace
from plainms.wording import Wording

TERM = Term(id="demyelination", words="Demyelination is loss of the coating of nerve fibers.", rarity=0.0)
_WHOLE = "Walking was slower in 24 of 71 people after two years."
_NAMED = "24 of 71 people"
_BEFORE, _AFTER = _WHOLE.split(_NAMED)
_RUNS = (
    Segment(text=_BEFORE, marks=(1,), begins=(1,)),
    Segment(text=_NAMED, marks=(1, 2), begins=(2,)),
    Segment(text=_AFTER, marks=(1,), begins=()),
)
_RECEIPT = Receipt(numbers=(), place="Results", segments=(Segment(text=_WHOLE, marks=(1,), begins=(1,)),))


def _sentence(text: str, kind: SentenceKind = SentenceKind.FINDING, **more: object) -> PageSentence:
    made = {"receipts": (), "notes": (), "terms": ()} | more
    return PageSentence(name=Wording("sentence 1"), anchor="sentence-1", kind=kind, text=text, **made)  # type: ignore[arg-type]


def _fact(counted: str, first: int, second: int) -> PageFact:
    groups = (_group("dummy tablet", first), _group("inventamod", second))
    ground = FiredRule(rule="components.example", fact="invented")
    text = f"{counted}: {groups[0].share.words} and {groups[1].share.words} of every 100 people."
    told = Sentence(kind=SentenceKind.CAUTION, text=text, pattern="example", grounds=(ground,))
    words = PageSentence(
        name=Wording(counted),
        anchor=counted.lower().replace(" ", "-"),
        kind=told.kind,
        text=text,
        receipts=(),
        notes=(),
    )
    return PageFact(fact=Fact(counted=counted, groups=groups, sentence=told), words=words)


def _group(name: str, figures: int) -> FactGroup:
    return FactGroup(name=name, share=OfHundred(figures=figures, words=f"about {figures}", printed=f"{figures}%"))


SENTENCES = {
    "standing on words of the source": _sentence("Walking was slower in 24 of 71 people.", receipts=(_RECEIPT,)),
    "standing on a rule": _sentence(
        "It watched people, so it cannot show the cause.",
        SentenceKind.CAUTION,
        notes=(Wording("Our rule “design limit” applies: design is cohort."),),
    ),
    "standing on both": _sentence(
        "This followed 71 people.", receipts=(_RECEIPT,), notes=(Wording("From our list of study designs: a cohort."),)
    ),
    "part of a picture": _sentence("To picture it, think of the coating on a wire.", SentenceKind.ANALOGY),
    "with a hard word": _sentence("Demyelination was seen.", terms=(TermPlace(start=0, end=13, id=TERM.id),)),
}
NOTICES = tuple(
    PageNotice(
        short=Wording(short), words=Wording(words), source="Invent J Examples. 2026;3:9", pmid="", is_grave=is_grave
    )
    for short, words, is_grave in (
        ("Retracted", "This paper has been retracted.", True),
        ("Corrected", "The journal has corrected this paper.", False),
    )
)
GUARDS = (
    Guard(
        short=Wording("This is about MOG antibody-associated disease (MOGAD), not MS."),
        words=Wording("It is a neighbor of MS."),
    ),
    Guard(
        short=Wording("This is about optic neuritis."),
        words=Wording("It can be a first sign of MS, but it is not always MS."),
    ),
    Guard(
        short=Wording("Measurements, not how people feel."),
        words=Wording("The main results are such as scans or blood tests."),
    ),
)
FACTS = (_fact("Relapses", 37, 24), _fact("Serious infections", 0, 1), _fact("Any side effect", 99, 100))
_NOBODY = Likeness(kind=(), age=(), sex=(), medicine=())
STUDIED = {
    "told": Studied(
        facts=(
            StudiedFact(term=Wording("Kind of disease"), values=(DetailValue(text="relapsing-remitting MS"),)),
            StudiedFact(term=Wording("Sex"), values=(DetailValue(text="“71% women”"), DetailValue(text="“29% men”"))),
        ),
        not_told=(Wording("age"), Wording("country")),
        likeness=Likeness(kind=("kind-rrms",), age=(), sex=("sex-women", "sex-men"), medicine=("natalizumab",)),
    ),
    "nothing told": Studied(
        facts=(), not_told=tuple(map(Wording, ("kind of disease", "age", "sex", "country"))), likeness=_NOBODY
    ),
}
SCORECARD = Scorecard(
    lines=(
        Line(mark=Mark.GOOD, words=Wording("Every number is in the abstract."), standard="invented"),
        Line(mark=Mark.SHORT, words=Wording("The text is harder than school grade 9."), standard="invented"),
        Line(mark=Mark.PERSON, words=Wording("Whether readers understand it."), standard="invented"),
    )
)
DETAILS = (
    Detail(
        term=Wording("Identifiers"),
        values=(DetailValue(text="PubMed 1 (invented)"), DetailValue(text="DOI 2 (invented)")),
    ),
    Detail(term=Wording("Funding"), values=(DetailValue(text=NOT_SAID),)),
    Detail(
        term=Wording("Registration"),
        values=(DetailValue(text="A number that leads to its registry", href="/about-me/"),),
    ),
)
SOURCES = {
    "with abstract": (
        SourcePassage(
            heading="Title", is_title=True, segments=(Segment(text="An invented cohort.", marks=(), begins=()),)
        ),
        SourcePassage(heading="Results", is_title=False, segments=_RUNS),
    ),
    "without abstract": (
        SourcePassage(
            heading="Title", is_title=True, segments=(Segment(text="An invented cohort.", marks=(), begins=()),)
        ),
    ),
}
