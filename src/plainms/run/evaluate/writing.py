"""How digests read, on 500 studies of a PubMed file: grade, length, passives, short forms, whose words, teasers.

Grades and lengths are those of the standard depth, which is the three parts. A passive is a sentence with a
passive subject by the parse. The main finding is the one of the key points, else the first that is told.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import Any

from plainms.absence import NotAssessed, NotReported
from plainms.digest.digest import Digest, PartKind, Sentence, SentenceKind
from plainms.digest.teasers.placed import says
from plainms.language.parse import parse
from plainms.language.readability import flesch_kincaid_grade, words
from plainms.ports import Processed
from plainms.review.policy import Decision
from plainms.run.evaluate.rare_words import rare_words
from plainms.run.evaluate.sampled import written
from plainms.run.evaluate.scoring import rounded

_STUDIES, _EASIEST, _HARDEST, _LONGEST = 500, 6.0, 9.0, 100
_TELLS = re.compile(r"teasers\.(?:difference|finding|result|outcome|said|suggested|reported|case\.story)\b")
_ALONE = ("quoted", "left alone")


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Every measure of the writing. Which studies are read depends on their keys only."""
    return measured(tuple(islice(written(data), _STUDIES)))


def measured(done: tuple[tuple[Digest, Processed], ...]) -> dict[str, Any]:
    """The measures over these digests."""
    digests = tuple(digest for digest, _ in done)
    return {
        "n": len(digests),
        "reading": _reading(digests),
        "findings": _findings(digests),
        "teasers": _teasers(digests),
        "held_back_as_first_written": _share(not _passed_at_once(found) for _, found in done),
        "held_back": _share(found.decided.decision is Decision.HELD_BACK for _, found in done),
        "blocking": dict(sorted(Counter(_blocking(found for _, found in done)).items())),
    }


def standard(digest: Digest) -> tuple[Sentence, ...]:
    """The sentences of the standard depth: the three parts."""
    return tuple(sentence for part in digest.parts for sentence in part.sentences)


def main_finding(digest: Digest) -> Sentence | NotReported:
    """The finding of the key points, else the first of the part; not reported where the digest tells none."""
    told = (*digest.key_points, *digest.part(PartKind.FOUND).sentences)
    return next((item for item in told if item.kind is SentenceKind.FINDING), NotReported())


def _reading(digests: tuple[Digest, ...]) -> dict[str, Any]:
    grades = [flesch_kincaid_grade(" ".join(item.text for item in standard(digest))) for digest in digests]
    lengths = [fmean(len(words(item.text)) for item in standard(digest)) for digest in digests]
    texts = [item.text for digest in digests for item in standard(digest)]
    alone = [_alone(digest) for digest in digests]
    return {
        "grade_mean": rounded(fmean(grades)),
        "grade_6_to_9": _share(_EASIEST <= grade <= _HARDEST for grade in grades),
        "grade_above_9": _share(grade > _HARDEST for grade in grades),
        "grade_below_6": _share(grade < _EASIEST for grade in grades),
        "words_a_sentence": rounded(fmean(len(words(text)) for text in texts)),
        "digests_of_at_most_16_words_a_sentence": _share(length <= 16 for length in lengths),
        "passive": _share(map(_is_passive, texts)),
        "short_forms_unexplained": sum(map(len, alone)),
        "digests_with_unexplained_short_form": _share(bool(shorts) for shorts in alone),
        "commonest_unexplained": dict(Counter(short for shorts in alone for short in shorts).most_common(20)),
        "standing_grade_max": rounded(
            max(flesch_kincaid_grade(" ".join(item.text for item in digest.standing)) for digest in digests)
        ),
    }


def _findings(digests: tuple[Digest, ...]) -> dict[str, Any]:
    patterns = ["none" if isinstance(found, NotReported) else found.pattern for found in map(main_finding, digests)]
    return {
        "main_in_own_words": _share(pattern.startswith("finding.own.") for pattern in patterns),
        "main_by_statement": _share(pattern.startswith("finding.own.statement.") for pattern in patterns),
        "main_quoted": _share(pattern != "none" and not pattern.startswith("finding.own.") for pattern in patterns),
        "none": _share(pattern == "none" for pattern in patterns),
    }


def _teasers(digests: tuple[Digest, ...]) -> dict[str, Any]:
    texts = [digest.teaser.text for digest in digests]
    return {
        "whole": _share(text.endswith(".") and len(text) <= _LONGEST and "…" not in text for text in texts),
        "names_people_or_species": _share(says("who", text) for text in texts),
        "names_design_or_hedge": _share(says("framed", text) for text in texts),
        "tells_a_finding": _share(_TELLS.match(digest.teaser.pattern) is not None for digest in digests),
    }


def _blocking(done: Iterable[Processed]) -> Iterator[str]:
    """The name of the check behind each blocking violation, those of sentences that were struck since included."""
    for found in done:
        if not isinstance(found.verification, NotAssessed):
            yield from (item.check for item in (*found.verification.struck, *found.verification.blocking))


def _passed_at_once(done: Processed) -> bool:
    return not isinstance(done.verification, NotAssessed) and done.verification.passed_at_once


def _alone(digest: Digest) -> tuple[str, ...]:
    """The short forms of the standard depth that nothing explains, each once."""
    found = (item.word for item in rare_words(digest) if item.state in _ALONE)
    return tuple(dict.fromkeys(word for word in found if sum(letter.isupper() for letter in word) > 1))


def _is_passive(text: str) -> bool:
    return any(token.label in {"nsubjpass", "auxpass"} for token in parse((text,))[0].tokens)


def _share(found: Iterable[bool]) -> float:
    values = tuple(found)
    return rounded(sum(values) / max(len(values), 1))
