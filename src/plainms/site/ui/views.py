"""Static files asked for under a version that is no longer served."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from plainms.site.ui.assets import address, is_asset


@require_safe
def newest_asset(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001 - a view gets a request
    """Leads a page that was made before the last change to the file as it is now."""
    if not is_asset(name):
        raise Http404
    response = HttpResponseRedirect(address(name))
    response["Cache-Control"] = "no-cache"
    return response
