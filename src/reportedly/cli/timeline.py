"""`reportedly timeline`: what is said to have happened when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets


@click.command()
@asking.filters("by", "about", "since", "until", "outlet", "article", "limit", kinds=("event", "date", "report"))
@asking.shape
@options.ledger
def timeline(ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """What is said to have happened when, and on whose word.

    --since and --until bound the times on the line, not the day of publication. Lengths of time, and times that the
    text leaves open, are not on it.
    """
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        asking.answer(query.timeline(view, wanted), query.TimelineRow, shape, sheets.TIMELINE, "dated item")
