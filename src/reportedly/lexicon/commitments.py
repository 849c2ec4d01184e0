"""Words of undertaking, demanding and making conditions."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, cast

from reportedly.lexicon.tables import rows, sections
from reportedly.model.commitment import Connective

_WORDS = sections("commitments.txt")

FUTURE = _WORDS["future"]
OBLIGING = _WORDS["obliging"]
OBLIGING_VERBS = _WORDS["obliging_verbs"]
READY = _WORDS["ready"]
READINESS = _WORDS["readiness"]
BOUND = _WORDS["bound"]
DEALS = _WORDS["deals"]
CONCLUDING = _WORDS["concluding"]
HINGING = _WORDS["hinging"]
OFFERING = _WORDS["offering"]
PAPERS = _WORDS["papers"]
CONDITIONS = _WORDS["conditions"]
DEMANDS = _WORDS["demands"]
BREAKING = _WORDS["breaking"]
FAILING = _WORDS["failing"]
DELAYING = _WORDS["delaying"]
AGREEING = _WORDS["agreeing"]
HANDLING = _WORDS["handling"]
LAWS = _WORDS["laws"]
BARRING = _WORDS["barring"]
OPINING = _WORDS["opining"]
PLANNING = _WORDS["planning"]
ANNOUNCING = _WORDS["announcing"]
PRESS = _WORDS["press"]
SCHEDULED = _WORDS["scheduled"]
UNDERTAKINGS = _WORDS["undertakings"]
MEASURES = _WORDS["measures"]
FORCES = _WORDS["forces"]
DONE_TO = _WORDS["done_to"]
MENTAL = _WORDS["mental"]
STATES = _WORDS["states"]
DEEMING = _WORDS["deeming"]
GAINING = _WORDS["gaining"]
LETTING = _WORDS["letting"]
ACT_ENDINGS: tuple[str, ...] = tuple(sorted(_WORDS["act_endings"]))
NO_ACTS = _WORDS["no_acts"]
TIMES = _WORDS["times"]


class ConnectiveRow(NamedTuple):
    """A row of the table of connectives: its words, what they mean, and whether a clause must follow them."""

    words: tuple[str, ...]
    connective: Connective
    clause: bool


@lru_cache(maxsize=1)
def connectives() -> dict[str, tuple[ConnectiveRow, ...]]:
    """The connectives by their first word, the longest first."""
    found: dict[str, list[ConnectiveRow]] = {}
    for words, connective, needs in rows("connectives.tsv"):
        row = ConnectiveRow(tuple(words.split()), cast(Connective, connective), needs == "clause")
        found.setdefault(row.words[0], []).append(row)
    return {word: tuple(sorted(group, key=lambda row: -len(row.words))) for word, group in found.items()}
