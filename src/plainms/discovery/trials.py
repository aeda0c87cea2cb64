"""Under which topics and medicines a registered trial is listed: by the words of its title and of its main outcomes."""

from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.appraisal.outcomes import outcome_hits
from plainms.digest.titles.topics import topics_of_title
from plainms.discovery.fixed_topics import Signs, topics_with
from plainms.sources.clinicaltrials import Trial
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a trial is about: ids of ``topics_fixed`` in the order of the index, and of ``drugs`` as its title names."""

    topics: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()


def matter_of(trial: Trial) -> Matter:
    """The matter of a trial; nothing where it has no title."""
    if isinstance(trial.title, NotReported):
        return Matter()
    named = topics_of_title(Passage(key="title", kind=PassageKind.TITLE, text=trial.title))
    entries = tuple(dict.fromkeys((one.entry.vocabulary, one.entry.id) for one in named))
    medicines = tuple(one for name, one in entries if name == "drugs")
    drugs = [vocabulary("drugs")[one] for one in medicines]
    signs = Signs(
        headings=frozenset(),
        lay=frozenset(one for name, one in entries if name == "topics_lay"),
        outcomes=frozenset(hit.entry for measure in trial.primary_outcomes for hit in outcome_hits(measure)),
        given=frozenset(medicines) | {str(drug["class"]) for drug in drugs},
        uses=frozenset(str(drug["use"]) for drug in drugs),
        diseases=frozenset(),
    )
    return Matter(topics=topics_with(signs), medicines=medicines)
