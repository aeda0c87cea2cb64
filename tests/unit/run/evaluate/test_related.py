"""Rankings of related studies are graded as defined, on the same words for ours and for its peers."""

import math
from collections import Counter

from invented_studies import appraisal, study
from plainms.discovery.profiling import profile_of
from plainms.identifiers import Pmid
from plainms.run.evaluate.related import Placed, graded, rankings_of
from plainms.run.evaluate.related_peers import PEERS, bm25


def placed(key: str) -> Placed:
    made = study(key=key, pmid=Pmid(key))
    return Placed(study=made, profile=profile_of(made, appraisal()))


def test_a_perfect_ranking_scores_one_and_a_pair_that_nobody_judged_counts_nothing() -> None:
    grades = {"a": {"b": 2, "c": 1, "d": 0}}
    assert graded({"a": ["b", "c"]}, grades) == {"ndcg_at_5": 1.0, "wanted_at_3": 0.3333, "related_at_3": 0.6667}
    assert graded({"a": ["e"]}, grades)["ndcg_at_5"] == 0.0


def test_a_wanted_study_in_second_place_is_discounted() -> None:
    score = graded({"a": ["d", "b"]}, {"a": {"b": 2, "d": 0}})["ndcg_at_5"]
    assert score == round((3 / math.log2(3)) / 3, 4)


def test_every_ranking_answers_the_same_queries_with_other_studies_only() -> None:
    studies = [placed(f"99000930{key}") for key in range(4)]
    rankings = rankings_of(studies, [studies[0].key, "990009999"])
    assert set(rankings) == {"ours", *PEERS}
    assert {tuple(ranked) for ranked in rankings.values()} == {(studies[0].key,)}
    assert all(studies[0].key not in ranked[studies[0].key] for ranked in rankings.values())


def test_bm25_saturates_and_favors_the_shorter_document() -> None:
    documents = [Counter("spin"), Counter({"spin": 1}), Counter({"spin": 1, "swim": 3}), Counter({"dive": 1})]
    documents[0] = Counter({"spin": 1})
    found = bm25(documents).to_all(0)
    assert found[1] > found[2] > found[3] == 0.0
