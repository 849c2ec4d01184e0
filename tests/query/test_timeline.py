"""What is said to have happened when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.ledger import Store, View
from reportedly.query import Filter, TimelineRow, timeline
from support.ledgers import keep
from support.readings import make_date, make_reading


def told(view: View, **filters: Any) -> list[tuple[str, str, str]]:
    rows = timeline(view, Filter(outlet="courier", **filters))
    return [(row.what, row.value, row.text) for row in rows]


def test_events_dates_and_reports_by_their_time(view: View) -> None:
    assert told(view) == [
        ("event", "2031-03-02", "shelled"),
        ("date", "2031-03-04", "Tuesday"),
        ("report", "2031-03-05", "Earlier"),
    ]


def test_an_event_says_what_dates_it_and_why(view: View) -> None:
    event = timeline(view, Filter(kind="event"))[0]
    assert (event.dated_by, event.basis) == ("Sunday", "publication")
    assert event.reason
    assert event.passage_text == "The harbour was shelled on Sunday."
    assert event.voice.statement is None


@pytest.mark.parametrize(
    ("filters", "whats"),
    [
        ({"since": "2031-03-03"}, ["date", "report"]),
        ({"until": "2031-03-03"}, ["event"]),
        ({"since": "2031-03", "until": "2031-03-04"}, ["event", "date"]),
        ({"kind": "report"}, ["report"]),
        ({"about": "harbour"}, ["event", "date"]),
        ({"about": "shelled harbour"}, ["event"]),
        ({"by": "Reff"}, []),
        ({"limit": 1, "offset": 1}, ["date"]),
    ],
)
def test_filters(view: View, filters: dict[str, Any], whats: list[str]) -> None:
    assert [what for what, _, _ in told(view, **filters)] == whats


def test_a_time_in_somebodys_words_is_theirs(tmp_path: Path) -> None:
    reading = make_reading(outlet="C")
    quoted = make_date(reading.article, "winter", "2031-24")
    keep(tmp_path / "x.db", msgspec.structs.replace(reading, dates=(quoted,), events=()))
    with Store.open(tmp_path / "x.db") as store:
        (row,) = timeline(View(store))
        assert row.voice.speaker == "Dano Reff"
        assert timeline(View(store), Filter(by="reff")) == timeline(View(store), Filter(by="commander")) == [row]
        assert timeline(View(store), Filter(by="ilves")) == []


def test_intervals_sets_and_open_values(tmp_path: Path) -> None:
    reading = make_reading(outlet="C")
    values = ("2031-05/2031-06", "[2031-01-07,2031-01-14]", "XXXX-03-24", "P3D", "../2031-02")
    dates = tuple(
        make_date(reading.article, word, value)
        for word, value in zip(["Marta", "harbour", "Reff", "talks", "Sunday"], values, strict=True)
    )
    keep(tmp_path / "x.db", msgspec.structs.replace(reading, dates=dates, events=()))
    with Store.open(tmp_path / "x.db") as store:
        rows = timeline(View(store))
    assert [row.value for row in rows] == [
        "[2031-01-07,2031-01-14]",
        "../2031-02",
        "2031-05/2031-06",
        "XXXX-03-24",
    ]
    assert (rows[1].earliest, rows[0].latest) == (None, "2031-01-14T23:59:59")


def test_flat_has_what_the_columns_say(view: View) -> None:
    for row in timeline(view):
        assert tuple(row.flat()) == TimelineRow.columns()


def test_years_before_our_era_come_first_and_in_order(tmp_path: Path) -> None:
    reading = make_reading(outlet="C")
    values = ("0001", "-0043", "0000", "-0100/-0099", "-03XX", "XXXX-03-24")
    dates = tuple(
        make_date(reading.article, word, value)
        for word, value in zip(["Marta", "harbour", "Reff", "talks", "Sunday", "winter"], values, strict=True)
    )
    keep(tmp_path / "x.db", msgspec.structs.replace(reading, dates=dates, events=()))
    with Store.open(tmp_path / "x.db") as store:
        rows = timeline(View(store))
        late = timeline(View(store), Filter(since="-0050", until="0000"))
    assert [row.value for row in rows] == ["-03XX", "-0100/-0099", "-0043", "0000", "0001", "XXXX-03-24"]
    assert [row.value for row in late] == ["-0043", "0000", "XXXX-03-24"]
    assert [row.width for row in rows[:3]] == ["within 100 years", "within 2 years", "within 1 year"]
    flat = rows[2].flat()
    assert (flat["value"], flat["earliest"], flat["latest"]) == (
        "-0043",
        "-0043-01-01T00:00:00",
        "-0043-12-31T23:59:59",
    )
