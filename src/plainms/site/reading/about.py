"""The pages about the site itself, made from the data that the code uses. Pure: nothing in, pages out."""

from collections.abc import Iterator

from plainms.publication.attacked import attacked
from plainms.site.reading import addresses
from plainms.site.reading.drafts import Published
from plainms.site.reading.render import part
from plainms.verification.verify import CHECKS, LOGIC
from plainms.vocabulary.load import vocabulary


def about_pages() -> Iterator[Published]:
    """The pages about the site itself."""
    rungs = [{"label": one.label, "means": one["means"]} for one in vocabulary("rungs").entries]
    made, access = "How these pages are made", "Accessibility and privacy"
    yield addresses.MADE, part("text.html", title=made, body="ui/made.html", rungs=rungs, here="made")
    yield addresses.CHECKED, _checked()
    yield addresses.ACCESS, part("text.html", title=access, body="ui/access.html")


def _checked() -> str:
    """How we check ourselves: the recorded attack, and the checks as the gate runs them."""
    told, found = vocabulary("self_checks"), attacked()
    person = [one.label for one in told.entries if one["kind"] == "item" and not {"checks", "rule"} & one.more.keys()]
    return part(
        "text.html",
        title="How we check ourselves",
        body="ui/checked.html",
        attacked=found,
        planted=f"{found.planted:,}",
        in_source_words=f"{found.in_source_words:,}",
        attacked_is_current=found.gate.startswith(f"verification-{LOGIC} "),
        checks=[told[check.name].label for check in CHECKS],
        person=person,
    )
