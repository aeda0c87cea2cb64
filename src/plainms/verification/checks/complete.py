"""The digest has its three parts, its design, a limit of its own, the care-team line and two to four questions."""

import re
from collections.abc import Iterator

from plainms.digest.digest import PartKind, Sentence, SentenceKind
from plainms.provenance import FiredRule, SourceField
from plainms.text import Span
from plainms.verification.case import Case, Check, Fault, blocking

FEWEST_QUESTIONS, MOST_QUESTIONS = 2, 4
_CARE_TEAM = re.compile(r"\b(?:talk|speak)\b.*\b(?:care team|doctor|nurse|clinician)\b", re.IGNORECASE)


def _run(case: Case) -> Iterator[Fault]:
    digest = case.digest
    held = [part.kind for part in digest.parts]
    for kind in PartKind:
        if held.count(kind) != 1:
            yield blocking(
                digest.teaser,
                f"The digest holds the part “{kind.value}” {held.count(kind)} times; it needs each part once.",
            )
    for part in digest.parts:
        if not part.sentences:
            yield blocking(part.heading, "A part has no sentence; say something true in it or hold the digest back.")
        if not part.heading.strip():
            yield blocking(digest.teaser, f"The part “{part.kind.value}” has no heading; give it one.")
    yield from _sure(case)
    yield from _questions(digest.questions)
    if not digest.standing:
        yield blocking(digest.teaser, "The standing note is missing; add it.")
    if not any(sentence.kind is SentenceKind.FRAME for part in digest.parts for sentence in part.sentences):
        yield blocking(
            digest.teaser, "Nothing says how the study was done, or that the abstract does not say; add that sentence."
        )


def _sure(case: Case) -> Iterator[Fault]:
    for part in case.digest.parts:
        if part.kind is not PartKind.SURE or not part.sentences:
            continue
        cautions = [sentence for sentence in part.sentences if sentence.kind is SentenceKind.CAUTION]
        if not any(_is_specific(sentence) for sentence in cautions):
            yield blocking(
                part.heading, "No caution stands on a fact of this study; say at least one limit that is its own."
            )
        if not _CARE_TEAM.search(part.sentences[-1].text):
            yield blocking(
                part.sentences[-1], "The last sentence on how sure we can be is not the care-team line; end with it."
            )


def _is_specific(sentence: Sentence) -> bool:
    return any(
        isinstance(ground, Span | SourceField | FiredRule) for ground in sentence.grounds
    ) and not _CARE_TEAM.search(sentence.text)


def _questions(questions: tuple[Sentence, ...]) -> Iterator[Fault]:
    if not FEWEST_QUESTIONS <= len(questions) <= MOST_QUESTIONS:
        last = questions[-1].text if questions else "(no question)"
        yield blocking(
            last, f"There are {len(questions)} questions for a visit; give {FEWEST_QUESTIONS} to {MOST_QUESTIONS}."
        )
    for question in questions:
        if not question.text.endswith("?") or question.text.count("?") != 1:
            yield blocking(
                question, "A question for a visit does not end with one question mark; make it one question."
            )
    texts = [question.text.lower() for question in questions]
    for question in questions:
        if texts.count(question.text.lower()) > 1:
            yield blocking(question, "A question is asked twice; keep it once.")


CHECK = Check(name="complete", run=_run)
