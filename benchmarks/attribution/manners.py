"""Statements by manner, so that the manners add up to the whole.

A pair counts for the annotated statement's manner, whatever the system calls it; a statement that pairs with none
counts against the manner that the system gave it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.evaluate.agreement import Counts
from reportedly.evaluate.measure import characters, pairs
from reportedly.model import Statement

LEAST = 0.5


def count(gold: Sequence[Statement], found: Sequence[Statement]) -> Counts:
    """What one article adds, by manner: `all` that are annotated, the `paired`, the `spurious`."""
    paired = pairs(gold, found, lambda statement: characters(statement.content), LEAST)
    return tallied([s.manner for s in gold], [s.manner for s in found], paired)


def tallied(gold: Sequence[str], found: Sequence[str], paired: Sequence[tuple[int, int]]) -> Counts:
    """The counts of records of which only the manner is given, and which of them pair up."""
    used = {j for _, j in paired}
    counts: Counts = Counter((name, "all") for name in gold)
    counts.update((gold[i], "paired") for i, _ in paired)
    counts.update((name, "spurious") for j, name in enumerate(found) if j not in used)
    return counts
