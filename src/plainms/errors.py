"""Every way plainms can refuse: one tree, the class name is the sentence, one exit code per branch.

Exit codes: 0 success, 1 an unforeseen fault, 2 wrong use, 3 and up one per branch below.
"""


class PlainmsError(Exception):
    """Root of every refusal. The message says what happened, to which thing, and what to do."""

    exit_code = 1


class UsageIsWrong(PlainmsError):
    """The command was called in a way it cannot serve."""

    exit_code = 2


class InputIsUnreadable(PlainmsError):
    """A source file cannot be read as what it claims to be."""

    exit_code = 3


class FileIsMissing(InputIsUnreadable):
    """The named file is not there or may not be opened."""


class FormatIsUnknown(InputIsUnreadable):
    """The bytes are not a format that plainms reads."""


class XmlIsBroken(InputIsUnreadable):
    """The markup ends early or is not well formed."""


class XmlIsHostile(InputIsUnreadable):
    """The markup declares entities or names outside files; plainms expands neither."""


class CompressionIsBroken(InputIsUnreadable):
    """The gzip stream is damaged or ends early."""


class CompressionIsABomb(InputIsUnreadable):
    """The gzip stream expands past what any real file of this kind does."""


class EncodingIsWrong(InputIsUnreadable):
    """The bytes are not in the encoding that the file declares."""


class RecordIsTooLarge(InputIsUnreadable):
    """One citation is larger than any real citation."""


class ValueIsImpossible(PlainmsError):
    """A core value was asked to hold something that cannot be true."""

    exit_code = 4


class IdentifierIsInvalid(ValueIsImpossible):
    """The text is not an identifier of that kind."""


class DateIsInvented(ValueIsImpossible):
    """A date claims a part that its source does not state."""


class SpanDoesNotQuote(ValueIsImpossible):
    """A span's quote is not the text of its passage at its offsets."""


class ClaimHasNoGround(ValueIsImpossible):
    """A claim states a value with nothing behind it."""


class SentenceHasNoGround(ValueIsImpossible):
    """A sentence lacks what its kind must stand on."""


class VocabularyIsWrong(PlainmsError):
    """A vocabulary file breaks its own rules."""

    exit_code = 5


class StudyIsUnknown(PlainmsError):
    """The asked-for study is not in the input or the database."""

    exit_code = 6


class StudyIsOutOfScope(StudyIsUnknown):
    """The study is not about MS or one of its neighbors, so it gets no digest."""


class VerificationFailed(PlainmsError):
    """A digest did not pass its checks."""

    exit_code = 7


class StorageRefused(PlainmsError):
    """The database cannot be read or written."""

    exit_code = 8


class BuildIsRunning(StorageRefused):
    """Another build holds this database."""


class BackupIsDamaged(StorageRefused):
    """A backup is not whole, or not what its manifest says."""


class SourceIsUnreachable(PlainmsError):
    """A remote source did not answer as it should."""

    exit_code = 9


class AnswerIsRefused(SourceIsUnreachable):
    """The source will not answer this question, however often it is asked."""


class AnswerIsMissing(AnswerIsRefused):
    """The source does not have what is asked for."""


class AnswerIsWrong(SourceIsUnreachable):
    """The source answered with something else than what was asked for, or with part of it."""


class AnswerIsNotArchived(SourceIsUnreachable):
    """The run that is replayed got no answer to this question."""


class NoSourceAnswered(SourceIsUnreachable):
    """None of the sources could be read; the library is as it was."""


class ServerCannotStart(PlainmsError):
    """The site cannot be served at that address."""

    exit_code = 10


class SummaryIsNotSupported(PlainmsError):
    """A sentence of a summary says more than its source, something else, or what nothing there says."""

    exit_code = 11


class SyncIsPartial(PlainmsError):
    """Some sources were read and what they told is published; others could not be read, or not whole."""

    exit_code = 12


class ArchiveIsIncomplete(PlainmsError):
    """The archive of answers lacks one that is needed, or holds it changed."""

    exit_code = 13


class ClusterCannotWork(PlainmsError):
    """The cluster has no scheduler, no worker, or a worker that would give other results."""

    exit_code = 14


class SiteIsIll(PlainmsError):
    """An examination found something that keeps the site from working as it should."""

    exit_code = 15
