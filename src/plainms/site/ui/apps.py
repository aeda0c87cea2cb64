from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, stylesheet and script."""

    name = "plainms.site.ui"
    label = "ui"
