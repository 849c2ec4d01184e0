"""Lengths of time: three days, several years, more than a decade, month-long; so much a year."""

from __future__ import annotations

from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.rules.units import count_of, duration, grain, plain, unit_of
from reportedly.stages.dates.sense import Builder, Now, Sense, length, rhythm
from reportedly.stages.dates.tokens import PLURAL_KINDS
from reportedly.stages.dates.words import listed


def counted(m: Match, _now: Now) -> Sense | None:
    """Three days, a year and a half, several months, half an hour."""
    unit = unit_of(m["unit"])
    count = count_of(m)
    if m.is_title or _no_length(m, unit, count):
        return None
    if _is_rate(m):
        return rhythm(duration(count, unit), grain(unit), "so much in each of that length")
    if _no_measure(m):
        return None
    said = "no number is given" if count is None else "a length"
    mod = "APPROX" if m.get("couple") else None
    return length(duration(count, unit), grain(unit), said, mod)


def described(m: Match, now: Now) -> Sense | None:
    """Two bloody weeks, ten hard months."""
    adjective = m["adjective"].text
    verb = adjective.endswith("s") and not adjective.endswith(("ous", "less"))
    if not (adjective.isalpha() and adjective.islower()) or verb or adjective in _NO_ADJECTIVE:
        return None
    return counted(m, now)


_NO_ADJECTIVE = listed("per if but because since during percent")
# "A day for Poland" is no length: an article alone needs one of these before it, or a measure after it.
_MEASURING = listed(
    "for in within after over about than nearly almost least last lasts lasted lasting take takes took spend spent "
    "only just once through under every around approximately roughly barely up to until"
)
_MEASURED = listed("after before later earlier longer less more")


def _no_measure(m: Match) -> bool:
    alone = len(m.words) == 2 and m.words[0].kind in ("a", "an")
    return alone and m.before() not in _MEASURING and m.after().lower() not in _MEASURED


_PEOPLE = listed("baby babies infant infants child children boy boys girl girls son daughter twin twins toddler puppy")


def _is_age(m: Match, unit: str) -> bool:
    """Someone's age in years; an eight-month-old truce has lasted so long."""
    after = m.after(2) if m.after() == "-" else m.after()
    if after.lower() != "old":
        return m.after() == "-" and after.lower() == "long"
    return unit in ("year", "decade") or m.after(3 if m.after() == "-" else 2).lower() in _PEOPLE


def _no_length(m: Match, unit: str, count: float | None) -> bool:
    """An age, a fraction ("three-quarters", "a quarter"), "a second", a year before a noun ("the 1988 quarter")."""
    if _is_age(m, unit) or (count or 0) > 100_000_000:
        return True
    if unit == "quarter" and (
        m["unit"].kind == "quarter" or m.after() == "of" or any(word.kind == "-" for word in m.words)
    ):
        return True
    if unit == "second" and m.first == m.last - 1 and m.words[0].text.lower() in ("a", "the"):
        return True
    n = m.get("n")
    before = m.sentence.words[m.first - 1].kind if m.first else ""
    if n and n.kind == "COUNT" and before in ("NUMERAL", "DIGITS", "MONEY"):
        return True
    return bool(n and n.kind == "YEAR" and m["unit"].kind not in PLURAL_KINDS)


def _is_rate(m: Match) -> bool:
    """As in "$1.76 a year", "twice a week", "50,000 copies a month", "hundreds of interviews a day"."""
    if m.words[0].text.lower() not in ("a", "an") or m.get("n") or m.after().lower() in _MEASURED:
        return False
    before = m.sentence.words[max(0, m.first - _COUNTED_REACH) : m.first]
    if not before or before[-1].kind in _RATED or before[-1].text == "%":
        return bool(before)
    counted = any(word.kind in _COUNTS for word in before[-3:-1]) or any(word.kind in _MANY for word in before)
    return counted and before[-1].text.isalpha() and before[-1].text.endswith("s")


_COUNTED_REACH = 4
_COUNTS = ("MONEY", "NUMERAL", "DIGITS", "COUNT")
_MANY = ("dozens", "hundreds", "thousands")
_RATED = (*_COUNTS, "times", "once", "twice", "time")


def lasting(m: Match, _now: Now) -> Sense | None:
    """Month-long, century-old; not the end of "six-year-old"."""
    unit = unit_of(m["unit"])
    return None if m.before() == "-" else length(duration(1, unit), grain(unit), "one of them")


def lasting_many(m: Match, _now: Now) -> Sense | None:
    """Decades-long, two-year-long, an eight-month-old truce; not an age: a ten-year-old, a six-week-old baby."""
    old = m.words[-1].kind == "old"
    if old and (m.after().lower() in _PEOPLE or (m.get("n") and m["unit"].kind == "year")):
        return None
    unit, count = unit_of(m["unit"]), m["n"].number if m.get("n") else None
    return length(duration(count, unit), grain(unit), "a length" if count else "no number is given")


