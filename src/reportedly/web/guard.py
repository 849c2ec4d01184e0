"""What keeps the pages on this machine: which addresses to listen on, which names to answer to, which headers to send.

A page of the open web must not be able to read the ledger through the reader's browser. It could try by a name of its
own that it points at 127.0.0.1 (DNS rebinding): hence the check of the Host header. It could try to frame or embed a
page of ours, or to have text of an article run as script: hence the headers.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from ipaddress import ip_address
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from reportedly.errors import NotLoopbackError, WrongHostError

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def loopback(host: str) -> str:
    """The address that `host` stands for. Raises NotLoopbackError where others than this machine could reach it.

    A name other than localhost is not looked up: what it means is somebody else's to say.
    """
    if host.casefold() == "localhost":
        return "127.0.0.1"
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        raise NotLoopbackError(host, "give 127.0.0.1, ::1 or localhost") from None
    if not address.is_loopback:
        raise NotLoopbackError(host, "give 127.0.0.1, ::1 or localhost")
    return str(address)


def ours(host: str) -> bool:
    """Whether a Host header names this machine: a loopback address or localhost, with or without a port."""
    name, mark, port = host.rpartition(":")
    if not mark or not port.isdigit():
        name = host
    try:
        loopback(name)
    except NotLoopbackError:
        return False
    return True


class Guard:
    """Refuses requests in another machine's name, and puts HEADERS on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An ASGI application round another."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        host = Headers(scope=scope).get("host", "")
        app = self._app if ours(host) else PlainTextResponse(str(WrongHostError(host)), 421)

        # The ledger may grow at any moment; the style does not (and browsers ask for the icon at every new address).
        cache = "private, max-age=300" if scope["path"].startswith("/static/") else "no-cache"

        async def guarded(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update({**HEADERS, "Cache-Control": cache})
            await send(message)

        return await app(scope, receive, guarded)
