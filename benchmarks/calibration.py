"""What the score of a statement is worth: of those scored about so much, how many has an annotator found too?

    python -m benchmarks.calibration --data data/test --texts ../shared/corpora

Writes benchmarks/calibration.md: the reliability curve, the expected calibration error (ECE) with a bootstrap interval
by article, and what --min-score keeps and leaves. A statement is right where an annotated one shares at least half of
its content's characters (Jaccard), as in all our scores.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reportedly.evaluate.agreement import statement_pairs
from reportedly.evaluate.annotation import Annotation
from reportedly.evaluate.gold import annotated
from reportedly.evaluate.measure import score
from reportedly.evaluate.reliability import Bin, bins, calibration_error
from reportedly.pipeline import Reader

REPORT = Path(__file__).with_name("calibration.md")
DRAWS, SEED = 1000, 1
THRESHOLDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9)


class Scored(NamedTuple):
    """The score of a statement that was found, and whether it is right."""

    score: float
    right: bool


class Outcome(NamedTuple):
    """One article: what was found, and how many statements its annotator has found."""

    found: tuple[Scored, ...]
    wanted: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("data/test"))
    parser.add_argument("--texts", type=Path, nargs="+", default=[Path("../shared/corpora")])
    options = parser.parse_args()
    reader = Reader()
    outcomes = [outcome(reader, annotation) for annotation in annotated(options.data, *options.texts)]
    REPORT.write_text("\n".join(page(options.data, outcomes)) + "\n", encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))


def outcome(reader: Reader, annotation: Annotation) -> Outcome:
    found = reader.read(annotation.article).statements
    right = {j for _, j in statement_pairs(annotation.statements, found)}
    scored = tuple(Scored(statement.score, number in right) for number, statement in enumerate(found))
    return Outcome(scored, len(annotation.statements))


def page(data: Path, outcomes: Sequence[Outcome]) -> Iterator[str]:
    found = [scored for outcome in outcomes for scored in outcome.found]
    low, high = interval(outcomes)
    yield from ("# What a score is worth", "")
    yield f"{len(outcomes)} articles of `{data}`, {len(found)} statements found, by `python -m benchmarks.calibration`."
    yield f"Expected calibration error over ten bins: **{error(found):.3f}** (95 % interval {low:.3f}–{high:.3f})."
    yield from ("", "| score | statements | mean score | right |", "| --- | ---: | ---: | ---: |")
    yield from (row(one) for one in bins([s.score for s in found], [s.right for s in found]) if one.size)
    yield from ("", "| `--min-score` | statements | precision | recall | F1 |", "| ---: | ---: | ---: | ---: | ---: |")
    wanted = sum(outcome.wanted for outcome in outcomes)
    yield from (threshold(found, wanted, least) for least in THRESHOLDS)


def row(one: Bin) -> str:
    return f"| {one.low:.1f} to {one.high:.1f} | {one.size} | {one.mean:.2f} | {one.right:.2f} |"


def threshold(found: Sequence[Scored], wanted: int, least: float) -> str:
    kept = [scored for scored in found if scored.score >= least]
    figures = score(sum(scored.right for scored in kept), wanted, len(kept))
    return f"| {least:.1f} | {len(kept)} | {figures.precision:.1f} | {figures.recall:.1f} | {figures.f1:.1f} |"


def error(found: Sequence[Scored]) -> float:
    return calibration_error([s.score for s in found], [s.right for s in found])


def interval(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of the error, the articles drawn anew each time."""
    dice = random.Random(SEED)
    errors = sorted(
        error([s for outcome in dice.choices(outcomes, k=len(outcomes)) for s in outcome.found]) for _ in range(DRAWS)
    )
    return errors[DRAWS // 40], errors[-DRAWS // 40]


if __name__ == "__main__":
    main()
