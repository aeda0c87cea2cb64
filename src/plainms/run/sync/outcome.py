"""What came of a source in a sync, and what that means for the whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from plainms.errors import NoSourceAnswered, SyncIsPartial
from plainms.run.fetch.sources import RemoteSource


class Fate(StrEnum):
    """How far a source was read."""

    READ = "read"
    PARTLY = "partly read"
    UNREACHABLE = "not reached"


_WORDS = {"made": "new or changed", "deleted": "deleted by PubMed", "failed": "unreadable", "skipped": "passed over"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The fate of a source, with the reason where it was not read whole, and counts by name."""

    fate: Fate
    reason: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """As reports hold it."""
        reason = {"reason": self.reason} if self.reason else {}
        return {"fate": self.fate.value, **reason, **self.counts}

    def in_words(self) -> str:
        """As progress and reports say it."""
        counts = ", ".join(f"{count:,} {_WORDS.get(name, name)}" for name, count in self.counts.items())
        return "; ".join(part for part in (self.fate.value, counts, self.reason) if part)

    @classmethod
    def of_json(cls, body: dict[str, Any]) -> "Outcome":
        """An outcome that was kept."""
        counts = {key: value for key, value in body.items() if isinstance(value, int)}
        return cls(fate=Fate(body["fate"]), reason=body.get("reason", ""), counts=counts)


def raise_unless_whole(outcomes: Mapping[RemoteSource, Outcome], texts: Iterable[Outcome] = ()) -> None:
    """Raises NoSourceAnswered where none was reached, SyncIsPartial where some, or full texts, were not read whole."""
    unread = [source.label for source, one in outcomes.items() if one.fate is Fate.UNREACHABLE]
    partly = [source.label for source, one in outcomes.items() if one.fate is Fate.PARTLY]
    partly += ["full texts" for one in texts if one.fate is Fate.PARTLY]
    if len(unread) == len(outcomes):
        reasons = "; ".join(one.reason for one in outcomes.values())
        raise NoSourceAnswered(f"no source could be read, and the library is as it was: {reasons}")
    if unread or partly:
        told = [f"not reached: {', '.join(unread)}"] if unread else []
        told += [f"partly read: {', '.join(partly)}"] if partly else []
        raise SyncIsPartial(f"{'; '.join(told)}; the next run reads again what is lacking")
