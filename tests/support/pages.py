"""A page with an article in it, and a small web server to answer with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import MappingProxyType

PARAGRAPHS = (
    "The foreign minister of Ostrava Bay said on Monday that the harbour would stay shut until the militia left.",
    "She added, “We will not be the first to move.” The Northern Guard denied that it held the lighthouse.",
    "The two sides last met in the spring, in a school on the island, and parted without a date for another meeting.",
)
HEAD = """
<meta property="og:site_name" content="Bay Wire">
<meta property="article:published_time" content="2031-03-04T23:30:00-04:00">
<link rel="canonical" href="https://bay-wire.example/harbour">
"""


def page(head: str = HEAD, charset: str = "utf-8", extra: str = "") -> str:
    """An HTML page with a menu, an article of PARAGRAPHS and `extra`, and a foot."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Harbour stays shut</title>{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/war">War</a></nav><article><h1>Harbour stays shut</h1>'
        f"{body}{extra}</article>"
        '<footer>Copyright 2019 Bay Wire. <a href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></footer>'
        "</body></html>"
    )


Headers = Mapping[str, str]
Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    body: bytes, media: str = "text/html; charset=utf-8", status: int = 200, headers: Headers = MappingProxyType({})
) -> Answer:
    """A handler that gives always the same."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": media, "Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return respond


@contextmanager
def served(paths: dict[str, Answer]) -> Iterator[str]:
    """A server on loopback; gives its address, without a slash at the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.get(self.path, answer(b"", status=404))(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that gives up in the middle is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
