"""`reportedly serve`: the ledger in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly import web
from reportedly.cli import options
from reportedly.ledger import Store


@click.command()
@options.ledger
@click.option("--host", default="127.0.0.1", show_default=True, help="An address of this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 is any free one.")
def serve(ledger: Path, host: str, port: int) -> None:
    """Show the ledger in a browser: the articles with their statements marked, a timeline, and search.

    The pages are read-only and open to this machine alone. Each is JSON too, at its address with .json.
    """

    def started(address: str) -> None:
        click.echo(f"{ledger} is at {address} (Ctrl-C ends it)")

    with Store.open(ledger) as store:
        web.serve(store, host, port, started)
