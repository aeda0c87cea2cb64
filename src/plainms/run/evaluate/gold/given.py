"""What was given, on the MS gold set: the annotators' words for it, read with our vocabularies, beside our ids.

A name of ours is right where either annotator writes it among interventions, comparator or groups; one of theirs is
asked for where both write it among the interventions. Words of theirs that no vocabulary knows are counted apart.
"""

from collections.abc import Iterable
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.names import Named, names_in
from plainms.run.evaluate.gold.rows import Answer, GoldStudy
from plainms.run.evaluate.scoring import retrieval
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary


def interventions_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Precision and recall of medicines alone, and of everything that is given."""
    return {
        "medicines": _scored(studies, ("drugs",)),
        "all": _scored(studies, ("drugs", "drug_classes", "therapies")),
        "words_unknown": sum(_unknown(study) for study in studies),
    }


def _scored(studies: tuple[GoldStudy, ...], lists: tuple[str, ...]) -> dict[str, float]:
    said = right = wanted = found = 0
    for study in studies:
        ours = {item for item in _ours(study) if any(item in vocabulary(name) for name in lists)}
        each = [_ids(study, answer["interventions"], lists) for answer in study.answers]
        beside = [_ids(study, _beside(answer), lists) for answer in study.answers]
        either = _with_kinds(set().union(*each, *beside))
        asked = set.intersection(*each)
        said, right = said + len(ours), right + len(ours & either)
        wanted, found = wanted + len(asked), found + len(asked & _with_kinds(ours))
    precision, recall = retrieval(right, said, wanted)["precision"], retrieval(found, said, wanted)["recall"]
    return {"said": said, "right": right, "asked": wanted, "found": found, "precision": precision, "recall": recall}


def _ours(study: GoldStudy) -> tuple[str, ...]:
    value = study.appraisal.interventions.value
    return () if isinstance(value, Absent) else value


def _beside(answer: Answer) -> list[str]:
    return [answer["comparator"] or "", *(group["who"] for group in answer["groups"])]


def _ids(study: GoldStudy, words: Iterable[str], lists: tuple[str, ...]) -> set[str]:
    ids = {item.entry.id for word in words for item in _named(study, word)}
    return {item for item in ids if any(item in vocabulary(name) for name in lists)}


def _with_kinds(ids: set[str]) -> set[str]:
    """Ids with the kinds of medicine that they are of: who says one has also said the other."""
    return ids | {str(vocabulary("drugs")[item]["class"]) for item in ids if item in vocabulary("drugs")}


def _named(study: GoldStudy, word: str) -> tuple[Named, ...]:
    if not word:
        return ()
    span = Passage(key="gold", kind=PassageKind.ABSTRACT, text=word).whole()
    return names_in((span,), study.study.abstract).of(span)


def _unknown(study: GoldStudy) -> int:
    words = {word for answer in study.answers for word in answer["interventions"]}
    return sum(not _named(study, word) for word in words)
