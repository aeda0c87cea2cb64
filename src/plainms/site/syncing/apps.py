from django.apps import AppConfig


class SyncingConfig(AppConfig):
    """Keeping in step with the sources: how far each was read, and when."""

    name = "plainms.site.syncing"
    label = "syncing"
