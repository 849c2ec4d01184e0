"""What is asked and answered over HTTP."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import msgspec
import pytest

from reportedly.ledger import View
from reportedly.web.pages import PAGES
from support.ledgers import keep
from support.web import HOSTILE, hostile, nested, serving

ARTICLE = f"/articles/{nested().article.id}"
PATHS = [page.path.replace("{id}", nested().article.id) for page in PAGES]
ASKED = [
    *PATHS,
    f"/articles/{hostile().article.id}",
    "/articles?sort=-statements&outlet=harbour",
    f"{ARTICLE}?kind=promise&speaker=Oda+Brin",
    "/timeline?since=2031-06&kind=date",
    "/search?q=harbour",
    "/search?kind=threat",
    "/search?q=script",
    "/actors?kind=person",
]


@pytest.mark.parametrize("path", ASKED)
def test_a_page_as_html_and_as_json(client: httpx.Client, path: str) -> None:
    shown = client.get(path)
    assert shown.status_code == 200
    assert shown.headers["content-type"] == "text/html; charset=utf-8"
    bare, mark, query = path.partition("?")
    by_name = client.get(f"{bare}.json{mark}{query}")
    by_header = client.get(path, headers={"accept": "application/json"})
    assert by_name.headers["content-type"] == by_header.headers["content-type"] == "application/json"
    assert by_name.json() == by_header.json()


@pytest.mark.parametrize("path", [*ASKED, "/nothing", "/search?kind=x"])
def test_no_page_holds_script_or_style_or_asks_another_machine(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"<script(?! src=\"/static/\w+\.js\" defer></script>)", answer.text)
    assert not re.findall(r"<[^>]*\s(style|on\w+)=", answer.text)
    assert not re.findall(r"<(?:link|script|img|iframe|form)[^>]*(?:src|href|action)=\"(?!/)", answer.text)


def test_the_words_of_a_hostile_article_are_words(client: httpx.Client) -> None:
    page = client.get(f"/articles/{hostile().article.id}")
    assert HOSTILE not in page.text
    assert "<img src=x" not in page.text
    assert "{{ 7 * 7 }}" in page.text
    assert "javascript:" not in page.text
    for path in ("/articles", "/search?q=alert", "/timeline", "/actors"):
        assert HOSTILE not in client.get(path).text


def test_the_text_is_shown_as_received(client: httpx.Client) -> None:
    page = client.get(ARTICLE)
    shown = re.search(r'<article class="text".*?</article>', page.text, re.DOTALL)
    assert shown
    bare = re.sub(r'<a class="n [^>]*>\d+</a>|<[^>]*>', "", shown[0])
    assert bare.split() == nested().article.text.split()


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/nothing", 404, "R603"),
        ("/articles/a1:0000", 404, "R205"),
        ("/articles/s1:0000", 404, "R205"),
        ("/articles/%00", 404, "R205"),
        (f"/articles/{nested().statements[0].id}", 404, "R205"),
        (f"{ARTICLE}?kind=shout", 400, "R400"),
        ("/articles?sort=colour", 400, "R400"),
        ("/articles?page=0", 400, "R400"),
        ("/articles?page=many", 400, "R400"),
        ("/articles?nonsense=1", 400, "R400"),
        ("/search?kind=shout", 400, "R400"),
        ("/search?q=%22%22", 400, "R400"),
        ("/search?since=yesterday", 400, "R400"),
        ("/timeline?until=2031-13-45", 400, "R400"),
        ("/timeline?kind=threat", 400, "R400"),
        ("/actors?kind=ghost", 400, "R400"),
        ("/records/s1:0000", 404, "R205"),
        ("/static/none.css", 404, "R603"),
        ("/static/../app.py", 404, "R603"),
    ],
)
def test_what_cannot_be_answered(client: httpx.Client, path: str, status: int, code: str) -> None:
    page = client.get(path)
    assert page.status_code == status
    assert code in page.text
    assert "<h1>" in page.text
    as_json = client.get(path, headers={"accept": "application/json"})
    assert (as_json.status_code, as_json.json()["code"]) == (status, code)


def test_an_address_can_only_be_read(client: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        answer = client.request(method, "/articles")
        assert answer.status_code == 405
        assert "R400" in answer.text
    assert client.head("/articles").status_code == 200
    assert client.head("/articles").text == ""


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example"])
def test_another_machines_name_is_refused(client: httpx.Client, host: str) -> None:
    answer = client.get("/articles.json", headers={"host": host})
    assert answer.status_code == 421
    assert "R602" in answer.text
    assert "Harbour" not in answer.text


def test_a_damaged_ledger_and_a_fault_are_pages_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.db"
    keep(path, nested())
    with closing(sqlite3.connect(path)) as other:
        for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {name}")
        other.execute("DELETE FROM text")
        other.commit()
    with serving(path) as address, httpx.Client(base_url=address, trust_env=False) as asking:
        answer = asking.get(ARTICLE)
        assert (answer.status_code, "R204" in answer.text) == (503, True)
        monkeypatch.setattr(View, "resolve", lambda *_: 1 / 0)
        answer = asking.get("/records/s1:00")
        assert (answer.status_code, "R001" in answer.text) == (500, True)
        assert "content-security-policy" in answer.headers


def test_the_first_page(client: httpx.Client) -> None:
    assert client.get("/").headers["location"] == "/articles"


def test_a_record_leads_to_its_place(client: httpx.Client) -> None:
    said, bound = nested().statements[0].id, nested().commitments[0].id
    for record in (said, said[:-4], bound):
        place = client.get(f"/records/{record}").headers["location"]
        assert place.startswith(f"{ARTICLE}#{record[:3]}")
        assert f'id="{place.partition("#")[2]}"' in client.get(ARTICLE).text
    assert client.get(f"/records/{nested().article.id}").headers["location"] == ARTICLE
    reading = client.get(f"/records/{nested().id}").headers["location"]
    assert client.get(reading).status_code == 200


def test_a_superseded_record_leads_to_the_reading_that_held_it(tmp_path: Path) -> None:
    old = nested()
    new = msgspec.structs.replace(old, statements=(), commitments=(), events=())
    keep(tmp_path / "x.db", old, new)
    with serving(tmp_path / "x.db") as site, httpx.Client(base_url=site, trust_env=False) as asking:
        said = old.statements[0].id
        place = asking.get(f"/records/{said}").headers["location"]
        assert place == f"/articles/{old.id}#{said}"
        page = asking.get(place).text
        assert f'id="{said}"' in page
        assert "an earlier reading" in page
        assert "an earlier reading" not in asking.get(f"/articles/{new.id}").text
        assert asking.get(f"/records/{new.id}").headers["location"] == f"/articles/{new.id}"


def test_a_beginning_of_an_id_will_do(client: httpx.Client) -> None:
    assert client.get(ARTICLE[:-8]).status_code == 200


def test_a_question_writes_nothing(client: httpx.Client, ledger: Path) -> None:
    before = ledger.read_bytes()
    for path in PATHS:
        client.get(path)
    assert ledger.read_bytes() == before
