"""PolNeAR's relations by manner. The corpus marks no manner; it is told by the quotation marks, as for all systems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.attribution import manners
from benchmarks.attribution.bootstrap import Tally
from benchmarks.attribution.system import manner
from reportedly.evaluate.agreement import Counts
from reportedly.evaluate.measure import characters, pairs
from reportedly.evaluate.polnear import LEAST, Document, Relation, outermost, relations
from reportedly.model import Statement


def tally(document: Document, statements: Sequence[Statement]) -> Tally:
    """An article's counts, averaged over its annotators."""
    counts: Counts = Counter()
    found = relations(outermost(statements))
    for gold in document.annotators:
        counts += compared(document.article.text, gold, found)
    return {key: number / len(document.annotators) for key, number in counts.items()}


def compared(text: str, gold: Sequence[Relation], found: Sequence[Relation]) -> Counts:
    """Relations by manner as in manners.py, and all of them as `relations`; `source` of pairs whose source overlaps."""
    paired = pairs(gold, found, lambda relation: characters(relation.content), LEAST)
    ours, theirs = ([manner(text, relation.content) for relation in side] for side in (gold, found))
    counts = manners.tallied(ours, theirs, paired)
    counts += manners.tallied(["relations"] * len(gold), ["relations"] * len(found), paired)
    for i, j in paired:
        counts.update((name, "source") for name in ("relations", ours[i]) if _same_source(gold[i], found[j]))
    return counts


def _same_source(one: Relation, other: Relation) -> bool:
    ours, theirs = characters(one.source), characters(other.source)
    return bool(ours & theirs) or not (ours or theirs)
