"""Starts the watching of a served site, as the settings say."""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from plainms.site.watching.watched import Application


def watched(application: "Application") -> "Application":
    """The application behind the watching layer, with metrics at their own address where one is set."""
    from plainms.site.watching.metrics import Counts, serve_metrics  # noqa: PLC0415 - they need Django set up
    from plainms.site.watching.watched import Watched  # noqa: PLC0415 - as above

    counts = Counts()
    if settings.PLAINMS_METRICS:
        serve_metrics(settings.PLAINMS_METRICS, counts)
    return Watched(application, counts, tells=settings.PLAINMS_LOG == "requests")
