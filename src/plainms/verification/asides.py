"""Asides: plain words beside a hard word, in [brackets] inside a quotation and in (parentheses) in our own words.

An aside is licensed where it says, whole, what an entry that the sentence cites says of the very words in front of it,
or of what the abstract spells out the short form in front of it to mean, or where the abstract itself spells it out so.
A licensed aside tells nothing of the study: the other checks read the sentence without it.
"""

import re
from collections.abc import Iterator, Mapping

from plainms.digest.digest import Sentence
from plainms.provenance import VocabularyEntry
from plainms.vocabulary.load import Entry, names, vocabulary

_ASIDE = re.compile(r" (?:\[(?P<inside>[^\[\]()“”]+)\]|\((?P<own>[^\[\]()“”]+)\))")
_SHORT_FORM = re.compile(r"[\w+/-]*[A-Z][\w+/-]*$")
_IN_BRACKETS = re.compile(r" \(([\w+/-]*[A-Z][\w+/-]*)\)$")  # "optical coherence tomography (OCT)" is told as one
_ARTICLE = re.compile(r"^(?:an?|the) ")
_HYPHENS = re.compile("[-\u2010\u2011\u2012]")
_FORMS, _BESIDE = "forms", "beside"


def without_asides(sentence: Sentence, source: str) -> str:
    """The text of the sentence without its licensed asides; ``source`` is the abstract in small letters."""
    text, done = "", 0
    for match in _ASIDE.finditer(sentence.text):
        before = sentence.text[: match.start()]
        in_quotation = before.count("“") > before.count("”")
        words = match["inside"] if in_quotation else match["own"]
        text += sentence.text[done : match.start()]
        done = match.start()
        if words is not None and _is_licensed(words, text, sentence, source):
            done = match.end()
    return text + sentence.text[done:]


def _is_licensed(words: str, before: str, sentence: Sentence, source: str) -> bool:
    words = _ARTICLE.sub("", words)
    cited = (ground for ground in sentence.grounds if isinstance(ground, VocabularyEntry))
    return any(_says(ground, words, before, source) for ground in cited) or _spells_out(words, before, source)


def _says(ground: VocabularyEntry, words: str, before: str, source: str) -> bool:
    """Whether the entry says these words, whole, of a word of its own at the end of what stands before.

    A short form at the end counts as the word that the abstract says it stands for.
    """
    if ground.vocabulary not in names() or ground.id not in vocabulary(ground.vocabulary):
        return False
    entry = vocabulary(ground.vocabulary)[ground.id]
    known = {level(form): form for form in _own_words(entry)}
    short = _IN_BRACKETS.search(before)
    if short and level(short[1]) in known:
        before = before[: short.start()]
    ends = level(before)
    own = [form for plain, form in known.items() if _ends_with(plain, ends) or _spells_out(form, before, source)]
    return any(level(words) == level(_ARTICLE.sub("", told)) for form in own for told in _told_of(form, entry))


def _ends_with(words: str, text: str) -> bool:
    """Whether the text ends with the words, whole."""
    return text.endswith(words) and not text[: -len(words)][-1:].isalnum()


def _own_words(entry: Entry) -> Iterator[str]:
    """The words that an entry is about: its id, its label and its synonyms, and the lists among its own keys."""
    yield from (entry.id, entry.label, *entry.label.removesuffix(")").split(" ("), *entry.synonyms)
    for key, value in entry.more.items():
        if isinstance(value, list) and key not in {_BESIDE, "readings"}:
            yield from (item for item in value if isinstance(item, str))


def _told_of(form: str, entry: Entry) -> Iterator[str]:
    """What an entry says of one of its words: of this form, or of all of them."""
    if entry.vocabulary.startswith("short_forms"):
        yield entry.label
        yield from (str(reading["long"]) for reading in entry.more.get("readings", ()))
    yield from (value for key, value in entry.more.items() if isinstance(value, str) and key not in {"term", "verb"})
    forms = entry.more.get(_FORMS, {})
    if isinstance(forms, Mapping):
        yield from (plain for one, plain in forms.items() if level(one) == level(form))
    beside = entry.more.get(_BESIDE, {})
    if isinstance(beside, Mapping):
        yield from (told for told, listed in beside.items() if level(form) in map(level, listed))


def _spells_out(words: str, before: str, source: str) -> bool:
    """Whether the abstract gives the words and the short form that stands before, one in brackets behind the other."""
    match = _SHORT_FORM.search(before)
    if match is None or words[:1].lower() != match[0][:1].lower():
        return False
    long, short = (f"{re.escape(word.lower().removesuffix('s'))}s?" for word in (words, match[0]))
    pattern = rf"(?<![^\W_]){long}\s*[(\[]\s*{short}\s*[)\],;]|(?<![^\W_]){short}\s*[(\[]\s*{long}\s*[)\],;]"
    return re.search(pattern, source) is not None


def level(text: str) -> str:
    """The text in small letters with spaces for hyphens."""
    return " ".join(_HYPHENS.sub(" ", text.lower()).split())
