"""The authors' stated limits on the MS gold set: sentences of ours against the quotes of two annotators.

The annotators also quote gaps of knowledge and every call for research; the appraisal keeps to what limits the study.
"""

from typing import Any

from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import retrieval

_LEAST_SHARED = 15  # characters: shorter quotes stand in too many sentences


def limits_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Precision: our sentences that either annotator quotes. Recall: sentences that both quote and we state."""
    said = right = wanted = found = 0
    for study in studies:
        ours = {span.quote for span in study.appraisal.limitations.spans}
        quoted = [
            {item.span.quote for item in study.appraisal.sentences if _is_quoted(item.span.quote, answer["limits"])}
            for answer in study.answers
        ]
        said, right = said + len(ours), right + len(ours & set().union(*quoted))
        both = set.intersection(*quoted) if quoted else set()
        wanted, found = wanted + len(both), found + len(ours & both)
    return {
        "said": said,
        "right": right,
        "wanted_by_both": wanted,
        "found": found,
        "precision": retrieval(right, said, 0)["precision"],
        "recall": retrieval(found, 0, wanted)["recall"],
    }


def _is_quoted(sentence: str, quotes: list[str]) -> bool:
    folded = [" ".join(quote.split()) for quote in quotes]
    return any(len(quote) >= _LEAST_SHARED and (quote in sentence or sentence in quote) for quote in folded)
