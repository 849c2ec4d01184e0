"""FrameNet's sentences that training never sees: how often the words for a role are found, the cue being given.

    python -m benchmarks.roles --data ../shared/corpora/framenet15

Rules alone beside rules with our weights, in one run, on the same sentences.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from reportedly.evaluate.framenet import exemplars, measure
from reportedly.pipeline import Reader
from reportedly.text.parser import english


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    held = [exemplar for exemplar in exemplars(options.data) if exemplar.held][: options.limit]
    print(f"{len(held)} held-out sentences with a cue")
    for name, reader in (("rules", Reader(english())), ("with weights", Reader())):
        for role, found in measure(held, reader).items():
            print(f"{name:14s} {role:10s} P {found.precision:5.1f}  R {found.recall:5.1f}  F1 {found.f1:5.1f}")


if __name__ == "__main__":
    main()
