"""The lists behind the digests keep their own rules."""

import re
from string import Formatter

import pytest

from plainms.appraisal.appraisal import Analysis, Design, InterventionKind, Rung, Species
from plainms.appraisal.values import Comparator, Strength, Tier
from plainms.digest.around.fitting import SUBJECTS
from plainms.digest.digest import NoDigestReason, PartKind
from plainms.digest.explaining.glossary import glossary, is_short, own_entries, terms_in
from plainms.language.readability import flesch_kincaid_grade
from plainms.language.word_frequency import zipf
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary

RARE = 3.5
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENDINGS = ("'s", "s", "es", "d", "ed", "ing", "ings", "ly", "ness", "er", "est", "ers", "en", "able")

RULES = ("cautions", "matters", "next_steps", "questions")
KEYS = {
    "design", "analysis", "species", "rung", "scope", "disease", "animal", "topic", "topic_kind", "drug", "drug_use",
    "size", "stated", "review", "titled", "own_people", "intervention_kind", "phenotype", "phenotypes", "countries",
    "centers", "follow_up", "comparator", "tier", "outcome", "surrogate", "preprint", "missing", "limit", "result",
    "strength", "studies", "numbers", "published", "drug_status", "asked",
    "builds", "subject", "in_use", "figures", "animals_counted", "kinds_beside", "titled_topic", "listed",
    "joined", "grouping", "pooled", "own_work", "evidence", "ending", "advice", "accuracy",
}  # fmt: skip
KNOWN = {
    "design": {item.value for item in Design} | {"unclear"},
    "asked": {"professionals"},
    "builds": {"measure"},
    "subject": set(SUBJECTS),
    "kinds_beside": {"yes"},
    "in_use": {"yes"},
    "joined": {"stayed on treatment"},
    "grouping": {"unexplained"},
    "pooled": {"watched"},
    "own_work": {"yes"},
    "evidence": {"animals"},
    "ending": {"untold"},
    "advice": {"untold"},
    "accuracy": {"untold"},
    "species": {item.value for item in Species},
    "rung": {item.value for item in Rung},
    "topic": {entry.id for name in ("topics_lay", "drugs") for entry in vocabulary(name).entries},
    "titled_topic": {entry.id for name in ("topics_lay", "drugs") for entry in vocabulary(name).entries},
    "topic_kind": {str(entry["kind"]) for entry in vocabulary("topics_lay").entries},
    "analysis": {item.value for item in Analysis},
    "intervention_kind": {item.value for item in InterventionKind},
    "comparator": {item.value for item in Comparator} | {"none"},
    "tier": {item.value for item in Tier},
    "strength": {item.value for item in Strength},
    "phenotype": {entry.id for entry in vocabulary("phenotypes").entries},
    "outcome": {entry.id for entry in vocabulary("outcomes").entries},
    "missing": {entry.id for entry in vocabulary("consort_abstracts").entries},
    "limit": {entry.id for entry in vocabulary("limitations").entries},
    "phenotypes": {"one", "several", "unstated"},
    "countries": {"one", "several", "unstated"},
    "centers": {"one", "several"},
    "follow_up": {"short", "middling", "long", "unstated"},
    "result": {"no clear difference", "better", "worse", "mixed"},
    "studies": {"few", "more"},
    "published": {"before 2006", "since 2006", "before 2016"},
    "drug_status": {str(entry["status"]) for entry in vocabulary("drugs").entries},
    "drug_use": {str(entry["use"]) for entry in vocabulary("drugs").entries},
}


def wordings_of(entry: Entry) -> tuple[str, ...]:
    return (entry.label, *entry.more.get("variants", ()))


@pytest.mark.parametrize("name", RULES)
def test_every_rule_asks_only_for_what_exists(name: str):
    for entry in vocabulary(name).entries:
        for side in ("when", "unless"):
            for key, values in entry.more.get(side, {}).items():
                assert key in KEYS, (entry.id, key)
                assert set(values) <= KNOWN.get(key, set(values)), (entry.id, key, values)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_says_what_must_be_told_for_it_to_fire(name: str):
    kinds = {
        "topic": ("topic", "topic_kind", "titled_topic"),
        "main topic": ("topic",),
        "medicine": ("drug_use", "drug_status"),
        "design": ("design", "species", "studies", "rung", "analysis"),
        "finding": None,
        "abstract": None,
    }
    for entry in vocabulary(name).entries:
        told = entry["told"]
        if not isinstance(told, str):
            assert told, entry.id
            continue
        assert told in kinds, entry.id
        asked = set(entry.more.get("when", {}))
        named = any(slot in label for label in wordings_of(entry) for slot in ("{topic}", "{drug}", "{it}"))
        assert kinds[told] is None or named or asked & set(kinds[told]), entry.id


def test_every_question_asks_once_and_never_whether_to_do_something():
    for entry in vocabulary("questions").entries:
        for label in wordings_of(entry):
            assert label.endswith("?")
            assert label.count("?") == 1
            assert "should I" not in label


@pytest.mark.parametrize("name", ["cautions", "matters", "next_steps"])
def test_every_caution_and_note_is_one_whole_sentence(name: str):
    for entry in vocabulary(name).entries:
        for label in wordings_of(entry):
            assert re.fullmatch(r"[A-Z][^.]*[\w}]\.", label), entry.id


def test_the_glossary_holds_at_least_eight_hundred_entries_of_its_own():
    assert len(own_entries()) >= 800


def test_every_explanation_is_short_and_stands_in_one_sentence():
    for entry in glossary():
        assert len(str(entry["explain"]).split()) <= 15, entry.id
        assert not str(entry["explain"]).endswith("."), entry.id
        assert str(entry["term"]), entry.id
        assert entry.label, entry.id
        assert entry["mode"] in {"replace", "explain"}, entry.id


