"""`reportedly timeline`: what is said to have happened when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets


@click.command()
@asking.filters("by", "about", "since", "until", "outlet", "article", "limit", kinds=("event", "date", "report"))
@click.option(
    "--contradictions", is_flag=True, help="Where one voice tells of an order in time that cannot be, instead."
)
@asking.shape
@options.ledger
def timeline(ledger: Path, as_of: str | None, shape: str, contradictions: bool, **asked: Any) -> None:
    """What is said to have happened when, and on whose word.

    --since and --until bound the times on the line, not the day of publication. Lengths of time, and times that the
    text leaves open, are not on it. A report without a date is on it with the days on which it can have been written.
    """
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        if contradictions:
            found = query.contradictions(view, wanted)
            asking.answer(found, query.ContradictionRow, shape, sheets.CONTRADICTIONS, "contradiction")
            return
        asking.answer(query.timeline(view, wanted), query.TimelineRow, shape, sheets.TIMELINE, "dated item")
