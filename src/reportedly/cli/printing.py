"""What `reportedly read` prints of each reading: the digest, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
import msgspec
from rich.console import Console, Group, RenderableType
from rich.rule import Rule

from reportedly.export.digest import digest, legend, lines
from reportedly.model import Reading
from reportedly.model.codec import to_json

SHAPES = ("digest", "json", "jsonl")
Show = Callable[[Reading], None]


@contextmanager
def printer(shape: str, *, with_text: bool, brief: bool) -> Iterator[Show]:
    """Prints readings on standard output one after the other; what closes them is printed at the end of the block."""
    if shape == "digest":
        console = Console(highlight=False, markup=False, emoji=False)
        yield lambda reading: _print(console, digest(reading, brief=brief), Rule(style="dim") if brief else "")
        if brief:
            _print(console, legend(), "")
    elif shape == "jsonl":
        yield lambda reading: _write(to_json(reading, with_text=with_text) + "\n")
    else:
        array = _Array(with_text)
        yield array.add
        array.close()


def _print(console: Console, *parts: RenderableType) -> None:
    """Coloured on a terminal; elsewhere plain, without the blanks that rich fills lines with."""
    if console.is_terminal:
        console.print(*parts, sep="\n")
    else:
        click.echo("\n".join(lines(Group(*parts), console.width)))


class _Array:
    """A JSON array, indented, that grows as readings come."""

    def __init__(self, with_text: bool) -> None:
        self._with_text = with_text
        self._before = "[\n"

    def add(self, reading: Reading) -> None:
        line = msgspec.json.format(to_json(reading, with_text=self._with_text), indent=2)
        _write(self._before + "  " + line.replace("\n", "\n  "))
        self._before = ",\n"

    def close(self) -> None:
        _write("[]\n" if self._before == "[\n" else "\n]\n")


def _write(text: str) -> None:
    """UTF-8, whatever the terminal is set to."""
    click.echo(text.encode(), nl=False)
