"""What a title claims as a result, in the past tense and in plain words: for the teaser, which says that it is a claim.

"Zinc attenuates experimental autoimmune encephalomyelitis by …" → "zinc eased an MS-like disease". Only verbs of
``title_claims.toml`` are turned, and a verb that states an effect only where the design can show one.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE
from plainms.digest.forms import Phrase
from plainms.digest.reading.announced import AIMS, titled
from plainms.digest.reading.clause import Cleaned
from plainms.digest.reading.skeletons import found
from plainms.digest.titles.article_topic import small_letters
from plainms.language.negation import negations
from plainms.language.parse import Parse, Token, parse
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_POOLING = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
_FINITE = frozenset({"VBZ", "VBP", "MD"})
_TAKEN_FOR_NOUNS = frozenset({"NNS", "NNPS", "VB", "VBD"})  # titles have few verbs, and the parser misses some
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")
_RELATIVE = frozenset({"that", "which", "who", "whose", "to", "and", "or", "not"})
_BEFORE_NOUNS = frozenset({"of", "for", "with", "by", "on", "from", "in", "the", "a", "an"})
_NOUN_BEHIND = re.compile(r"\b(?:of|for|with|by|on|from|in|common|the) [\w-]+|\b\w+ (?=of\b)")
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))


@lru_cache(maxsize=1)  # every form of a teaser asks for them
def title_claims(facts: Facts) -> tuple[Phrase, ...]:
    """The claim of the title, first without by which means; nothing where it is no claim that we can turn."""
    return tuple(_turned(facts))


def _turned(facts: Facts) -> Iterator[Phrase]:
    title = facts.study.report.title
    narrates = facts.is_review and facts.appraisal.design.value not in _POOLING
    if isinstance(title, NotReported) or narrates or title.text.rstrip().endswith("?"):
        return
    for part in tuple(titled(title.whole(), lambda text: small_letters(text, facts)))[:1]:
        for whole in _without_tails(part):
            named = _pattern("apposition").sub(r"\g<name> ", _of_a_noun(whole.strip("[]")))
            text = _pattern("new_agent").sub("an experimental ", _pattern("seen_that").sub("", named))
            for told in _in_the_past(_IN_BRACKETS.sub("", text), facts):
                if not _pattern("barred").search(told):
                    yield Phrase(text=told, grounds=(title.whole(),))


def _of_a_noun(text: str) -> str:
    """ "zeta ameliorates an illness" for "amelioration of an illness by zeta"."""
    match = _pattern("nominal").match(text) or _pattern("nominal_turned").match(text)
    return text if match is None else f"{match['who']} {_words('nominal_deeds')[match['deed'].lower()]} {match['what']}"


def _without_tails(part: Cleaned) -> Iterator[str]:
    """The title whole, and without by which means."""
    match = found("means", AIMS, part.text)
    if match is not None and match.start() > 0 and not negations(part.text):  # what did not come of it alone
        yield part.text[: match.start()]
    yield part.text


def _in_the_past(text: str, facts: Facts) -> tuple[str, ...]:
    """The clause with its first finite verb in the past, whole and up to a second one; none where we know no verb."""
    tree = parse([text])[0]
    for token in _verbs(tree, text):
        told = tuple(_told(token, tree, text, facts))
        if told:
            return told
    return ()


def _verbs(tree: Parse, text: str) -> Iterator[Token]:
    """The words that may be the verb of the title: finite ones, else such as only look like nouns to the parser."""
    finite = [token for token in tree.tokens if token.tag in _FINITE]
    taken = [token for token in tree.tokens if token.tag in _TAKEN_FOR_NOUNS]
    for token in finite[:1] or taken:
        before = text[: token.start].split()
        of_it = text[token.end :].startswith(" of ") and (token.tag in _TAKEN_FOR_NOUNS or token.text == "correlates")
        is_noun = token.tag in _TAKEN_FOR_NOUNS and bool(before) and before[-1].lower() in _BEFORE_NOUNS
        is_last = not text[token.end :].strip(" .")  # "training for bad falls"
        if before and before[-1].lower() not in _RELATIVE and not of_it and not is_noun and not is_last:
            yield token


def _told(verb: Token, tree: Parse, text: str, facts: Facts) -> Iterator[str]:
    """The clause with this verb in the past: with a second one that we know, then up to it."""
    before, rest = text[: verb.start], text[verb.end :]
    behind, second = _parted(verb, tree, text)
    if verb.tag == "MD":
        told = {"may": "may", "might": "might", "could": "could", "can": "may"}.get(verb.text.lower(), "")
        yield from (f"{before}{told}{behind}" for _ in [told] if told)
        return
    word = verb.text.lower()
    if word in {"do", "does"} and rest.startswith(" not "):
        known = rest.split()[1] in _words("effects").keys() | _words("links").keys()
        yield from (f"{before}did not clearly{behind[4:]}" for _ in [word] if known)
        return
    past = _in_our_past(word, behind, facts)
    if past and second is not None:
        also = _in_our_past(second.text.lower(), text[second.end :], facts)
        yield from (f"{before}{past} and {also}" for _ in [also] if also)
    if past and behind.strip():
        yield f"{before}{past}"


def _in_our_past(word: str, behind: str, facts: Facts) -> str:
    """The verb in the past with what stands behind it; an effect that the design cannot show is told as a link."""
    if not behind.strip():
        return _past(word, "effects") if _may_show(facts) else ""
    shown = _may_show(facts) and not (facts.holds("species", "people") and _past(word, "weaker").startswith("linked"))
    past = _words("be").get(word) or _past(word, "links") or (_past(word, "effects") if shown else "")
    return f"{past}{behind}" if past else _as_a_link(word, behind.strip())


def _as_a_link(word: str, behind: str) -> str:
    """ "went along with less pain" for "reduces pain", "was linked with changes in sleep" for "alters sleep"."""
    weaker, thing = _past(word, "weaker"), behind.removeprefix("the ")
    if not weaker or _pattern("no_thing").match(thing):
        return ""
    level, many = _pattern("level").match(thing) is not None, _pattern("many").match(thing) is not None
    for ours, of_level, of_many in (("more", "higher", "more"), ("less", "lower", "fewer")):
        if weaker == ours:
            return f"went along with {of_level if level else of_many if many else ours} {thing}"
    if weaker in {"better", "worse"}:
        return f"went along with {weaker} {thing}"
    be = "was" if word.endswith("s") else "were"
    return f"{be} {weaker} {behind}"


def _parted(verb: Token, tree: Parse, text: str) -> tuple[str, Token | None]:
    """What stands behind the verb, up to the "and" before another finite verb, and that verb."""
    others = (token for token in tree.tokens if token.start >= verb.end and _may_be_second(token))
    second = next((token for token in others if _words_before(text, token)[-1:] == ["and"]), None)
    if second is None:
        return text[verb.end :], None
    return text[verb.end : text.rindex("and", 0, second.start)].rstrip(" ,"), second


def _may_be_second(token: Token) -> bool:
    """Whether a word is a finite verb, or one that we know in the third person and that looks like a noun."""
    return token.tag in {"VBZ", "VBP"} or (token.tag in _TAKEN_FOR_NOUNS and effect_verb(token.text, exact=True))


def _words_before(text: str, token: Token) -> list[str]:
    return text[: token.start].split()


def _past(word: str, name: str) -> str:
    """Our past tense of a verb in its base form or in the third person."""
    known = _words(name)
    bases = [word, *(word.removesuffix(ending) + base for ending, base in _ENDINGS if word.endswith(ending))]
    return next((known[base] for base in bases if base in known), "")


def states_a_result(text: str) -> bool:
    """Whether a word is a verb that we know in the third person, which the parser may take for a noun."""
    words = (word.strip(",.:;") for word in _NOUN_BEHIND.sub("", text.lower()).split())
    return any(word.endswith("s") and (_past(word, "effects") or _past(word, "links")) for word in words)


def effect_verb(word: str, *, exact: bool = False) -> bool:
    """Whether a word is a verb of an effect in the third person; ``exact`` asks for no other spelling of its base."""
    known = _words("effects")
    return word.removesuffix("s") in known if exact else word.endswith("s") and bool(_past(word.lower(), "effects"))


def _may_show(facts: Facts) -> bool:
    design = facts.appraisal.design.value
    return not isinstance(design, Absent) and design in MAY_SHOW_CAUSE


def plainer(text: str) -> str:
    """The clause with plainer phrases for common ones of titles."""
    for words, ours in _phrases():
        text = words.sub(ours, text)
    return _pattern("twice").sub(r"\1", _pattern("model").sub("in an MS-like disease", text))


@cache
def _phrases() -> tuple[tuple[Sieved, str], ...]:
    lines = re.split(r";\s*(?=\\b|\^|$)", vocabulary("title_claims").text["plainer"].strip("\n"))
    pairs = (line.split(" → ") for line in lines if line)
    return tuple((Sieved(words), ours) for words, ours in pairs)


@cache
def _words(name: str) -> dict[str, str]:
    return dict(_pairs(name))


@cache
def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.strip().split(" → ") for pair in vocabulary("title_claims").text[name].split(";"))
    return tuple((words, ours) for words, ours in pairs)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("title_claims").text[name])
