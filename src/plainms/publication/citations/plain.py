"""A citation as a line of text for letters and notes, with its identifiers below."""

from plainms.publication.citations.reference import Reference


def plain(reference: Reference) -> str:
    """The citation, what a reader of it must know, and each identifier on a line of its own."""
    ids = {"PubMed": reference.pmid, "PubMed Central": reference.pmcid, "DOI": reference.doi}
    named = [f"{name}: {value}" for name, value in ids.items() if value]
    return "\n".join([reference.in_words, *reference.notes, *named]) + "\n"
