"""Writes ``vocabulary/data/substances.tsv``: names of substances with what they are.

Usage: ``python training/substances/make.py MESH_TERMS MESH_TREES MS_TRIALS OUT``. Seconds; the same bytes every time.
The data card is README.md beside this file.
"""

import csv
import gzip
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

from plainms.language.matching import exact, level, synonyms
from plainms.vocabulary.load import names, vocabulary

EDITION = "2026-11-25"
SOURCE = "Names of NLM MeSH 2025 (chemicals and drugs) and of interventions registered for MS at ClinicalTrials.gov."
GIVEN = ("drugs", "drug_classes", "therapies")
LONGEST = 45  # letters of a name; longer ones are formulas
COMMON = 4.0  # Zipf frequency from which a single word is everyday English
RARE = 2.5  # and below which a single word is none at all
SHORT = 5  # letters of a name that is told by its case
CODE = re.compile(r"[A-Z]{1,4}[- ]?[0-9]{3,}[A-Za-z0-9-]*")
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 '\-/]*")
WORDS = re.compile(r"[a-z]{4}|\b[A-Z][a-z]{2,3}$")  # what has such a run of letters is a word, not a short form
MICROBES = re.compile(
    r"\b(?:Drosophila|Arabidopsis|Saccharomyces|Schizosaccharomyces|Escherichia|E coli|Yeast|Bacillus|Xenopus|"
    r"Zebrafish|Caenorhabditis|Avian|Chicken|Bovine|Porcine|Mouse|Rat|Murine|Viral|Virus|Bacterial|Fungal|Phage|Helminth|"
    r"Protozoan|Streptomyces|Plasmodium|Insect|Fish|Feline|Canine)\b"
)
TRIED = {"DRUG", "BIOLOGICAL", "DIETARY_SUPPLEMENT", "COMBINATION_PRODUCT", "RADIATION"}
REGISTERED_CODE = re.compile(r"\b(?:[A-Z]{2,6}-?[0-9]{3,}[A-Za-z0-9]*|[A-Z]{2,5}[0-9]{2,}-[0-9]{2,})\b")
REGISTERED_WORD = re.compile(r"(?:[0-9][^ ]* ?(?:mg|g|ml|%)? )?([A-Za-z][a-z]{5,})\b")
STOP = tomllib.loads((Path(__file__).parent / "stop.toml").read_text(encoding="utf-8"))
STOPPED = set((STOP["everyday"] + STOP["vague"] + STOP["registered"]).split())


