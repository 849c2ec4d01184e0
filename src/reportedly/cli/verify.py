"""`reportedly verify`: whether all is as it was kept."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.errors import LedgerDamagedError
from reportedly.export.wording import counted, plain
from reportedly.ledger import Store
from reportedly.ledger.verify import inventory
from reportedly.ledger.verify import verify as problems


@click.command()
@options.ledger
def verify(ledger: Path) -> None:
    """Re-hash every row and re-slice every span of the ledger.

    Prints a line for each problem and ends with exit status 2 where there is one. The last line of a sound ledger names
    its latest entry: note it down, and a later `verify` that shows the same entry shows that nothing before it was
    changed or taken out.
    """
    with Store.open(ledger) as store:
        found = list(problems(store))
        for problem in found:
            click.echo(plain(f"{problem.table} {problem.row}: {problem.what}"))
        if found:
            raise LedgerDamagedError(str(ledger), counted(len(found), "problem"))
        held = inventory(store)
    rows = ", ".join(f"{count} {table}" for table, count in held.rows.items())
    click.echo(f"{ledger}: sound\nrows: {rows}\nlatest entry: {held.latest or 'none'}")
