from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Rows for what the core makes; nothing else lives here."""

    name = "plainms.site.catalogue"
    label = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"
