"""`reportedly articles`: what the ledger was made from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets


@click.command()
@asking.filters("about", "since", "until", "outlet", "limit")
@asking.shape
@options.ledger
def articles(ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """The articles that the ledger holds."""
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        asking.answer(query.articles(view, wanted), query.ListedArticle, shape, sheets.ARTICLES, "article")
        asking.left_out(view, wanted)
