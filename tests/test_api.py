"""`reportedly.read`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly import api
from reportedly.errors import EmptyInputError, EncodingError, MetadataError, NotFoundError, UsageError
from reportedly.model import Article
from support.inputs import written
from support.readers import EMPTY


@pytest.fixture(autouse=True)
def _no_model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "model" not in request.keywords:
        monkeypatch.setattr(api, "Reader", lambda: EMPTY)


def test_a_str_is_the_text() -> None:
    article = reportedly.read("Reff said no.", published="2031-03-04", outlet="Bay Wire").article
    assert article == Article.of("Reff said no.", outlet="Bay Wire", published="2031-03-04")


def test_a_path_is_a_file(tmp_path: Path) -> None:
    path = Path(written(tmp_path, "a.txt", b"Reff said no.\r\n"))
    article = reportedly.read(path, title="No").article
    assert (article.text, article.source, article.title) == ("Reff said no.\r\n", str(path), "No")


def test_a_dash_is_a_file_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "-", b"Reff said no.")
    assert reportedly.read(Path("-")).article.text == "Reff said no."


def test_a_str_that_is_only_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Path"):
        reportedly.read(written(tmp_path, "a.txt", b"Reff said no."))


def test_a_str_that_is_only_an_address_is_refused() -> None:
    with pytest.raises(UsageError, match="address"):
        reportedly.read(" https://bay.example/talks\n")
    assert reportedly.read("https://bay.example/talks says so").article.source == "-"


@pytest.mark.parametrize(
    ("published", "value"),
    [
        (date(2031, 3, 4), "2031-03-04"),
        (datetime(2031, 3, 4, 14, 30, 1, 5, tzinfo=UTC), "2031-03-04T14:30:01Z"),
    ],
)
def test_a_date_of_python_will_do(published: date, value: str) -> None:
    assert reportedly.read("Reff said no.", published=published).article.published == value


@pytest.mark.parametrize("given", [b"Reff said no.", None])
def test_neither_a_text_nor_a_path(given: Any) -> None:
    with pytest.raises(TypeError, match=f"not {type(given).__name__}"):
        reportedly.read(given)


def test_its_names_are_listed() -> None:
    assert dir(reportedly) == sorted(reportedly.__all__)


def test_several_articles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="several"):
        reportedly.read(Path(written(tmp_path, "a.jsonl", b'{"text": "a"}\n{"text": "b"}\n')))


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(EmptyInputError):
        reportedly.read(" ")
    with pytest.raises(NotFoundError):
        reportedly.read(tmp_path / "missing.txt")
    with pytest.raises(MetadataError):
        reportedly.read("Reff said no.", published="Tuesday")
    with pytest.raises(EncodingError, match="surrogate"):
        reportedly.read("\ud800")


@pytest.mark.model
def test_the_whole_way() -> None:
    reading = reportedly.read("“We will not leave before winter,” said Dano Reff.", published="2031-03-04")
    assert [statement.speaker for statement in reading.statements] == ["Dano Reff"]
