"""Brings spaCy's English tokenizer nearer to the treebank: prefixes keep their hyphen, "al." and "°C" are one word."""

import re

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# The treebank follows the Penn guidelines for biomedical text: a prefix that is no word of its own stays on its word.
PREFIXES = (
    "anti", "auto", "bi", "co", "de", "di", "extra", "hyper", "hypo", "inter", "intra", "mid", "mono", "multi", "non",
    "over", "para", "pan", "peri", "poly", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "trans", "tri",
    "un", "under",
)  # fmt: skip
_LETTER = "a-zA-Zα-ωΑ-Ω"


def adapt(nlp: Language) -> None:
    """Change the tokenizer of ``nlp`` in place."""
    tokenizer = nlp.tokenizer
    guard = "".join(f"(?<!\\b{prefix})(?<!\\b{prefix.capitalize()})" for prefix in PREFIXES)
    hyphen = rf"(?<=[{_LETTER}0-9\])]){guard}[-–—](?=[{_LETTER}0-9(])"
    kept = [rule for rule in nlp.Defaults.infixes if "-" not in _bare(rule)]
    tokenizer.infix_finditer = compile_infix_regex(
        [*kept, hyphen, r"(?<=[\w)])/(?=[\w(])", r"(?<=\d)(?:%|°C)"]
    ).finditer
    tokenizer.prefix_search = compile_prefix_regex(list(nlp.Defaults.prefixes)).search
    tokenizer.suffix_search = compile_suffix_regex(list(nlp.Defaults.suffixes)).search
    for word in ("al.", "Fig.", "Figs.", "i.e.", "e.g.", "vs.", "°C"):
        tokenizer.add_special_case(word, [{"ORTH": word}])


def _bare(rule: str) -> str:
    """The rule without its character ranges, in which a hyphen means "to"."""
    return re.sub(r"\[[^\]]*\]", "", rule)
