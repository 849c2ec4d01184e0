"""How the pages say things: values as words, and which kinds are shown alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.export.wording import FACTUALITY
from reportedly.model import Kind, Manner, Polarity
from reportedly.model.commitment import Force
from reportedly.model.event import FactValue, PloverType
from reportedly.model.time import Basis


class Group(NamedTuple):
    """Kinds that share a colour, under one label."""

    label: str
    kinds: tuple[Kind, ...]


# The colours say what sort of speech it is, never whether it is good or bad.
GROUPS: dict[str, Group] = {
    "presses": Group("threatens, demands, warns or refuses", ("threat", "demand", "warning", "refusal")),
    "binds": Group("promises, offers or accepts", ("promise", "offer", "acceptance")),
    "disputes": Group("accuses or denies", ("accusation", "denial")),
    "judges": Group("judges, wants or asks", ("evaluation", "attitude", "question")),
    "states": Group("claims, predicts or announces", ("claim", "prediction", "announcement")),
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
FACTS: dict[FactValue, str] = {value: words.removeprefix("as ") for value, words in FACTUALITY.items()}
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


def themselves(values: Iterable[str]) -> list[tuple[str, str]]:
    """Choices that are called what they are."""
    return [(value, value) for value in values]


def numbered(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """Choices with how many there are of each."""
    return [(name, f"{name} ({number})") for name, number in counts.items()]


def why(reason: str, words: str) -> str:
    """A reason without the words that it is about, where they stand beside it."""
    return reason.removeprefix(f"{words}: ")


def web_address(address: str | None) -> str | None:
    """The address where it is one of the web, so that a link to it can do nothing but open it."""
    return address if address and re.match(r"https?://", address, re.IGNORECASE) else None
