"""The pages of one ledger for all tests, and a browser for those that need one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

from support.ledgers import keep
from support.web import everything, serving

ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of `support.web.everything`."""
    path = tmp_path_factory.mktemp("web") / "pages.db"
    keep(path, *everything())
    return path


@pytest.fixture(scope="session")
def site(ledger: Path) -> Iterator[str]:
    """Where its pages are served."""
    with serving(ledger) as address:
        yield address


@pytest.fixture(scope="session")
def client(site: str) -> Iterator[httpx.Client]:
    """Asks for its pages, and follows no redirection."""
    with httpx.Client(base_url=site, trust_env=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no chromium on the PATH (apt-get install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(params=[1280], ids=["wide"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window, 1280 pixels wide if no parameter says otherwise.

    Fails the test, at its end, for every line on the console and every request that would have left this machine.
    """
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    opened = context.new_page()
    wrong: list[str] = []

    def route(asked: Route) -> None:
        if urlsplit(asked.request.url).hostname == "127.0.0.1":
            asked.continue_()
        else:
            wrong.append(f"a request to {asked.request.url}")
            asked.abort()

    def heard(message: ConsoleMessage) -> None:
        wrong.append(f"on the console: {message.text}")

    context.route("**/*", route)
    opened.on("console", heard)
    opened.on("pageerror", lambda error: wrong.append(f"an error: {error}"))
    yield opened
    context.close()
    assert wrong == []
