"""Reading the tables beside this file. All of them are our own."""

from __future__ import annotations

from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a table, without comments and empty ones."""
    text = files("reportedly.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """The rows of a table whose columns stand between tabs."""
    return [line.split("\t") for line in lines(name)]


def sections(name: str) -> dict[str, frozenset[str]]:
    """The words under each heading `[like this]`; a word `*heading` brings in those of an earlier heading."""
    found: dict[str, frozenset[str]] = {}
    heading = ""
    for line in lines(name):
        if line.startswith("["):
            heading = line.strip("[]")
            found[heading] = frozenset()
        else:
            found[heading] |= _expanded(line.split(), found)
    return found


def _expanded(words: list[str], known: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(known[w[1:]] if w.startswith("*") else {w} for w in words))
