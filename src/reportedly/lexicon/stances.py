"""Words by which a clause takes a stance: holds something against somebody, judges, calls it false."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def stances() -> dict[str, str]:
    """The stance of each lemma: `wrong`, `wrongly`, `good`, `bad`, `grief`, `false`, `yield` or `done`."""
    lines = files("reportedly.lexicon").joinpath("stances.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
