"""Addresses: search and citations are answered, static files are found, and everything else is a stored page."""

from django.urls import path, re_path

from plainms.site.keeping.views import cited
from plainms.site.reading.views import published, worker
from plainms.site.search.views import search
from plainms.site.ui.languages import LANGUAGES, address_in
from plainms.site.ui.views import newest_asset

urlpatterns = [
    *(path(address_in(language, "/search/")[1:], search) for language in LANGUAGES),
    path("sw.js", worker),
    re_path(r"^static/[0-9a-f]{12}/plainms/(?P<name>[a-z.]+)$", newest_asset),
    path("studies/<slug:study>/cite.<slug:suffix>", cited),
    path("", published),
    path("<path:path>", published),
]

handler400 = "plainms.site.reading.views.bad_request"
handler404 = "plainms.site.reading.views.not_found"
handler500 = "plainms.site.reading.views.server_fault"
