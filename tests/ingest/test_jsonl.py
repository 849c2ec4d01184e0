"""JSONL: an article a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.ingest import Given, articles
from reportedly.ingest.jsonl import MAX_LINE
from reportedly.model import Article
from support.inputs import error, one, written

LINE = {
    "text": "Reff said no.", "outlet": "Bay Wire", "title": "No", "published": "2031-03-04", "url": "https://a.example/1",
    "licence": "CC BY 4.0", "words": 3,
}  # fmt: skip


def jsonl(folder: Path, *lines: object) -> str:
    encoded = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return written(folder, "a.jsonl", b"\n".join(encoded))


def test_the_fields_of_a_line(tmp_path: Path) -> None:
    article = one(jsonl(tmp_path, LINE))
    assert article == Article.of(
        "Reff said no.", source=f"{tmp_path}/a.jsonl:1", outlet="Bay Wire", title="No", published="2031-03-04",
        url="https://a.example/1", licence="CC BY 4.0",
    )  # fmt: skip


def test_other_names_of_the_fields(tmp_path: Path) -> None:
    line = {
        "body": "Reff said no.",
        "source_name": "Bay Wire",
        "date": "2031-03-04 10:00:00",
        "license": "CC0",
        "id": 7,
    }
    article = one(jsonl(tmp_path, line))
    assert (article.outlet, article.published, article.licence) == ("Bay Wire", "2031-03-04T10:00:00", "CC0")
    assert article.source == f"{tmp_path}/a.jsonl#7"


def test_flags_fill_what_a_line_leaves_open(tmp_path: Path) -> None:
    first, second = articles(jsonl(tmp_path, LINE, {"text": "Yes."}), Given(outlet="Courier", published="2031"))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.outlet, first.published) == ("Bay Wire", "2031-03-04")
    assert (second.outlet, second.published) == ("Courier", "2031")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"nope", "R107"),
        (b"[1]", "R107"),
        (b'{"text": 5}', "R107"),
        (b'{"title": "No"}', "R107"),
        (b'{"text": "\\ud800"}', "R107"),
        (b"[" * 100_000, "R107"),
        (b'{"text": "caf\xe9"}', "R104"),
        (b'{"text": "a\\u0000"}', "R103"),
        (b'{"text": " "}', "R102"),
        (b'{"text": ""}', "R102"),
        (b'{"text": "No.", "date": "soon"}', "R110"),
        (b'{"text": "No.", "url": "javascript:0"}', "R110"),
        (b'{"text": "%s"}' % (b"a" * 1_000_001), "R105"),
        (b'{"text": "%s"}' % (b"a" * MAX_LINE), "R105"),
        (b'{"text": "%s"}' % (b"a" * 50_000_000), "R105"),
    ],
)
def test_a_bad_line_is_named_and_costs_no_other(tmp_path: Path, line: bytes, code: str) -> None:
    first, bad, third = articles(jsonl(tmp_path, {"text": "Yes."}, line, {"text": "No."}))
    assert isinstance(first, Article)
    assert isinstance(bad, InputError)
    assert isinstance(third, Article)
    assert str(bad).startswith(f"{code} {tmp_path}/a.jsonl:2: ")
    assert (first.text, third.text) == ("Yes.", "No.")


def test_blank_lines_are_nothing(tmp_path: Path) -> None:
    assert one(jsonl(tmp_path, b"", b"  ", {"text": "No."}, b"")).source.endswith(":3")
    assert error(written(tmp_path, "b.jsonl", b"\n \n")).code == "R102"


def test_a_byte_order_mark(tmp_path: Path) -> None:
    assert one(written(tmp_path, "a.jsonl", b'\xef\xbb\xbf{"text": "No."}\r\n')).text == "No."


def test_json_over_several_lines_is_one_error(tmp_path: Path) -> None:
    assert error(written(tmp_path, "a.json", b'[\n {"text": "No."},\n {"text": "Yes."}\n]\n')).code == "R107"
