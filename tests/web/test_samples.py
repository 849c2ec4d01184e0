"""Real readings in a real browser: the packaged samples and, where it is beside the repository, the real article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from reportedly.model import Article, Reading
from reportedly.pipeline import Reader
from reportedly.samples import samples
from support.ledgers import keep
from support.shared import shared_file
from support.web import serving

pytestmark = [pytest.mark.model, pytest.mark.browser]

# Of every number in the text: the speaker that its card shows once it is pressed.
_PRESS = """() => [...document.querySelectorAll('.text .n')].map(marker => {
    marker.click();
    return document.querySelector('#panel h2 .who').textContent;
})"""
# The text without the numbers that we put into it.
_TEXT = """() => {
    const text = document.querySelector('.text').cloneNode(true);
    text.querySelectorAll('.n').forEach(marker => marker.remove());
    return text.textContent;
}"""


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    reader = Reader()
    return [reader.read(article) for article in samples()]


@pytest.fixture(scope="module")
def address(readings: list[Reading], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    keep(path, *readings)
    with serving(path) as served:
        yield served


def shows(page: Page, address: str, reading: Reading) -> None:
    """Every statement has a number in the text, whose card names its speaker; the text is as received."""
    page.goto(f"{address}/articles/{reading.article.id}")
    speakers = {s.id: s.speaker or "Nobody named" for s in reading.statements}
    ids: list[str] = page.locator(".text .n").evaluate_all("all => all.map(one => one.id)")
    assert sorted(ids) == sorted(speakers)
    assert page.evaluate(_PRESS) == [speakers[name] for name in ids]
    assert page.evaluate(_TEXT).split() == reading.article.text.split()


def test_every_sample_shows_who_says_what(page: Page, address: str, readings: list[Reading]) -> None:
    for reading in readings:
        assert reading.statements
        shows(page, address, reading)


def test_the_list_the_timeline_the_search_and_the_actors(page: Page, address: str, readings: list[Reading]) -> None:
    page.goto(address)
    expect(page.locator("tbody tr")).to_have_count(len(readings))
    page.goto(f"{address}/timeline")
    assert page.locator(".row").count() > len(readings)
    page.goto(f"{address}/search?q=dam")
    assert page.locator(".result mark").count() > 5
    page.goto(f"{address}/actors")
    expect(page.locator("tbody tr .num").first).not_to_have_text("0")


def test_the_real_article(page: Page, tmp_path: Path) -> None:
    text = shared_file("articles/000_bfe88195f245633e.txt").read_text("utf-8")
    reading = Reader().read(Article.of(text, published="2020-10-20"))
    keep(tmp_path / "x.db", reading)
    with serving(tmp_path / "x.db") as served:
        shows(page, served, reading)
        assert page.locator(".text p").count() > 5  # a page whose paragraphs were run together
        page.goto("about:blank")  # or the browser would go on asking for the icon
