"""The search page: the one page that is made while a reader waits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from plainms.discovery.asking.question import Group, Mended, Question, literal, understood
from plainms.publication.labels import Labels
from plainms.site.reading.frames import part
from plainms.site.reading.lists import A_PAGE, pager
from plainms.site.search.backend import study_search
from plainms.site.search.interface import Hit, Part, Piece, Reason, Results, StudySearch
from plainms.site.search.narrowing import choices, undo
from plainms.site.search.request import Asked, asked
from plainms.site.ui.languages import language_of, speaking
from plainms.wording import Wording, say, say_count

_WHERE = {
    Part.TITLE: say("in the title"),
    Part.TEASER: say("in our headline"),
    Part.SUBJECT: say("among its headings"),
    Part.DIGEST: say("in our digest"),
    Part.ABSTRACT: say("in the abstract"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason in words: what was typed, and what the study says instead, and where."""

    typed: str
    found: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A hit as the list template shows it."""

    study: str
    heading: str
    is_invented: bool
    is_told: bool
    notices: tuple[Wording, ...]
    labels: Labels
    date: Wording
    machine_date: str
    journal: str
    depths: tuple[str, ...]
    snippet: tuple[Piece, ...]
    reasons: tuple[Why, ...]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Studies that the words of ``q`` ask for, filed under the filters of the address, a page at a time."""
    wanted = asked(request.GET)
    index = study_search()
    question = literal(wanted.words) if wanted.is_exact else understood(wanted.words, index)
    results = _results(index, wanted, question)
    with speaking(language_of(request.path)):
        html = _page(wanted, question, results)
    response = HttpResponse(html)
    response["Cache-Control"] = "no-store"
    return response


def _page(wanted: Asked, question: Question, results: Results) -> str:
    pages = max(1, -(-results.count // A_PAGE))
    mended = _as_mended(wanted.words, question.mended)
    return part(
        "search.html",
        title=_title(wanted),
        path=wanted.address,
        here="search",
        query=wanted.words,
        asked=bool(wanted.words or wanted.filters),
        filters=wanted.filters,
        matching=_matching(mended or wanted.words, results.count),
        part_words=_part_words(results),
        items=[_found(hit) for hit in results.hits],
        mended=mended,
        also=tuple(_also(question.groups)),
        exact=wanted.exactly().address,
        undo=undo(wanted),
        choices=tuple(choices(wanted, results)),
        **pager(
            wanted.page,
            pages,
            lambda number: wanted.on_page(number).address,
            newer=say("Better matches (page {number})", number=str(wanted.page - 1)),
            older=say("Further matches (page {number})", number=str(wanted.page + 1)),
        ),
    )


def _results(index: StudySearch, wanted: Asked, question: Question) -> Results:
    if wanted.words and not question.groups:
        question = literal(wanted.words)
    return index.search(question, wanted.filters, offset=(wanted.page - 1) * A_PAGE, limit=A_PAGE)


def _title(wanted: Asked) -> Wording:
    title = say("Search: {words}", words=wanted.words) if wanted.words else say("Search")
    return title if wanted.page == 1 else say("{title}, page {number}", title=title, number=str(wanted.page))


def _matching(words: str, count: int) -> Wording:
    if not words:
        return say_count("{count} study matches.", "{count} studies match.", count=count)
    return say_count("{count} study matches “{words}”.", "{count} studies match “{words}”.", count=count, words=words)


def _part_words(results: Results) -> str:
    """What is said where not all of the studies hold all that was asked; else nothing."""
    if results.whole == results.count:
        return ""
    if results.whole == 0:
        return say("None holds everything you asked for; these hold a part of it.")
    return say_count(
        "{count} of them holds everything you asked for and comes first.",
        "{count} of them hold everything you asked for and come first.",
        count=results.whole,
    )


def _as_mended(words: str, mended: Iterable[Mended]) -> str:
    """The words with each mended one in its place; empty where none is."""
    instead = {one.typed: one.instead for one in mended}
    return " ".join(instead.get(word.strip(",.;:?!"), word) for word in words.split()) if instead else ""


def _also(groups: Iterable[Group]) -> Iterator[str]:
    """What studies call the things typed, where it is something else."""
    names = (
        one.label
        for group in groups
        for one in group.concepts
        if not group.is_weak and one.label.casefold() != group.typed.casefold()
    )
    yield from dict.fromkeys(names)


def _found(hit: Hit) -> Found:
    shown = {name: getattr(hit.listing, name) for name in Found.__slots__ if name not in ("snippet", "reasons")}
    return Found(snippet=hit.snippet, reasons=tuple(map(_why, filter(_tells, hit.reasons))), **shown)


def _tells(reason: Reason) -> bool:
    """Whether a reason tells more than the marked words do: another word than the one typed, or that there is none."""
    return not reason.found or reason.typed.casefold() not in reason.found.casefold()


def _why(reason: Reason) -> Why:
    return Why(typed=reason.typed, found=reason.found, where=_WHERE[reason.part] if reason.found else "")
