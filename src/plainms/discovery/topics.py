"""The topics of a study: its MeSH descriptors, then its keywords, without the ones that would fit every study."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary

_LONGEST_LABEL, _LONGEST_SLUG = 80, 60
_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu"}
_LATIN = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "'": "", "’": ""}
_SIGNS = {sign: f" {word} " for sign, word in ({"+": "plus", "&": "and"} | _GREEK).items()}
_SPELLED_OUT = str.maketrans(_LATIN | _SIGNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic: its safe name for addresses, its words, and whether it is a MeSH heading and a main point."""

    slug: str
    label: str
    is_mesh: bool
    is_major: bool


def topics_of(study: Study) -> tuple[Topic, ...]:
    """The topics of a study: main MeSH headings, other MeSH headings, keywords; each once."""
    first_with: dict[str, Topic] = {}
    for topic in _candidates(study.report):
        first_with.setdefault(topic.slug, topic)
    return tuple(topic for topic in first_with.values() if topic.slug not in _too_general())


def slug_of(label: str) -> str:
    """The label in lower-case ASCII words joined by hyphens.

    Two labels share a slug only where they differ in nothing but case, accents, spacing and punctuation: a letter
    that ASCII lacks, or a cut, adds a short fingerprint of the whole label.
    """
    folded = unicodedata.normalize("NFKD", label.casefold().translate(_SPELLED_OUT))
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", kept)
    slug = "-".join(words)
    is_whole = all(letter.isascii() for letter in kept if letter.isalnum())
    if slug and is_whole and len(slug) <= _LONGEST_SLUG:
        return slug
    mark = hashlib.blake2b(unicodedata.normalize("NFKC", label.casefold()).encode(), digest_size=4).hexdigest()
    return "-".join(part for part in (slug[:_LONGEST_SLUG].rstrip("-"), mark) if part)


def _candidates(record: SourceRecord) -> list[Topic]:
    mesh = [
        _topic(heading.descriptor, is_mesh=True, is_major=heading.major or any(one.major for one in heading.qualifiers))
        for heading in record.mesh_headings
    ]
    keywords = [_topic(_bare(keyword.text), is_mesh=False, is_major=keyword.major) for keyword in record.keywords]
    main_first = sorted(mesh, key=lambda topic: not topic.is_major)
    return [topic for topic in main_first + keywords if 1 < len(topic.label) <= _LONGEST_LABEL]


def _topic(label: str, *, is_mesh: bool, is_major: bool) -> Topic:
    words = " ".join(label.split())
    return Topic(slug=slug_of(words), label=words, is_mesh=is_mesh, is_major=is_major)


def _bare(keyword: str) -> str:
    """The keyword without MeSH qualifiers ("/therapy"), major marks and stops; spelled as given otherwise."""
    bare = re.sub(r"\s*/\s*\*?[a-z][a-z ,&-]*$", "", keyword.strip()).strip(' *.,;:"“”#•-')
    return bare[:1].upper() + bare[1:] if bare.islower() else bare


@cache
def _too_general() -> frozenset[str]:
    entries = vocabulary("topics_general").entries
    return frozenset(slug_of(word) for entry in entries for word in (entry.label, *entry.synonyms))
