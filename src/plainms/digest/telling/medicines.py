"""Medicines in our words: by name, or by the form of them that the source names ("active vitamin D")."""

import re

from plainms.vocabulary.load import Entry


def as_given(drug: Entry, words: str) -> str:
    """The label of the medicine, or of the form of it that the words name."""
    forms = drug.more.get("form", {})
    return next((label for label, pattern in forms.items() if re.search(pattern, words)), drug.label)
