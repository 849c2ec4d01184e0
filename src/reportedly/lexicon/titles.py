"""Titles that stand before a name."""

from __future__ import annotations

from reportedly.lexicon.tables import rows, sections

_TITLES = sections("titles.txt")

HONORIFICS: dict[str, str] = {
    word: "" if gender == "any" else gender for gender in ("any", "m", "f") for word in _TITLES[gender]
}
"""Form of address, without its dot → gender of who bears it, or empty."""

MODIFIERS: frozenset[str] = _TITLES["modifiers"]
"""Words that stand before an office: "former", "deputy", "foreign"."""

RANKS: dict[str, str] = {row[0]: row[1] for row in rows("ranks.tsv")}
"""Abbreviation without its dot → rank or office."""
