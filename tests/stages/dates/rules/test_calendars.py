"""Dates of the Hijri and Solar Hijri calendars, beside known days."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.stages.dates import find_dates
from reportedly.stages.dates.rules.calendars import hijri_day, solar_day

# As the calendars of the region had them; by sight of the moon the first two may be a day or two off.
HIJRI = {
    (1442, 1, 1): date(2020, 8, 20), (1442, 9, 1): date(2021, 4, 13), (1427, 9, 1): date(2006, 9, 24),
    (1446, 12, 10): date(2025, 6, 6), (1400, 1, 1): date(1979, 11, 21),
}  # fmt: skip
SOLAR = {
    (1399, 1, 1): date(2020, 3, 20), (1357, 11, 22): date(1979, 2, 11), (1401, 7, 1): date(2022, 9, 23),
    (1403, 12, 30): date(2025, 3, 20),
}  # fmt: skip


@pytest.mark.parametrize("day", HIJRI)
def test_a_hijri_day_is_a_day_or_two_off_at_most(day: tuple[int, int, int]) -> None:
    assert abs((hijri_day(*day) - HIJRI[day]).days) <= 2


@pytest.mark.parametrize("day", SOLAR)
def test_a_solar_day_is_a_day_off_at_most(day: tuple[int, int, int]) -> None:
    assert abs((solar_day(*day) - SOLAR[day]).days) <= 1


VALUES = {
    "15 Ramadan 1442": "2021-04-27~",
    "the tenth of Muharram": None,
    "Shawwal 10, 1442": "2021-05-22~",
    "10 Dhu al-Hijjah 1446": "2025-06-07~",
    "Ramadan 2006": "2006-09-24~/2006-10-23~",
    "22 Bahman 1357": "1979-02-11~",
    "Mehr 1399": "2020-09-22~/2020-10-21~",
    "Ramadan 2030": None,
}


@pytest.mark.parametrize("words", VALUES)
def test_a_month_with_a_year_is_converted_with_its_margin(words: str) -> None:
    found = [when for when in find_dates(f"They met in {words}, it says.") if "calendar" in when.reason]
    assert [when.value for when in found] == ([VALUES[words]] if VALUES[words] else [])
    assert all(when.timex3.mod == "APPROX" and "off" in when.reason for when in found)
