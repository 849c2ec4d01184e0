"""How early and how late an EDTF value can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.edtf import Bounds, bounds


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        ("2031-03-04~", "2031-03-04", "2031-03-04"),
        ("2031-03?", "2031-03-01", "2031-03-31"),
        ("2031-XX-05", "2031-01-05", "2031-12-05"),
        ("2031-XX-31", "2031-01-31", "2031-12-31"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2031-02-XX", "2031-02-01", "2031-02-28"),
        ("2031-03-1X", "2031-03-10", "2031-03-19"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2031-21", "2031-03-01", "2031-05-31"),
        ("2031-24", "2031-12-01", "2032-02-29"),
        ("2031-34", "2031-04-01", "2031-06-30"),
        ("2031-41", "2031-07-01", "2031-12-31"),
        ("2031-03-04/2031-03-06", "2031-03-04", "2031-03-06"),
        ("2031-03/2031-04-02", "2031-03-01", "2031-04-02"),
        ("[2031-03-04,2031-03-11,2031-03-18]", "2031-03-04", "2031-03-18"),
        ("{2031,2029}", "2029-01-01", "2031-12-31"),
        ("[2031-03-04..2031-03-06]", "2031-03-04", "2031-03-06"),
        ("2031-03-04/..", "2031-03-04", None),
        ("../2031-03-04", None, "2031-03-04"),
        ("[..2031]", None, "2031-12-31"),
        ("20XX-02-29", "2000-02-29", "2099-02-29"),
        ("XXXX-03-24", None, None),
        ("XXXX-02-29", None, None),
    ],
)
def test_days(value: str, earliest: str | None, latest: str | None) -> None:
    start, end = earliest and f"{earliest}T00:00:00", latest and f"{latest}T23:59:59"
    assert bounds(value) == Bounds(start, end)


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2031-03-04T19", "2031-03-04T19:00:00", "2031-03-04T19:59:59"),
        ("2031-03-04T19:30", "2031-03-04T19:30:00", "2031-03-04T19:30:59"),
        ("2031-03-04T19:30:05Z", "2031-03-04T19:30:05", "2031-03-04T19:30:05"),
        ("2031-03-04T19:30:05.25+02:00", "2031-03-04T19:30:05", "2031-03-04T19:30:05"),
    ],
)
def test_times(value: str, earliest: str, latest: str) -> None:
    assert bounds(value) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "value",
    ["", "P10Y", "PXM", "PRESENT_REF", "2031-13", "2031-02-30", "XXXX-02-30", "2031-3-4", "yesterday", "[2031,soon]",
     "/", "../..", "[]", "2031-03-04T", "x/2031", "Y-17E7", "2031-03-04/2031-03-05/2031-03-06"],
)  # fmt: skip
def test_what_is_no_date_has_none(value: str) -> None:
    assert bounds(value) is None


@given(st.text(alphabet="0123456789X-/[]{},.~?T:Z", max_size=24))
def test_nothing_fails_and_no_end_comes_before_its_start(value: str) -> None:
    found = bounds(value)
    if found is not None and found.earliest and found.latest and "/" not in value and ".." not in value:
        assert found.earliest <= found.latest


@given(st.dates(), st.dates())
def test_two_days_meet_where_they_are_the_same(one: object, other: object) -> None:
    first, second = bounds(str(one)), bounds(str(other))
    assert first is not None
    assert second is not None
    assert first.meets(second) == (one == other)
