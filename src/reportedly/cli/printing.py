"""What `reportedly read` prints of the readings: a digest each, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from rich.console import Console, RenderableType
from rich.rule import Rule

from reportedly.export import FORMATS
from reportedly.export.digest import digest, legend
from reportedly.model import Reading
from reportedly.model.codec import to_dict

SHAPES = ("digest", "json", "jsonl")


def printed(readings: Iterable[Reading], shape: str, *, with_text: bool, brief: bool) -> Iterator[str]:
    """The output, piece by piece as readings come; `brief` shortens the digests."""
    if shape == "digest":
        return _digests(readings, brief)
    return FORMATS[shape]((to_dict(reading, with_text=with_text) for reading in readings), ())


def _digests(readings: Iterable[Reading], brief: bool) -> Iterator[str]:
    console = Console(highlight=False, markup=False, emoji=False)
    today, any_read = datetime.now(UTC).date().isoformat(), False
    for reading in readings:
        yield page(console, digest(reading, brief=brief, seen=today), Rule(style="dim") if brief else "")
        any_read = True
    if brief and any_read:
        yield page(console, legend(brief=True), "")


def page(console: Console, *parts: RenderableType) -> str:
    """Coloured for a terminal; for anything else plain, without the blanks that rich fills lines with."""
    with console.capture() as capture:
        console.print(*parts, sep="\n")
    drawn = capture.get()
    return drawn if console.is_terminal else "".join(f"{line.rstrip()}\n" for line in drawn.splitlines())
