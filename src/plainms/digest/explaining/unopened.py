"""Which short forms of a sentence nothing opens: neither its text, nor our lists, nor an entry of the glossary."""

import re

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.explanations import is_explained
from plainms.digest.explaining.glossary import is_short
from plainms.digest.explaining.meant import defined_as, defined_parts, listed_as, meant
from plainms.digest.explaining.study_names import bears_the_name_of_a_study
from plainms.digest.facts import Facts
from plainms.language.short_forms import needs_no_opening
from plainms.provenance import Ground
from plainms.remembering import once_a_sentence
from plainms.whole_words import places_of

_SHORT = re.compile(r"(?<![\w/+-])(?=[\w/+-]*[A-Za-z])[\w+/-]*[\w+/](?:(?<=[A-Z]\d)\.\d+(?![\w.]*\w))?")  # "PM2.5", too
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_CODE = re.compile(  # a place in the genes, which stands for nothing, and the name of a device or a program
    r"[Rr]s\d+\w*|(?:HLA-)?D[RPQ][AB]\d*|[A-Z]{9,}|[A-Z][a-z]{2,}[A-Z][A-Za-z]{2,}"
)
_WORDS = re.compile(  # "Neuro-Myelitis", and "N-Acylethanolamine"
    r"(?:[A-Z]-)?[A-Z]?[a-z]{2,}(?:[-/][A-Z]?[a-z]{2,})+|[A-Z]-[A-Z][a-z]{5,}"
)
_JOINED = re.compile(r"-[a-z]{3,}[\w-]*$|^(?:non|anti|pre|post)-|^[a-z]{3,}-(?=[A-Z])")  # "EBNA1-treated", "active-MRI"
_CALLED = re.compile(r"\bcalled [“]?(?:[\w/+.-]+, )*(?:[\w/+.-]+ and )?$")
_OPENED_IN_PLACE = re.compile(r" [\[(][^\[\]()=<>%]*[a-z]{4}")


def core(short: str) -> str:
    """The short form without what is joined to it: "EBNA1" of "EBNA1-treated"."""
    return _JOINED.sub("", short.strip("-/+"))


def _blanked(words: str, text: str) -> str:
    """The text with blanks for the words, wherever they stand whole."""
    for start in places_of(words, text, "_"):
        text = text[:start] + " " * len(words) + text[start + len(words) :]
    return text


def _is_opened_as_antibody(short: str, facts: Facts) -> bool:
    """Whether the abstract opens the antibodies against it: "antisomnin (anti-SN)"."""
    opened = re.compile(rf"(?i:\banti-?[a-z]{{4,}}) \(anti-{re.escape(short)}\)")
    return any(opened.search(passage.text) for passage in facts.study.report.abstract)


@once_a_sentence
def unopened(text: str, grounds: tuple[Ground, ...], facts: Facts) -> tuple[str, ...]:
    """The short forms of a sentence, on these grounds, that stay closed to a reader; each once."""
    sentence = Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.report", grounds=grounds)
    bare = text
    for met in meant(sentence, facts):
        if is_explained(met):
            for name in (met.surface, *filter(is_short, met.entry.synonyms)):  # "PM10 and PM2.5"
                bare = _blanked(name, bare)
    free = needs_no_opening()
    found: list[str] = []
    for match in _SHORT.finditer(bare):
        short = core(match[0])
        if (
            short in free
            or not _CAPITALS.search(short)
            or _CODE.fullmatch(short)
            or _WORDS.fullmatch(short)
            or _CALLED.search(text[: match.start()])
            or bears_the_name_of_a_study(short, text, match.start(), facts)
        ):
            continue
        names = (short, short.removesuffix("s"))
        is_open = any(defined_as(name, facts) or defined_parts(name, facts) for name in names)
        is_open = is_open or listed_as(short, sentence, facts) is not None
        is_open = is_open or _is_opened_as_antibody(short, facts)
        if not is_open and not _OPENED_IN_PLACE.match(text, match.end()):
            found.append(short)
    return tuple(dict.fromkeys(found))
