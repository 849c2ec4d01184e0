"""Where a report comes from: a file, a URL or standard input, opened as bytes."""

from __future__ import annotations

import errno
import io
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reportedly.errors import UrlError

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")


class Stream(Protocol):
    """What readers need of a stream of bytes: io.BufferedReader has it."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        ...

    def readline(self, size: int, /) -> bytes:
        """A line, or its first `size` bytes."""
        ...

    def peek(self, size: int, /) -> bytes:
        """What comes next, without moving on."""
        ...


@dataclass(frozen=True)
class Source:
    """An open source: its name as given, its bytes, and what a server said of them.

    `media` is the content type without parameters, `charset` the declared encoding, `url` the address that answered.
    """

    name: str
    stream: Stream
    media: str | None = None
    charset: str | None = None
    url: str | None = None


Fetch = Callable[[str], Source]


def is_url(name: str) -> bool:
    """Whether `name` is meant as a URL, of whatever scheme."""
    return _SCHEME.match(name) is not None


@contextmanager
def opened(name: str, fetch: Fetch) -> Iterator[Source]:
    """The source called `name`: `-` is standard input, `scheme://…` goes to `fetch`, the rest are files.

    Raises OSError for a file that cannot be opened, and what `fetch` raises.
    """
    if name == "-":
        with _standard_input() as stream:
            yield Source(name, stream)
    elif name.lower().startswith(("http://", "https://")):
        yield fetch(name)
    elif is_url(name):
        raise UrlError(name, "only http and https are read")
    else:
        with Path(name).open("rb") as stream:
            yield Source(name, stream)


@contextmanager
def _standard_input() -> Iterator[Stream]:
    """Standard input with a look ahead; it stays open afterwards. OSError where the process has none."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    stream = sys.stdin.buffer
    if isinstance(stream, io.BufferedReader):
        yield stream
        return
    ahead = io.BufferedReader(stream)  # type: ignore[type-var]  # bytes in memory, as in tests
    try:
        yield ahead
    finally:
        ahead.detach()
