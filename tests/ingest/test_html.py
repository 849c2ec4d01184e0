"""Pages: the article's text, and what the page says of itself."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from lxml.html import fromstring

from reportedly.ingest import Given
from reportedly.ingest.page_date import page_date
from support.inputs import error, one, written
from support.pages import PARAGRAPHS, page

LINKS = "".join(f'<li><a href="/{n}">Story number {n} about the harbour and its lighthouse</a></li>' for n in range(80))


def test_the_paragraphs_and_the_head(tmp_path: Path) -> None:
    article = one(written(tmp_path, "a.html", page().encode()))
    assert [line for line in article.text.split("\n") if len(line) > 30] == list(PARAGRAPHS)
    assert "Home" not in article.text
    assert "Copyright" not in article.text
    assert (article.outlet, article.title) == ("Bay Wire", "Harbour stays shut")
    assert article.published == "2031-03-04T23:30:00-04:00"
    assert (article.url, article.licence) == ("https://bay-wire.example/harbour", "CC BY 4.0")


def test_flags_overrule_the_page(tmp_path: Path) -> None:
    given = Given(outlet="Courier", published="2031-03-05", title="Shut", url="https://c.example/", licence="CC0")
    article = one(written(tmp_path, "a.html", page().encode()), given)
    assert Given(article.outlet, article.published, article.title, article.url, article.licence) == given


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_encodings_of_pages(tmp_path: Path, encoding: str) -> None:
    article = one(written(tmp_path, "a.html", page(charset=encoding).encode(encoding)))
    assert "“We will not be the first to move.”" in article.text


def test_an_undeclared_encoding_is_not_guessed(tmp_path: Path) -> None:
    assert error(written(tmp_path, "a.html", page().encode("cp1252"))).code == "R104"


def test_xhtml_with_a_declaration(tmp_path: Path) -> None:
    data = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert PARAGRAPHS[0] in one(written(tmp_path, "a.xhtml", data.encode())).text


def test_no_date_is_made_up(tmp_path: Path) -> None:
    """Neither the copyright line, nor the address, nor a day in the text is the day of publication."""
    data = page(head='<link rel="canonical" href="https://bay-wire.example/2018/05/06/harbour">')
    assert one(written(tmp_path, "a.html", data.encode())).published is None


def test_a_date_of_the_page_that_is_none_is_left_out(tmp_path: Path) -> None:
    data = page(head='<meta name="date" content="last week"><link rel="canonical" href="/harbour">')
    article = one(written(tmp_path, "a.html", data.encode()))
    assert article.published is None


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>Please log in.</p><form><input><input></form>",
        f"<ul>{LINKS}</ul>",
        "<h1>404</h1><p>Not found</p>",
        "<script>var a = 'A sentence of ten words and more stands here in code.';</script>",
        "<div>" * 3000,
    ],
)
def test_a_page_without_an_article(tmp_path: Path, body: str) -> None:
    assert error(written(tmp_path, "a.html", f"<html><body>{body}</body></html>".encode())).code == "R106"


def test_a_page_that_is_too_large(tmp_path: Path) -> None:
    assert error(written(tmp_path, "a.html", b"<html>" + b"<p>no</p>" * 1_200_000)).code == "R105"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2031-03-04">', "2031-03-04"),
        ('<meta name="DC.date.issued" content="2031-03-04">', "2031-03-04"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2031-03-04"}]}</script>', "2031-03-04"),
        ('<script type="application/ld+json">[[[broken</script><meta name="date" content="2031">', "2031"),
        ('<script type="application/ld+json">{"datePublished": 5, "dateModified": "2032"}</script>', None),
        ('<meta name="article:modified_time" content="2031-03-04">', None),
    ],
)
def test_where_a_page_declares_its_date(head: str, date: str | None) -> None:
    assert page_date(fromstring(f"<html><head>{head}</head><body></body></html>")) == date


def test_a_marked_time_element() -> None:
    body = '<time datetime="2030-01-01">then</time><time itemprop="datePublished" datetime="2031-03-04">now</time>'
    assert page_date(fromstring(f"<html><body>{body}</body></html>")) == "2031-03-04"


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><p>" + b" a" * 400_000,
        b"<html><body>" + b"<div>" * 100_000,
        b"<?xml " * 100_000,
        b"<!--" * 100_000,
        b"<html><head><script type='application/ld+json'>" + b"[" * 200_000,
    ],
    ids=["words", "depth", "declarations", "comments", "json"],
)
def test_a_hostile_page_takes_no_minutes(tmp_path: Path, data: bytes) -> None:
    start = time.monotonic()
    assert error(written(tmp_path, "a.html", data)).code == "R106"
    assert time.monotonic() - start < 10
