"""Pages over http, from a server on loopback that the tests allow; and what nobody may reach."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from functools import partial
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address
from typing import Any

import pytest

from reportedly.errors import PrivateAddressError, TooLargeError, UrlError
from reportedly.ingest import Given
from reportedly.ingest.fetch import Address, fetch, is_public
from reportedly.ingest.source import Source
from support.inputs import error, one
from support.pages import PARAGRAPHS, Answer, answer, page, served


def anywhere(_: Address) -> bool:
    return True


local = partial(fetch, allowed=anywhere)


def to(url: str) -> Answer:
    return answer(b"", status=302, headers={"Location": url})


def test_a_page_is_read_as_one() -> None:
    with served({"/a": answer(page(head="").encode())}) as host:
        article = one(f"{host}/a", fetch=local)
    assert PARAGRAPHS[0] in article.text
    assert (article.source, article.url, article.published) == (f"{host}/a", f"{host}/a", None)


@pytest.mark.parametrize(
    ("media", "body", "text"),
    [
        ("text/plain; charset=windows-1252", "Café “no”.".encode("cp1252"), "Café “no”."),
        ("text/plain", b"<html> is how a page starts.", "<html> is how a page starts."),
        ("text/markdown", b"Reff said no.", "Reff said no."),
        ("application/x-ndjson", b'{"text": "Reff said no."}', "Reff said no."),
        ("application/octet-stream", b"Reff said no.", "Reff said no."),
        ("", b"Reff said no.", "Reff said no."),
    ],
)
def test_the_content_type_decides(media: str, body: bytes, text: str) -> None:
    with served({"/a.html": answer(body, media)}) as host:
        assert one(f"{host}/a.html", fetch=local).text == text


def test_the_charset_of_the_header_counts() -> None:
    body = page(charset="ascii").encode("cp1252")
    with served({"/": answer(body, "text/html; charset=windows-1252")}) as host:
        assert "“We will" in one(f"{host}/", fetch=local).text


def test_redirects_are_followed_and_the_last_address_is_the_url() -> None:
    with served({"/a": to("/b"), "/b": answer(b"Reff said no.", "text/plain")}) as host:
        article = one(f"{host}/a", fetch=local)
    assert (article.source, article.url) == (f"{host}/a", f"{host}/b")


def test_the_flags_overrule() -> None:
    with served({"/a": answer(b"Reff said no.", "text/plain")}) as host:
        assert one(f"{host}/a", Given(url="https://a.example/"), fetch=local).url == "https://a.example/"


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("/missing", "R108", "404"),
        ("/error", "R108", "500"),
        ("/loop", "R108", "redirect"),
        ("/file", "R108", ""),
        ("/pdf", "R103", "application/pdf"),
        ("/packed", "R108", ""),
        ("/empty", "R102", ""),
    ],
)
def test_answers_that_are_no_article(path: str, code: str, says: str) -> None:
    answers = {
        "/error": answer(b"", status=500),
        "/loop": to("/loop"),
        "/file": to("file:///etc/passwd"),
        "/pdf": answer(b"%PDF-1.7", "application/pdf"),
        "/packed": answer(b"this is not gzip", headers={"Content-Encoding": "gzip"}),
        "/empty": answer(b"", "text/plain"),
    }
    with served(answers) as host:
        found = error(host + path, fetch=local)
    assert found.code == code
    assert says in str(found)
    assert "\n" not in str(found)


@pytest.mark.parametrize("headers", [{}, {"Content-Encoding": "gzip"}])
def test_an_answer_that_is_too_large_is_given_up(headers: dict[str, str]) -> None:
    body = b"no " * 1_000_000
    packed = gzip.compress(body) if headers else body
    with served({"/": answer(packed, "text/plain", headers=headers)}) as host, pytest.raises(TooLargeError):
        fetch(f"{host}/", most=100_000, allowed=anywhere)


def test_a_server_that_drips_is_given_up() -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(30):
            handler.wfile.write(b"no ")
            handler.wfile.flush()
            time.sleep(0.1)

    start = time.monotonic()
    with served({"/": drip}) as host, pytest.raises(UrlError, match=r"not within 0\.5 seconds"):
        fetch(f"{host}/", seconds=0.5, allowed=anywhere)
    assert time.monotonic() - start < 2.5


def test_a_port_where_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert error(f"http://127.0.0.1:{taken.getsockname()[1]}/", fetch=local).code == "R108"


def test_inside_a_running_loop() -> None:
    async def notebook(url: str) -> Source:
        return local(url)

    with served({"/": answer(b"Reff said no.", "text/plain")}) as host:
        assert asyncio.run(notebook(f"{host}/")).media == "text/plain"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/a",
        "HTTP://LOCALHOST/",
        "https://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0/",
        "http://2130706433/",
        "http://127.1/",
        "http://10.0.0.7/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://user:word@127.0.0.1/",
    ],
)
def test_private_addresses_are_refused(url: str) -> None:
    assert error(url).code == "R109"


def test_a_redirect_to_a_private_address_is_refused() -> None:
    """The second hop is checked like the first: here only the first port of loopback is allowed."""
    seen: list[Address] = []

    def first_only(address: Address) -> bool:
        seen.append(address)
        return len(seen) == 1

    with served({"/a": to("http://localhost:9/secret")}) as host, pytest.raises(PrivateAddressError, match="127"):
        fetch(f"{host}/a", allowed=first_only)


def test_every_address_of_a_name_is_checked_and_the_checked_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that would resolve to something else the second time is resolved once."""
    resolved: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name == "bay-wire.example":
            resolved.append(name)
            return real("127.0.0.1", *rest, **options)
        return real(host, *rest, **options)

    def named(handler: BaseHTTPRequestHandler) -> None:
        answer(handler.headers["Host"].encode(), "text/plain")(handler)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with served({"/": named}) as host:
        port = host.rpartition(":")[2]
        article = one(f"http://bay-wire.example:{port}/", fetch=local)
        assert article.text == f"bay-wire.example:{port}"
        assert resolved == ["bay-wire.example"]
        assert error(f"http://bay-wire.example:{port}/").code == "R109"


@pytest.mark.parametrize(
    "url",
    ["ftp://bay-wire.example/", "file:///etc/passwd", "http://", "https://", "http://a b/", "http://[", "http://a:99999999/",
     f"http://{'a' * 300}/", "http://no-such-host.invalid/", "http://\x00/"],
)  # fmt: skip
def test_what_is_no_url_or_does_not_answer(url: str) -> None:
    found = error(url)
    assert found.code == "R108"
    assert "\n" not in str(found)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["::ffff:8.8.8.8", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::", "::", "ff02::1", "240.0.0.1"]
)
def test_reserved_and_wrapped_addresses_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))