def another(m: Match, _now: Now) -> Sense | None:
    """An additional year; for another week."""
    adjective = m.low("adjective")
    unit = unit_of(m["unit"])
    if adjective not in _MORE or (adjective == "another" and (unit == "day" or m.before() not in _MEASURING)):
        return None
    return length(duration(1, unit), grain(unit), "one more of them")


_MORE = listed("additional extra further another")


def couple(m: Match, _now: Now) -> Sense | None:
    """A couple of years."""
    unit = unit_of(m["unit"])
    return length(duration(2, unit), grain(unit), "a couple is two, loosely", "APPROX")


def between(m: Match, _now: Now) -> Sense | None:
    """Two to three weeks: the longer, as at most that."""
    unit = unit_of(m["unit"])
    low, high = m["low"].number or 1, m["n"].number
    return length(duration(high, unit), grain(unit), f"{plain(low)} to {plain(high)}; the longer one", "EQUAL_OR_LESS")


def bare_units(m: Match, _now: Now) -> Sense | None:
    """Weeks, months, decades: a length without a number; not an age, nor "on days when"."""
    if (
        m.after().lower() == "old"
        or m.after()[:1].isdigit()
        or m.before().isdigit()
        or (m.before() == "on" and len(m.words) == 1)
    ):
        return None
    unit = unit_of(m["unit"])
    return length(duration(None, unit), grain(unit), "no number is given")


def halves(m: Match, _now: Now) -> Sense | None:
    """Half a year, half a century: one half."""
    unit = unit_of(m["unit"])
    if unit == "century":
        return length("P50Y", "century", "half of a hundred years")
    if unit == "decade":
        return length("P5Y", "decade", "half of ten years")
    return length(duration(0.5, unit), grain(unit), "half of one")


def quarter_century(_m: Match, _now: Now) -> Sense | None:
    """A quarter of a century."""
    return length("P25Y", "century", "a quarter of a hundred years")


def years_and_months(m: Match, _now: Now) -> Sense | None:
    """A year and two months."""
    years, months = m.number("n") or 1, m.number("months") or 1
    return length(f"P{years}Y{months}M", "month", "a length")


def whole(m: Match, _now: Now) -> Sense | None:
    """Weeklong, yearlong."""
    unit = m.low("it").removesuffix("long")
    return length(duration(1, unit), grain(unit), "one of them")


RULES: tuple[tuple[str, Builder], ...] = (
    ("n=NUM -? unit=ANYUNIT", counted),
    (
        "n=NUM (more|full|consecutive|straight|whole|long|business|trading|working|calendar|successive) unit=ANYUNIT",
        counted,
    ),
    ("n=NUM adjective=OTHER unit=UNITS", described),
    ("n=NUM and a? half=half unit=UNITS", counted),
    ("(one=(a|an)) unit=UNIT and a half=half", counted),
    ("n=NUM unit=UNIT and a half=half", counted),
    ("(a|an) (whole|full|long)? unit=UNIT", counted),
    ("half (a|an) unit=UNIT", halves),
    ("a half - ? unit=UNIT", halves),
    ("a? vague=few (more|short)? unit=UNITS", counted),
    ("vague=(several|many) (more|long|short)? -? unit=ANYUNIT", counted),
    (
        "(the|these|those) (last|past|next|coming|ORDINAL|latest|previous|following|preceding|final)? n=NUM unit=UNITS",
        counted,
    ),
    ("(the|these|those)? (last|past|next|coming|latest|previous) n=NUM unit=UNITS", counted),
    ("(the|these|those)? (last|past|next|coming|previous) a? vague=(several|few) unit=UNITS", counted),
    ("(a|the (last|past|next|coming))? couple of? unit=UNITS", couple),
    ("low=NUM (to|or|-) n=NUM (more)? -? unit=UNITS", between),
    ("the (last|past|next|coming) low=NUM (to|or|-) n=NUM unit=UNITS", between),
    ("unit=(weeks|months|years|decades|centurys|hours|minutes|days)", bare_units),
    ("a quarter -? (of a)? century", quarter_century),
    ("(a|an|n=NUM) (year|years) and (a|months=NUM) (month|months)", years_and_months),
    ("it=(daylong|weeklong|monthlong|yearlong)", whole),
    ("n=NUM - and - a - half=half - unit=UNIT", counted),
    ("UNITS or unit=UNITS", bare_units),
    ("some unit=UNITS", bare_units),
    ("the (following|early|final|succeeding|intervening) unit=UNITS", bare_units),
    ("a n=NUM -? unit=UNIT period", counted),
    ("(dozens|hundreds|thousands|tens) of unit=UNITS", bare_units),
    ("low=a unit=UNIT or n=COUNT", between),
    ("unit=UNIT - (long|old)", lasting),
    ("unit=UNITS - (long|old)", lasting_many),
    ("n=NUM - unit=UNIT - (long|old)", lasting_many),
    ("(a|an) adjective=OTHER unit=UNIT", another),
    ("adjective=OTHER unit=UNIT", another),
    ("the? unit=(days|weeks|months|years|decades) (ahead|to come)", bare_units),
    ("all unit=(day|night|week|month|year)", counted),
)
