"""How far what was found agrees with what was annotated: counts per article, and the figures they come to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from reportedly.evaluate.annotation import Annotation, Date, condition_spans
from reportedly.evaluate.corpus import Scores
from reportedly.evaluate.measure import Characters, characters, pairs, percent, score
from reportedly.evaluate.names import Names
from reportedly.model import Commitment, Span, Statement

Counts = Counter[tuple[str, str]]
"""How many of what: (name, `gold` | `found` | `hit` | `right`)."""

T = TypeVar("T")

FOUND = (
    "statements", "direct", "indirect", "mixed", "statements + speaker", "with a chain", "inside another",
    "with an addressee", "commitments", "conditions", "deadline or term", "dates", "dates + value",
)  # fmt: skip
OF_STATEMENTS = ("exact", "speaker", "source", "cue", "chain", "addressee", "manner", "kind", "polarity", "parent")
OF_COMMITMENTS = ("by", "force")
OPTIONAL = {"with a chain": "chain", "inside another": "parent", "with an addressee": "addressee"}


def compare(gold: Annotation, found: Annotation) -> Counts:
    """What one article adds to the counts."""
    names = Names(gold.actors)
    counts = _sizes("statements", gold.statements, found.statements)
    counts += _statements(gold.statements, found.statements, names)
    counts += _commitments(gold.commitments, found.commitments, names)
    return counts if gold.dates is None else counts + _dates(gold.dates, found.dates or ())


def figures(counts: Counts) -> Scores:
    """F1 of what is to be found, by its name; of those found, how many have each field right, as `FIELD right`.

    There is no F1 of what was neither annotated nor found, as of dates where nobody annotated them.
    """
    result = {}
    for name in FOUND:
        if counts[name, "gold"] or counts[name, "found"]:
            result[name] = score(*(counts[name, side] for side in ("hit", "gold", "found"))).f1
    for name in OF_STATEMENTS:
        result[f"{name} right"] = percent(counts[name, "right"], counts["statements", "hit"])
    for name in OF_COMMITMENTS:
        result[f"{name} right"] = percent(counts[name, "right"], counts["commitments", "hit"])
    return result


def statement_pairs(gold: Sequence[Statement], found: Sequence[Statement]) -> list[tuple[int, int]]:
    """Indexes of the statements that are taken for one and the same, by their contents; each goes with one at most."""
    return pairs(gold, found, lambda statement: characters(statement.content), 0.5)


def right_fields(gold: Statement, found: Statement, names: Names, matched: dict[str, str]) -> dict[str, bool]:
    """Which fields of a paired statement are right; `matched` has the annotated id by the found one's."""
    return {
        "exact": characters(gold.content) == characters(found.content),
        "speaker": names.same(gold.speaker, found.speaker),
        "source": _overlap(gold.source, found.source),
        "cue": _overlap(gold.cue, found.cue),
        "chain": len(gold.chain) == len(found.chain) and all(map(names.same, gold.chain, found.chain)),
        "addressee": names.same(gold.addressee, found.addressee),
        "manner": gold.manner == found.manner,
        "kind": gold.kind == found.kind,
        "polarity": gold.polarity == found.polarity,
        "parent": gold.parent == matched.get(found.parent or "") if gold.parent or found.parent else True,
    }


def _statements(gold: Sequence[Statement], found: Sequence[Statement], names: Names) -> Counts:
    counts: Counts = Counter()
    for side, statements in (("gold", gold), ("found", found)):
        counts.update((s.manner, side) for s in statements)
        counts.update((row, side) for s in statements for row, field in OPTIONAL.items() if getattr(s, field))
        counts["statements + speaker", side] += len(statements)
    paired = [(gold[i], found[j]) for i, j in statement_pairs(gold, found)]
    matched = {theirs.id: ours.id for ours, theirs in paired}
    for ours, theirs in paired:
        right = right_fields(ours, theirs, names, matched)
        counts.update([("statements", "hit"), (ours.manner, "hit")])
        counts.update((field, "right") for field, ok in right.items() if ok)
        counts["statements + speaker", "hit"] += right["speaker"]
        counts.update((row, "hit") for row, field in OPTIONAL.items() if right[field] and getattr(ours, field))
    return counts


def _commitments(gold: Sequence[Commitment], found: Sequence[Commitment], names: Names) -> Counts:
    counts = _sizes("commitments", gold, found)
    for side, commitments in (("gold", gold), ("found", found)):
        counts["conditions", side] += sum(len(condition_spans(c.conditions)) for c in commitments)
        counts["deadline or term", side] += sum(bool(_end(c)) for c in commitments)
    for i, j in pairs(gold, found, _act, 0.3):
        ours, theirs = gold[i], found[j]
        counts["commitments", "hit"] += 1
        conditions = condition_spans(ours.conditions), condition_spans(theirs.conditions)
        counts["conditions", "hit"] += len(pairs(*conditions, key=_span, least=0.5))
        counts["deadline or term", "hit"] += bool(_end(ours)) and _overlap(_end(ours), _end(theirs))
        counts["by", "right"] += names.same(ours.by, theirs.by)
        counts["force", "right"] += ours.force == theirs.force
    return counts


def _dates(gold: Sequence[Date], found: Sequence[Date]) -> Counts:
    counts = _sizes("dates", gold, found) + _sizes("dates + value", gold, found)
    for i, j in pairs(gold, found, _when, 0.3):
        counts["dates", "hit"] += 1
        counts["dates + value", "hit"] += plain_value(gold[i].value) == plain_value(found[j].value)
    return counts


def plain_value(value: str | None) -> str:
    """A value without its marks of doubt; a day of no known date is no value."""
    return re.sub(r"^(XXXX-XX-XX/?)+$", "", (value or "").replace("~", "").replace("?", "").upper())


def _sizes(name: str, gold: Sequence[T], found: Sequence[T]) -> Counts:
    return Counter({(name, "gold"): len(gold), (name, "found"): len(found)})


def _overlap(one: Span | None, other: Span | None) -> bool:
    """Whether the two share a character, or neither is there."""
    return one.overlaps(other) if one and other else not one and not other


def _end(commitment: Commitment) -> Span | None:
    return commitment.deadline or commitment.term


def _act(commitment: Commitment) -> Characters:
    return characters([commitment.act])


def _span(span: Span) -> Characters:
    return characters([span])


def _when(date: Date) -> Characters:
    return characters([date.span])
