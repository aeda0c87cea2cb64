"""What the full text adds: only what the abstract and the record leave open, from sections that tell of this study.

Numbers come from methods and results, never from introduction or discussion, which speak of others' studies as well;
limits come from discussion and conclusions; money, interests and data from the back matter. Nothing that the abstract
states is replaced, because its authors chose there what to say first.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Appraisal, Counted, Design, Participants, Role, RoledSentence
from plainms.appraisal.blinding import blinding_of
from plainms.appraisal.effects.absolute import absolutes_of
from plainms.appraisal.effects.effects import effects_of
from plainms.appraisal.limitations.stated import limitations_of
from plainms.appraisal.names import names_in
from plainms.appraisal.participants.counts import counts_in
from plainms.appraisal.participants.total import participants_of
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.appraisal.registration import registration_of
from plainms.appraisal.statements import stating
from plainms.appraisal.tables.taken import with_tables
from plainms.appraisal.values import Limitation
from plainms.language.matching import lowered
from plainms.language.sentences import split
from plainms.provenance import Claim, Origin, SourceField
from plainms.sources.full_text import FullText, Section
from plainms.text import PassageKind, Span

T = TypeVar("T")

_NAME = "in_full"
_ROLE = {
    Section.METHODS: Role.METHODS,
    Section.ETHICS: Role.METHODS,
    Section.RESULTS: Role.RESULTS,
    Section.DISCUSSION: Role.CONCLUSIONS,
    Section.CONCLUSIONS: Role.CONCLUSIONS,
}
_CAME_IN = frozenset((Counted.RANDOMIZED, Counted.ENROLLED))
_MOST_HARMS = 3
_MOST_LIMITS = 8
_TRIALS = frozenset((Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL))


def completed(found: Appraisal, reading: Reading) -> Appraisal:
    """The appraisal with what the full text adds; unchanged where none is open."""
    text = reading.record.full_text
    if isinstance(text, NotReported):
        return found
    done = _under(reading, text, Section.METHODS, Section.ETHICS, Section.RESULTS)
    results = _under(reading, text, Section.RESULTS)
    judged = _under(reading, text, Section.DISCUSSION, Section.CONCLUSIONS)
    added: dict[str, Claim[Any]] = {
        "participants": _participants(found, done),
        "registration": registration_of(done),
        "blinding": _blinding(found, _under(reading, text, Section.METHODS)),
        "harms": _harms(results),
        "limitations": limitations_of(judged),
        "funding": _funding(text),
        "conflicts": _conflicts(text),
        "data_sharing": _data_sharing(text),
        **dict(_numbers(found, results)),
    }
    told: dict[str, Any] = {name: _told(claim) for name, claim in added.items() if claim.is_present}
    read = replace(found, **{name: claim for name, claim in told.items() if _is_open(getattr(found, name))})
    return with_tables(read, text)


def _is_open(claim: Claim[Any]) -> bool:
    return isinstance(claim.value, NotReported)


def _told(claim: Claim[T]) -> Claim[T]:
    """The claim under a rule that says where it was read; of many limits the first."""
    value: Any = claim.value
    grounds = claim.grounds
    if isinstance(value, tuple) and value and isinstance(value[0], Limitation):
        value, grounds = value[:_MOST_LIMITS], grounds[:_MOST_LIMITS]
    return replace(claim, value=value, grounds=grounds, rule=f"{claim.rule}-in-full")


def _under(reading: Reading, text: FullText, *sections: Section) -> Reading:
    """The body of these sections laid open as an abstract is, each sentence with the role of its section."""
    passages = tuple(one for one in text.under(*sections) if one.kind is PassageKind.BODY)
    sentences = tuple(_roled(one) for passage in passages for one in split(passage))
    record = replace(reading.record, abstract=passages)
    return replace(
        reading,
        study=replace(reading.study, reports=(record, *reading.study.reports[1:])),
        sentences=sentences,
        names=names_in((), ()),
    )


def _roled(span: Span) -> RoledSentence:
    section = Section(str(span.passage.category))
    field = SourceField(path="body/sec", value=section.value)
    role = Claim(value=_ROLE[section], origin=Origin.SOURCE, rule="role-section", grounds=(field,))
    return RoledSentence(span=span, role=role)


def _harms(results: Reading) -> Claim[str]:
    """Sentences on harms, those under a heading on safety first; at most a few, in the order of the text."""
    telling = stating("harms", tuple(item.span for item in results.sentences))
    headed = tuple(span for span in telling if _fits("safety heading", str(span.passage.label)))
    return _quoted("harms", (headed or telling)[:_MOST_HARMS])


def _funding(text: FullText) -> Claim[tuple[str, ...]]:
    """The statements on funding, or else what acknowledgments say of it."""
    own = tuple(span for passage in text.under(Section.FUNDING) for span in split(passage))
    thanked = tuple(span for passage in text.under(Section.ACKNOWLEDGMENTS) for span in split(passage))
    spans = own or tuple(span for span in thanked if _fits("funding sentence", span.quote))
    spans = tuple(map(_without_heading, spans))
    words = tuple(span.quote for span in spans)
    value = words or NOT_REPORTED
    return Claim(value=value, origin=Origin.RULE, rule="funding-stated", grounds=spans)


def _data_sharing(text: FullText) -> Claim[str]:
    back = (one for one in text.passages if one.kind is PassageKind.BACK or one.category == Section.DATA)
    stated = stating("data sharing", tuple(span for passage in back for span in split(passage)))
    own = tuple(span for passage in text.under(Section.DATA) for span in split(passage))
    return _quoted("data sharing", own or stated)


def _conflicts(text: FullText) -> Claim[str]:
    """What the authors declare, without lines that only say where to look."""
    declared = (one.whole() for one in text.under(Section.CONFLICTS) if not _fits("said elsewhere", one.text))
    return _quoted("conflicts", tuple(map(_without_heading, declared)))


def _without_heading(span: Span) -> Span:
    """The words behind a heading that stands in the text itself ("Competing interests: none")."""
    heading = pattern(_NAME, "heading in the text", "patterns").match(lowered(span.quote))
    return span if heading is None else span.within(heading.end(), len(span.quote))


def _participants(found: Appraisal, done: Reading) -> Claim[Participants]:
    """Of a trial only those who were randomized or enrolled: a paper counts many parts of a larger trial as well."""
    claim = participants_of(done, found.design, found.species, counts_in(done))
    of_trial = found.design.value in _TRIALS
    if isinstance(claim.value, Participants) and of_trial and claim.value.counted not in _CAME_IN:
        return replace(claim, value=Unclear("the paper does not say that those counted are the whole trial"))
    return claim


def _blinding(found: Appraisal, methods: Reading) -> Claim[str]:
    """Sentences that say who knew in this study itself, at most two."""
    own = tuple(item for item in methods.sentences if _fits("own blinding", item.span.quote))
    claim = blinding_of(replace(methods, sentences=own), found.design)
    return _quoted("blinding", claim.spans[:2]) if claim.is_present else claim


def _quoted(topic: str, spans: tuple[Span, ...]) -> Claim[str]:
    words = " ".join(span.quote for span in spans)
    return Claim(value=words or NOT_REPORTED, origin=Origin.RULE, rule=f"{topic}-stated", grounds=spans)


def _numbers(found: Appraisal, results: Reading) -> Iterator[tuple[str, Claim[Any]]]:
    """Estimates and counts of a trial whose abstract gives none: from sentences on its main outcome alone."""
    main = tuple(item for item in results.sentences if _fits("main outcome", item.span.quote))
    if found.design.value not in _TRIALS or not main:
        return
    only = replace(results, sentences=main)
    yield "effects", effects_of(only)
    yield "absolutes", absolutes_of(only)


def _fits(entry: str, words: str) -> bool:
    return bool(pattern(_NAME, entry, "patterns").search(lowered(words)))
