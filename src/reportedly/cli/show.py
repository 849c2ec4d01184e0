"""`reportedly show`: one record, by its id."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from rich.console import Console

from reportedly.cli import asking, options
from reportedly.cli.printing import page
from reportedly.export.json import indented
from reportedly.export.record import card
from reportedly.model import Reading
from reportedly.model.codec import to_dict


@click.command()
@click.argument("record_id", metavar="ID")
@click.option("--format", "shape", type=click.Choice(["card", "json"]), default="card", show_default=True)
@click.option("--as-of", metavar="TIME", help="As the ledger stood then: a day or a time (UTC).")
@options.ledger
def show(record_id: str, shape: str, as_of: str | None, ledger: Path) -> None:
    """Show one record by its id, with the passage it stands in.

    ID may be the beginning of an id, if no other begins so.
    """
    with asking.asked(ledger, as_of) as view:
        found = view.find(record_id)
        reading = found.record if isinstance(found.record, Reading) else view.reading(found.article_id)
        history = view.history(found.article_id)
    if shape == "json":
        record = to_dict(reading) if found.record in (reading, reading.article) else msgspec.to_builtins(found.record)
        click.echo(indented({"what": found.noun, "article_id": found.article_id, **record}).encode())
        return
    console = Console(highlight=False, markup=False, emoji=False)
    click.echo(page(console, card(found, reading, history)).encode(), nl=False)
