"""The real article, where it is beside the repository; no sentence of it stands here."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Event
from reportedly.pipeline import Reader
from reportedly.text.parser import english
from support.shared import shared_file

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def events() -> list[tuple[str, Event]]:
    text = shared_file("articles/000_bfe88195f245633e.txt").read_text(encoding="utf-8")
    reading = Reader(english()).read(Article.of(text, published="2020-10-20"))
    return [(event.trigger.of(text), event) for event in reading.events if event.voice == "article"]


def test_the_drone_strike(events: list[tuple[str, Event]]) -> None:
    strike = next(event for words, event in events if words == "assassinated")
    assert (strike.type, strike.actors) == ("ASSAULT", ("United States",))
    assert strike.recipients == ("Qassem Soleimani", "Abu Mahdi al-Mohandes")
    assert strike.time is not None
    assert {"2020-01-03~", "2020-01-04~"} >= set(strike.time.strip("[]").split(","))
    assert strike.place is not None
    assert "airport" in strike.place


def test_the_resolution(events: list[tuple[str, Event]]) -> None:
    assert ("passed", "2020-01-05") in [(words, event.time) for words, event in events]


def test_the_decision_that_was_not_pressed(events: list[tuple[str, Event]]) -> None:
    pressing = next(event for words, event in events if words == "press ahead")
    assert (pressing.actors, pressing.factuality) == (("United States",), {"article": "CT-"})


def test_the_agreement_of_october(events: list[tuple[str, Event]]) -> None:
    agreed = [event for _, event in events if event.type == "AGREE" and event.time == "2020-10"]
    assert [event.factuality for event in agreed] == [{"article": "CT+"}]
