"""Asks NLM for the lists of PubMed's baseline and update files and for their MD5 sums, and says which file comes next.

Source: NLM, Download PubMed Data (``baseline/`` once a year, ``updatefiles/`` daily; ``NAME.md5`` beside each).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from plainms.errors import AnswerIsWrong
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.wire.question import Question

_NAME = re.compile(rb'href="(pubmed([0-9]{2})n([0-9]{4,5})\.xml\.gz)"')
_MD5 = re.compile(rb"\b([0-9a-fA-F]{32})\b")
_END = re.compile(rb"</(html|pre)>\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A file that NLM lists: its name, the folder it is in, and its place: the year's two digits, then its number."""

    name: str
    folder: str
    year: int
    number: int

    @property
    def question(self) -> Question:
        """For the file itself."""
        return Question(
            source=RemoteSource.PUBMED_FILES,
            path=f"{self.folder}/{self.name}",
            accept="application/gzip",
            check=bool,
            is_file=True,
        )


def listing(folder: str) -> Question:
    """For the names of all files in the folder."""
    return Question(
        source=RemoteSource.PUBMED_FILES,
        path=f"{folder}/",
        accept="text/html",
        check=lambda content: read_listing(content, folder),
    )


def md5_of(file: Listed) -> Question:
    """For the MD5 of a file."""
    return Question(
        source=RemoteSource.PUBMED_FILES,
        path=f"{file.folder}/{file.name}.md5",
        accept="text/plain",
        check=read_md5,
    )


def read_listing(content: bytes, folder: str) -> tuple[Listed, ...]:
    """The files that the page of a folder lists. Raises AnswerIsWrong where the page is cut short."""
    if not _END.search(content):
        raise AnswerIsWrong(f"a list of {folder} that is cut short")
    found = sorted({(int(year), int(number), name.decode()) for name, year, number in _NAME.findall(content)})
    return tuple(Listed(name=name, folder=folder, year=year, number=number) for year, number, name in found)


def read_md5(content: bytes) -> str:
    """The MD5, in small letters. Raises AnswerIsWrong."""
    found = _MD5.search(content)
    if not found or len(content) > 1000:
        raise AnswerIsWrong("no MD5")
    return found[1].decode().lower()


def due(listed: Iterable[Listed], loaded: Collection[str]) -> tuple[tuple[Listed, ...], str]:
    """The files to load, in their order, and what keeps later ones back; nothing where nothing does.

    Those of the newest baseline count. A number that is listed nowhere and was never loaded ends the sequence.
    """
    files = sorted(set(listed), key=lambda one: (one.year, one.number))
    year = max((one.year for one in files if one.folder == "baseline"), default=-1)
    place = {one.number: one for one in files if one.year == year}
    done = {int(name[9:-7]) for name in loaded if name.startswith(f"pubmed{year:02}n")}
    waiting: list[Listed] = []
    for number in range(1, max(place, default=0) + 1):
        if number in place and number not in done:
            waiting.append(place[number])
        elif number not in done:
            after = sum(one > number for one in place)
            return tuple(waiting), f"file {number} of 20{year:02} is not listed, so {after} after it wait"
    return tuple(waiting), ""
