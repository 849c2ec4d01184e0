"""What the rules share: which year a word stands for, and "this", "last" and "next"."""

from __future__ import annotations

from reportedly.stages.dates.nearest import in_relative_year
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period
from reportedly.stages.dates.sense import Now, Sense, opened, published
from reportedly.stages.dates.tokens import Word

WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
}
GIVEN = "all of it is in the text"


def year_of(word: Word | None) -> int | None:
    """The year a word stands for; '98 is 1998, '05 is 2005."""
    if word is None:
        return None
    if word.kind == "SHORT_YEAR":
        short = int(word.text[-2:])
        return short + (1900 if short > 40 else 2000)
    if word.kind == "ACADEMIC":
        return int(word.text[:4])
    return word.whole or None


def in_era(year: int | None, m: Match) -> int | None:
    """The year as EDTF counts it: 1 BC is the year 0."""
    before = m.get("era") is not None and m.low("era").startswith("b")
    return 1 - year if year and before else year


def unreached(now: Now) -> str:
    """Why what is counted from publication has no value."""
    if now.published is None:
        return "it hangs on the publication date, which is not known"
    return "counted from publication it lies outside the years that a value can name"


def which_year(period: Period, which: str, now: Now) -> Sense:
    """The month or day of this, last or next year, as seen from publication."""
    years = WHICH.get(which, 0)
    found = in_relative_year(period, now.published, years)
    if found is None:
        return opened(period, "the year hangs on the publication date, which is not known")
    return published(
        found, f"in {('the year of', 'the year after', 'the year before')[years]} publication, {found.year}"
    )


def shown(period: Period) -> str:
    """The period as reasons name it."""
    return opened(period, "").value or "open"
