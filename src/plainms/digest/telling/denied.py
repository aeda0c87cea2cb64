"""The second half of a sentence that denies of another thing what the first half says: "..., while speed was not"."""

from dataclasses import replace

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import found
from plainms.digest.reading.slots import slot
from plainms.digest.telling.nouns import plain

_LIST = "finding_frames"


def with_the_denied(words: Words, clause: Clause, facts: Facts) -> Words:
    """The words with what the source denies right behind the clause, where it is one thing in plain words."""
    rest = clause.cleaned.text[clause.end :]
    match = found("not_so", _LIST, rest)
    if match is None or not rest.strip():
        return words
    behind = Clause(cleaned=clause.cleaned, parse=clause.parse, start=clause.end, end=len(clause.cleaned.text))
    cut = slot(behind, *match.span("unlinked"))
    told = cut if isinstance(cut, Unclear) else plain(cut, facts)
    if isinstance(cut, Unclear) or isinstance(told, Unclear) or "“" in told.text:
        return words
    verb = "did" if " went along" in words.text or " was " not in words.text.replace(" were ", " was ") else ""
    verb = verb or ("were" if cut.plural else "was")
    return replace(words, text=f"{words.text}, but {told.text} {verb} not", grounds=(*words.grounds, *told.grounds))
