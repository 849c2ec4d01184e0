"""When an undated article can have been written, and what that leaves of its times."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.ledger import Store, View
from reportedly.model import Anchor, Clue, Event, Reading, Relation
from reportedly.query import Filter, timeline
from support.ledgers import Clock, keep
from support.readings import Words, make_date, make_reading, make_statement

TEXT = "Guards of Tarn shelled Belm on Friday. Ilya Maran left Belm on October 11. The road will open on November 3."
OTHER = "Tarn shelled the town of Belm."
REASON = "no publication date is given"


def undated(*years: str) -> Reading:
    """Clues: a Friday and 11 October in the past, 3 November to come, and what is in `years` in the past."""
    reading = make_reading(TEXT, outlet="Undated News")
    article, at = reading.article, Words(TEXT)
    dates = (
        make_date(article, "Friday", None, basis="open"),
        make_date(article, "October 11", "XXXX-10-11", basis="open"),
        make_date(article, "November 3", "XXXX-11-03", basis="open"),
    )
    events = (
        event(reading, "shelled", None, ("Tarn",), ("Belm",), "ASSAULT"),
        event(reading, "left", "XXXX-10-11", ("Ilya Maran",), ("Belm",), None),
    )
    clues = (
        Clue(span=at("Friday"), says="past", value="XXXX-WXX-5", reason="Friday is past"),
        Clue(span=at("October 11"), says="past", value="XXXX-10-11", reason="11 October is past"),
        Clue(span=at("November 3"), says="ahead", value="XXXX-11-03", reason="3 November is to come"),
        *(Clue(span=at("road"), says="past", value=year, reason=f"{year} is past") for year in years),
    )
    relations = (
        Relation(first=at("shelled"), second=at("Friday"), holds=("starts", "during", "finishes"), reason="on Friday"),
        Relation(first=at("left"), second=at("October 11"), holds=("during",), reason="on October 11"),
    )
    return msgspec.structs.replace(
        reading,
        dates=dates,
        events=events,
        relations=relations,
        anchor=Anchor(value=None, basis="open", reason=REASON, clues=clues),
    )


def event(reading: Reading, word: str, time: str | None, by: tuple[str, ...], to: tuple[str, ...], kind: Any) -> Event:
    trigger = Words(reading.article.text)(word)
    found = Event(id="", trigger=trigger, type=kind, actors=by, recipients=to, time=time, factuality={"article": "CT+"})
    return found.identified(reading.article.id)


def another(day: str, outlet: str = "Post") -> Reading:
    reading = make_reading(OTHER, outlet=outlet, published="2031-01-01")
    return msgspec.structs.replace(reading, events=(event(reading, "shelled", day, ("Tarn",), ("Belm",), "ASSAULT"),))


def by_a_source(day: str) -> Reading:
    reading = another(day)
    said = make_statement(reading.article, "Tarn shelled the town", speaker="Orm")
    told = msgspec.structs.replace(reading.events[0], id="", voice=said.id, factuality={said.id: "CT+"})
    return msgspec.structs.replace(reading, statements=(said,), events=(told.identified(reading.article.id),))


def told(
    path: Path, *readings: Reading, at: datetime = datetime(2030, 12, 1, tzinfo=UTC)
) -> dict[str, tuple[Any, ...]]:
    keep(path, *readings, clock=Clock(at))
    with Store.open(path) as store:
        rows = timeline(View(store), Filter(outlet="Undated"))
        return {("written" if row.what == "report" else row.text): (row.value, row.basis, row.reason) for row in rows}


def test_without_a_year_all_years_are_open(tmp_path: Path) -> None:
    found = told(tmp_path / "x.db", undated())
    assert {words: value for words, (value, _, _) in found.items()}.keys() == {"written", "left", "November 3"}
    assert found["left"][:2] == ("XXXX-10-11", "open")


def test_a_year_and_the_day_on_which_it_was_kept_leave_candidates(tmp_path: Path) -> None:
    found = told(tmp_path / "x.db", undated("2030"))
    value, basis, reason = found["written"]
    assert (value, basis) == ("2030-10-11/2030-11-02", "candidates")
    assert reason == f"{REASON}; it was kept on 2030-12-01"
    assert found["left"][:2] == ("2030-10-11", "candidates")
    assert found["November 3"][:2] == ("2030-11-03", "candidates")
    assert found["Friday"][:2] == ("[2030-10-11,2030-10-18,2030-10-25,2030-11-01]", "candidates")
    assert found["Friday"][2].endswith("by the days on which it can have been written, 2030-10-11/2030-11-02")


def test_several_years_leave_sets(tmp_path: Path) -> None:
    found = told(tmp_path / "x.db", undated("2029"))
    assert found["written"][0] == "[2029-10-11..2029-11-02,2030-10-11..2030-11-02]"
    assert found["left"][0] == "[2029-10-11,2030-10-11]"


def test_another_article_that_fixes_an_event_narrows_them(tmp_path: Path) -> None:
    found = told(tmp_path / "x.db", undated("2029"), another("2030-10-18"))
    assert found["written"][0] == "2030-10-18/2030-10-24"
    assert "“shelled” was on 2030-10-18, by Post (a1:" in found["written"][2]
    assert found["Friday"][0] == "2030-10-18"


def test_a_date_without_its_year_is_the_latest_such_day(tmp_path: Path) -> None:
    left = make_reading("Ilya Maran left the town of Belm.", outlet="Post", published="2030-10-12")
    left = msgspec.structs.replace(left, events=(event(left, "left", "2030-10-11", ("Ilya Maran",), ("Belm",), None),))
    found = told(tmp_path / "x.db", undated(), left)
    assert found["written"][0] == "2030-10-11/2030-11-02"
    assert found["left"][:2] == ("2030-10-11", "candidates")


@pytest.mark.parametrize(
    "others",
    [
        [another("2030-10-17")],
        [],
        [another("2030-10-18"), another("2030-10-25", outlet="Mail")],
        [another("2030-12-06")],
        [by_a_source("2030-10-18")],
    ],
    ids=["another day of the week", "none", "two that differ", "a day that the text rules out", "a source's word"],
)
def test_what_does_not_fit_narrows_nothing(tmp_path: Path, others: list[Reading]) -> None:
    assert told(tmp_path / "x.db", undated("2030"), *others)["written"][0] == "2030-10-11/2030-11-02"


def test_nothing_of_it_is_written_into_a_reading(tmp_path: Path) -> None:
    reading = undated("2030")
    told(tmp_path / "x.db", reading, another("2030-10-18"))
    with Store.open(tmp_path / "x.db") as store:
        assert View(store).reading(reading.article.id) == reading


def test_given_its_date_it_is_read_as_of_that(tmp_path: Path) -> None:
    path, reading = tmp_path / "x.db", undated("2030")
    told(path, reading)
    dated = msgspec.structs.replace(
        reading,
        article=msgspec.structs.replace(reading.article, published="2030-10-20"),
        anchor=Anchor(value="2030-10-20", basis="given", reason="as given"),
    )
    found = told(path, dated, at=datetime(2030, 12, 2, tzinfo=UTC))
    assert found["written"] == ("2030-10-20", None, "when it was published")
    with Store.open(path) as store:
        assert len(View(store).history(reading.article.id)) == 2
        assert timeline(View(store, "2030-12-01"), Filter(kind="report"))[0].basis == "candidates"


def test_a_dateline_s_day_stands_for_the_publication(tmp_path: Path) -> None:
    lined = msgspec.structs.replace(
        undated(), anchor=Anchor(value="2030-10-20", basis="dateline", reason="the dateline")
    )
    assert told(tmp_path / "x.db", lined)["written"] == ("2030-10-20", "context", "the dateline")
