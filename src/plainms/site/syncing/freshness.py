"""How old the data are, as pages say it."""

import datetime
from collections import defaultdict

from plainms.publication.dates_shown import in_words
from plainms.site.syncing.models import SourceRow
from plainms.wording import Wording, say


def freshness() -> tuple[Wording, ...]:
    """A sentence for each day on which a source was last read whole, the newest first; none before the first sync."""
    latest: dict[str, datetime.date] = {}
    for origin, day in SourceRow.objects.values_list("origin", "read_on"):
        if day is not None:
            latest[origin] = max(day, latest.get(origin, day))
    origins: dict[datetime.date, list[str]] = defaultdict(list)
    for origin, day in sorted(latest.items()):
        origins[day].append(origin)
    return tuple(
        say("Data last read on {day} from {origins}.", day=in_words(day), origins=", ".join(origins[day]))
        for day in sorted(origins, reverse=True)
    )
