"""Who or what did or was something: the clause as the source has it, in plain words and in the past tense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, Absent, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE, Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, is_whole, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.language.negation import negations
from plainms.language.word_frequency import zipf
from plainms.vocabulary.load import Entry

_DENIED = re.compile(
    r"(\b(?:did|was|were|is|are) )not (differ|change|different|associated|linked|related|correlated|affect|influence)\b"
)
_ASIDE = re.compile(r"^[^,]+, (?:recorded|reported|observed|seen|including|which|who)\b[^,]*$")
_KNOWN = 3.3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """``subject`` ``verb`` ``rest``; the researchers, or "there", where the skeleton has no subject."""

    clause: Clause
    entry: Entry
    subject: Slot | NotReported
    verb: str
    rest: Slot
    closes: bool  # whether a comma in the source closes the subject


def read(clause: Clause, facts: Facts) -> Iterator[Statement]:
    """Every reading of the clause around a verb that the parse, too, takes for one."""
    if met("idle", clause.text) or met("dangling_subject", clause.text) or _lost_its_measure(clause):
        return
    for fit in fits("statement", clause):
        named = "subject" in fit.match.groupdict()
        if not named and facts.is_review:
            continue
        for start, end in _verbs(fit, facts) if fit.entry.id == "statement.did" else [fit.match.span("verb")]:
            subject = fit.subject(0, start) if named and fit.entry.id == "statement.did" else NOT_REPORTED
            if named and fit.entry.id != "statement.did":
                subject = fit.subject(*fit.match.span("subject"))
            rest = fit.tail(end, len(clause.text))
            verb = _verb(fit, clause.text[start:end].lower(), facts)
            if (
                isinstance(subject, Unclear)
                or isinstance(rest, Unclear)
                or not verb
                or (not facts.is_review and _is_perfect(clause, start, end))
                or (verb == "had" and _is_followed_by_a_clause(clause, start, end))
            ):
                continue
            closes = clause.text[:start].rstrip().endswith(",")
            yield Statement(clause=clause, entry=fit.entry, subject=subject, verb=verb, rest=rest, closes=closes)


def _lost_its_measure(clause: Clause) -> bool:
    """Whether something is denied that the source only calls not significant: "no difference" would say more."""
    return bool(negations(clause.text)) and re.search(r"significan|statistic", clause.span.quote.lower()) is not None


def tell(frame: Statement, facts: Facts) -> Words | Unclear:
    """ "Most people who took part wanted video visits"."""
    named = {"subject": frame.subject} if isinstance(frame.subject, Slot) else {}
    told = phrases(facts, rest=frame.rest, **named)
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    if facts.is_review and words.get("subject", "").startswith(("people", "most people", "many people")):
        return Unclear("a review's words about people would be told of everybody")
    if "subject" in words:
        words["subject"] = _closed(words["subject"], by_source=frame.closes)
    text = _not_clearly(worded(frame.entry, facts).format(**words, verb=frame.verb))
    if _goes_on(frame.clause) and met("most_of_what", text):
        return Unclear("what the risk or the rate was of stands in front of it")
    grounds = (frame.clause.span, *grounds_of(told))
    spoken = text.startswith(("the authors ", "the researchers "))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, attributed=spoken)


def _goes_on(clause: Clause) -> bool:
    """Whether the clause stands behind a semicolon, so that it may leave out what the words in front name."""
    return clause.span.passage.text[: clause.span.start].rstrip().endswith(";")


def _closed(subject: str, *, by_source: bool) -> str:
    """The subject with a comma behind it where it ends in an aside that a comma opens."""
    if by_source and "," in subject:
        return f"{subject},"
    return _ASIDE.sub(r"\g<0>,", subject)


def _not_clearly(text: str) -> str:
    """What is called not different or not linked, as not clearly so: no study can show that nothing is there."""
    return _DENIED.sub(r"\1not clearly \2", text)


def _verb(fit: Fit, verb: str, facts: Facts) -> str:
    """Our verb, in the past but in a review, whose authors speak at large; "" where we have none."""
    if fit.words("modal"):
        return f"{fit.words('modal')} {verb}"
    if fit.words("not"):
        clearly = "clearly " if is_whole("less_than_not", verb) else ""
        return "" if facts.is_review else f"did not {clearly}{verb}"
    return mapped("review_verbs" if facts.is_review else "statement_verbs", verb) or verb


def _verbs(fit: Fit, facts: Facts) -> Iterator[tuple[int, int]]:
    """The places of verbs in the past tense that readers know, and of those in the present that our list turns."""
    clause = fit.clause
    tokens = clause.parse.at(clause.start, clause.end)
    if not any(token.tag in _FINITE for token in tokens):
        # the parser, made from papers on biology, takes some verbs of daily life for nouns
        known = [token for token in tokens if is_whole("past_verbs", token.text.lower())]
        yield from ((token.start - clause.start, token.end - clause.start) for token in known[:1])
    for token in tokens:
        word = token.text.lower()
        if mapped("effects", word) and not _may_show(facts):
            continue
        past = token.tag == "VBD" and (zipf(word) >= _KNOWN or mapped("statement_verbs", word))
        present = token.tag in {"VBZ", "VBP"} and _present(word, facts)
        if past or present:
            yield token.start - clause.start, token.end - clause.start


def _present(word: str, facts: Facts) -> bool:
    """Whether a verb in the present tense can be told: one of our list; of a review any that states no cause."""
    if not facts.is_review:
        return bool(mapped("statement_verbs", word))
    return bool(mapped("review_verbs", word)) or (zipf(word) >= _KNOWN and not met("causal", word))


def _is_perfect(clause: Clause, start: int, end: int) -> bool:
    """Whether "has" only helps another verb ("has increased"), so that the past tense would need more than "had"."""
    behind = clause.parse.at(clause.start + end, clause.end)
    helps = clause.text[start:end].lower() in {"has", "have", "had"}
    return (
        helps and any(token.tag == "VBN" for token in behind[:2]) and not any(t.tag in {"DT", "JJ"} for t in behind[:1])
    )


def _is_followed_by_a_clause(clause: Clause, start: int, end: int) -> bool:
    """Whether "experienced" takes a clause ("experienced the program was useful"), which "had" cannot."""
    behind = clause.parse.at(clause.start + end, clause.end)
    bare = not any(token.text.lower() in {"and", "but", "which", "that", "who", "when", "while"} for token in behind)
    renamed = clause.text[start:end].lower() != "had"
    return renamed and bare and any(token.tag in {"VBD", "VBZ", "VBP"} for token in behind)


def _may_show(facts: Facts) -> bool:
    design = facts.appraisal.design.value
    return not isinstance(design, Absent) and design in MAY_SHOW_CAUSE


KIND = Kind(name="statement", read=read, tell=tell)
