"""What a name from the laboratory is, by the words beside it in title or abstract, and how it is shown."""

import re

from plainms.digest.facts import Facts
from plainms.language.matching import kept
from plainms.provenance import Ground
from plainms.remembering import once_a_study, once_a_text
from plainms.vocabulary.load import vocabulary

_NAME = "lab_agents"
_MOST_WORDS = 4


def called(name: str, facts: Facts, call: str) -> tuple[str, Ground | None]:
    """The word for what a name is, by the words beside it in title or abstract, else what our entry calls it."""
    text = all_text(facts)
    names = [name, *(item.long for item in facts.abbreviations if item.short == name)]
    word = "|".join(re.escape(item) for item in names)
    for entry in vocabulary(_NAME).entries:
        if entry["kind"] == "class" and "like" in entry.more and re.fullmatch(str(entry["like"]), name, re.IGNORECASE):
            return entry.label, entry.ground
    for entry in vocabulary(_NAME).entries:
        if entry["kind"] == "class" and _says(str(entry["said"]), word, text):
            return entry.label, entry.ground
    for entry in vocabulary(_NAME).entries:
        pattern = str(entry["pattern"]).replace("NAME", f"(?<![\\w-])(?:{word})") if entry["kind"] == "evidence" else ""
        if pattern and re.search(pattern, text, re.IGNORECASE):
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


@once_a_text
def _says(said: str, word: str, text: str) -> bool:
    if not kept(said, re.IGNORECASE).search(text):
        return False
    ends = r"(?=[,.;:)(]| (?:that|which|of|for|with|in|and|on|from|to|is|was|has|as|by|used|known)\b|$)"
    before = rf"(?<![\w-])(?:{said}),? (?:called |named |such as )?(?:{word})(?![\w-])"
    beside = rf"(?<![\w-])(?:{word})(?: \([^()]{{1,30}}\))?"
    own = rf" (?!(?:{vocabulary(_NAME).text['of_it']})\b)(?:{said})(?![\w-])"
    behind = rf"{beside}(?:{own}|,? (?:which |that )?(?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,5}}(?:{said}){ends})"
    return re.search(f"{before}|{behind}", text, re.IGNORECASE) is not None


def shown(name: str, facts: Facts) -> tuple[str, tuple[Ground, ...]]:
    """The name as it is told: in full where the text opens it in a few words of letters."""
    item = next((item for item in facts.abbreviations if item.short == name), None)
    if item is not None and len(item.long.split()) <= _MOST_WORDS and re.fullmatch(r"[A-Za-z][A-Za-z -]+", item.long):
        long = item.long if item.long[1:2].isupper() or item.long[1:2] == "-" else item.long[:1].lower() + item.long[1:]
        return f"{long} ({name})", (item.span,)
    small = name[:1].lower() + name[1:]
    return (small if name[:1].isupper() and small in all_text(facts) else name), ()


@once_a_study
def all_text(facts: Facts) -> str:
    return " ".join(passage.text for passage in facts.study.report.passages)
