"""What browser tests share: the kinds of pages, and how a browser context is opened."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext

NewContext = Callable[..., BrowserContext]
KINDS = (
    "newest list",
    "one rung",
    "study",
    "study in short",
    "study for clinicians",
    "study with numbers",
    "study with the authors' summary",
    "study without abstract",
    "retracted study",
    "study for a tired day",
    "tired day",
    "about me",
    "components",
    "search",
    "search with matches",
    "search in everyday words",
    "search without matches",
    "topics",
    "topics by letter",
    "one topic",
    "medicines",
    "one medicine",
    "how it is made",
    "how we check",
    "what we do not do",
    "corrections",
    "glossary",
    "words of the glossary",
    "saved studies",
    "visit sheet",
    "privacy",
    "accessibility",
    "not found",
)
