"""Whether what a contrast holds and what it shuts out stand as in the source: "in the fluid, but not in the blood"."""

from collections.abc import Iterator

from plainms.verification.summaries.contrast import contrasts, is_crossed
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict


def ask(told: Told) -> Iterator[Reason]:
    """What the source shuts out is affirmed, and what it affirms is shut out."""
    for ours in contrasts(told.text):
        for item in told.source.sentences:
            if any(is_crossed(ours, theirs, told.source.shorts) for theirs in contrasts(item.text)):
                yield Reason(
                    question="contrast",
                    verdict=Verdict.DIFFERENT,
                    why="The source has the two sides of this contrast the other way round.",
                    start=ours.start,
                    end=min(ours.end, len(told.text)),
                    source_words=item.text,
                )
                return
