"""Pages that make reading easier: a tired day's list, the reader's own profile, and the components. Pure."""

from collections.abc import Iterator, Sequence

from plainms.publication.likeness import FIELDS, choices
from plainms.site.reading import addresses
from plainms.site.reading.components import component_page
from plainms.site.reading.drafts import Published
from plainms.site.reading.lists import Link, Listed
from plainms.site.reading.render import part

_MOST = 5
_NAMES = {"kind": "My kind of MS", "age": "My age", "sex": "I am a", "medicine": "My medicine for MS"}


def comfort_pages(newest_first: Sequence[Listed]) -> Iterator[Published]:
    """The newest studies that are told, each leading to its one screen, and the form of the profile."""
    told = [one.item for one in newest_first if one.item.is_told][:_MOST]
    links = [Link(href=addresses.tired(item.study), label=item.heading) for item in told]
    yield addresses.TIRED, part("text.html", title="Tired day", body="ui/tired.html", studies=links)
    fields = [{"id": field, "label": _NAMES[field], "choices": choices(field)} for field in FIELDS]
    about = {"title": "About me, in this browser only", "body": "ui/about_me.html", "script": "profile.js"}
    yield addresses.ABOUT_ME, part("text.html", fields=fields, **about)
    yield component_page()
