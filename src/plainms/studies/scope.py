"""Whether a record is about MS, a neighbor, a model of it, or only mentions it.

The title decides first; without it the abstract must say that people with the disease, or a model of it, were
studied. "MS" counts only where the record makes clear that multiple sclerosis is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from plainms.absence import NotReported
from plainms.language.matching import Hit, exact, lowered, synonyms
from plainms.language.sentences import split
from plainms.provenance import Claim, Ground, Origin, SourceField
from plainms.sieve import Sieved
from plainms.sources.record import SourceRecord
from plainms.studies.study import Scope, ScopeKind
from plainms.studies.subjects import Subjects, kin, subjects_in
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_MS, _NEIGHBOR, _MODEL = "ms", "neighbor", "model"
_KINDS = {_MS: ScopeKind.MS, _NEIGHBOR: ScopeKind.NEIGHBOR, _MODEL: ScopeKind.MODEL}
_MUCH = 3
_DEFINED = re.compile(r"(.{0,30})\(ms\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A disease of ``diseases.toml`` named in the record, its kind, where, and in which sentence."""

    disease: str
    kind: str
    span: Span
    sentence: Span
    in_title: bool


@dataclass(frozen=True, kw_only=True)
class _Evidence:
    """What the rules weigh. No slots: who was studied is asked of few records, and looked up when it is."""

    mentions: tuple[Mention, ...]
    abstract: tuple[Passage, ...]
    title: str
    major: tuple[SourceField, ...]

    @cached_property
    def subjects(self) -> Subjects:
        return subjects_in(tuple(span for passage in self.abstract for span in split(passage)) if self.mentions else ())

    def named(self, kind: str, *, in_title: bool) -> tuple[Mention, ...]:
        return tuple(item for item in self.mentions if item.kind == kind and item.in_title is in_title)


def scope_of(record: SourceRecord) -> Claim[Scope]:
    """How close the record is to MS, with the words or headings that decided."""
    evidence = _evidence(record)
    for rule, decide in _RULES:
        kind = decide(evidence)
        if kind is not None:
            return _claim(kind, rule, evidence)
    if evidence.mentions or evidence.major:
        return _claim(ScopeKind.PASSING_MENTION, "scope-only-mentioned", evidence)
    nothing = SourceField(path="ArticleTitle, Abstract, MeshHeadingList, KeywordList", value="names no such disease")
    scope = Scope(kind=ScopeKind.OUT, diseases=())
    return Claim(value=scope, origin=Origin.RULE, rule="scope-not-named", grounds=(nothing,))


def mentions_in(record: SourceRecord) -> tuple[Mention, ...]:
    """Every disease named in title and abstract, in the order of the text."""
    titled = () if isinstance(record.title, NotReported) else (record.title,)
    title = [(passage.whole(), True) for passage in titled if _places(passage.text)]
    named = [(span, False) for passage in record.abstract for span in _sentences_at(passage, _places(passage.text))]
    if not (title or named):
        return ()
    bare_ms = _bare_ms_is_meant(record)
    return tuple(mention for span, in_title in (*title, *named) for mention in _in_sentence(span, in_title, bare_ms))


def _places(text: str) -> tuple[Hit, ...]:
    """Where a name or an abbreviation stands, whatever it means."""
    return (*exact("diseases", "abbreviations").find(text), *synonyms("diseases").find(text))


def _sentences_at(passage: Passage, places: tuple[Hit, ...]) -> Iterator[Span]:
    """The sentences that hold part of a place; no other can name a disease, and none is split where there is none."""
    for span in split(passage) if places else ():
        if any(place.start < span.end and span.start < place.end for place in places):
            yield span


def _evidence(record: SourceRecord) -> _Evidence:
    mentions = mentions_in(record)
    title = "" if isinstance(record.title, NotReported) else record.title.text
    major = tuple(_major_headings(record))
    return _Evidence(mentions=mentions, abstract=record.abstract, title=title, major=major)


def _by_model_in_title(evidence: _Evidence) -> ScopeKind | None:
    if not evidence.named(_MODEL, in_title=True):
        return None
    both = evidence.named(_MS, in_title=True) and _names_people_in_title(evidence)
    return ScopeKind.MS if both else ScopeKind.MODEL


