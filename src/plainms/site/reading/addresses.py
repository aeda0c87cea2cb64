"""The address of every page, in one place."""

from plainms.publication.page import Depth

NEWEST, TOPICS, SEARCH = "/", "/topics/", "/search/"
TIRED, ABOUT_ME, COMPONENTS = "/tired/", "/about-me/", "/components/"
MADE, CHECKED, NOT_DONE = "/how-it-is-made/", "/how-we-check/", "/what-we-do-not-do/"
PRIVACY, ACCESS, GLOSSARY = "/privacy/", "/accessibility/", "/glossary/"
SAVED, SHEET, CORRECTIONS, CHANGES_FILE = "/saved/", "/visit-sheet/", "/corrections/", "/changes.json"


def study(study_id: str, depth: Depth = Depth.STANDARD) -> str:
    """The page of a study at a depth; the standard depth has the shortest address."""
    return f"/studies/{study_id}/" if depth is Depth.STANDARD else f"/studies/{study_id}/{depth.value}/"


def tired(study_id: str) -> str:
    """The page of a study for a tired day."""
    return f"{study(study_id)}tired/"


def newest(number: int) -> str:
    """A page of the newest list, counted from 1."""
    return NEWEST if number == 1 else f"/newest/{number}/"


def rung(slug: str, number: int) -> str:
    """A page of the list of one rung."""
    return _numbered(f"/rungs/{slug}/", number)


def place(base: str, slug: str, number: int = 1) -> str:
    """A page of the list of one place: a topic, a medicine, a symptom, a test, an author."""
    return _numbered(f"{base}{slug}/", number)


def topic(slug: str) -> str:
    """The first page of a topic or a subject heading."""
    return place(TOPICS, slug)


def letter(base: str, first: str) -> str:
    """The places of one kind that begin with one letter."""
    return f"{base}letter/{first}/"


def question(treatment: str, outcome: str) -> str:
    """The page of one question; such pages are not made yet, and their addresses are kept free."""
    return f"/questions/{treatment}/{outcome}/"


def feed(list_address: str, form: str) -> str:
    """The feed of a list, in the form "atom" or "json"."""
    return f"{list_address}feed.{form}"


def citation(study_id: str, suffix: str) -> str:
    """A study's citation in the format with this file suffix."""
    return f"/studies/{study_id}/cite.{suffix}"


def words(first: str) -> str:
    """The words of the glossary that begin with one letter."""
    return f"{GLOSSARY}{first}/"


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}{number}/"
