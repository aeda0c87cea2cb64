"""Citations to take along: written when asked for, because few are, from the record as it is stored."""

import json

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from plainms.publication.citations.formats import FORMATS
from plainms.publication.citations.reference import reference_of
from plainms.site.catalogue.models import ArtefactRow, StudyRow
from plainms.site.catalogue.store import STUDY, study_from_json
from plainms.site.reading.views import not_found

_FORMATS = {one.suffix: one for one in FORMATS}


@require_safe
def cited(request: HttpRequest, study: str, suffix: str) -> HttpResponseBase:
    """The citation of a public study in the format with this suffix; a file to save, unless people read it."""
    row = StudyRow.public.filter(study_id=study).first()
    body = row and ArtefactRow.objects.filter(study=row, kind=STUDY, stamp=row.stamp).values_list("body", flat=True)
    if not body or suffix not in _FORMATS:
        return not_found(request)
    form = _FORMATS[suffix]
    response = HttpResponse(form.write(reference_of(study_from_json(json.loads(body[0])))), form.media_type)
    how = "inline" if form.is_read else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{study}.{suffix}"'
    response["Cache-Control"] = "public, no-cache"
    return response
