"""A ledger of three articles to ask: two dated, of two outlets, and one undated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.ledger import Store, View
from support.ledgers import keep
from support.readings import make_reading


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("asked") / "x.db"
    keep(
        path,
        make_reading(outlet="Post", published="2031-03-09", title="Later"),
        make_reading(outlet="The Valley Courier", published="2031-03-05", title="Earlier", url="https://c.example/1"),
        make_reading(outlet="Undated News", title="Some day"),
    )
    return path


@pytest.fixture
def view(asked: Path) -> Iterator[View]:
    with Store.open(asked) as store:
        yield View(store)
