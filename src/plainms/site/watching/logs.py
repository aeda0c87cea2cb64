"""Log lines as JSON without personal data: no address, no search words, no path, and no message of an exception.

An exception is told by its class and by where it was raised, since its message may hold what a reader typed.
"""

import json
import logging
import traceback
from datetime import UTC, datetime

REQUESTS = logging.getLogger("plainms.requests")


class SafeJson(logging.Formatter):
    """One JSON object a line: time, level, logger, event, and the fields that we gave it ourselves."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": getattr(record, "event", "fault"),
        }
        told |= getattr(record, "told", {})
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])
            told["exception"] = record.exc_info[0].__name__
            told["at"] = [f"{frame.name}:{frame.lineno}" for frame in frames[-5:]]
        return json.dumps(told)


def tell_request(kind: str, status: str, seconds: float) -> None:
    """A line of the log for one request."""
    told = {"kind": kind, "status": int(status), "ms": round(seconds * 1000, 1)}
    REQUESTS.info("request", extra={"event": "request", "told": told})
