"""Pages over http and https: from public addresses only, within a size and a time.

Every hop of a redirect is resolved here, each of its addresses is checked, and the connection goes to the address that
was checked: a name that resolves to a private address the second time gains nothing.
"""

from __future__ import annotations

import asyncio
import io
import socket
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpx

from reportedly.errors import PrivateAddressError, TooLargeError, UrlError
from reportedly.ingest.source import Source

MAX_BYTES = 10_000_000
SECONDS = 20.0
_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
# IPv6 addresses that stand for an IPv4 address, which may be a private one.
_WRAPPED = tuple(map(IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))

Address = IPv4Address | IPv6Address
Allowed = Callable[[Address], bool]


def is_public(address: Address) -> bool:
    """Whether `address` belongs to the public internet: not to this machine, a private network or a reserved block."""
    if isinstance(address, IPv6Address) and any(address in network for network in _WRAPPED):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def fetch(url: str, *, seconds: float = SECONDS, most: int = MAX_BYTES, allowed: Allowed = is_public) -> Source:
    """What `url` answers, in at most `seconds` for everything and `most` bytes, from addresses that are `allowed`.

    Raises UrlError, PrivateAddressError, TooLargeError.
    """
    try:
        return _finished(_fetch(url, seconds, most, allowed))
    except TimeoutError:
        raise UrlError(url, f"not within {seconds:g} seconds") from None
    except httpx.HTTPStatusError as error:
        raise UrlError(url, f"{error.response.status_code} {error.response.reason_phrase}".strip()) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise UrlError(url, _one_line(error)) from None


def _finished(work: Coroutine[Any, Any, Source]) -> Source:
    """Run `work` in a loop of its own thread: the caller may be inside another loop, as in a notebook."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def _fetch(url: str, seconds: float, most: int, allowed: Allowed) -> Source:
    async with (
        asyncio.timeout(seconds),
        httpx.AsyncClient(
            transport=Guarded(url, allowed),
            follow_redirects=True,
            max_redirects=_REDIRECTS,
            timeout=seconds,
            headers={"user-agent": f"reportedly/{version('reportedly')}", "accept": "text/html, text/plain;q=0.9"},
        ) as client,
        client.stream("GET", url) as response,
    ):
        response.raise_for_status()
        body = await _body(response, url, most)
    media = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
    stream = io.BufferedReader(io.BytesIO(body))
    return Source(url, stream, media, response.charset_encoding, str(response.url))


async def _body(response: httpx.Response, url: str, most: int) -> bytes:
    """The answer, unpacked; TooLargeError as soon as it is longer than `most` bytes."""
    body = bytearray()
    async for piece in response.aiter_bytes():
        body += piece
        if len(body) > most:
            raise TooLargeError(url, f"a page has at most {most:,} bytes")
    return bytes(body)


class Guarded(httpx.AsyncBaseTransport):
    """Sends each request to an address of its host that was checked just before, under the host's own name."""

    def __init__(self, url: str, allowed: Allowed) -> None:
        self._url = url
        self._allowed = allowed
        self._inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of the first address that takes the connection."""
        host = request.url.host
        failure: httpx.ConnectError | httpx.ConnectTimeout | None = None
        for address in await self._addresses(host, request.url.port or _PORTS.get(request.url.scheme, 0)):
            try:
                return await self._inner.handle_async_request(_sent_to(address, request))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or UrlError(self._url, f"{host} has no address")

    async def _addresses(self, host: str, port: int) -> list[Address]:
        """The addresses of `host`, all of them allowed. Raises UrlError, PrivateAddressError."""
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise UrlError(self._url, f"{host}: {error.strerror}") from None
        addresses = list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))
        for address in addresses:
            if not self._allowed(address):
                raise PrivateAddressError(self._url, f"{host} is {address}" if host != str(address) else "")
        return addresses

    async def aclose(self) -> None:
        """Close what is open."""
        await self._inner.aclose()


def _sent_to(address: Address, request: httpx.Request) -> httpx.Request:
    """The same request, connected to `address`; its Host header and the name in TLS stay the URL's."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=str(address)),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


def _one_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0] or type(error).__name__
