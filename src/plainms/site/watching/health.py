"""Whether this process is alive, and ready to answer readers."""

from django.db import DatabaseError, connection

from plainms.site.catalogue.models import PublishedPage


def health() -> dict[str, bool]:
    """Alive, whether the database answers, and whether it holds the front page: ready is all of them."""
    try:
        has_pages = PublishedPage.objects.filter(path="/").exists()
    except DatabaseError:
        connection.close()
        return {"live": True, "ready": False, "database": False, "pages": False}
    return {"live": True, "ready": has_pages, "database": True, "pages": has_pages}
