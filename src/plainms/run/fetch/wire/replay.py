"""Answers from the archive alone, as an earlier run got them: no network, the same results."""

from plainms.errors import AnswerIsNotArchived
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.question import Answer, Question


class Replay:
    """Answers each question as it was answered in the run. Raises ArchiveIsIncomplete where the run is not known."""

    def __init__(self, archive: Archive, run: str) -> None:
        self._archive = archive
        self._run = run
        self._noted = archive.noted(run)

    def ask(self, question: Question) -> Answer:
        """The archived answer. Raises AnswerIsNotArchived, ArchiveIsIncomplete."""
        try:
            digest = self._noted[question.key]
        except KeyError:
            raise AnswerIsNotArchived(
                f"run {self._run} got no answer from {question.source.label} to {question.path}; replay another run"
            ) from None
        return Answer(digest=digest, content=self._archive.read(digest))
