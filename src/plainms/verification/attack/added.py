"""Sentences that no study here says: advice, invented results, and a side result told as the main one."""

from collections.abc import Iterator
from dataclasses import replace

from plainms.digest.digest import Part, PartKind, Sentence, SentenceKind
from plainms.text import Span
from plainms.verification.attack.mutant import FaultKind, Mutant, Mutator, exchanged, with_part
from plainms.verification.attack.tables import tells_a_result
from plainms.verification.case import Case
from plainms.vocabulary.load import Entry, vocabulary


def _advice(case: Case) -> Iterator[Mutant]:
    thing = _thing(case)
    for entry in _listed(FaultKind.ADVICE):
        text = entry.label.format(thing=thing)
        yield _added(case, FaultKind.ADVICE, entry, text[:1].upper() + text[1:])


def _invented(case: Case) -> Iterator[Mutant]:
    for entry in _listed(FaultKind.INVENTED):
        if entry.label.lower() not in case.source:
            yield _added(case, FaultKind.INVENTED, entry, entry.label)


def _outcome(case: Case) -> Iterator[Mutant]:
    """A finding whose source words name no main outcome is told as the main one."""
    for sentence, prose in case.told:
        if sentence.kind is not SentenceKind.FINDING or prose.quotations or not tells_a_result(prose.own):
            continue
        words = " ".join(span.quote.lower() for span in sentence.spans)
        if "primary" in words or "main" in words:
            continue
        for entry in _listed(FaultKind.OUTCOME):
            text = f"{entry.label} {sentence.text[:1].lower()}{sentence.text[1:]}"
            digest = exchanged(case.digest, sentence, replace(sentence, text=text))
            yield Mutant(kind=FaultKind.OUTCOME, way=entry.id, before=sentence.text, after=text, digest=digest)


def _limit(case: Case) -> Iterator[Mutant]:
    """The part on certainty without any limit: only its last line, on the care team, is left."""
    part = case.digest.part(PartKind.SURE)
    if len(part.sentences) > 1:
        digest = with_part(case.digest, part, part.sentences[-1:])
        before = " ".join(sentence.text for sentence in part.sentences[:-1])
        yield Mutant(kind=FaultKind.LIMIT, way="every limit dropped", before=before, after="", digest=digest)


def _added(case: Case, kind: FaultKind, entry: Entry, text: str) -> Mutant:
    """The digest with a finding more, which claims the longest words behind a finding, or the abstract, as its own."""
    part = case.digest.part(PartKind.FOUND)
    added = Sentence(kind=SentenceKind.FINDING, text=text, pattern="attack", grounds=(_borrowed(case, part),))
    digest = with_part(case.digest, part, (*part.sentences, added))
    return Mutant(kind=kind, way=entry.id, before="", after=text, digest=digest)


def _borrowed(case: Case, part: Part) -> Span:
    spans = (span for item in part.sentences if item.kind is SentenceKind.FINDING for span in item.spans)
    return max(spans, key=lambda span: len(span.quote), default=case.study.abstract[0].whole())


def _thing(case: Case) -> str:
    """The first medicine that the source names, or what else people could be told to take up."""
    named = (entry.label for entry in vocabulary("drugs").entries if entry.label.lower() in case.source)
    return next(named, "this treatment")


def _listed(kind: FaultKind) -> tuple[Entry, ...]:
    return tuple(entry for entry in vocabulary("attack").entries if entry["kind"] == kind.value)


ADVICE = Mutator(kind=FaultKind.ADVICE, run=_advice)
INVENTED = Mutator(kind=FaultKind.INVENTED, run=_invented)
OUTCOME = Mutator(kind=FaultKind.OUTCOME, run=_outcome)
LIMIT = Mutator(kind=FaultKind.LIMIT, run=_limit)
