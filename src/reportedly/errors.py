"""The errors a user can meet: one base class, one code each, listed in docs/reference/errors.md."""

from __future__ import annotations

from typing import ClassVar


class ReportedlyError(Exception):
    """Something the user can mend. `code` names it for good; `str()` is one line that says what and where.

    Instances survive pickling, so a worker process can hand one to its parent.
    """

    code: ClassVar[str] = "R000"
    title: ClassVar[str] = "something went wrong"

    def __init__(self, subject: str = "", detail: str = "") -> None:
        super().__init__(subject, detail)
        self.subject = subject
        self.detail = detail

    def __str__(self) -> str:
        where = f"{self.subject}: " if self.subject else ""
        why = f" ({self.detail})" if self.detail else ""
        return f"{self.code} {where}{self.title}{why}"


class FaultError(ReportedlyError):
    """A mistake in reportedly itself, met while reading one article; the others are read."""

    code, title = "R001", "met a fault in reportedly; please report it"


class InputError(ReportedlyError):
    """A report that cannot be read."""

    code, title = "R100", "cannot be read"


class NotFoundError(InputError):
    """The file does not exist or may not be opened."""

    code, title = "R101", "no such file, or it may not be opened"


class EmptyInputError(InputError):
    """Nothing but white space."""

    code, title = "R102", "is empty"


class BinaryInputError(InputError):
    """Bytes that are no text."""

    code, title = "R103", "is not text"


class EncodingError(InputError):
    """Text in an encoding that is neither declared nor UTF-8."""

    code, title = "R104", "is not valid in its encoding"


class TooLargeError(InputError):
    """Longer than the limit on one article or one response."""

    code, title = "R105", "is too large"


class NotAnArticleError(InputError):
    """HTML without running text."""

    code, title = "R106", "holds no article"


class JsonlError(InputError):
    """A line of a JSONL file that is no article."""

    code, title = "R107", "is not a line of JSONL with a text"


class UrlError(InputError):
    """A URL that does not answer, or answers with an error."""

    code, title = "R108", "did not answer"


class PrivateAddressError(InputError):
    """A URL that points at this machine or a private network."""

    code, title = "R109", "points at a private address"


class MetadataError(InputError):
    """A publication date, or another field given by hand, that cannot be understood."""

    code, title = "R110", "is not understood"


class LedgerError(ReportedlyError):
    """A ledger that cannot be used."""

    code, title = "R200", "cannot be used as a ledger"


class LedgerMissingError(LedgerError):
    """A ledger was asked that does not exist."""

    code, title = "R201", "no such ledger"


class LedgerVersionError(LedgerError):
    """A ledger written by a newer version."""

    code, title = "R202", "was written by a newer version of reportedly"


class LedgerWriteError(LedgerError):
    """The disk is full, the file is read-only, or another process holds it."""

    code, title = "R203", "could not be written; nothing was kept"


class LedgerDamagedError(LedgerError):
    """A row or a span that is not what its hash says."""

    code, title = "R204", "has been altered"


class NoSuchRecordError(LedgerError):
    """An id that the ledger does not hold, or that several records share."""

    code, title = "R205", "is not the id of one record"


class UnsoundReadingError(LedgerError):
    """A reading whose ids, spans or references do not hold: a fault in what made it."""

    code, title = "R206", "does not stand on its text; nothing was kept"


class WeightsError(ReportedlyError):
    """A model that cannot be used."""

    code, title = "R300", "cannot be used"


class WeightsMissingError(WeightsError):
    """The language model is not installed."""

    code, title = "R301", "is not installed"


class WeightsAlteredError(WeightsError):
    """A file of the model is not the one this version was measured with."""

    code, title = "R302", "is not the file this version was measured with"


class TrainingToolsMissingError(WeightsError):
    """What training needs and reading doesn't is not installed."""

    code, title = "R303", "is needed to train, and not installed"


class UsageError(ReportedlyError):
    """A flag or a filter that makes no sense."""

    code, title = "R400", "is not understood"


class ConfigError(ReportedlyError):
    """A settings file that is missing, no TOML, or has a key or a value that is not known."""

    code, title = "R401", "cannot be used as settings"


class OutputError(ReportedlyError):
    """The output cannot be written, because of a full disk for one."""

    code, title = "R402", "could not be written"


class DataMissingError(ReportedlyError):
    """A corpus to measure on is not where `--data` says."""

    code, title = "R500", "does not hold the corpus"


class FloorError(ReportedlyError):
    """A score fell below its floor."""

    code, title = "R501", "fell below its floor"


class ServeError(ReportedlyError):
    """The pages cannot be served, because another program has the port for one."""

    code, title = "R600", "cannot be served on"


class NotLoopbackError(ServeError):
    """An address that other machines could reach; the pages are for this one only."""

    code, title = "R601", "is not an address of this machine alone"


class WrongHostError(ServeError):
    """A browser that asks for the pages under another machine's name."""

    code, title = "R602", "is not a name of this machine; open the address that `reportedly serve` printed"


class PageMissingError(ServeError):
    """An address that no page has."""

    code, title = "R603", "is not the address of a page"
