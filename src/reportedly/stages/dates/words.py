"""The words of time expressions: what kind each is, and the number that it stands for."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(words.split())


def _numbered(names: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Names with numbers that follow on; those with a bar between them share one."""
    groups = enumerate(names.split())
    return {name: first + step * n for n, group in groups for name in group.split("|")}


MONTHS = _numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec"
)
WEEKDAYS = _numbered(
    "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs|thur friday|fri saturday|sat sunday|sun"
)
# Of names of several words the last one, where it is no other month's.
HIJRI_MONTHS = {
    "muharram": 1, "safar": 2, "rajab": 7, "shaban": 8, "sha'ban": 8, "ramadan": 9, "ramazan": 9, "ramadhan": 9,
    "shawwal": 10, "qadah": 11, "qidah": 11, "hijjah": 12, "hijja": 12,
}  # fmt: skip
SOLAR_MONTHS = _numbered(
    "farvardin ordibehesht khordad tir mordad|amordad shahrivar mehr aban azar dey|dei bahman esfand"
)
# EDTF's codes.
SEASONS = _numbered("spring|springtime summer|summertime autumn|fall winter|wintertime", first=21)
UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "night": "night", "week": "week", "weekend": "weekend", "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade", "century": "century",
    "millennium": "millennium",
}  # fmt: skip
PLURALS = {"centuries": "century", "millennia": "millennium", "millenniums": "millennium"}
# TIMEX3's codes.
PARTS = {
    "morning": "MO", "mid-morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF",
    "mid-afternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "night": "NI",
    "daytime": "DT", "midday": "MI", "lunchtime": "MI",
}  # fmt: skip
SMALL = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    first=0,
)
TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10)
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_UNDER_TEN = "first second third fourth fifth sixth seventh eighth ninth"
ORDINALS = {
    **_numbered(
        f"{_UNDER_TEN} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth"
    ),
    **{f"twenty-{word}": 20 + number for word, number in _numbered(_UNDER_TEN).items()},
    "thirtieth": 30,
    "thirty-first": 31,
}
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
           "nineties": 90}  # fmt: skip
# Offsets from UTC in hours; a zone's letters stand for one offset each in news English.
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "et": "", "ist": "", "jst": "+09:00",
}  # fmt: skip
# Adverbs that are a rhythm, with its length.
RHYTHMS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "biennially": "P2Y",
}  # fmt: skip
# Days with a name: month and day, or None where `feasts` works the day out.
FEASTS: dict[str, tuple[int, int] | None] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31),
    "may day": (5, 1), "st. patrick's day": (3, 17), "bastille day": (7, 14), "veterans day": (11, 11),
    "armistice day": (11, 11), "thanksgiving day": None, "thanksgiving": None, "labor day": None,
    "memorial day": None, "easter": None, "easter sunday": None, "good friday": None, "easter monday": None,
    "palm sunday": None,
}  # fmt: skip

# Words that a pattern names as such, each a kind of its own.
_PLAIN = """
a about after afterward afterwards ago ahead all almost an and approximately around as at back barely before beginning
beyond business ca calendar circa close come coming consecutive corresponding couple current currently date daylong
distant dozens each earlier early end every far few final fiscal following foreseeable from full future half hundreds
immediate in intervening its last late later latest latter least less long many mid middle midnight moment monthlong
more most near nearly next no noon now nowadays o'clock of old on once or other over overnight part past per period
possible preceding present presently previous previously prior recent recently right roughly same several short small
so some soon start straight succeeding successive tens term than that the their then these this those thousands
through till time times to today tomorrow tonight trading twice under until up upcoming weeklong whole working
year-ago year-earlier yearlong yesterday
"""
LITERAL = listed(_PLAIN)
