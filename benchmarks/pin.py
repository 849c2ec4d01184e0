"""Sets floors by measuring: each half a point below what is reached now.

    python -m benchmarks.pin polnear --data ../shared/corpora/polnear --metrics relation "relation + source"
    python -m benchmarks.pin gold --data data/dev --texts ../shared/corpora

Without metrics, those that have a floor. An entry of this version is replaced where the floor rises; else one is added,
and a floor that falls needs --why.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from importlib.metadata import version
from math import floor
from pathlib import Path

import msgspec
from msgspec.structs import replace

from reportedly.evaluate import CORPORA, floors
from reportedly.evaluate.floors import Floor, History
from reportedly.pipeline import Reader

FILE = Path(floors.__file__).with_name("floors.json")
BELOW = 0.5


def main() -> None:
    options = arguments()
    corpus = next(row for row in CORPORA if row.name == options.corpus)
    texts = {"texts": options.texts} if options.texts else {}
    scores = corpus.evaluate(options.data, Reader(), lambda _done, _total: None, **texts)
    name, histories = corpus.floors(options.data), floors.histories()
    kept = dict(histories.get(name, {}))
    for metric in options.metrics or kept:
        entry = pinned(scores[metric], options.why)
        kept[metric] = added(kept.get(metric, ()), entry)
        print(f"{name:16s} {metric:28s} {entry.measured:5.1f}, floor {kept[metric][-1].floor:5.1f}")
    content = msgspec.json.encode(histories | {name: kept})
    FILE.write_bytes(msgspec.json.format(content, indent=1) + b"\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=[corpus.name for corpus in CORPORA])
    parser.add_argument("--metrics", nargs="*", help="by default those that have a floor")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, action="append", help="a folder of texts; may be repeated")
    parser.add_argument("--why", default="", help="why a floor is lower than before")
    return parser.parse_args()


def pinned(measured: float, why: str = "") -> Floor:
    """The floor that a measurement sets today, to a tenth of a point."""
    low = floor(10 * (measured - BELOW)) / 10
    today = datetime.now(UTC).date().isoformat()
    return Floor(max(low, 0.0), round(measured, 2), version("reportedly"), today, why)


def added(history: History, entry: Floor) -> History:
    """The history with the entry; one that falls without a reason is refused.

    An entry that rises, but not to what once was, keeps the reason of the one that it replaces.
    """
    if history and entry.floor < history[-1].floor and not entry.why:
        raise SystemExit(f"the floor would fall from {history[-1].floor} to {entry.floor}: say --why")
    if history and entry.version == history[-1].version and entry.floor >= history[-1].floor:
        history, replaced = history[:-1], history[-1]
        still_lower = bool(history) and entry.floor < history[-1].floor
        entry = replace(entry, why=entry.why or replaced.why) if still_lower else entry
    return (*history, entry)


if __name__ == "__main__":
    main()
