"""Flags that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

ledger = click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    default="reportedly.db",
    envvar="REPORTEDLY_LEDGER",
    show_default=True,
    show_envvar=True,
    help="The file of the ledger.",
)
