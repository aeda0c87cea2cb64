"""The other reports of a study's trial, as its page lists them: only those that are joined for certain."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from plainms.site.reading.foot import ReportLink
from plainms.studies.threads.clues import Clues, Part
from plainms.studies.threads.linking import Verdict, linked
from plainms.studies.threads.thread import threads_of
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, opening, say

SHOWN = 12


def reports_of_each(clues: Iterable[Clues], headings: Mapping[str, str]) -> dict[str, tuple[ReportLink, ...]]:
    """By study, the reports of its trial, oldest first, at most ``SHOWN``; studies that stand alone are left out."""
    known = {str(one.study): one for one in clues}
    found = {}
    for thread in threads_of(known.values()).threads:
        members = [known[str(member.study)] for member in thread.members]
        for one in members:
            found[str(one.study)] = tuple(islice(_others(one, members, headings), SHOWN))
    return found


def _others(here: Clues, members: Sequence[Clues], headings: Mapping[str, str]) -> Iterator[ReportLink]:
    mains = sum(one.part is Part.MAIN for one in members)
    for one in members:
        if one.study != here.study:
            study = str(one.study)
            part = opening(_part(one.part, mains))
            yield ReportLink(study=study, heading=headings[study], part=part, why=_why(here, one))


def _part(part: Part, mains: int) -> Wording:
    """Where several reports bear no sign of another kind, none of them is called the main one."""
    return say("report") if part is Part.MAIN and mains > 1 else say(vocabulary("threads")[part.value].label)


def _why(here: Clues, other: Clues) -> Wording:
    link = linked(here, other)
    return link.reason if link.verdict is Verdict.JOINED else say("a third report ties the two")
