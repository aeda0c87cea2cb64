"""One self-validating type per kind of identifier. A malformed one cannot be constructed.

Sources of the shapes: NLM's PubMed DTD (PMID, PMCID), the DOI Handbook 2.2, NLM's MeSH record types,
the trial registries' own number formats, and ISO 7064 (ORCID check digit is not verified here).
"""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from plainms.errors import IdentifierIsInvalid


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """Text that matches the pattern of its kind."""

    value: str

    pattern: ClassVar[re.Pattern[str]]
    example: ClassVar[str]

    def __post_init__(self) -> None:
        if not self.pattern.fullmatch(self.value):
            kind = type(self).__name__
            raise IdentifierIsInvalid(f"{self.value!r} is not a {kind}; one looks like {self.example!r}")

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Pmid(Identifier):
    """A PubMed identifier: up to nine digits without leading zeros."""

    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[1-9][0-9]{0,8}")
    example: ClassVar[str] = "34011575"


@dataclass(frozen=True, slots=True, order=True)
class Pmcid(Identifier):
    """A PubMed Central identifier."""

    pattern: ClassVar[re.Pattern[str]] = re.compile(r"PMC[1-9][0-9]{0,9}")
    example: ClassVar[str] = "PMC8374170"


@dataclass(frozen=True, slots=True, order=True)
class Doi(Identifier):
    """A DOI name in lower case, without resolver or prefix text, white space or invisible characters."""

    pattern: ClassVar[re.Pattern[str]] = re.compile(
        r"10\.[0-9]{3,9}(\.[0-9]+)*/[^\sA-Z\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+"
    )
    example: ClassVar[str] = "10.1212/wnl.0000000000012345"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a DOI as sources write it: any case, with or without a resolver or ``doi:`` in front."""
        bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", text.strip(), flags=re.IGNORECASE)
        return cls(bare.lower())


@dataclass(frozen=True, slots=True, order=True)
class MeshUi(Identifier):
    """A unique identifier of a MeSH descriptor (D), qualifier (Q) or supplementary concept (C)."""

    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[DQC][0-9]{6,9}")
    example: ClassVar[str] = "D009103"


class Registry(StrEnum):
    """Trial and review registries whose numbers plainms recognizes."""

    CLINICAL_TRIALS_GOV = "ClinicalTrials.gov"
    ISRCTN = "ISRCTN"
    EUDRACT = "EudraCT"
    CTIS = "EU CTIS"
    ANZCTR = "ANZCTR"
    CHICTR = "ChiCTR"
    DRKS = "DRKS"
    IRCT = "IRCT"
    UMIN = "UMIN-CTR"
    CTRI = "CTRI"
    PROSPERO = "PROSPERO"


@dataclass(frozen=True, slots=True, order=True)
class TrialId:
    """A registration number and the registry that issued it."""

    registry: Registry
    value: str

    patterns: ClassVar[dict[Registry, re.Pattern[str]]] = {
        Registry.CLINICAL_TRIALS_GOV: re.compile(r"NCT[0-9]{8}"),
        Registry.ISRCTN: re.compile(r"ISRCTN[0-9]{8}"),
        Registry.EUDRACT: re.compile(r"[0-9]{4}-[0-9]{6}-[0-9]{2}"),
        Registry.CTIS: re.compile(r"20[0-9]{2}-5[0-9]{5}-[0-9]{2}(-[0-9]{2})?"),
        Registry.ANZCTR: re.compile(r"ACTRN[0-9]{14}"),
        Registry.CHICTR: re.compile(r"ChiCTR[-A-Z0-9]{8,16}"),
        Registry.DRKS: re.compile(r"DRKS[0-9]{8}"),
        Registry.IRCT: re.compile(r"IRCT[0-9]{9,18}(N[0-9]+)?"),
        Registry.UMIN: re.compile(r"UMIN[0-9]{9}"),
        Registry.CTRI: re.compile(r"CTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}"),
        Registry.PROSPERO: re.compile(r"CRD[0-9]{11,12}"),
    }

    def __post_init__(self) -> None:
        if not self.patterns[self.registry].fullmatch(self.value):
            raise IdentifierIsInvalid(f"{self.value!r} is not a number of the registry {self.registry.value}")

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class StudyId(Identifier):
    """Our own identity of a study; a PMID or DOI is a claim about it."""

    pattern: ClassVar[re.Pattern[str]] = re.compile(r"s[0-9a-z]{12}")
    example: ClassVar[str] = "s0k3v9q2m7xa1"

    @classmethod
    def mint(cls, source: str, key: str) -> Self:
        """The identity of the study first seen as record ``key`` of ``source``: same record, same identity.

        A source name with a colon raises IdentifierIsInvalid: two different records could then share one identity.
        """
        if ":" in source:
            raise IdentifierIsInvalid(f"the source name {source!r} holds a colon; name the source without one")
        number = int.from_bytes(hashlib.blake2b(f"{source}:{key}".encode(), digest_size=8).digest(), "big")
        letters = []
        for _ in range(12):
            number, remainder = divmod(number, 32)
            letters.append("0123456789abcdefghjkmnpqrstvwxyz"[remainder])
        return cls("s" + "".join(letters))
