"""Lengths and rhythms: three days, several years, more than a decade; every Tuesday, twice a week."""

from __future__ import annotations

from reportedly.model.time import Granularity
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.sense import Builder, Now, Sense, length, rhythm
from reportedly.stages.dates.tokens import PLURAL_KINDS, Word
from reportedly.stages.dates.words import PARTS, PLURALS, RHYTHMS, UNITS, listed

# ISO 8601's sign of each unit, and how many of it one is.
SIGNS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1), "night": ("", "D", 1),
    "week": ("", "W", 1), "weekend": ("", "D", 2), "fortnight": ("", "W", 2), "month": ("", "M", 1),
    "quarter": ("", "M", 3), "half": ("", "M", 6), "year": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100), "millennium": ("", "Y", 1000),
}  # fmt: skip
_GRAINS: dict[str, Granularity] = {"night": "part_of_day", "fortnight": "week"}
# What half of a unit is.
_PARTS_OF = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}
_VAGUE_SIGNS = {"decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE", "fortnight": "W", "night": "NI"}


def unit_of(word: Word) -> str:
    """The unit's name in the singular."""
    low = word.text.lower().rstrip(".")
    return PLURALS.get(low) or UNITS.get(low) or UNITS.get(low.rstrip("s"), "day")


def grain(unit: str) -> Granularity:
    """The granularity of a unit."""
    return _GRAINS.get(unit, unit)  # type: ignore[arg-type]


def duration(count: float | None, unit: str) -> str:
    """ISO 8601; PX… where the number is open."""
    time, sign, many = SIGNS[unit]
    if count is None:
        return f"P{time}X{_VAGUE_SIGNS.get(unit, sign)}"
    total = count * many
    if total != int(total) and unit in _PARTS_OF and (total * 2) == int(total * 2):
        whole, half = int(total), _PARTS_OF[unit]
        return f"P{time}{whole or ''}{sign if whole else ''}{half}".replace("PTT", "PT")
    return f"P{time}{_plain(total)}{sign}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:.4f}".rstrip("0")


def count_of(m: Match) -> float | None:
    """How many units: the number, one for an article, half, and a half; None where it is vague."""
    if m.get("vague"):
        return None
    word = m.get("n")
    count = 1.0 if word is None else word.number
    if m.get("half"):
        count = count + 0.5 if word is not None or m.get("one") else 0.5
    return count


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
    if not (adjective.isalpha() and adjective.islower()) or adjective in _NO_ADJECTIVE:
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


def weekends(m: Match, _now: Now) -> Sense | None:
    """Weekends, as a time that comes again."""
    if m.before() not in ("on", "at", "most", "all", "and", "during"):
        return None
    return rhythm("P1W", "weekend", "the end of every week", "XXXX-WXX-WE")


def couple(m: Match, _now: Now) -> Sense | None:
    """A couple of years."""
    unit = unit_of(m["unit"])
    return length(duration(2, unit), grain(unit), "a couple is two, loosely", "APPROX")


def between(m: Match, _now: Now) -> Sense | None:
    """Two to three weeks: the longer, as at most that."""
    unit = unit_of(m["unit"])
    low, high = m["low"].number or 1, m["n"].number
    return length(
        duration(high, unit), grain(unit), f"{_plain(low)} to {_plain(high)}; the longer one", "EQUAL_OR_LESS"
    )


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


def _is_number(word: str) -> bool:
    """Whether a word is a number that counts, and no year."""
    return word.isdigit() and len(word) < len("1998")


def quarters(m: Match, _now: Now) -> Sense | None:
    """Half a year, half a century: one half."""
    unit = unit_of(m["unit"])
    if unit == "century":
        return length("P50Y", "century", "half of a hundred years")
    if unit == "decade":
        return length("P5Y", "decade", "half of ten years")
    return length(duration(0.5, unit), grain(unit), "half of one")


def per(m: Match, _now: Now) -> Sense | None:
    """Per year."""
    unit = unit_of(m["unit"])
    return rhythm(duration(1, unit), grain(unit), "so much in each of that length")


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
    ("half (a|an) unit=UNIT", quarters),
    ("a half - ? unit=UNIT", quarters),
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
    ("(every|each) other=other? unit=UNIT", every),
    ("(every|each) n=NUM unit=UNITS", every),
    ("(every|each) vague=(few|several) unit=UNITS", every),
    ("per unit=UNIT", per),
    ("a quarter -? (of a)? century", quarter_century),
    ("(a|an|n=NUM) (year|years) and (a|months=NUM) (month|months)", years_and_months),
    ("it=(daylong|weeklong|monthlong|yearlong)", whole),
    ("n=NUM - and - a - half=half - unit=UNIT", counted),
    ("(every|each) weekday=WEEKDAY", every_weekday),
    ("weekday=WEEKDAYS", every_weekday),
    ("(every|each) month=ANYMONTH", every_month),
    ("(every|each) season=SEASON", every_season),
    ("(every|each) part=DAYPART", every_part),
    (f"weekday=WEEKDAY {_PLURAL_PARTS}", weekday_parts),
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
    ("it=weekends", weekends),
    ("it=RHYTHM", adverb),
)
