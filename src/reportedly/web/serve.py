"""Serving the pages until somebody presses Ctrl-C."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from reportedly.errors import ServeError
from reportedly.ledger import Store
from reportedly.web.app import create
from reportedly.web.guard import loopback


def serve(store: Store, host: str, port: int, started: Callable[[str], None]) -> None:
    """Serve the ledger; `started` is told the address once it answers. Port 0 is any free one.

    Raises NotLoopbackError where other machines could reach `host`, ServeError where the port can't be had.
    """
    listening = _listen(loopback(host), port)
    config = uvicorn.Config(
        create(store), log_config=None, access_log=False, server_header=False, lifespan="off", ws="none"
    )
    with listening, suppress(KeyboardInterrupt):
        started(address(listening))
        uvicorn.Server(config).run(sockets=[listening])


def address(listening: socket.socket) -> str:
    """The URL of the first page."""
    host, port, *_ = listening.getsockname()
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ServeError(f"port {port}", f"{error.strerror}; --port takes another") from None
