from django.apps import AppConfig


class ReadingConfig(AppConfig):
    """What readers see: rendering, publishing and serving pages."""

    name = "plainms.site.reading"
    label = "reading"
