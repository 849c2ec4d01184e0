"""How the weights get better with more annotated articles: the learning curve.

    python -m benchmarks.learning --texts ../shared/corpora [--sizes 50 100 150 …]

Trains once for each size, without FrameNet and with few passes, on articles drawn by the hash of their names, and
writes benchmarks/learning.md. Needs what requirements/train.txt lists; on one core, about a third of a second an
article and pass.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.text.parser import english
from reportedly.train.base import base_folder
from reportedly.train.fit import FIGURES
from reportedly.train.loop import Recipe
from reportedly.train.run import Material, run

REPORT = Path(__file__).with_name("learning.md")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--texts", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 100, 150, 200, 300, 400])
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()
    material = Material(
        (options.data / "train", options.data / "written"),
        (options.data / "dev",),
        options.texts,
        None,
        base_folder(),
    )
    scores: dict[int, Mapping[str, float]] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as into:
            recipe = Recipe(epochs=options.epochs, frames=0)
            scores[size] = run(material._replace(most=size), Path(into), recipe, english(), print).scores
        REPORT.write_text("\n".join(page(scores, options.epochs)) + "\n", encoding="utf-8")


def page(scores: Mapping[int, Mapping[str, float]], epochs: int) -> Iterator[str]:
    yield from ("# The learning curve", "")
    yield f"By `python -m benchmarks.learning`: {epochs} passes each, without FrameNet; in percent on"
    yield "`data/dev`, where the thresholds were fitted too. The rules are the same in every row."
    yield from ("", "| articles | " + " | ".join(FIGURES) + " |", "| ---: |" + " ---: |" * len(FIGURES))
    yield from (f"| {size} | {row(FIGURES, found)} |" for size, found in scores.items())


def row(names: Sequence[str], found: Mapping[str, float]) -> str:
    return " | ".join(f"{found[name]:.1f}" for name in names)


if __name__ == "__main__":
    main()
