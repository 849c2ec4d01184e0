"""`reportedly search`: passages with the words, and whose word they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportedly import query
from reportedly.cli import asking, options, sheets


@click.command()
@click.argument("words", nargs=-1, required=True)
@asking.filters("since", "until", "outlet", "article", "limit")
@asking.shape
@options.ledger
def search(words: tuple[str, ...], ledger: Path, as_of: str | None, shape: str, **asked: Any) -> None:
    """Find WORDS in the articles, each passage with whose word it is.

    All words must be in the article, in any form (talk, talks); quote "a phrase" for words side by side, end a word
    with * for any ending, put OR between two for either. --limit counts articles, the best first.
    """
    wanted = query.Filter(**asked)
    with asking.asked(ledger, as_of) as view:
        found = query.search(view, query.typed(words), wanted)
        asking.answer(found, query.Hit, shape, sheets.HITS, "passage")
        asking.left_out(view, wanted)
