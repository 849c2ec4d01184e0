"""How the pages say things: values as words, and which kinds are shown alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.model import Kind, Manner, Polarity
from reportedly.model.commitment import Force
from reportedly.model.event import PloverType
from reportedly.model.time import Basis


class Group(NamedTuple):
    """Kinds that share a colour, under one label."""

    label: str
    kinds: tuple[Kind, ...]


# The colours say what sort of speech it is, never whether it is good or bad.
GROUPS: dict[str, Group] = {
    "presses": Group("presses or threatens", ("threat", "demand", "warning", "refusal")),
    "binds": Group("undertakes or offers", ("promise", "offer", "acceptance")),
    "disputes": Group("accuses or denies", ("accusation", "denial")),
    "judges": Group("judges, wants or asks", ("evaluation", "attitude", "question")),
    "states": Group("says, foretells or announces", ("claim", "prediction", "announcement")),
}
# What presses, binds or contradicts somebody.
WEIGHTY: tuple[Kind, ...] = tuple(kind for name in ("presses", "binds", "disputes") for kind in GROUPS[name].kinds)
GROUP: dict[Kind, str] = {kind: name for name, group in GROUPS.items() for kind in group.kinds}
MANNERS: dict[Manner, str] = {
    "direct": "in quotation marks",
    "indirect": "in the reporter’s words",
    "mixed": "partly in quotation marks",
}
POLARITIES: dict[Polarity, str] = {
    "said": "reported as said",
    "not_said": "reported as not said",
    "unsure": "reported as perhaps said",
}
BASES: dict[Basis, str] = {
    "text": "the words alone",
    "publication": "the day of publication",
    "context": "another date in the article",
    "open": "nothing: left open",
}
# Of a commitment: what it is, what ties the actor bound to it, and the other party.
FORCES: dict[Force, tuple[str, str, str]] = {
    "promise": ("Promise", "by", "to"),
    "threat": ("Threat", "by", "against"),
    "offer": ("Offer", "by", "to"),
    "agreement": ("Agreement", "binding", "towards"),
    "demand": ("Demand", "on", "by"),
}
EVENTS: dict[PloverType, str] = {
    "AGREE": "agreement", "CONSULT": "meeting or talk", "SUPPORT": "support", "CONCEDE": "concession",
    "COOPERATE": "cooperation", "AID": "aid", "RETREAT": "retreat", "REQUEST": "request", "ACCUSE": "accusation",
    "REJECT": "rejection", "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanction",
    "MOBILIZE": "mobilisation", "COERCE": "coercion", "ASSAULT": "attack",
}  # fmt: skip

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn",
            28: "winter"}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)[^~?%]*)?)?)?([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def when(value: str) -> str:
    """An EDTF date, interval or set in words: `about 20 October 2020`; what it has no words for, as it stands."""
    if value[:1] == "[" and value[-1:] == "]" and ".." not in value:
        return " or ".join(map(when, value[1:-1].split(",")))
    if "/" in value:
        first, _, last = value.partition("/")
        return _between(first, last)
    match = _DATE.fullmatch(value)
    return _worded(*match.groups(default="")) if match else value


def _between(first: str, last: str) -> str:
    if last in ("", ".."):
        return f"from {when(first)}" if first not in ("", "..") else "at any time"
    return f"until {when(last)}" if first in ("", "..") else f"{when(first)} to {when(last)}"


def _worded(year: str, month: str, day: str, clock: str, doubt: str) -> str:
    if month == "XX" or (month and not 1 <= int(month) <= 12 and int(month) not in _SEASONS):
        named = f"{year}, month {month}" if month != "XX" else f"{year}, in some month"
        return _DOUBT[doubt] + (f"day {int(day)} of some month of {year}" if day.isdigit() else named)
    names = [_MONTHS[int(month) - 1] if int(month) <= 12 else _SEASONS[int(month)]] if month else []
    if day == "XX":
        names.insert(0, "some day of")
    elif day:
        names.insert(0, str(int(day)))
    return _DOUBT[doubt] + " ".join([*names, year]) + (f", {clock}" if clock else "")


def themselves(values: Iterable[str]) -> list[tuple[str, str]]:
    """Choices that are called what they are."""
    return [(value, value) for value in values]


def numbered(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """Choices with how many there are of each."""
    return [(name, f"{name} ({number})") for name, number in counts.items()]


def day(moment: str) -> str:
    """The day and minute of a UTC stamp such as `2031-03-10T12:00:01.000000Z`."""
    return f"{when(moment[:10])}, {moment[11:16]} UTC"


def web_address(address: str | None) -> str | None:
    """The address where it is one of the web, so that a link to it can do nothing but open it."""
    return address if address and re.match(r"https?://", address, re.IGNORECASE) else None
