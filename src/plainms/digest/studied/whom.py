"""Which disease the counted people had, where the words that count them do not say it.

"41 patients" are "41 people with MS" where the title says that the study is of patients with MS, or where the words
right behind the count do, and nobody else was studied.
"""

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted
from plainms.digest.studied import people
from plainms.digest.studied.others import is_one_of_several
from plainms.digest.studied.wording import wording
from plainms.remembering import once_a_study
from plainms.studies.study import Scope
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_OWN = frozenset({Role.METHODS, Role.RESULTS})


@once_a_study
def counted_people(facts: Facts) -> Phrase | None:
    """ "41 people with MS"; without a disease where none is certain, None where the number is not."""
    plain, value = people.counted_people(facts), facts.appraisal.participants.value
    if isinstance(value, Absent) or people.with_disease(value.who):
        return plain
    if plain is None and is_one_of_several(facts, names_disease=bool(people.named_group(value.who))):
        return None
    name = people.named_group(value.who) if wording("counts_people").search(value.who) else ""
    if name:
        return Phrase(text=f"{counted(value.count)} {name}", grounds=facts.appraisal.participants.grounds)
    if plain is None:
        return None
    named = _behind(facts) if wording("barely").match(value.who) else Unclear("others may be among them")
    if isinstance(named, Unclear) and _are_the_titled(value.who, facts):
        named = named_people(facts)
    if isinstance(named, Unclear) and wording("bare").match(value.who):
        named = _only_ms(facts)
    if isinstance(named, Unclear):
        return plain
    ailment = named.text.partition(" ")[2]
    return Phrase(text=f"{plain.text} {ailment}", grounds=(*plain.grounds, *named.grounds))


@once_a_study
def named_people(facts: Facts) -> Phrase | Unclear:
    """ "people with relapsing MS", where the title says so and no other disease is named in the study's own work."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return Unclear("there is no title")
    found = wording("title_people").search(title.text) or wording("title_disease").search(title.text)
    if found is None:
        return Unclear("the title does not say who was studied")
    name = people.named_group(found[0])
    if not name or any(_names_another(span, found[0]) for span in _own(facts)):
        return Unclear("the study names another disease too")
    if any(wording("unnamed_group").search(span.quote) for span in _own(facts)):
        return Unclear("a group is counted whose disease is not told")
    who = found[0].split(" ", 1)[0].lower()
    name = name.replace("people", who, 1) if who in {"women", "men", "children"} else name
    return Phrase(text=name, grounds=(title.span(*found.span()),))


def _only_ms(facts: Facts) -> Phrase | Unclear:
    """People with MS, where report and title are of MS alone, and nobody else was studied.

    Where the title names MS, but not as that in which or for which something was studied, the aim or the methods must
    say that people with it were: it may be of its risk.
    """
    scope, title = facts.study.scope, facts.study.report.title
    is_ms = isinstance(scope.value, Scope) and scope.value.diseases == ("ms",)
    texts = tuple(item.span for item in facts.appraisal.sentences if item.role.value not in {Role.CONCLUSIONS})
    titled = () if isinstance(title, NotReported) else people.named_in(title.text)
    if not is_ms or isinstance(title, NotReported) or not all(map(_is_ms, titled)):
        return Unclear("there is no title, or another disease is named")
    if wording("before_it").search(title.text):
        return Unclear("it may be of people who got the disease later")
    if any(_names_another(span, "MS") or wording("no_one_else").search(span.quote) for span in texts):
        return Unclear("others may be among them")
    begun = () if titled else (item.span for item in facts.appraisal.sentences[:1])
    asked = (item.span for item in facts.appraisal.sentences if item.role.value in {Role.OBJECTIVE, Role.METHODS})
    if wording("of_it").search(title.text):
        return Phrase(text="people with MS", grounds=(title.whole(), *scope.grounds))
    if not any(wording("title_people").search(span.quote) for span in (*begun, *asked)):
        return Unclear("neither its first sentence nor its methods say that it is of people with a disease")
    return Phrase(text="people with MS", grounds=scope.grounds)


def _are_the_titled(who: str, facts: Facts) -> bool:
    """Whether those counted can only be those whom the title names: "patients", or "participants" beside nobody."""
    if wording("bare").match(who):
        return True
    texts = (item.span.quote for item in facts.appraisal.sentences)
    if facts.appraisal.design.value is Design.RANDOMIZED_TRIAL:  # controls there are people who joined too
        texts = (wording("trial_controls").sub(" ", text) for text in texts)
    return wording("anybody").match(who) is not None and not any(wording("no_one_else").search(text) for text in texts)


def _behind(facts: Facts) -> Phrase | Unclear:
    """The disease right behind the count: "21 adults (59 ± 9 years) with multiple sclerosis"."""
    for span in facts.appraisal.participants.spans:
        rest = span.passage.text[span.end :]
        found = wording("behind_bare").match(rest)
        name = people.named_group(found["one"]) if found else ""
        if found and name:
            return Phrase(text=name, grounds=(span.passage.span(span.start, span.end + found.end()),))
    return Unclear("no disease stands behind the count")


def _own(facts: Facts) -> tuple[Span, ...]:
    spans = tuple(item.span for item in facts.appraisal.sentences if item.role.value in _OWN)
    title = facts.study.report.title
    return spans if isinstance(title, NotReported) else (title.whole(), *spans)


def _names_another(span: Span, titled: str) -> bool:
    """Whether the words name a disease that is not that of the title; kinds of MS are one disease."""
    symptoms = vocabulary("studied").text["symptoms"].split()
    own = [entry for entry in people.told() if people.names(entry, titled)]
    is_ms = any(_is_ms(entry) for entry in own)
    others = (entry for entry in people.told() if entry not in own and entry.id not in symptoms)
    return any(people.names(entry, span.quote) for entry in others if not (is_ms and _is_ms(entry)))


def _is_ms(entry: Entry) -> bool:
    return entry.id == "ms" or entry.more.get("family") == "ms"
