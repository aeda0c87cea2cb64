"""The foot of a study's page: reports of its trial and related studies, each with its reason, and the newest."""

from dataclasses import dataclass

from plainms.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A related study: where it is, what its heading says, and why it stands here."""

    study: str
    heading: str
    why: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLink:
    """Another report of the same trial: where it is, what its heading says, which report it is, and what ties it."""

    study: str
    heading: str
    part: Wording
    why: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A list whose newest studies a reader may want to see."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What stands at the foot of one study's page. ``linked`` are the slugs of its headings that have a page."""

    reports: tuple[ReportLink, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    newest: tuple[Lead, ...] = ()
    linked: frozenset[str] = frozenset()

    @property
    def inputs(self) -> str:
        """Everything the foot and the links to headings are made of, as text."""
        return repr((self.reports, self.related, self.newest, sorted(self.linked)))


NO_FOOT = Foot()
