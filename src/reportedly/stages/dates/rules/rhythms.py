"""What comes again: every Tuesday, each summer, Friday nights, twice a week, daily."""

from __future__ import annotations

from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.rules.units import duration, grain, unit_of
from reportedly.stages.dates.sense import Builder, Now, Sense, rhythm
from reportedly.stages.dates.words import PARTS, RHYTHMS, listed


def per(m: Match, _now: Now) -> Sense | None:
    """Per year."""
    unit = unit_of(m["unit"])
    return rhythm(duration(1, unit), grain(unit), "so much in each of that length")


def weekends(m: Match, _now: Now) -> Sense | None:
    """Weekends, as a time that comes again."""
    if m.before() not in ("on", "at", "most", "all", "and", "during"):
        return None
    return rhythm("P1W", "weekend", "the end of every week", "XXXX-WXX-WE")


def every(m: Match, _now: Now) -> Sense | None:
    """Every day, each year, every two weeks, every other month."""
    unit = unit_of(m["unit"])
    count = m["n"].number if m.get("n") else 2.0 if m.get("other") else None if m.get("vague") else 1.0
    return rhythm(duration(count, unit), grain(unit), "it comes again after that length")


def every_weekday(m: Match, _now: Now) -> Sense | None:
    """Every Tuesday, Tuesdays."""
    return rhythm(None, "day", "a day of every week", f"XXXX-WXX-{m.number('weekday')}")


def every_month(m: Match, _now: Now) -> Sense | None:
    """Every July."""
    return rhythm(f"XXXX-{m.number('month'):02d}", "month", "a month of every year", f"XXXX-{m.number('month'):02d}")


def every_season(m: Match, _now: Now) -> Sense | None:
    """Every summer."""
    code = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[m.number("season") or 22]
    return rhythm("P1Y", "season", "a season of every year", f"XXXX-{code}")


def every_part(m: Match, _now: Now) -> Sense | None:
    """Every morning."""
    code = PARTS.get(m.low("part").rstrip("s"), "DT")
    return rhythm("P1D", "part_of_day", "a part of every day", f"XXXX-XX-XXT{code}")


_PLURAL_PARTS = "part=(PARTS|nights)"


def weekday_parts(m: Match, now: Now) -> Sense | None:
    """Friday nights; the Monday of "Monday and Tuesday nights", which in a report of what was are two nights."""
    code = PARTS[m.low("part").removesuffix("s")] if m.get("part") else _part_ahead(m)
    if code is None or (now.tense == "past" and (not m.get("part") or m.before() in ("and", "or", ","))):
        return None
    return rhythm(None, "part_of_day", "a part of a day of every week", f"XXXX-WXX-{m.number('weekday')}T{code}")


_AND_PARTS = compiled(f"(, WEEKDAY)* ,? (and|or) WEEKDAY {_PLURAL_PARTS}")


def _part_ahead(m: Match) -> str | None:
    """The part of the day that stands after a list of weekdays."""
    found = _AND_PARTS.match(m.sentence.code, m.last + 1)
    return PARTS[m.sentence.words[found.start("part")].text.lower().removesuffix("s")] if found else None


_AFTER_ADVERB = listed("and or but to in on at by for from since until with as through over")


def adverb(m: Match, _now: Now) -> Sense | None:
    """Daily, weekly, annually; not the kind of a thing ("a quarterly dividend")."""
    if m["it"].text[0].isupper() and m.before(1)[:1].isalpha() and m.sentence.words[m.first - 1].text[0].isupper():
        return None
    if (
        m.low("it") not in ("hourly", "daily", "nightly", "weekly", "annual")
        and m.after()[:1].islower()
        and m.after().lower() not in _AFTER_ADVERB
    ):
        return None
    value = RHYTHMS[m.low("it")]
    unit = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}[value[-1]]
    return rhythm(value, grain(unit), "it comes again after that length")


RULES: tuple[tuple[str, Builder], ...] = (
    ("(every|each) other=other? unit=UNIT", every),
    ("(every|each) n=NUM unit=UNITS", every),
    ("(every|each) vague=(few|several) unit=UNITS", every),
    ("per unit=UNIT", per),
    ("(every|each) weekday=WEEKDAY", every_weekday),
    ("weekday=WEEKDAYS", every_weekday),
    ("(every|each) month=ANYMONTH", every_month),
    ("(every|each) season=SEASON", every_season),
    ("(every|each) part=DAYPART", every_part),
    (f"weekday=WEEKDAY {_PLURAL_PARTS}", weekday_parts),
    ("it=weekends", weekends),
    ("it=RHYTHM", adverb),
)
