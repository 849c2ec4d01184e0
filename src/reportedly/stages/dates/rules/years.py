"""Years and longer: 2015, fiscal 1989, the 1990s, the 20th century."""

from __future__ import annotations

import re

from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period
from reportedly.stages.dates.rules.common import GIVEN, in_era, year_of
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, told
from reportedly.stages.dates.words import listed


def year_alone(m: Match, now: Now) -> Sense | None:
    """2015; the year 2000; fiscal 1989."""
    year = year_of(m.get("year")) or 0
    if m.get("said") and year < 1000:
        return None
    if m.get("era"):
        return fixed(Period("year", in_era(year, m)), GIVEN)
    if m.get("fiscal"):
        return fixed(Period("year", year), "a fiscal year, which need not be the calendar's")
    return fixed(Period("year", year), GIVEN) if m.get("said") or _is_year(m, year, now) else None


_YEAR_BEFORE = listed(
    "in since by until till from of during before after circa ca around through early late mid - / to and for late ("
)
_NO_YEAR_BEFORE = listed(
    "$ £ € # no about nearly almost over than least most some approximately roughly number highway flight page up "
    "only another room"
)
_COUNTED = listed(
    "people troops soldiers men women children dead pages words miles kilometers kilometres km feet meters metres "
    "percent dollars euros pounds shares jobs workers police families homes houses members acres tons tonnes barrels "
    "students votes points civilians refugees fighters rockets cases deaths others year years months weeks days hours"
)


def _is_year(m: Match, year: int, now: Now) -> bool:
    before, after = m.before(), m.after()
    if before in ("about", "around") and 1900 <= year <= 2100 and (not after[:1].islower() or after in _FUNCTION):
        return True
    round_number = year % 100 == 0 and after[:1].islower() and after.endswith("s") and before not in ("the", "of")
    if round_number and before not in _YEAR_BEFORE:
        return False
    joined = after in ("-", "–") and m.sentence.words[m.last + 2 : m.last + 3]
    if joined and joined[0].kind == "YEAR" and year < joined[0].whole <= 2100:
        return True
    if before in _NO_YEAR_BEFORE or after.lower() in _COUNTED or after == "%":
        return False
    return (
        1900 <= year <= 2100
        or (now.course.near(m.span.start, year) and not _is_counted(after))
        or (m.begins and after == ":" and year >= 1100)
        or (before in _YEAR_BEFORE and not _is_counted(after) and year >= 1100)
        or (before == "in" and year >= 1000)
    )


_FUNCTION = listed("by in at to for when and or that as with until from")


def _is_counted(after: str) -> bool:
    """Whether the word after a number is what it counts: of 1500 ships; not of 1500 that."""
    return after[:1].islower() and (len(after) > 4 and after.endswith("s"))


def short_year(m: Match, now: Now) -> Sense | None:
    """'98; in a history, of the century that brings it nearest to the years told of there."""
    year = year_of(m.get("year"))
    middle = now.course.middle(m.span.start)
    if year and middle is not None:
        near = min(range(year % 100, 2100, 100), key=lambda y: abs(y - middle))
        return told(Period("year", near), f"the century is that of the years told of around it, {middle}")
    return fixed(Period("year", year), "the century is the usual one of a year of two digits") if year else None


def decade(m: Match, _now: Now) -> Sense | None:
    """The 1990s, the '80s, the nineties."""
    word = m["it"]
    digits = re.sub(r"\D", "", word.text)
    if len(digits) == 4 and digits.endswith("00") and digits < "2000":
        return fixed(Period("century", int(digits)), "the hundred years that begin so")
    if len(digits) == 4 and _owns(m):
        return fixed(Period("year", int(digits)), GIVEN)
    if len(digits) == 4:
        return fixed(Period("decade", int(digits)), GIVEN) if int(digits) <= 2100 else None
    short = int(digits) if digits else word.whole
    bare = digits and word.text[0].isdigit() and m.words[0].kind != "the" and not _second_decade(m)
    if bare and m.before() not in ("early", "late", "mid", "-"):
        return None
    if m.before() in _OWNERS or (_second_decade(m) and m.before(3) in _OWNERS):
        return None
    if not digits and m.words[0].kind != "the" and m.before() not in ("early", "late", "mid", "-"):
        return None
    century = 2000 if short <= 20 and digits else 1900
    return fixed(Period("decade", century + short), "the century is the usual one of such a decade")


_OWNERS = listed("his her their my our your its")


def _second_decade(m: Match) -> bool:
    """The 80s of "the 70s and 80s"."""
    return m.before() in ("and", "or", "to") and m.first > 1 and m.sentence.words[m.first - 2].kind == "DECADE"


def _owns(m: Match) -> bool:
    """2030's aims: the year's, not the decade's."""
    bare = m.words[0].kind != "the" and m.before() not in ("early", "late", "mid", "-")
    return bare and m["it"].text[-2] in "'’" and m.after()[:1].isalpha() and m.before() != "in"


def decade_before_our_era(m: Match, _now: Now) -> Sense | None:
    """The 470s BC."""
    first = int(re.sub(r"\D", "", m["it"].text))
    before = m.low("era").startswith("b")
    return fixed(Period("decade", -first), GIVEN) if before and first else None


def century(m: Match, _now: Now) -> Sense | None:
    """The 20th century; the fourth century BC."""
    number = m.number("n") or 0
    if not 1 <= number <= 30:
        return None
    if m.get("era") and m.low("era").startswith("b"):
        return fixed(Period("century", (1 - number) * 100), GIVEN) if number > 1 else None
    return fixed(Period("century", (number - 1) * 100), GIVEN)


RULES: tuple[tuple[str, Builder], ...] = (
    ("year=ANYYEAR era=ERA?", year_alone),
    ("the? said=year year=(YEAR|YEARWORDS|COUNT)", year_alone),
    ("the? fiscal=fiscal year? year=ANYYEAR", year_alone),
    ("era=ERA year=(YEAR|DIGITS)", year_alone),
    ("year=(DIGITS|YEAR) era=ERA", year_alone),
    ("year=SHORT_YEAR", short_year),
    ("the? it=DECADE era=ERA", decade_before_our_era),
    ("the? it=ANYDECADE", decade),
    ("the? n=ORD - ? century era=ERA?", century),
)
