"""`reportedly statements`: who said what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets
from reportedly.query.filters import KINDS


@click.command()
@asking.filters(
    "by", "to", "about", "since", "until", "outlet", "article", "polarity", "min_score", "limit", kinds=KINDS
)
@asking.shape
@options.ledger
def statements(ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """Who said what, to whom and on whose word."""
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        asking.answer(query.statements(view, wanted), query.StatementRow, shape, sheets.STATEMENTS, "statement")
        asking.left_out(view, wanted)
