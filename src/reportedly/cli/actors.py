"""`reportedly actors`: who appears."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click

from reportedly import query
from reportedly.cli import asking, options, sheets
from reportedly.model.actor import ActorType


@click.command()
@asking.filters("by", "since", "until", "outlet", "article", "limit", kinds=get_args(ActorType))
@asking.shape
@options.ledger
def actors(ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """Who appears, under which names, and how often they speak."""
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        asking.answer(query.actors(view, wanted), query.ActorRow, shape, sheets.ACTORS, "actor")
        asking.left_out(view, wanted)
