"""Days with a name of their own: Christmas Eve, Thanksgiving, Easter 1998."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.stages.dates import words as w
from reportedly.stages.dates.nearest import nth_of_month, yearless
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, of_date
from reportedly.stages.dates.rules.common import WHICH, year_of
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, published


def feast(m: Match, now: Now) -> Sense | None:
    """Christmas Eve, Thanksgiving, Easter 1998."""
    name = " ".join(m["it"].text.lower().replace("’", "'").split())
    year = year_of(m.get("year"))
    if not year and _is_name(m):
        return None
    if year:
        found = feast_day(name, year)
        return fixed(found, f"the feast fell on {found.date}") if found else None
    if m.get("which"):
        year = (now.published.year + WHICH[m.low("which")]) if now.published and now.published.year else None
        found = feast_day(name, year) if year else None
        if found:
            return published(found, f"the feast counted from publication, {found.date}")
    return _nearest_feast(name, now)


_BEFORE = w.listed("on in at by since until before after for the this last next every each over around during of from")


def _is_name(m: Match) -> bool:
    """The Good Friday accord, the Order of Christmas Cheer."""
    first = m.sentence.words[m.first - 1] if m.first else None
    surname = first is not None and first.text[0].isupper() and first.text.lower() not in _BEFORE
    inside = surname or (m.after()[:1].isupper() and m.before()[:1].isalpha())
    return inside or m.after().lower() in ("agreement", "accord", "peace")


def _nearest_feast(name: str, now: Now) -> Sense | None:
    given = w.FEASTS.get(name)
    if given:
        return yearless(Period("day", None, *given), now)
    if now.published is None or now.published.date is None:
        return opened(Period("day"), "the day hangs on the year, which nothing fixes")
    today = now.published.date
    days = [d for y in (-1, 0, 1) if (d := feast_day(name, today.year + y)) and d.date]
    if not days:
        return opened(Period("day"), f"no rule tells the day of the feast in {today.year}")
    best = min(days, key=lambda d: abs(((d.date or today) - today).days))
    return published(best, f"the one nearest to publication, {best.date}")


def feast_day(name: str, year: int) -> Period | None:
    """The day of a feast in a year."""
    given = w.FEASTS.get(name)
    if given:
        return Period("day", year, *given)
    if not 1583 <= year <= 4000:
        return None
    from_easter = {"good friday": -2, "easter monday": 1, "palm sunday": -7, "easter": 0, "easter sunday": 0}
    if name in from_easter:
        return of_date(easter(year) + timedelta(days=from_easter[name]))
    month, day, nth = {"labor day": (9, 1, 1), "memorial day": (5, 1, -1)}.get(name, (11, 4, 4))
    found = nth_of_month(year, month, day, nth)
    return of_date(found) if found else None


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


RULES: tuple[tuple[str, Builder], ...] = (
    ("the? it=FEAST (of|,)? year=ANYYEAR", feast),
    ("which=(last|next|this) it=FEAST", feast),
    ("it=FEAST", feast),
)
