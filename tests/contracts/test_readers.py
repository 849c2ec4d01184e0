"""What holds for every reader of the table of input formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import EmptyInputError, InputError
from reportedly.ingest import READERS, Given, articles
from reportedly.model import Article
from reportedly.model.ids import text_hash

SAID = "The mayor of Belm said on Tuesday that the road would stay shut, because the bridge had not been repaired."

# A file of each format that holds one article with SAID in it, and its ending.
CASES = {
    "text": (".txt", SAID),
    "html": (".html", f"<!doctype html><title>Road</title><article><p>{SAID}</p><p>{SAID}</p></article>"),
    "jsonl": (".jsonl", '{"text": "' + SAID + '"}\n'),
}
GIVEN = Given(outlet="Tarn Wire", published="2031-05-06", title="Road stays shut", licence="CC BY 4.0")


def test_every_reader_has_its_case() -> None:
    assert {reader.name for reader in READERS} == set(CASES)


@pytest.mark.parametrize("name", [reader.name for reader in READERS])
class TestReader:
    def test_a_file_is_read_with_what_is_given(self, name: str, tmp_path: Path) -> None:
        (article,) = read(tmp_path, name)
        assert isinstance(article, Article)
        assert SAID in article.text
        assert article.sha256 == text_hash(article.text)
        assert article.source == str(tmp_path / f"report{CASES[name][0]}") or name == "jsonl"
        known = (article.outlet, article.published, article.title, article.licence)
        assert known == ("Tarn Wire", "2031-05-06", "Road stays shut", "CC BY 4.0")

    def test_it_reads_the_same_again(self, name: str, tmp_path: Path) -> None:
        assert read(tmp_path, name) == read(tmp_path, name)

    def test_the_first_bytes_tell_the_format(self, name: str, tmp_path: Path) -> None:
        file = tmp_path / "report"
        file.write_text(CASES[name][1], encoding="utf-8")
        (article,) = articles(str(file), GIVEN)
        assert isinstance(article, Article)
        assert article.text == read(tmp_path, name)[0].text  # type: ignore[union-attr]

    @pytest.mark.parametrize("content", [b"", b" \n\t\n"])
    def test_an_empty_file_is_an_error_in_its_place(self, name: str, tmp_path: Path, content: bytes) -> None:
        (error,) = read(tmp_path, name, content)
        assert isinstance(error, EmptyInputError)

    def test_bytes_that_are_no_text_are_an_error(self, name: str, tmp_path: Path) -> None:
        found = read(tmp_path, name, b"\x7fELF\x00\x01\x02" * 100)
        assert found
        assert all(isinstance(item, InputError) for item in found)


def read(folder: Path, name: str, content: bytes | None = None) -> list[Article | InputError]:
    ending, usual = CASES[name]
    file = folder / f"report{ending}"
    file.write_bytes(usual.encode() if content is None else content)
    return list(articles(str(file), GIVEN))
