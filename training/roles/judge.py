"""Judges the roles the appraisal gives where a record has no labels: held-out structured abstracts, headings taken off.

Usage: ``python training/roles/judge.py STUDIES``. Prints, for the MS part and for all, precision and recall of each
role, and who gave it. "" counts sentences left unclear.
"""

import sys
from collections import Counter
from pathlib import Path

from corpus import Abstract, structured

from plainms.absence import Absent
from plainms.appraisal.roles import roled
from plainms.run.evaluate.scoring import classified
from plainms.text import Passage, PassageKind

Pair = tuple[str, str, str]


def main(studies: Path) -> None:
    """Print the judgment."""
    abstracts = list(structured([studies / "ms_studies.xml.gz", studies / "other_studies.xml.gz"]))
    kept = [abstract for abstract in abstracts if abstract.held_out]
    for name, part in (("MS", [abstract for abstract in kept if abstract.about_ms]), ("all", kept)):
        pairs = [pair for abstract in part for pair in judged(abstract)]
        scores = classified((wanted, said) for wanted, said, _ in pairs)
        print(name, len(part), "abstracts", {key: scores[key] for key in ("n", "coverage", "accuracy", "weighted_f1")})
        for role, values in scores["classes"].items():
            print(f"  {role:12}", values)
        print("  confusions", [(row["wanted"], row["said"], row["n"]) for row in scores["confusions"]])
        for (rule, said), right, count in _by_rule(pairs):
            print(f"  {rule:20} {said:12} {right}/{count} = {right / count:.3f}")


def judged(abstract: Abstract) -> list[Pair]:
    """(role by the heading, role given without it or "", rule) for each sentence that is cut alike."""
    text = " ".join(abstract.sentences)
    wanted = dict(zip(abstract.sentences, abstract.roles, strict=True))
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)
    pairs = []
    for item in roled((passage,)):
        if item.span.quote in wanted:
            said = "" if isinstance(item.role.value, Absent) else str(item.role.value)
            pairs.append((wanted[item.span.quote], said, item.role.rule))
    return pairs


def _by_rule(pairs: list[Pair]) -> list[tuple[tuple[str, str], int, int]]:
    counts = Counter((rule, said) for _, said, rule in pairs if said)
    right = Counter((rule, said) for wanted, said, rule in pairs if wanted == said)
    return [(key, right[key], counts[key]) for key in sorted(counts)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
