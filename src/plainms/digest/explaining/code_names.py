"""What a code is the name of, where the abstract says it: "the compound QX-104", "QX-104, a new compound"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from plainms.absence import NotReported
from plainms.digest.facts import Facts
from plainms.remembering import once_a_sentence
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_FILE, _CODES_KEPT = "code_names", 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The kind of thing that a code names, in plain words with their article, and the words that say so."""

    what: str
    span: Span


@once_a_sentence
def named(code: str, facts: Facts) -> Named | None:
    """What the title or the abstract says that the code names; the first place counts, none where it says nothing."""
    title = facts.study.report.title
    titles = () if isinstance(title, NotReported) else (title,)
    for passage in (item for item in (*titles, *facts.study.report.abstract) if code in item.text):
        for entry, pattern in _patterns(code):
            if found := pattern.search(passage.text):
                return Named(what=entry.label, span=passage.span(found.start(), found.end()))
    return None


def shows_its_kind(code: str, text: str) -> bool:
    """Whether the sentence itself says what the code names."""
    return code in text and any(pattern.search(text) for _, pattern in _patterns(code))


@lru_cache(maxsize=_CODES_KEPT)
def _patterns(code: str) -> tuple[tuple[Entry, re.Pattern[str]], ...]:
    return tuple((entry, re.compile(form.replace("<code>", re.escape(code)))) for entry, form in _forms())


@cache
def _forms() -> tuple[tuple[Entry, str], ...]:
    """The ways in which a text says of ``<code>`` what it names."""
    between = vocabulary(_FILE).text["between"]
    whole = r"(?<![\w/+-])<code>(?![\w/+-])"
    ends = r"(?![\w-]| \w{3,}(?:or|er)s?\b)"  # "a protein binder" is no protein
    forms = []
    for entry in vocabulary(_FILE).entries:
        words = entry["words"]
        forms += [
            (entry, rf"(?<![\w-])(?:{words}) (?:called |named )?{whole}"),
            (entry, rf"{whole}(?: \([^()]*\))?(?:,| is| was) (?:an?|the) {between}(?:{words}){ends}"),
        ]
        if "behind" in entry.more:
            forms.append((entry, rf"{whole} (?:{entry['behind']})(?![\w-])"))
    return tuple(forms)