def _by_ms_in_title(evidence: _Evidence) -> ScopeKind | None:
    if not evidence.named(_MS, in_title=True):
        return None
    if not evidence.named(_MODEL, in_title=False):
        return ScopeKind.MS
    animals_only = evidence.subjects.animals and not evidence.subjects.people
    return ScopeKind.MODEL if animals_only else ScopeKind.MS


def _by_neighbor_in_title(evidence: _Evidence) -> ScopeKind | None:
    return ScopeKind.NEIGHBOR if evidence.named(_NEIGHBOR, in_title=True) else None


def _by_demyelination_in_title(evidence: _Evidence) -> ScopeKind | None:
    """The title names demyelinating disease of no kind, and the abstract tells of people with MS or a neighbor."""
    titled = _pattern("demyelination_title").search(lowered(evidence.title))
    if not titled or evidence.subjects.animals or not evidence.subjects.people:
        return None
    times = {kind: len(evidence.named(kind, in_title=False)) for kind in (_MS, _NEIGHBOR)}
    return _KINDS[max(times, key=times.__getitem__)] if any(times.values()) else None


def _by_people_counted(evidence: _Evidence) -> ScopeKind | None:
    """The authors count people who have the disease: "35 patients with MS"."""
    for kind in (_MS, _NEIGHBOR):
        if any(_is_studied(item) and _is_counted(item) for item in evidence.named(kind, in_title=False)):
            return _KINDS[kind]
    return None


def _by_model_studied(evidence: _Evidence) -> ScopeKind | None:
    models = evidence.named(_MODEL, in_title=False)
    if not models or evidence.subjects.people or not (evidence.subjects.animals or evidence.subjects.cells):
        return None
    aimed = any(_pattern("aimed").search(lowered(item.sentence.quote)) for item in models)
    titled = _pattern("myelin_title").search(lowered(evidence.title))
    return ScopeKind.MODEL if titled or len(models) >= _MUCH or (aimed and len(models) >= 2) else None


def _by_people_studied(evidence: _Evidence) -> ScopeKind | None:
    for kind in (_MS, _NEIGHBOR):
        named = evidence.named(kind, in_title=False)
        studied = {item.sentence for item in named if len(named) >= _MUCH and _is_studied(item)}
        if len(studied) >= 2 and len(studied & set(evidence.subjects.people)) >= 2:
            return _KINDS[kind]
    return None


def _by_aim(evidence: _Evidence) -> ScopeKind | None:
    for kind in (_MS, _NEIGHBOR):
        named = evidence.named(kind, in_title=False)
        if len(named) >= 2 and any(_pattern("focus").search(_before(item)) for item in named):
            return _KINDS[kind]
        aimed = any(_pattern("aimed").search(lowered(item.sentence.quote)) for item in named)
        if aimed and len(named) > _MUCH:
            done = evidence.subjects.animals or evidence.subjects.cells
            return ScopeKind.MODEL if done and not evidence.subjects.people else _KINDS[kind]
    return None


def _by_medicine_in_title(evidence: _Evidence) -> ScopeKind | None:
    """The title names a medicine against MS and the abstract speaks of MS again and again."""
    if len(evidence.named(_MS, in_title=False)) <= _MUCH:
        return None
    hits = (*synonyms("drugs").find(evidence.title), *exact("drugs", "brands").find(evidence.title))
    is_ms_medicine = any(vocabulary("drugs")[hit.entry]["use"] == "dmt" for hit in hits)
    of_people = evidence.subjects.people and not evidence.subjects.animals
    return ScopeKind.MS if is_ms_medicine and of_people else None


def _by_major_heading(evidence: _Evidence) -> ScopeKind | None:
    if not evidence.major or len(evidence.mentions) < _MUCH:
        return None
    kinds = {vocabulary("diseases")[field.path.rpartition("#")[2]]["kind"] for field in evidence.major}
    return next(_KINDS[kind] for kind in (_MODEL, _MS, _NEIGHBOR) if kind in kinds)


