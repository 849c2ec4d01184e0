"""What holds for every store: what is kept can be asked, now and as of any time, and nothing is kept twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import NoSuchRecordError, UnsoundReadingError
from reportedly.ledger import Kept, Store, View, Writer
from reportedly.model import Commitment, Event, Reading, Span, Statement
from reportedly.query import articles
from support.ledgers import Clock
from support.readings import make_reading

# How to make each kind of store in a folder.
STORES: dict[str, Callable[[Path], Store]] = {"sqlite": lambda folder: Store.create(folder / "ledger.db")}

READING = make_reading(outlet="Courier", published="2031-03-05")


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with STORES[request.param](tmp_path) as made:
        yield made


def test_a_kept_reading_comes_back_whole(store: Store) -> None:
    assert Writer(store).keep(READING) is Kept.ADDED
    assert View(store).reading(READING.article.id) == READING


def test_what_is_known_of_an_article_comes_back(store: Store) -> None:
    reading = make_reading(
        source="a.txt", outlet="C", title="T", published="2031", url="https://c.example/1", licence="L"
    )
    Writer(store).keep(reading)
    assert View(store).reading(reading.article.id).article == reading.article


def test_reading_again_changes_nothing(store: Store) -> None:
    writer = Writer(store)
    writer.keep(READING)
    before = View(store).history(READING.article.id)
    assert writer.keep(READING) is Kept.UNCHANGED
    assert Writer(store, version="99").keep(READING) is Kept.UNCHANGED
    assert View(store).history(READING.article.id) == before


def test_a_score_and_a_source_alone_are_no_new_reading(store: Store) -> None:
    Writer(store).keep(READING)
    surer = tuple(msgspec.structs.replace(statement, score=0.1) for statement in READING.statements)
    moved = msgspec.structs.replace(READING.article, source="elsewhere.txt")
    assert Writer(store).keep(msgspec.structs.replace(READING, article=moved, statements=surer)) is Kept.UNCHANGED
    assert View(store).reading(READING.article.id) == READING


def test_a_date_that_was_not_known_before_supersedes(store: Store) -> None:
    undated, dated = make_reading(outlet="Courier"), make_reading(outlet="Courier", published="2031-03-05")
    writer = Writer(store)
    assert [writer.keep(undated), writer.keep(dated)] == [Kept.ADDED, Kept.SUPERSEDED]
    view = View(store)
    assert view.reading(undated.article.id) == dated
    assert view.reading(undated.id) == undated
    assert [listed.article.published for listed in articles(view)] == ["2031-03-05"]


def test_an_older_reading_can_hold_again(store: Store) -> None:
    first, second = make_reading(outlet="C"), make_reading(outlet="C", published="2031")
    writer = Writer(store)
    assert [writer.keep(reading) for reading in (first, second, first)] == [
        Kept.ADDED,
        Kept.SUPERSEDED,
        Kept.SUPERSEDED,
    ]
    assert View(store).reading(first.article.id) == first


def test_as_of_leaves_out_what_was_kept_later(store: Store) -> None:
    clock = Clock(datetime(2031, 3, 10, 12, tzinfo=UTC))
    writer = Writer(store, clock=clock)
    first, second = make_reading(outlet="C"), make_reading(outlet="C", published="2031")
    writer.keep(first)
    clock.now += timedelta(days=2)
    writer.keep(second)
    assert View(store, as_of="2031-03-11").reading(first.article.id) == first
    assert View(store, as_of="2031-03-12").reading(first.article.id) == second
    assert View(store, as_of="2031-03-12T12:00:00Z").reading(first.article.id) == first
    assert View(store, as_of="2031-03-12T14:00:03+02:00").reading(first.article.id) == second
    assert articles(View(store, as_of="2031-03-09")) == []
    with pytest.raises(NoSuchRecordError):
        View(store, as_of="2031-03-09").reading(first.article.id)


def test_two_outlets_with_one_text_are_two_articles(store: Store) -> None:
    writer = Writer(store)
    for outlet in ("Courier", "Post"):
        assert writer.keep(make_reading(outlet=outlet)) is Kept.ADDED
    assert len(articles(View(store))) == 2


def test_a_text_without_an_outlet_is_listed_until_it_has_one(store: Store) -> None:
    clock = Clock()
    writer = Writer(store, clock=clock)
    nobodys, couriers = make_reading(), make_reading(outlet="Courier")
    writer.keep(nobodys)
    clock.now += timedelta(days=1)
    writer.keep(couriers)
    assert [listed.article.id for listed in articles(View(store))] == [couriers.article.id]
    assert [listed.article.id for listed in articles(View(store, as_of="2031-03-10"))] == [nobodys.article.id]
    assert View(store).reading(nobodys.article.id) == nobodys
    writer.keep(nobodys)
    assert [listed.article.id for listed in articles(View(store))] == [couriers.article.id]


def test_an_unsound_reading_is_refused_whole(store: Store) -> None:
    beyond = msgspec.structs.replace(READING.statements[0], content=(Span(0, 10_000),)).identified(READING.article.id)
    with pytest.raises(UnsoundReadingError):
        Writer(store).keep(msgspec.structs.replace(READING, statements=(beyond,)))
    assert articles(View(store)) == []


def test_each_record_is_found_by_its_id_and_by_a_beginning(store: Store) -> None:
    Writer(store).keep(READING)
    view = View(store)
    hashed: list[Statement | Commitment | Event] = [*READING.statements, *READING.commitments, *READING.events]
    for record in hashed:
        for prefix in (record.id, record.id[:12], record.id[3:12]):
            assert view.find(prefix)[1:] == (record.id, READING.article.id, record)
    assert view.find(READING.article.id).record == READING.article
    assert view.find(READING.id).record == READING


@pytest.mark.parametrize("prefix", ["", "s1:", "s1:ffffffffffff", "x9:12", "%", "s1:_", "'", "é", "\0"])
def test_what_names_no_one_record_is_said_so(store: Store, prefix: str) -> None:
    Writer(store).keep(READING)
    with pytest.raises(NoSuchRecordError):
        View(store).find(prefix)


VARIANTS = [
    make_reading("Reff said no.", outlet=outlet, published=published)
    for outlet in (None, "Courier", "Post")
    for published in (None, "2031", "2031-03")
]


@given(kept=st.lists(st.tuples(st.sampled_from(VARIANTS), st.integers(0, 3)), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("name", STORES)
def test_at_any_time_the_latest_reading_kept_by_then_holds(
    name: str, tmp_path_factory: pytest.TempPathFactory, kept: list[tuple[Reading, int]]
) -> None:
    """Against a model: a dictionary from article to reading, written down after each keeping."""
    clock = Clock()
    held: dict[str, Reading] = {}
    states = [(clock.now, dict(held))]
    with STORES[name](tmp_path_factory.mktemp("store")) as store:
        writer = Writer(store, clock=clock)
        for reading, days in kept:
            clock.now += timedelta(days=days)
            expected = Kept.UNCHANGED if held.get(reading.article.id) == reading else None
            assert expected in (None, writer.keep(reading))
            if expected is None:
                writer.keep(reading)
            held[reading.article.id] = reading
            states.append((clock.now, dict(held)))
        for moment, state in states:
            assert listed(View(store, as_of=moment.isoformat())) == current(state)
        assert listed(View(store)) == current(held)


def listed(view: View) -> dict[str, str]:
    return {row.article.id: row.article.reading_id for row in articles(view)}


def current(state: dict[str, Reading]) -> dict[str, str]:
    named = any(reading.article.outlet for reading in state.values())
    return {key: reading.id for key, reading in state.items() if reading.article.outlet or not named}