def test_no_term_of_the_glossary_means_two_things():
    terms = [
        term for entry in glossary() for term in {word.casefold() for word in entry.synonyms if not is_short(word)}
    ]
    short = [term for entry in glossary() for term in set(entry.synonyms) if is_short(term)]
    assert len(terms) == len(set(terms))
    assert len(short) == len(set(short))


def test_every_form_and_every_word_of_the_family_is_a_word_that_sources_write():
    for entry in own_entries():
        forms = entry.more.get("forms", {})
        assert {*forms, *entry.more.get("kin", ())} <= set(entry.synonyms), entry.id
        assert entry["mode"] == "explain" or forms, entry.id
        for key in ("not_after", "not_before"):
            re.compile(str(entry.more.get(key, "")))


def test_no_explanation_is_harder_than_what_it_explains():
    for entry in own_entries():
        hardest = min(
            (rarity(word) for text in (entry["term"], *entry.synonyms) for word in WORD.findall(text)), default=0
        )
        for text in (str(entry["explain"]), *entry.more.get("forms", {}).values()):
            explained = [(met.start, met.end) for met in terms_in(text)]
            for match in WORD.finditer(text):
                told = any(start <= match.start() < end for start, end in explained)
                assert told or rarity(match[0]) >= min(RARE, hardest), (entry.id, match[0])


def test_what_an_entry_is_not_is_another_entry_or_words():
    ids = {entry.id for entry in glossary()}
    for entry in own_entries():
        for other in entry.more.get("not_same_as", ()):
            assert other != entry.id
            assert other in ids or not re.search(r"[-\d]", other), (entry.id, other)


def test_no_explanation_gives_advice_or_promises():
    for entry in glossary():
        assert not re.search(r"\b(?:should|must|cures?|will|never|always|you)\b", str(entry["explain"])), entry.id


def rarity(word: str) -> float:
    """How common a word or the plain word inside it is: "swallowing" is as easy as "swallow"."""
    bare = [word, *(word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))]
    doubled = [stem[:-1] for stem in bare if len(stem) > 2 and stem[-1] == stem[-2]]
    mended = [f"{stem[:-1]}y" for stem in bare if stem.endswith("i")]
    return max(zipf(stem) for stem in (*bare, *(f"{stem}e" for stem in bare[1:]), *doubled, *mended))


def test_no_topic_has_a_short_form_but_ms_in_its_words():
    for entry in vocabulary("topics_lay").entries:
        capitals = set(re.findall(r"\b[A-Z]{2,}\b", entry.label)) - {"MS", "COVID", "DNA"}
        assert not capitals, entry.label


def test_there_is_a_heading_for_each_part_and_design_and_reviews_never_found():
    for design in [*(item.value for item in Design), "unclear"]:
        for part in PartKind:
            fitting = [
                entry.label
                for entry in vocabulary("headings").entries
                if entry["part"] == part.value and design in entry.more.get("designs", [design])
            ]
            assert fitting
    for entry in vocabulary("designs").entries:
        if entry["review"]:
            named = next(
                item
                for item in vocabulary("headings").entries
                if item["part"] == "found" and entry.id in item.more.get("designs", [entry.id])
            )
            assert "found" not in named.label.lower()


def test_every_reason_for_no_digest_has_its_words():
    assert {entry.id for entry in vocabulary("no_digest").entries} == {reason.value for reason in NoDigestReason}


def test_teasers_use_only_slots_that_exist_and_the_last_one_needs_none():
    for entry in vocabulary("teasers").entries:
        slots = {name for _, name, _, _ in Formatter().parse(entry.label) if name}
        assert slots <= {part.id for part in vocabulary("teaser_parts").entries}
    assert "{" not in vocabulary("teasers").entries[-1].label


@pytest.mark.parametrize("scope", ["standing.scope", "standing.scope.review", "standing.scope.article"])
def test_the_standing_note_reads_at_grade_eight_or_lower(scope: str):
    forms = vocabulary("sentence_forms")
    note = " ".join(forms[name].label for name in (scope, "standing.source", "standing.clinician"))
    assert flesch_kincaid_grade(note.format(journal="Neurology")) <= 8


SLOTS = {
    "drug": "the drug", "topic": "sleep in MS", "country": "Spain", "length": "12 weeks", "phenotype": "relapsing MS",
    "year": "1999", "it": "yoga", "animals": "mice",
}  # fmt: skip


@pytest.mark.parametrize("name", RULES)
def test_every_wording_of_a_rule_is_short_plain_and_no_advice(name: str):
    for entry in vocabulary(name).entries:
        for label in wordings_of(entry):
            text = label.format(**SLOTS)
            assert len(text.split()) <= 16, text
            assert flesch_kincaid_grade(text) <= 8.5, text
            assert name == "questions" or not wordings("check_advice").search(text), text


def test_there_are_enough_rules_for_pages_not_to_read_alike():
    assert len(vocabulary("questions").entries) >= 120
    assert len([label for entry in vocabulary("cautions").entries for label in wordings_of(entry)]) >= 90
    assert len([label for entry in vocabulary("matters").entries for label in wordings_of(entry)]) >= 70


@pytest.mark.parametrize("name", ["cautions", "matters"])
def test_no_two_wordings_of_a_list_are_the_same(name: str):
    seen = [
        label
        for entry in vocabulary(name).entries
        for label in set(wordings_of(entry))
        if not entry.id.startswith("care.")
    ]
    assert len(seen) == len(set(seen))
