"""What every reader of `reportedly.ingest` does. A reader without a case here fails."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.ingest import READERS, articles
from reportedly.model import Article
from support.inputs import error, one, written
from support.pages import page

TEXT = "Reff said “no”."


class Case(NamedTuple):
    """`encoded` makes a file of one article that holds `text`; `pieces` are what broken files are made of."""

    suffix: str
    encoded: Callable[[str], bytes]
    pieces: tuple[bytes, ...]


CASES = {
    "html": Case(
        ".html",
        lambda text: page(extra=f"<p>{text}</p>").encode(),
        (b"<html>", b"<p>", b"</p>", b"<div", b"<!--", b"<script>", b"<table><tr>", b"<meta charset=", b"<![CDATA[",
         b"&#0;", b"&#xD800;", b"<a href='", b"<article>",
         b"Ilves said on Monday that the harbour would stay shut till May. "),
    ),
    "jsonl": Case(
        ".jsonl",
        lambda text: json.dumps({"text": text}).encode(),
        (b'{"text":', b'"No."', b"}", b"\n", b"[", b'"date":', b",", b"\\ud800", b"null", b"1e999", b'"url":"http://["'),
    ),
    "text": Case(
        ".txt",
        str.encode,
        (b"Reff said no. ", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n", b"\xed\xa0\x80", b"<html>", b'{"'),
    ),
}  # fmt: skip


@pytest.fixture(params=[reader.name for reader in READERS])
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


def test_every_reader_has_a_case() -> None:
    assert set(CASES) == {reader.name for reader in READERS}


def test_reads_an_article(case: Case, tmp_path: Path) -> None:
    article = one(written(tmp_path, f"a{case.suffix}", case.encoded(TEXT)))
    assert TEXT in article.text
    assert article.source.startswith(f"{tmp_path}/a{case.suffix}")


def test_the_same_file_gives_the_same_article(case: Case, tmp_path: Path) -> None:
    source = written(tmp_path, f"a{case.suffix}", case.encoded(TEXT))
    assert one(source) == one(source)


def test_is_recognised_without_a_file_ending(case: Case, tmp_path: Path) -> None:
    assert (
        one(written(tmp_path, "a", case.encoded(TEXT))).text
        == one(written(tmp_path, f"a{case.suffix}", case.encoded(TEXT))).text
    )


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_nothing_but_white_space(case: Case, tmp_path: Path, data: bytes) -> None:
    assert error(written(tmp_path, f"a{case.suffix}", data)).code == "R102"


@pytest.mark.parametrize(
    ("data", "code"), [(b"\x89PNG\r\n\x1a\n\0", "R103"), (b"\0" * 99, "R103"), (b"caf\xe9", "R104")]
)
def test_bytes_that_are_no_text(case: Case, tmp_path: Path, data: bytes, code: str) -> None:
    assert error(written(tmp_path, f"a{case.suffix}", data)).code == code


def test_a_line_of_50_mb_is_refused_in_bounded_memory(case: Case, tmp_path: Path) -> None:
    source = written(tmp_path, f"a{case.suffix}", case.encoded("a" * 50_000_000))
    tracemalloc.start()
    assert error(source).code == "R105"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 32_000_000


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_makes_it_raise(case: Case, tmp_path: Path, data: st.DataObject) -> None:
    pieces = st.one_of(
        st.sampled_from(case.pieces),
        st.binary(max_size=8),
        st.text(max_size=8).map(lambda s: s.encode("utf-8", "replace")),
    )
    source = written(tmp_path, f"a{case.suffix}", b"".join(data.draw(st.lists(pieces, max_size=30))))
    for item in articles(source):
        assert isinstance(item, Article | InputError)
        assert "\n" not in str(item) or isinstance(item, Article)
