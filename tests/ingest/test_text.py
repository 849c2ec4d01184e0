"""Plain text as an article, and bytes that are no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from reportedly.errors import (
    BinaryInputError,
    EmptyInputError,
    EncodingError,
    InputError,
    NotFoundError,
    TooLargeError,
)
from reportedly.ingest import articles
from reportedly.ingest.checks import MAX_CHARACTERS, decoded
from support.inputs import error, one, written

TEXT = "“We will not leave,” said Reff.\r\n\r\nIlves said nothing.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_every_character_is_kept_and_only_the_byte_order_mark_goes(tmp_path: Path, mark: bytes, encoding: str) -> None:
    article = one(written(tmp_path, "a.txt", mark + TEXT.encode(encoding)))
    assert article.text == TEXT
    assert article.source == str(tmp_path / "a.txt")


def test_positions_count_code_points(tmp_path: Path) -> None:
    article = one(written(tmp_path, "a.txt", "🕊 Reff said no.".encode()))
    assert article.text.index("Reff") == 2


@pytest.mark.parametrize(
    ("data", "expected", "says"),
    [
        (b"", EmptyInputError, ""),
        (" \n\t\u00a0\r\n".encode(), EmptyInputError, ""),
        (codecs.BOM_UTF8, EmptyInputError, ""),
        (b"Reff said \x00 no.", BinaryInputError, "byte 10 is NUL"),
        (b"%PDF-1.7\n1 0 obj", BinaryInputError, "a PDF"),
        (b"PK\x03\x04word/document.xml", BinaryInputError, "ZIP"),
        ("Reff said \x00".encode("utf-16"), BinaryInputError, "character 10 is NUL"),
        ("Café Ilves said no.".encode("cp1252"), EncodingError, "byte 3 is not UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", EncodingError, "byte 0 is not utf-16-le"),
        (b"\xed\xa0\x80 half a pair", EncodingError, "byte 0"),
        (b"a" * (MAX_CHARACTERS + 1), TooLargeError, "1,000,000 characters"),
        (b"a" * 5_000_000, TooLargeError, "4,000,000 bytes"),
        (b"\0" * 5_000_000, BinaryInputError, "byte 0 is NUL"),
        ("Reff said no.".encode("utf-16-be"), BinaryInputError, "UTF-16 without"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, expected: type[InputError], says: str) -> None:
    found = error(written(tmp_path, "a.txt", data))
    assert type(found) is expected
    assert says in str(found)
    assert "a.txt" in str(found)


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b"])
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    assert isinstance(error(f"{tmp_path}/{name}"), NotFoundError)


def test_a_million_characters_are_read(tmp_path: Path) -> None:
    assert len(one(written(tmp_path, "a.txt", ("é" * MAX_CHARACTERS).encode())).text) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("windows-1252", "Café “Ilves”"),
        ("ISO-8859-1", "Café “Ilves”"),
        ("utf-8", None),
        ("no-such", None),
        ("rot13", None),
    ],
)
def test_a_declared_encoding_is_used_where_it_is_one_of_text(declared: str, text: str | None) -> None:
    data = "Café “Ilves”".encode("cp1252")
    if text is None:
        with pytest.raises(EncodingError):
            decoded(data, "a", declared)
    else:
        assert decoded(data, "a", declared) == text


def test_valid_utf8_stands_against_a_wrong_declaration() -> None:
    assert decoded("Café".encode(), "a", "windows-1252") == "Café"


def test_a_text_that_starts_like_a_page_is_read_as_a_page(tmp_path: Path) -> None:
    found = error(written(tmp_path, "a.txt", b"\n<!doctype html><html><body><p>Hello.</p></body></html>"))
    assert found.code == "R106"


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    found = articles(str(tmp_path / "late.txt"))
    written(tmp_path, "late.txt", b"The ferry sails.")
    assert [getattr(item, "text", None) for item in found] == ["The ferry sails."]
