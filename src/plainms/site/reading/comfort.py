"""Pages that make reading easier: a tired day's list, the reader's own profile, and the components. Pure."""

from collections.abc import Iterator, Sequence

from plainms.publication.likeness import FIELDS, choices
from plainms.site.reading import addresses
from plainms.site.reading.components import component_page
from plainms.site.reading.drafts import Draft, drafts, in_each_language
from plainms.site.reading.lists import Link, Listed
from plainms.wording import say

_MOST = 5
_NAMES = {
    "kind": say("My kind of MS"),
    "age": say("My age"),
    "sex": say("I am a"),
    "medicine": say("My medicine for MS"),
}


def comfort_pages(newest_first: Sequence[Listed]) -> Iterator[Draft]:
    """The newest studies that are told, each leading to its one screen, and the form of the profile."""
    told = [one.item for one in newest_first if one.item.is_told][:_MOST]
    links = [Link(href=addresses.tired(item.study), label=item.heading) for item in told]
    yield from drafts(addresses.TIRED, "text.html", title=say("Tired day"), body="ui/tired.html", studies=links)
    fields = [{"id": field, "label": _NAMES[field], "choices": choices(field)} for field in FIELDS]
    about = {"title": say("About me, in this browser only"), "body": "ui/about_me.html", "script": "profile.js"}
    yield from drafts(addresses.ABOUT_ME, "text.html", fields=fields, **about)
    yield from in_each_language(lambda: [component_page()])