_RULES = (
    ("scope-model-in-title", _by_model_in_title),
    ("scope-ms-in-title", _by_ms_in_title),
    ("scope-neighbor-in-title", _by_neighbor_in_title),
    ("scope-demyelination-in-title", _by_demyelination_in_title),
    ("scope-people-counted", _by_people_counted),
    ("scope-model-studied", _by_model_studied),
    ("scope-people-studied", _by_people_studied),
    ("scope-aim", _by_aim),
    ("scope-medicine-in-title", _by_medicine_in_title),
    ("scope-major-heading", _by_major_heading),
)


def _claim(kind: ScopeKind, rule: str, evidence: _Evidence) -> Claim[Scope]:
    order = [item.disease for item in sorted(evidence.mentions, key=lambda item: not item.in_title)]
    same = [disease for disease in order if _KINDS[vocabulary("diseases")[disease]["kind"]] is kind]
    diseases = tuple(dict.fromkeys([*same, *order]))
    grounds: tuple[Ground, ...] = tuple(item.span for item in evidence.mentions)[:8] or evidence.major
    value = Scope(kind=kind, diseases=diseases)
    return Claim(value=value, origin=Origin.RULE, rule=rule, grounds=grounds)


def _in_sentence(span: Span, in_title: bool, bare_ms: bool) -> Iterator[Mention]:
    text = span.quote
    for hit in sorted((*synonyms("diseases").find(text), *_abbreviated(text, bare_ms)), key=lambda hit: hit.start):
        kind = vocabulary("diseases")[hit.entry]["kind"]
        where = span.within(hit.start, hit.end)
        yield Mention(disease=hit.entry, kind=kind, span=where, sentence=span, in_title=in_title)


def _abbreviated(text: str, bare_ms: bool) -> Iterator[Hit]:
    for hit in exact("diseases", "abbreviations").find(text):
        spelled_out = hit.entry != _MS or (bare_ms and not _pattern("ms_not_after").search(lowered(text[: hit.start])))
        if spelled_out and text[hit.end : hit.end + 3] not in ("/MS", "-MS"):
            yield hit


def _bare_ms_is_meant(record: SourceRecord) -> bool:
    text = lowered(_everything(record))
    if "(ms)" in text and any("sclerosis" not in before for before in _DEFINED.findall(text)):
        return False
    return "multiple sclerosis" in text or bool(
        _pattern("ms_context").search(text) and not _pattern("ms_other").search(text)
    )


def _everything(record: SourceRecord) -> str:
    title = () if isinstance(record.title, NotReported) else (record.title.text,)
    words = [keyword.text for keyword in record.keywords] + [heading.descriptor for heading in record.mesh_headings]
    return "\n".join((*title, *(passage.text for passage in record.abstract), *words))


def _names_people_in_title(evidence: _Evidence) -> bool:
    return bool(kin("people").search(lowered(evidence.title)))


def _is_studied(mention: Mention) -> bool:
    """Whether the words around a mention speak of those who have the disease."""
    spoken = _pattern("studied_before").search(_before(mention)) or _pattern("studied_after").search(_after(mention))
    return bool(spoken) or mention.span.quote.lower().startswith("pw")


def _is_counted(mention: Mention) -> bool:
    counted = _pattern("counted_before").search(_before(mention)) or _pattern("counted_after").search(_after(mention))
    return bool(counted)


def _before(mention: Mention) -> str:
    return lowered(mention.sentence.quote[: mention.span.start - mention.sentence.start])


def _after(mention: Mention) -> str:
    rest = mention.sentence.quote[mention.span.end - mention.sentence.start :]
    return re.sub(r"^ ?\([A-Za-z]{2,8}\)", "", lowered(rest)).lstrip(" )")


def _major_headings(record: SourceRecord) -> Iterator[SourceField]:
    """Major MeSH headings that name a disease; the path ends in the disease's id."""
    for heading in record.mesh_headings:
        disease = _by_descriptor().get(heading.descriptor)
        if disease and (heading.major or any(qualifier.major for qualifier in heading.qualifiers)):
            yield SourceField(path=f"MeshHeadingList/MeshHeading/DescriptorName#{disease}", value=heading.descriptor)


@cache
def _by_descriptor() -> dict[str, str]:
    return {name: entry.id for entry in vocabulary("diseases").entries for name in entry["mesh"]}


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("diseases").text[name])
