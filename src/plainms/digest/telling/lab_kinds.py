"""What a name from the laboratory is, by the words beside it in title or abstract, and how it is shown."""

import re

from plainms.digest.facts import Facts
from plainms.language.matching import kept
from plainms.provenance import Ground
from plainms.remembering import once_a_study
from plainms.vocabulary.load import vocabulary

_NAME = "lab_agents"
_MOST_WORDS = 4
_NEAR = 120  # letters in front of a name that may say what it is
_IN_A_WORD = re.compile(r"[\w-]")


def called(name: str, facts: Facts, call: str) -> tuple[str, Ground | None]:
    """The word for what a name is, by the words beside it in title or abstract, else what our entry calls it."""
    text = all_text(facts)
    names = [name, *(item.long for item in facts.abbreviations if item.short == name)]
    word = "|".join(re.escape(item) for item in names)
    places = tuple(found.span() for found in re.finditer(word, text, re.IGNORECASE))
    for entry in vocabulary(_NAME).entries:
        if entry["kind"] == "class" and "like" in entry.more and re.fullmatch(str(entry["like"]), name, re.IGNORECASE):
            return entry.label, entry.ground
    for entry in vocabulary(_NAME).entries:
        if entry["kind"] == "class" and _says(str(entry["said"]), places, text):
            return entry.label, entry.ground
    for entry in vocabulary(_NAME).entries:
        pattern = str(entry["pattern"]).replace("NAME", f"(?<![\\w-])(?:{word})") if entry["kind"] == "evidence" else ""
        if places and pattern and re.search(pattern, text, re.IGNORECASE):
            if call and entry.id == "given" and call != "a treatment called":
                continue
            if entry.id == "knocked-out" and "gene" not in call:
                continue
            return entry.label, entry.ground
    for entry in vocabulary(_NAME).entries:
        last = [_last_word(name) for name in names if " " in name]
        if entry["kind"] == "class" and any(
            re.fullmatch(f"{entry['said']}|{entry.more.get('ends', '-')}", one, re.IGNORECASE) for one in last
        ):
            return entry.label, entry.ground
    if not call:
        return _by_its_sound(names)
    return call, next(entry.ground for entry in vocabulary(_NAME).entries if entry.more.get("call") == call)


def _by_its_sound(names: list[str]) -> tuple[str, Ground | None]:
    """A substance, where one of the names sounds like one, or is a number of a laboratory; else no word."""
    sounds, number = vocabulary("lab_reworded").text["substance"], vocabulary(_NAME).text["number_of_a_laboratory"]
    if not any(re.fullmatch(sounds, one) or re.fullmatch(number, one) for one in names):
        return "", None
    return next((entry.label, entry.ground) for entry in vocabulary(_NAME).entries if entry.id == "substance")


def _last_word(name: str) -> str:
    """The word that says what a long name names, without the number or the letter behind it."""
    return re.sub(r"(?:[ -](?:\d+\w?|[A-Za-z]|alpha|beta|gamma|[α-ω]))+$", "", name).rsplit(" ", 1)[-1]


def _says(said: str, places: tuple[tuple[int, int], ...], text: str) -> bool:
    """Whether the text says at one of the places of a name what it is: "the protein X", "X, which is a protein"."""
    if not places or not kept(said, re.IGNORECASE).search(text):
        return False
    before = kept(rf"(?<![\w-])(?:{said}),? (?:called |named |such as )?$", re.IGNORECASE)
    behind = kept(_behind(said), re.IGNORECASE)
    return any(
        (_ends_a_word(text, end) and before.search(text, max(0, start - _NEAR), start))
        or (_begins_a_word(text, start) and behind.match(text, end))
        for start, end in places
    )


def _behind(said: str) -> str:
    """The pattern of what stands behind a name and says what it is."""
    ends = r"(?=[,.;:)(]| (?:that|which|of|for|with|in|and|on|from|to|is|was|has|as|by|used|known)\b|$)"
    own = rf" (?!(?:{vocabulary(_NAME).text['of_it']})\b)(?:{said})(?![\w-])"
    aside = rf",? (?:which |that )?(?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,5}}(?:{said}){ends}"
    return rf"(?: \([^()]{{1,30}}\))?(?:{own}|{aside})"


def _begins_a_word(text: str, start: int) -> bool:
    return not _IN_A_WORD.match(text[start - 1 : start])


def _ends_a_word(text: str, end: int) -> bool:
    return not _IN_A_WORD.match(text, end)


def shown(name: str, facts: Facts) -> tuple[str, tuple[Ground, ...]]:
    """The name as it is told: in full where the text opens it in a few words of letters."""
    item = next((item for item in facts.abbreviations if item.short == name), None)
    if item is not None and len(item.long.split()) <= _MOST_WORDS and re.fullmatch(r"[A-Za-z][A-Za-z -]+", item.long):
        long = item.long if item.long[1:2].isupper() or item.long[1:2] == "-" else item.long[:1].lower() + item.long[1:]
        return f"{long} ({name})", (item.span,)
    small = name[:1].lower() + name[1:]
    is_plain = name[:1].isupper() and small in all_text(facts)
    return (small if is_plain or name.startswith("Anti-") else name), ()


@once_a_study
def all_text(facts: Facts) -> str:
    return " ".join(passage.text for passage in facts.study.report.passages)
