"""From bytes to a text, and what a text must be to be read."""

from __future__ import annotations

import codecs

from reportedly.errors import BinaryInputError, EmptyInputError, EncodingError, TooLargeError
from reportedly.ingest.source import Stream

MAX_CHARACTERS = 1_000_000
MAX_BYTES = 4 * MAX_CHARACTERS  # no encoding that we read spends more than four bytes on a character

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"{\\rtf": "RTF",
}
_UNMARKED = "UTF-16 without a byte order mark, by the look of it; save it as UTF-8"
# What pages that declare these names mean by them (WHATWG's Encoding standard).
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}


def taken(stream: Stream, most: int, subject: str) -> bytes:
    """All of a stream of at most `most` bytes. Raises BinaryInputError, TooLargeError."""
    data = stream.read(most + 1)
    if len(data) > most:
        if not _marked(data):
            _refuse_binary(data, subject)
        raise TooLargeError(subject, f"at most {most:,} bytes are read")
    return data


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)


def decoded(data: bytes, subject: str, declared: str | None = None) -> str:
    """`data` as text, without a byte order mark: nothing else is dropped, changed or guessed.

    In order: the encoding of a byte order mark; UTF-8 where the bytes are valid UTF-8; the `declared` encoding.
    Raises BinaryInputError, EncodingError.
    """
    if marked := _marked(data):
        mark, encoding = marked
        return _text(data[len(mark) :], encoding, subject)
    _refuse_binary(data, subject)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if declared is None or declared.lower() in ("utf-8", "utf8"):
            raise EncodingError(subject, f"byte {error.start} is not UTF-8; save it as UTF-8") from None
    return _text(data, _MEANT.get(declared.lower(), declared), subject)


def _refuse_binary(data: bytes, subject: str) -> None:
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise BinaryInputError(subject, what)
    if (at := data.find(0)) >= 0:
        every_other = data[at : at + 7 : 2] == bytes(4) and data[at + 1 : at + 8 : 2].isalnum()
        raise BinaryInputError(subject, _UNMARKED if every_other else f"byte {at} is NUL")


def _text(data: bytes, encoding: str, subject: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(subject, f"byte {error.start} is not {encoding}") from None
    except (LookupError, UnicodeError, ValueError):
        raise EncodingError(subject, f"{encoding[:40]!r} is no encoding of text") from None
    if (at := text.find("\0")) >= 0:
        raise BinaryInputError(subject, f"character {at} is NUL")
    return text


def checked(text: str, subject: str) -> str:
    """`text` itself, if it can be an article's.

    Raises EmptyInputError, TooLargeError, BinaryInputError for a NUL, EncodingError for half of a surrogate pair.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(subject, f"an article has at most {MAX_CHARACTERS:,} characters")
    if not text.strip():
        raise EmptyInputError(subject)
    if (at := text.find("\0")) >= 0:
        raise BinaryInputError(subject, f"character {at} is NUL")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise EncodingError(subject, f"character {error.start} is half of a surrogate pair") from None
    return text
