"""`reportedly commitments`: who is bound to what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets
from reportedly.query.filters import FORCES


@click.command()
@asking.filters("by", "to", "about", "since", "until", "outlet", "article", "min_score", "limit", kinds=FORCES)
@asking.shape
@options.ledger
def commitments(ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """Who is bound to do what, on which conditions."""
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        asking.answer(query.commitments(view, wanted), query.CommitmentRow, shape, sheets.COMMITMENTS, "commitment")
        asking.left_out(view, wanted)