def main(terms: Path, trees: Path, trials: Path, out: Path) -> None:
    """Write both halves; what our own lists know is left to them."""
    rows = sorted(_of_mesh(terms, _trees(trees)))
    known = {name.lstrip("=").lower() for row in rows for name in row[3:]}
    rows += sorted(_of_registrations(trials, known))
    head = [f"# edition\t{EDITION}", f"# source\t{SOURCE}"]
    out.write_text("\n".join([*head, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")


def _trees(path: Path) -> dict[str, list[str]]:
    found = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[row["DescriptorUI"]].append(row["tree_location"])
    parents = {place.rpartition(".")[0] for places in found.values() for place in places}
    return {descriptor: sorted(places) for descriptor, places in found.items() if _is_substance(places, parents)}


def _is_substance(places: list[str], parents: set[str]) -> bool:
    """Whether it stands among the chemicals, is no wide heading over others, and in no tree that is left out."""
    chemical = [place for place in places if place.startswith("D")]
    left_out = any(_under(place, STOP["trees"]) and not _under(place, STOP["kept_trees"]) for place in chemical)
    if left_out and all(_under(place, STOP["trees"]) for place in chemical):
        return False
    return any(place.count(".") > 1 or (place.count(".") == 1 and place not in parents) for place in chemical)


def _under(place: str, trees: list[str]) -> bool:
    return any(place == tree or place.startswith(f"{tree}.") for tree in trees)


def _of_mesh(path: Path, trees: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    ambiguous = {entry.id for entry in vocabulary("short_forms_ambiguous").entries}
    others = _other_abbreviations()
    heading: dict[str, str] = {}
    words: dict[str, set[str]] = defaultdict(set)
    traded = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            descriptor = row["DescriptorUI"]
            if descriptor not in trees:
                continue
            heading[descriptor] = row["DescriptorName"]
            if row["LexicalTag"] in {"TRD", "LAB"}:
                traded.add(descriptor)
            words[descriptor].update(_written(row["TermName"], row["LexicalTag"], ambiguous))
    for descriptor, every in words.items():
        found = {name for name in every if _means_the_same(name, every, others)}
        if found:
            kind = _kind(trees[descriptor], heading[descriptor], descriptor in traded)
            yield kind, descriptor, heading[descriptor], *sorted(found)


def _written(term: str, tag: str, ambiguous: set[str]) -> Iterator[str]:
    """How the list writes a term: small, or behind "=" where only its own case will do; nothing where it is unfit."""
    term = level(term)
    fits = PLAIN.fullmatch(term) and len(term) <= LONGEST and not MICROBES.search(term)
    if not fits or term in ambiguous or _ours(term):
        return
    if tag == "LAB":
        if CODE.fullmatch(term) and len(term) > SHORT:
            yield f"={term}"
    elif tag == "TRD":
        if len(term) >= SHORT and all(_zipf(word) < RARE for word in re.split("[- ]", term)):
            yield f"={term}"
    elif WORDS.search(term):
        small = term.lower().replace("-", " ")
        if not _is_everyday(small):
            yield small
    elif len(term) >= SHORT or (len(term) == SHORT - 1 and re.search("[0-9a-z]", term)):
        yield f"={term}"


def _is_everyday(small: str) -> bool:
    if small in STOPPED or small.replace(" ", "-") in STOPPED or small.endswith((" effect", " effects")):
        return True
    return " " not in small and _zipf(small) >= COMMON


def _zipf(word: str) -> float:
    return zipf_frequency(word, "en")


def _ours(term: str) -> bool:
    """Whether one of our lists of what is given names it with a gloss."""
    hits = [hit for name in GIVEN for hit in synonyms(name).find(term)]
    for written in (term, term.upper(), term.title()):
        hits += [hit for key in ("brands", "codes") for hit in exact("drugs", key).find(written)]
    return any(hit.end - hit.start == len(term) for hit in hits)


def _other_abbreviations() -> dict[str, set[str]]:
    """Short forms of our own lists, each with the synonyms of the entries that use it."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names():
        for entry in vocabulary(name).entries:
            for short in entry.more.get("abbreviations", ()):
                found[short] |= {synonym.lower().replace("-", " ") for synonym in entry.synonyms}
    return found


def _means_the_same(name: str, every: set[str], others: dict[str, set[str]]) -> bool:
    """Whether our lists do not use the short form, or use it for what MeSH calls so too."""
    short = name.removeprefix("=")
    return short not in others or not others[short].isdisjoint(every)


def _kind(places: list[str], heading: str, is_traded: bool) -> str:
    """The first kind of the list that the descriptor is of."""
    kinds = vocabulary("substance_kinds").entries
    named = [entry.id for entry in kinds if heading in entry.more.get("headings", ())]
    placed = [entry.id for entry in kinds if any(_under(place, entry["trees"]) for place in places)]
    kind = (named + placed)[0]
    return "medicine" if kind == "compound" and is_traded else kind


def _of_registrations(path: Path, known: set[str]) -> Iterator[tuple[str, ...]]:
    """Companies' codes and words that are no English, each with the first registration that gives it."""
    first: dict[str, str] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for trial in sorted(map(json.loads, lines), key=lambda item: item["NCTId"]):
            for name in _tried(trial):
                first.setdefault(name, trial["NCTId"])
    for name, trial in first.items():
        if name.lstrip("=").lower() not in known and not _ours(name.lstrip("=")):
            yield "tried", trial, name.lstrip("="), name


def _tried(trial: dict[str, str]) -> Iterator[str]:
    given = (trial.get("InterventionNames") or "").split("|")
    kinds = (trial.get("InterventionTypes") or "").split("|")
    for name, kind in zip(given, kinds, strict=False):
        if kind in TRIED and len(given) == len(kinds):
            yield from (f"={code[0]}" for code in REGISTERED_CODE.finditer(name) if not code[0].startswith("NCT"))
            first = REGISTERED_WORD.match(name)
            small = first[1].lower() if first else "placebo"
            if _zipf(small) < RARE - 0.5 and small not in STOPPED:
                yield small


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
