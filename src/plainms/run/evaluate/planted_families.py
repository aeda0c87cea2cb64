"""Invented trials with their reports, and noise that makes them hard to tell apart: all by one seed.

A team may run several trials of one medicine; reports may lack a number, spell authors otherwise, change the title,
cite another trial's number, or correct without saying what. No medicine, person or number is real.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plainms.absence import NOT_REPORTED
from plainms.dates import DateSource, PartialDate
from plainms.identifiers import Doi, Pmid
from plainms.sources.record import (
    INVENTED_OWNER,
    Author,
    CommentsCorrections,
    DataBank,
    Journal,
    PublicationType,
    Source,
    SourceRecord,
)
from plainms.text import Passage, PassageKind

_STEMS = (
    "velo",
    "tari",
    "mono",
    "quira",
    "zelo",
    "brevi",
    "calo",
    "dero",
    "fena",
    "gali",
    "hesto",
    "irma",
    "jova",
    "lumi",
)
_ENDS = ("zumab", "stat", "mod", "fenib", "ramer", "lisib", "tecan", "vidine")
_PEOPLE = ("early disease", "adolescents", "older adults", "progressive disease", "women", "newly diagnosed people",
           "people with fatigue", "people with spasticity")  # fmt: skip
_AIMS = ("relapse rate", "walking speed", "cognition", "brain volume", "fatigue", "quality of life", "bladder symptoms")
_SYLLABLES = (
    "ar",
    "bel",
    "cor",
    "dan",
    "ek",
    "fal",
    "gor",
    "hul",
    "is",
    "jor",
    "kal",
    "lom",
    "mir",
    "nav",
    "öst",
    "pél",
)
_GIVEN = "ABCDEFGHJKLMNPRST"
PARTS = ("preprint", "protocol", "main", "extension", "subgroup", "correction")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    number: str
    acronym: str
    drug: str
    people: str
    aim: str
    team: tuple[Author, ...]
    year: int
    has_acronym: bool


def planted(plan: Mapping[str, Any]) -> Iterator[tuple[SourceRecord, int]]:
    """Each record with its family; a record of no family has a negative one. ``plan``: seed, families, rates."""
    chance = random.Random(plan["seed"])  # noqa: S311 - no secret
    teams = [_team(chance) for _ in range(max(plan["families"] // plan["trials_a_team"], 1))]
    drugs = [f"{stem}{end}" for stem in _STEMS for end in _ENDS]
    trials = [_trial(place, teams[place % len(teams)], drugs, chance) for place in range(plan["families"])]
    made = 0
    for family, trial in enumerate(trials):
        parts = ["main", *chance.sample([one for one in PARTS if one != "main"], chance.randint(1, 4))]
        main = _record(trial, "main", made, plan, chance)
        made += 1
        yield main, family
        for part in parts[1:]:
            other = _record(trial, part, made, plan, chance)
            made += 1
            yield _noisy(other, part, main, trials, plan, chance), family
    for place in range(plan["alone"]):
        trial = _trial(len(trials) + place, chance.choice(teams), drugs, chance)
        record = _record(trial, "main", made, plan, chance)
        made += 1
        if chance.random() < plan["pooled"]:
            record = _pooled(record, chance.sample(trials, 3))
        yield record, -1 - place


def _team(chance: random.Random) -> tuple[Author, ...]:
    return tuple(
        Author(
            last_name="".join(chance.sample(_SYLLABLES, 2)).capitalize(),
            fore_name=(given := chance.choice(_GIVEN)),
            initials=given + chance.choice(_GIVEN),
        )
        for _ in range(chance.randint(5, 9))
    )


def _trial(place: int, team: tuple[Author, ...], drugs: list[str], chance: random.Random) -> _Trial:
    letters = "".join(chance.choice("BCDFGLMNPRSTV") + chance.choice("AEIO") for _ in range(3))
    return _Trial(
        number=f"NCT9{place:07d}",
        acronym=letters,
        drug=drugs[sum(map(ord, str(team[0].last_name))) % len(drugs)],
        people=chance.choice(_PEOPLE),
        aim=chance.choice(_AIMS),
        team=team,
        year=chance.randint(2008, 2022),
        has_acronym=chance.random() < 0.5,
    )


_TITLES = {
    "main": "{drug} and {aim} in {people} with multiple sclerosis{acronym}: a randomized controlled trial",
    "preprint": "{drug} and {aim} in {people} with multiple sclerosis{acronym}: a randomized controlled trial",
    "protocol": "{drug} and {aim} in {people} with multiple sclerosis{acronym}: study protocol for a randomized trial",
    "extension": "Long-term {aim} with {drug} in {people} with multiple sclerosis{acronym}: open-label extension",
    "subgroup": "Age and {drug} for {aim} in {people} with multiple sclerosis{acronym}: post hoc analysis",
    "correction": "Correction: {drug} and {aim} in {people} with multiple sclerosis{acronym}: a randomized trial",
}
_LATER = {"preprint": -1, "protocol": -2, "main": 0, "extension": 3, "subgroup": 1, "correction": 1}


def _record(trial: _Trial, part: str, made: int, plan: Mapping[str, Any], chance: random.Random) -> SourceRecord:
    acronym = f" ({trial.acronym})" if trial.has_acronym and chance.random() < 0.85 else ""
    title = _TITLES[part].format(drug=trial.drug, aim=trial.aim, people=trial.people, acronym=acronym)
    year = trial.year + _LATER[part]
    pmid, is_numbered = str(800_000_000 + made), chance.random() >= plan["number_missing"]
    kinds = {"preprint": "Preprint", "correction": "Published Erratum"}
    texts = [f"We studied {trial.drug} in {trial.people} with multiple sclerosis."]
    if is_numbered and part != "correction":
        texts.append(f"Trial registration: ClinicalTrials.gov, {trial.number}.")
    return SourceRecord(
        source=Source.PUBMED,
        key=pmid,
        version=1,
        digest=pmid,
        owner=INVENTED_OWNER,
        pmid=Pmid(pmid),
        doi=Doi(f"10.99999/invented.{made}"),
        title=Passage(key="title", kind=PassageKind.TITLE, text=title[0].upper() + title[1:]),
        abstract=(Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=" ".join(texts)),),
        journal=Journal(title="medRxiv" if part == "preprint" else "Journal of Invented Studies"),
        dates=(PartialDate(year=year, source=DateSource.ISSUE, stated=str(year)),),
        authors=trial.team,
        publication_types=(PublicationType(name=kinds.get(part, "Journal Article")),),
    )


def _noisy(
    record: SourceRecord,
    part: str,
    main: SourceRecord,
    trials: list[_Trial],
    plan: Mapping[str, Any],
    chance: random.Random,
) -> SourceRecord:
    changed = replace(record, authors=_other_spelling(record.authors, plan, chance))
    if part == "correction" and chance.random() >= plan["notice_missing"]:
        changed = replace(changed, comments_corrections=(CommentsCorrections(ref_type="ErratumFor", pmid=main.pmid),))
    if part == "preprint" and chance.random() < plan["title_changed"]:
        title = changed.title
        assert isinstance(title, Passage)
        changed = replace(changed, title=replace(title, text=title.text.replace(" and ", " improves ").split(":")[0]))
    if chance.random() < plan["other_number_cited"]:
        cited = f"An earlier trial of others ({chance.choice(trials).number}) gave mixed results."
        first = changed.abstract[0]
        changed = replace(changed, abstract=(replace(first, text=f"{cited} {first.text}"),))
    return changed


def _other_spelling(authors: tuple[Author, ...], plan: Mapping[str, Any], chance: random.Random) -> tuple[Author, ...]:
    kept = [one for one in authors if chance.random() >= plan["author_dropped"]] or list(authors[:1])
    return tuple(
        replace(one, initials=NOT_REPORTED, fore_name=NOT_REPORTED) if chance.random() < plan["initial_lost"] else one
        for one in kept
    )


def _pooled(record: SourceRecord, trials: list[_Trial]) -> SourceRecord:
    title = record.title
    assert isinstance(title, Passage)
    bank = DataBank(name="ClinicalTrials.gov", accession_numbers=tuple(one.number for one in trials))
    return replace(record, title=replace(title, text=f"Pooled analysis: {title.text}"), data_banks=(bank,))
