"""What each sentence of an abstract does: the record's own headings where it has them, cues and a model where not.

A heading is the authors' word and is believed, except that an aim at the end of a background section is told as
the aim it is. Without headings a sentence gets a role only where cues and order agree and the model does not gainsay
them, or where the model is sure; otherwise it is unclear.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.appraisal.modelled_roles import BY_CUE, BY_MODEL, weighed
from plainms.language.matching import lowered
from plainms.language.sentences import split
from plainms.provenance import Claim, Origin, SourceField
from plainms.sieve import Sieved
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_ASIDE = {Role.REGISTRATION, Role.FUNDING, Role.METHODS}
_NO_CUE = Unclear("no cue says what this sentence does")
_MIXED = "mixed"
_SHAPE = re.compile(
    r"""\s*(?:\(?[0-9ivx]{1,3}[).]\s*)?
    (?: (?P<word>[A-Z][A-Za-z&/,()' -]{2,50}?)\s?[:—](?!\d)                       # Methods: we asked
      | (?P<capitals>[A-Z][A-Z&/,\ ]{4,40}[A-Z])(?=\s+(?:[A-Z0-9][a-z0-9\ ]|[A-Z]+\s))  # METHODS We asked
      | (?P<stop>[A-Z][a-z]{3,11}s?)\.(?=\s[A-Z])                                  # Methods. We asked
    )\s*""",
    re.VERBOSE,
)
_PAST = re.compile(r"\b(?:was|were|did|had|showed|revealed)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A sentence without its inline heading, and what that heading says."""

    span: Span
    heading: Role | str | NotReported


def roled(abstract: tuple[Passage, ...]) -> tuple[RoledSentence, ...]:
    """Every sentence of the abstract with its role, in the order of the text."""
    return tuple(_sobered(item, place) for place, item in enumerate(weighed(by_rules(abstract))))


def by_rules(abstract: tuple[Passage, ...]) -> tuple[RoledSentence, ...]:
    """Every sentence with the role that headings and cues give it, before the model is asked."""
    sentences: list[RoledSentence] = []
    for passage in abstract:
        named = _heading_of(passage)
        spans = split(passage)
        told = [_told(span) for span in spans]
        if isinstance(named, Role) and not _headed_within(told):
            sentences += [_under(named, span, passage) for span in spans]
        elif isinstance(named, Role):
            sentences += _by_inline_headings(told, named)
        else:
            sentences += _unheaded(told, named == _MIXED)
    return tuple(sentences)


def _sobered(item: RoledSentence, place: int) -> RoledSentence:
    """The sentence, unless it only says what is aimed at or discussed, or tells of who came in under no heading."""
    role, text = item.role.value, lowered(item.span.quote)
    is_aim = role in {Role.RESULTS, Role.CONCLUSIONS} and _aims(text, item.role.rule)
    if is_aim or (role is Role.CONCLUSIONS and _wording("no_conclusion").search(text)):
        return RoledSentence(span=item.span, role=_claim(_NO_CUE, "role-discussed", item.span))
    by_cue = item.role.rule in {BY_CUE, BY_MODEL} and (role is Role.RESULTS or (place and not isinstance(role, Role)))
    if by_cue and _wording("baseline").search(text) and not _wording("effect").search(text):
        return RoledSentence(span=item.span, role=_claim(Role.METHODS, "role-baseline", item.span))
    return item


def _aims(text: str, rule: str) -> bool:
    """Whether a sentence under no heading says what the article is for or presents, wherever it stands."""
    if rule == BY_MODEL and _cues()[Role.OBJECTIVE].search(text):
        return True
    return rule in {BY_CUE, BY_MODEL} and bool(_wording("presents").search(text))


def _heading_of(passage: Passage) -> Role | str | NotReported:
    for stated in (passage.label, passage.category):
        if not isinstance(stated, NotReported) and _plain(stated) in _headings():
            return _headings()[_plain(stated)]
    return NotReported()


def _under(role: Role, span: Span, passage: Passage) -> RoledSentence:
    """A sentence under the record's own heading, told apart where the heading holds more than it says."""
    cue = _apart(role, span.quote)
    if cue is not role:
        return RoledSentence(span=span, role=_claim(cue, "role-cue-under-heading", span))
    field = SourceField(path="Abstract/AbstractText/@Label", value=_stated(passage))
    claim = Claim(value=role, origin=Origin.SOURCE, rule="role-heading", grounds=(field,))
    return RoledSentence(span=span, role=claim)


def _stated(passage: Passage) -> str:
    label = passage.label if not isinstance(passage.label, NotReported) else passage.category
    return "" if isinstance(label, NotReported) else label


def _unheaded(told: list[_Told], mixed: bool) -> list[RoledSentence]:
    if _headed_within(told) and not mixed:
        return _by_inline_headings(told, NotReported())
    return _by_cues(told)


def _headed_within(told: list[_Told]) -> bool:
    """Whether the text has headings of its own, so that the record's label holds for its beginning alone."""
    return sum(isinstance(item.heading, Role) for item in told) >= 2


def _told(span: Span) -> _Told:
    """Take an inline heading ("Methods:", "(2) RESULTS") off the front of a sentence."""
    found = _SHAPE.match(span.quote)
    if not found or found.end() == len(span.quote):
        return _Told(span=span, heading=NotReported())
    heading = _headings().get(_plain(found["word"] or found["capitals"] or found["stop"]), NotReported())
    if isinstance(heading, NotReported):
        return _Told(span=span, heading=heading)
    return _Told(span=span.within(found.end(), len(span.quote)), heading=heading)


def _by_inline_headings(told: list[_Told], current: Role | str | NotReported) -> list[RoledSentence]:
    sentences = []
    for item in told:
        if not isinstance(item.heading, NotReported):
            current = item.heading
        if isinstance(current, Role):
            role, rule = _apart(current, item.span.quote), "role-inline-heading"
            sentences.append(RoledSentence(span=item.span, role=_claim(role, rule, item.span)))
        else:
            sentences.append(RoledSentence(span=item.span, role=_claim(_cue(item.span.quote), BY_CUE, item.span)))
    return sentences


def _by_cues(told: list[_Told]) -> list[RoledSentence]:
    cues = [item.heading if isinstance(item.heading, Role) else _cue(item.span.quote) for item in told]
    roles = _filled(_closed(_in_order(cues), told))
    return [
        RoledSentence(span=item.span, role=_claim(role, BY_CUE, item.span))
        for item, role in zip(told, roles, strict=True)
    ]


def _in_order(cues: list[Role | Unclear]) -> list[Role | Unclear]:
    """Drop cues out of the order in which abstracts run: no aim late, no conclusion early, no result before the aim."""
    last = max(len(cues) - 1, 1)
    aim = next((place for place, cue in enumerate(cues) if cue is Role.OBJECTIVE), -1)
    kept: list[Role | Unclear] = []
    for place, cue in enumerate(cues):
        share = place / last
        early_conclusion = cue is Role.CONCLUSIONS and (share < 0.5 or place <= aim)
        late_start = cue in {Role.BACKGROUND, Role.OBJECTIVE} and share > 0.6
        early_result = cue is Role.RESULTS and (place < aim or place == 0)
        early_method = cue is Role.METHODS and (place < aim or share > 0.85)
        kept.append(_NO_CUE if early_conclusion or late_start or early_result or early_method else cue)
    return kept


def _closed(roles: list[Role | Unclear], told: list[_Told]) -> list[Role | Unclear]:
    """Read the end: only figures make a late result, and a late sentence in the present without figures concludes."""
    closed = list(roles)
    for place in range(len(roles) - 1, max(len(roles) * 3 // 4 - 1, 0), -1):
        sentence = told[place].span.quote
        if _has_figures(sentence):
            break
        if roles[place] is Role.RESULTS:
            closed[place] = _NO_CUE
        present = _late().search(lowered(sentence)) and not _PAST.search(lowered(sentence))
        if present and Role.RESULTS in roles[:place] and not isinstance(closed[place], Role):
            closed[place] = Role.CONCLUSIONS
    return closed


def _has_figures(sentence: str) -> bool:
    return bool(_strong().search(lowered(sentence)))


def _filled(roles: list[Role | Unclear]) -> list[Role | Unclear]:
    """Fill gaps between sentences of one role; before the aim is background."""
    filled = list(roles)
    known = [place for place, role in enumerate(roles) if isinstance(role, Role)]
    for left, right in pairwise(known):
        if roles[left] is roles[right]:
            filled[left:right] = [roles[left]] * (right - left)
    if known and roles[known[0]] in {Role.OBJECTIVE, Role.BACKGROUND}:
        filled[: known[0]] = [Role.BACKGROUND] * known[0]
    if Role.OBJECTIVE in roles:
        aim = roles.index(Role.OBJECTIVE)
        filled[:aim] = [role if role in _ASIDE else Role.BACKGROUND for role in filled[:aim]]
    if known and roles[known[-1]] is Role.CONCLUSIONS:
        filled[known[-1] :] = [Role.CONCLUSIONS] * (len(roles) - known[-1])
    return filled


def _apart(heading: Role, sentence: str) -> Role:
    """The heading's role, unless the sentence registers, thanks, or is an aim under background."""
    text = lowered(sentence)
    told = (Role.REGISTRATION, Role.FUNDING) + ((Role.OBJECTIVE,) if heading is Role.BACKGROUND else ())
    return next((role for role in told if _cues()[role].search(text)), heading)


def _cue(sentence: str) -> Role | Unclear:
    """The role that the wording of one sentence speaks for; unclear where none or several do."""
    text = lowered(sentence)
    speaking = [role for role, pattern in _cues().items() if pattern.search(text)]
    for role in (Role.REGISTRATION, Role.FUNDING, Role.CONCLUSIONS, Role.OBJECTIVE):
        if role in speaking:
            return role
    return speaking[0] if len(speaking) == 1 else _NO_CUE


def _claim(role: Role | Unclear, rule: str, span: Span) -> Claim[Role]:
    return Claim(value=role, origin=Origin.RULE, rule=rule, grounds=(span,))


def _plain(heading: str) -> str:
    return re.sub(r"^\W*(?:[0-9ivx]{1,3}[).]\s*)?|\W+$", "", heading.strip()).lower()


@cache
def _headings() -> dict[str, Role | str]:
    """Heading in lower case to role, or to "mixed" where it holds two."""
    table: dict[str, Role | str] = {}
    for entry in vocabulary("roles").entries:
        role = _MIXED if entry.id == _MIXED else Role(entry.id)
        table.update(dict.fromkeys((entry.label, *entry.synonyms), role))
    return table


@cache
def _cues() -> dict[Role, Sieved]:
    entries = [entry for entry in vocabulary("roles").entries if entry.id != _MIXED]
    cues = ((Role(entry.id), (*entry.more.get("strong", ()), *entry["cues"])) for entry in entries)
    return {role: Sieved("|".join(patterns)) for role, patterns in cues}


@cache
def _strong() -> Sieved:
    return Sieved("|".join(vocabulary("roles")["results"]["strong"]))


@cache
def _late() -> Sieved:
    return Sieved("|".join(vocabulary("roles")["conclusions"]["late"]))


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary("roles").text[key])
