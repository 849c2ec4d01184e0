"""The stage of dates on strings made by chance.

    python -m benchmarks.fuzz                       100,000 strings
    python -m benchmarks.fuzz --strings 2000 --seed 7

Half of them are words of time in any order, some broken, the other half any characters at all; each with a publication
date of any sort, or none. It ends with status 1 where one breaks the stage, where a value is no EDTF, where an earliest
day comes after its latest, where spans overlap, or where a long string takes more than its share.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

import edtf

from reportedly.model import TimeValue
from reportedly.model.edtf import Bounds, bounds
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.words import (
    DECADES,
    FEASTS,
    LITERAL,
    MONTHS,
    ORDINALS,
    PARTS,
    RHYTHMS,
    SEASONS,
    SMALL,
    TENS,
    UNITS,
    WEEKDAYS,
    ZONES,
)  # fmt: skip

VOCABULARY = sorted(
    {
        *MONTHS, *WEEKDAYS, *FEASTS, *UNITS, *(f"{unit}s" for unit in UNITS), *LITERAL, *SEASONS, *PARTS, *RHYTHMS,
        *ORDINALS, *SMALL, *TENS, *DECADES, *ZONES, "1998", "2020-02-29", "2024-02-30", "0000", "9999", "9999-12-31",
        "'98", "1990s", "0", "3", "29", "31", "99", "3rd", "9:30", "24:00", "99:99", "p.m.", "BC", "AD", "Q3", "$5",
        "10/11/2020", "20201020", "1/2", "½", "٣", "²", "１９９８", ",", ".", "-", "–", "/", "(", ")", "'s", "’s", "\n",
        "\n\n", "\t", "\u00a0", "\u200b", "\x00", "İ", "ß", "The", "people", "ended", "zero", "1,500", "1e9", "9" * 40,
    }
)  # fmt: skip
PUBLISHED = (
    None, "", "2020-11-24", "2020-02-29", "0001-01-01", "9999-12-31", "2020", "2020-11", "-0044-03-15", "2020-13-45",
    "2020-11-24T23:59:59-12:00", "2020-11-24T00:30+14:00", "2021-03-28T02:30:00+02:00", "yesterday", "XXXX-11-24",
)  # fmt: skip
LONGEST = 60
DURATION = re.compile(r"P(?:(?:\d+(?:\.\d+)?|X)(?:[YMWDQ]|DE|CE|ML|WE|NI))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?")
"""ISO 8601's durations, and with X for an open number TIMEX3's other units: quarters, decades … nights."""


class Fault(NamedTuple):
    """A string that does not hold, and why."""

    text: str
    published: str | None
    why: str


def main() -> None:
    options = arguments()
    start = time.perf_counter()
    faults = list(run(options.strings, options.seed))
    for fault in faults[:20]:
        print(f"{fault.why}: {fault.text!r} of {fault.published!r}")
    slow = list(slower())
    for piece, times in slow:
        print(f"{piece!r} over and over: eight times the length took {times:.0f} times as long")
    spent = time.perf_counter() - start
    print(
        f"{options.strings:,} strings (seed {options.seed}), {len(faults)} faults, {len(slow)} too slow; {spent:.0f} s"
    )
    sys.exit(1 if faults or slow else 0)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strings", type=int, default=100_000, help="how many")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def run(many: int, seed: int) -> Iterator[Fault]:
    """The strings that do not hold."""
    chance = random.Random(seed)
    for number in range(many):
        text = words(chance) if number % 2 else characters(chance)
        published = chance.choice(PUBLISHED)
        try:
            found = find_dates(text, published)
        except Exception as error:  # whatever it is, it is what is looked for
            yield Fault(text, published, repr(error))
            continue
        why = fault_in(found, text)
        if why:
            yield Fault(text, published, why)


def words(chance: random.Random) -> str:
    """Words of time in any order, one in eight of them broken, with or without spaces."""
    chosen = [chance.choice(VOCABULARY) for _ in range(chance.randint(1, 12))]
    broken = [broken_up(word, chance) if chance.random() < 1 / 8 else word for word in chosen]
    return "".join(word.title() + chance.choice((" ", " ", " ", "", "-")) for word in broken)


def broken_up(word: str, chance: random.Random) -> str:
    """The word without one of its characters, or with one too many."""
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(("", word[at] * 2, any_character(chance))) + word[at + 1 :]


def characters(chance: random.Random) -> str:
    """Any characters."""
    return "".join(any_character(chance) for _ in range(chance.randint(0, LONGEST)))


def any_character(chance: random.Random) -> str:
    """One of ASCII as a rule; one of Unicode, surrogates aside, now and then."""
    if chance.random() < 0.8:
        return chr(chance.randrange(128))
    code = chance.randrange(0x110000 - 0x800)
    return chr(code if code < 0xD800 else code + 0x800)


def fault_in(found: tuple[TimeValue, ...], text: str) -> str | None:
    """What is wrong with what was found, if anything is."""
    last = 0
    for date in found:
        if not last <= date.span.start < date.span.end <= len(text):
            return f"spans out of order at {date.span}"
        last = date.span.end
        if date.value is None or DURATION.fullmatch(date.value):
            continue
        if not parses(date.value):
            return f"{date.value} is no value"
        limits = bounds(date.value)
        if limits is None or Bounds(None, limits.latest).before(limits):
            return f"{date.value} has no bounds, or ends before it begins"
    return None


def parses(value: str) -> bool:
    """Whether it is EDTF."""
    try:
        edtf.parse_edtf(value)
    except edtf.EDTFParseException:
        return False
    return True


PIECES = (
    "on Tuesday, May 3, two days later, ",
    "one ",
    "1 ",
    "\n ",
    "the last ",
    "a. ",
    "12-",
    "3 and ",
    "1998 to ",
    "'s ",
)
_SHORT, _TIMES, _MARGIN = 500, 8, 3


def slower() -> Iterator[tuple[str, float]]:
    """The pieces whose time grows faster than their number, by a margin, and how much eight times as many take."""
    for piece in PIECES:
        short, long = (min(seconds(piece * n) for _ in range(3)) for n in (_SHORT, _SHORT * _TIMES))
        if long > _MARGIN * _TIMES * short + 0.2:
            yield piece, long / short


def seconds(text: str) -> float:
    """Processor time of reading a text."""
    start = time.process_time()
    find_dates(text, "2020-10-20")
    return time.process_time() - start


if __name__ == "__main__":
    main()
