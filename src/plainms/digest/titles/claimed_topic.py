"""What a title that claims or asks something speaks of, without what it claims: a topic for the teaser.

"Poor sleep is associated with falls" → "the link between poor sleep and falls"; "Does zeta ease pain?" → "whether zeta
eases pain"; of any other claim the subject alone.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.absence import NotReported
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.studied.people import disease
from plainms.digest.titles.article_topic import segments, small_letters
from plainms.digest.titles.title_claims import effect_verb
from plainms.digest.titles.titled_words import small_first
from plainms.language.parse import Parse, Token, parse
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_MAY = frozenset({"can", "could", "should"})
_IN_BRACKETS = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_FEWEST_LETTERS, _FEWEST_WORDS = 4, 2


@lru_cache(maxsize=2)  # every form of a teaser asks for them
def claimed_topics(facts: Facts) -> tuple[Phrase, ...]:
    """The things of which the first part of the title says or asks something, the fullest first."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return ()
    parts = segments(title)[:1]
    return tuple(phrase for part in parts for phrase in _of_part(part, facts))


def _of_part(part: Span, facts: Facts) -> Iterator[Phrase]:
    text = _IN_BRACKETS.sub("", small_letters(part.quote.strip(), facts)).strip()
    if not text:  # the whole title of an article in another language stands in brackets
        return
    text = _pattern("study_of").sub("", text)
    if not text:
        return
    for told in _told(small_first(text, facts)):
        words = _pattern("claimed_way").sub("", _pattern("disease").sub("MS", told).strip(" ,;"))
        bare = (
            any(_pattern(name).fullmatch(words) for name in ("claimed_bare", "bare_disease"))
            or len(words.split()) < _FEWEST_WORDS
        )
        if not bare and not _pattern("claimed_unfit").search(words):
            yield Phrase(text=_with_disease(words, facts), grounds=(part,))


def _told(text: str) -> Iterator[str]:
    whole = _reworded(text)
    if whole:
        yield whole
        return
    asked = _pattern("claimed_asks").match(text)
    if asked is not None:
        yield from _question(asked)
        return
    linked = _pattern("claimed_link").match(text) or _pattern("claimed_tie").match(text)
    if linked is not None:
        groups = linked.groupdict()
        first, second = without_tail(groups["first"] or groups.get("one") or ""), without_tail(linked["second"])
        if _is_thing(first) and _is_thing(second):
            yield f"the link between {first} and {second}"
        yield from _alone(first)
        return
    (tree,) = parse([text])
    verb = _verb(tree)
    if verb is None:
        yield from _alone(_before_past(text, tree))
        return
    first, behind = without_tail(text[: verb.start].strip()), text[verb.end :].strip()
    behind = re.sub(r"^not \w+ ", "", behind) if verb.text in {"does", "do"} else behind
    second = without_tail(behind)
    if (effect_verb(verb.text) or verb.text in {"does", "do"}) and _is_thing(first) and _is_thing(second):
        yield f"{first} and {second}"
    yield from _alone(first)


def _reworded(text: str) -> str:
    """What a title asks by "what" or "how", by what it says that something is changed, or what it says people had."""
    if _pattern("asked_what").match(text) is not None:
        return text
    past, affected = _pattern("asked_have").match(text), _pattern("claimed_affected").match(text)
    if past is not None:
        return f"how {past['what']} {past['verb'].lower()} {past['rest']}"
    if affected is not None:
        return f"how {without_tail(affected['second'])} may affect {affected['first']}"
    revealed, had = _pattern("claimed_revealed").match(text), _pattern("claimed_had").match(text)
    if revealed is not None and _is_thing(without_tail(revealed["what"])):
        return without_tail(revealed["what"])
    return "" if had is None else f"{had['second']} in {had['first']}"


def _question(asked: re.Match[str]) -> Iterator[str]:
    """ "whether zeta eases pain", where the verb is the one word that a question leaves in its base form."""
    words = asked["rest"]
    passive = _pattern("asked_passive").match(words)
    if passive is not None and asked["verb"].lower() in _MAY:
        yield f"whether {passive['what']} {asked['verb'].lower()} be {passive['rest']}"
        return
    if asked["verb"].lower() in {"is", "are"}:
        linked = _pattern("claimed_is").match(words)
        if linked is not None:
            yield f"whether {linked['first']} {asked['verb'].lower()} {linked['rest']}"
        return
    (tree,) = parse([words])
    base = next((token for token in tree.tokens if token.start and effect_verb(f"{token.text}s", exact=True)), None)
    if base is not None:
        ending = "es" if base.text.endswith(("s", "sh", "ch")) else "s"
        yield f"whether {words[: base.end]}{ending}{words[base.end :]}"


def _alone(first: str) -> Iterator[str]:
    if _is_thing(first):
        yield first


def _verb(tree: Parse) -> Token | None:
    """The first finite verb, or the noun-like word that is one we know in the third person; none inside "that ..."."""
    for token in tree.tokens:
        if not token.start:
            continue
        before = tree.text[: token.start].split()[-1].lower()
        known = token.tag in _FINITE or (effect_verb(token.text) and not tree.text[token.end :].startswith(" of "))
        if known and token.tag != "VBD" and before not in {"that", "which", "who", "to", "and", "or"}:
            return token
    return None


def _before_past(text: str, tree: Parse) -> str:
    """The subject of a title with two verbs in the past, "zeta induced sleep and eased pain"; nothing elsewhere."""
    past = [token for token in tree.tokens if token.start and (token.tag == "VBD" or token.text.endswith("ed"))]
    known = [token for token in past if effect_verb(f"{token.text[:-1]}s") or effect_verb(f"{token.text[:-2]}s")]
    joined = [token for token in known[1:] if text[: token.start].endswith(" and ")]
    first = text[: known[0].start].strip() if joined else ""
    return first if len(first.split()) > 1 and " of " not in first and " on " not in first else ""


def without_people(words: str) -> str:
    """A topic up to what says in whom or when it was looked at."""
    return _pattern("topic_tail").sub("", words)


def without_tail(words: str) -> str:
    """The words up to what says only by which means, in whom or when."""
    match = _pattern("claimed_tail").search(words)
    return (words if match is None else words[: match.start()]).strip(" ,;")


@once_a_text
def _is_thing(words: str) -> bool:
    """Whether the words are a noun phrase that can stand: no verb, no open end, no adverb alone."""
    if len(words) < _FEWEST_LETTERS or _pattern("claimed_no_thing").search(words):
        return False
    return not any(token.tag in _FINITE - {"VBD"} for token in parse([words])[0].tokens)


def _with_disease(words: str, facts: Facts) -> str:
    """The words with the disease, where they name none."""
    named = disease(facts).text
    plain = named.split()[0] not in {"scans", "a", "the"} or named == "an MS-like disease"
    told = "MS" in words or named in words or _pattern("claimed_disease").search(words) is not None
    return words if told or not plain or words.startswith("whether") else f"{words} in {named}"


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("titles").text[name], re.IGNORECASE)
