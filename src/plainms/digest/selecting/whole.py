"""Whether what is left of a sentence still says something: it has a verb that says what was, is or may be.

"The treatment with zofiqol … and for the time to the next attack" is what remains where the verb stood in brackets.
"""

from plainms.language.parse import parse
from plainms.remembering import once_a_text

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@once_a_text
def says_something(text: str) -> bool:
    """Whether a finite verb stands in it."""
    return bool(text.strip()) and any(token.tag in _FINITE for token in parse([text])[0].tokens)
