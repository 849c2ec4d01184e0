"""What the commands that ask a ledger have in common: filters, formats, and printing the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click
from rich.console import Console

from reportedly.cli.sheets import Sheet, tabbed, table
from reportedly.export import FORMATS
from reportedly.export.wording import counted
from reportedly.ledger import Store, View
from reportedly.query import Filter, undated
from reportedly.query.filters import POLARITIES

Command = TypeVar("Command", bound=Callable[..., object])


def _number(_context: click.Context, _option: click.Parameter, value: float | None) -> float | None:
    """The value, if it is a number: `nan` lies in no range, and a range does not notice."""
    if value is not None and value != value:
        raise click.BadParameter("nan is not a number from 0 to 1")
    return value


_FILTERS = {
    "by": click.option(
        "--by", metavar="NAME", help="Who says, demands or is bound to it: words of a name or an alias."
    ),
    "to": click.option("--to", metavar="NAME", help="To whom, or who is pressed: words of a name or an alias."),
    "about": click.option("--about", metavar="WORDS", help='What it is about: words, "a phrase", beginn*, A OR B.'),
    "since": click.option("--since", metavar="DATE", help="Published on or after: 2031, 2031-03 or 2031-03-04."),
    "until": click.option("--until", metavar="DATE", help="Published on or before."),
    "outlet": click.option("--outlet", metavar="NAME", help="Where it was published: words of the outlet's name."),
    "article": click.option("--article", metavar="ID", help="In this article; a unique beginning of its id will do."),
    "polarity": click.option("--polarity", type=click.Choice(POLARITIES), help="Whether it was said."),
    "min_score": click.option(
        "--min-score", type=click.FloatRange(0, 1), callback=_number, help="At least this sure, from 0 to 1."
    ),
    "limit": click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N only."),
}


def filters(*names: str, kinds: Iterable[str] = ()) -> Callable[[Command], Command]:
    """Flags for these fields of a Filter, and --kind where there are `kinds`; then --as-of."""
    flags = [_FILTERS[name] for name in names]
    if kinds:
        flags.insert(0, click.option("--kind", type=click.Choice(list(kinds)), help="Of this kind."))
    flags.append(click.option("--as-of", metavar="TIME", help="As the ledger stood then: a day or a time (UTC)."))

    def decorated(command: Command) -> Command:
        for flag in reversed(flags):
            command = flag(command)
        return command

    return decorated


shape = click.option(
    "--format",
    "shape",
    type=click.Choice(["table", *FORMATS]),
    default="table",
    show_default=True,
    help="A table (in a pipe: a line a row, tabs between), or the whole answer for a program.",
)


class Row(Protocol):
    """An answer of `reportedly.query`."""

    def flat(self) -> dict[str, Any]:
        """Plain values."""
        ...

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Their names."""
        ...


AnyRow = TypeVar("AnyRow", bound=Row)


@contextmanager
def asked(ledger: Path, as_of: str | None) -> Iterator[View]:
    """A view of the ledger."""
    with Store.open(ledger) as store:
        yield View(store, as_of)


def answer(rows: Iterable[AnyRow], kind: type[AnyRow], shape: str, sheet: Sheet[AnyRow], noun: str) -> None:
    """Print the rows in the format asked for, as they come; a table ends with their number on standard error."""
    if shape != "table":
        for piece in FORMATS[shape]((row.flat() for row in rows), kind.columns()):
            click.echo(piece.encode(), nl=False)
        return
    listed = list(rows)
    console = Console(highlight=False, markup=False, emoji=False)
    if console.is_terminal and listed:
        console.print(table(sheet, listed, console.width))
    elif not console.is_terminal:
        for line in tabbed(sheet, listed):
            click.echo(line.encode())
    click.echo(counted(len(listed), noun), err=True)


def left_out(view: View, wanted: Filter) -> None:
    """Say how many articles the dates leave out because nobody gives theirs."""
    number = undated(view, wanted)
    if number:
        click.echo(f"{counted(number, 'undated article')} left out by --since or --until", err=True)
