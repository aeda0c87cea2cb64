"""Asks Europe PMC once for the newest MS studies: the only download of the demo, short and polite."""

import httpx2

from plainms.errors import AnswerIsRefused, AnswerIsWrong, SourceIsUnreachable
from plainms.run.fetch.clients.answers import json_of, rows
from plainms.run.fetch.clients.europepmc import newest
from plainms.run.fetch.sources import RemoteSource, Requester, base_urls
from plainms.run.fetch.wire.http import Http, MayPass
from plainms.run.fetch.wire.patience import Patience
from plainms.run.fetch.wire.timing import SystemTiming, Timing

QUERY = 'TITLE:"multiple sclerosis" AND SRC:MED AND HAS_ABSTRACT:Y'
PATIENCE = Patience(connect=3.0, read=5.0, total=10.0, most_bytes=20 << 20)

_CURE = "try again later, or give plainms a PubMed XML file of your own"


def newest_ms_studies(
    count: int,
    *,
    base_url: str = "",
    network: httpx2.BaseTransport | None = None,
    patience: Patience = PATIENCE,
    timing: Timing | None = None,
) -> bytes:
    """Europe PMC's answer for the ``count`` newest MS studies with an abstract, for ``sources.europepmc.read``.

    Raises SourceIsUnreachable where there is no such answer at the first attempt.
    """
    addresses = base_urls({RemoteSource.EUROPE_PMC.value: base_url} if base_url else {})
    http = Http(Requester(), addresses, patience, timing or SystemTiming(), network)
    try:
        answer = b"".join(block.data for block in http.blocks(newest(QUERY, count)))
        if not rows(json_of(answer), "resultList", "result"):
            raise AnswerIsWrong("no studies")
    except MayPass as fault:
        raise SourceIsUnreachable(f"Europe PMC {fault}; {_CURE}") from fault
    except AnswerIsWrong as fault:
        raise SourceIsUnreachable(f"Europe PMC answered with something else than studies ({fault}); {_CURE}") from fault
    except AnswerIsRefused as fault:
        raise SourceIsUnreachable(f"{fault}; {_CURE}") from fault
    finally:
        http.close()
    return answer
