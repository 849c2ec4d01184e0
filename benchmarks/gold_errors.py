"""What a reading gets wrong of our own annotations: missed and made-up records, and each field that is not right.

python -m benchmarks.gold_errors data/dev --texts ../shared/corpora --only speaker
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reportedly.evaluate.agreement import compare, figures, right_fields, statement_pairs
from reportedly.evaluate.annotation import Annotation, Date, of_reading
from reportedly.evaluate.gold import annotated
from reportedly.evaluate.measure import characters, pairs
from reportedly.evaluate.names import Names
from reportedly.model import Commitment, Span, Statement
from reportedly.pipeline import Reader

FIELDS = ("speaker", "source", "cue", "chain", "addressee", "manner", "kind", "polarity", "parent")


class Case(NamedTuple):
    """What is wrong (`missed statement`, `speaker`, …), and how to print it."""

    what: str
    shown: str


def main() -> None:
    options = arguments()
    reader = Reader()
    counts: Counter[tuple[str, str]] = Counter()
    cases: list[Case] = []
    for gold in annotated(options.data, *options.texts):
        found = of_reading(reader.read(gold.article))
        counts += compare(gold, found)
        cases += [case._replace(shown=f"{gold.article.source}  {case.shown}") for case in wrong(gold, found)]
    for name, value in figures(counts).items():
        print(f"  {name:28s} {value:5.1f}")
    for what, number in Counter(case.what for case in cases).most_common():
        print(f"=== {what}: {number}")
        if options.only in what:
            print(*(case.shown for case in cases if case.what == what), "", sep="\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="a folder of ID.json")
    parser.add_argument(
        "--texts", type=Path, action="append", default=[], help="a folder of texts or corpora; may be repeated"
    )
    parser.add_argument("--only", default="", help="print only these: missed, made up, speaker, kind, …")
    return parser.parse_args()


def wrong(gold: Annotation, found: Annotation) -> Iterator[Case]:
    """Everything about one article that is not as annotated."""
    text = gold.article.text
    yield from wrong_statements(gold, found, text)
    yield from unpaired("commitment", gold.commitments, found.commitments, text)
    if gold.dates is not None:
        yield from wrong_dates(gold.dates, found.dates or (), text)


def wrong_dates(gold: Sequence[Date], found: Sequence[Date], text: str) -> Iterator[Case]:
    yield from unpaired("date", gold, found, text)
    for i, j in pairs(gold, found, where, 0.3):
        if gold[i].value != found[j].value:
            expected, got = gold[i], found[j]
            yield Case("date value", f"«{got.span.of(text)}» is {expected.value}, found {got.value}")


def wrong_statements(gold: Annotation, found: Annotation, text: str) -> Iterator[Case]:
    yield from unpaired("statement", gold.statements, found.statements, text)
    paired = [(gold.statements[i], found.statements[j]) for i, j in statement_pairs(gold.statements, found.statements)]
    matched = {theirs.id: ours.id for ours, theirs in paired}
    for ours, theirs in paired:
        right = right_fields(ours, theirs, Names(gold.actors), matched)
        for field in FIELDS:
            if not right[field]:
                expected, got = (value(getattr(s, field), text) for s in (ours, theirs))
                yield Case(field, f"{shown(ours, text)}\n    is {expected}, found {got}")
        if not right["exact"]:
            yield Case("content", f"{shown(ours, text)}\n    found {quoted(theirs.content, text)}")


def unpaired(
    noun: str,
    gold: Sequence[Statement | Commitment | Date],
    found: Sequence[Statement | Commitment | Date],
    text: str,
) -> Iterator[Case]:
    """Those of each side that go with none of the other's."""
    paired = pairs(gold, found, where, 0.5 if noun == "statement" else 0.3)
    for number, record in enumerate(gold):
        if number not in {i for i, _ in paired}:
            yield Case(f"missed {noun}", shown(record, text))
    for number, record in enumerate(found):
        if number not in {j for _, j in paired}:
            yield Case(f"made up {noun}", shown(record, text))


def where(record: Statement | Commitment | Date) -> frozenset[int]:
    return characters(spans(record))


def spans(record: Statement | Commitment | Date) -> tuple[Span, ...]:
    if isinstance(record, Statement):
        return record.content
    return (record.act if isinstance(record, Commitment) else record.span,)


def shown(record: Statement | Commitment | Date, text: str) -> str:
    """A record on one line."""
    words = quoted(spans(record), text)
    if isinstance(record, Commitment):
        return f"{record.force} by {record.by} towards {record.towards}: {words}"
    if isinstance(record, Date):
        return f"{words} {record.value}"
    source, cue = (value(span, text) for span in (record.source, record.cue))
    inside = " inside another" if record.parent else ""
    return f"{record.kind} by {record.speaker}{inside}: SOURCE {source} CUE {cue} CONTENT {words}"


def value(field: object, text: str) -> str:
    return quoted((field,), text) if isinstance(field, Span) else str(field)


def quoted(listed: Sequence[Span], text: str) -> str:
    return "«" + " … ".join(" ".join(span.of(text).split()) for span in listed) + "»"


if __name__ == "__main__":
    main()
