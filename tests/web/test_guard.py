from __future__ import annotations

import pytest

from reportedly.errors import NotLoopbackError
from reportedly.web.guard import loopback, ours


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1.2.3", "127.1.2.3"),
        ("::1", "::1"),
        ("[::1]", "::1"),
        ("LocalHost", "127.0.0.1"),
    ],
)
def test_this_machine_alone(host: str, address: str) -> None:
    assert loopback(host) == address


@pytest.mark.parametrize(
    "host",
    ["192.0.2.1", "::", "192.168.1.2", "10.0.0.1", "8.8.8.8", "example.org", "localhost.example.org", "", "127.1"],
)
def test_what_others_could_reach_is_refused(host: str) -> None:
    with pytest.raises(NotLoopbackError, match="R601"):
        loopback(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8765", "localhost:1", "LOCALHOST", "[::1]:8765", "[::1]"])
def test_our_names(host: str) -> None:
    assert ours(host)


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "evil.example:8765", "127.0.0.1.evil.example", "127.0.0.1:", "localhost:80:80", "192.0.2.1"],
)
def test_other_names(host: str) -> None:
    assert not ours(host)
