from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding studies by words."""

    name = "plainms.site.search"
    label = "search"
