"""Words by which a clause takes a stance: holds something against somebody, judges, calls it false."""

from __future__ import annotations

from functools import lru_cache

from reportedly.lexicon.tables import rows


@lru_cache(maxsize=1)
def stances() -> dict[str, str]:
    """The stance of each lemma: `wrong`, `wrongly`, `good`, `bad`, `grief`, `false`, `yield` or `done`."""
    return {row[0]: row[1] for row in rows("stances.tsv")}
