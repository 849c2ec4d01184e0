"""The words of time expressions: what kind each is, and the number that it stands for."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs thur", "friday fri", "saturday sat",
         "sunday sun"),
        1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {
    "spring": 21,
    "springtime": 21,
    "summer": 22,
    "summertime": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "wintertime": 24,
}
UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "night": "night",
    "week": "week", "weekend": "weekend", "fortnight": "fortnight", "month": "month", "quarter": "quarter",
"year": "year", "yr": "year", "decade": "decade", "century": "century",
    "millennium": "millennium",
}  # fmt: skip
PLURALS = {"centuries": "century", "millennia": "millennium", "millenniums": "millennium"}
PARTS = {
    "morning": "MO", "mid-morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF", "mid-afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "night": "NI", "daytime": "DT", "midday": "MI", "lunchtime": "MI",
}  # fmt: skip
SMALL = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    w: n * 10 for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {"twenty-first": 21, "thirtieth": 30, "thirty-first": 31}
ORDINALS |= {f"twenty-{word}": 20 + number for word, number in list(ORDINALS.items())[:9]}
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
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "biennially": "P2Y",
}  # fmt: skip
# Days with a name: month and day, or a rule in `holidays`.
FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31),
    "st. patrick's day": (3, 17), "bastille day": (7, 14), "veterans day": (11, 11), "armistice day": (11, 11),
    "thanksgiving day": None, "thanksgiving": None, "labor day": None, "memorial day": None, "easter": None,
    "easter sunday": None, "good friday": None, "easter monday": None, "palm sunday": None,
}  # fmt: skip

# Words that a pattern names as such, each a kind of its own.
_PLAIN = """
a about after afterward dozens hundreds thousands tens afterwards again ago ahead all almost already an and anniversary any approximately
around as at back barely before beginning between beyond business but by calendar close coming consecutive
corresponding couple course current currently date day's distant during each earlier early either end ended
ending era eve ever every far few final first-half fiscal following for foreseeable formerly from full future
half immediate immediately in into it its just last late later latest least less long long-term many matter
mere merely mid middle midnight moment month's more most much near near-term nearly next no noon now nowadays
number o'clock of off old on once one-time only onward onwards opening or other ought over overnight past
past's per period possible preceding present presently previous previously prior quarter's quite recent
recently right rough roughly same several short short-term shortly since so some sometime soon start starting
straight successive term than that the their then thereafter these this those through throughout till time
times to today tomorrow tonight trading twice under until up upcoming usually week's well while whole within
working worth year's year-ago year-earlier years' yesterday yet
"""
LITERAL = frozenset(_PLAIN.split())
