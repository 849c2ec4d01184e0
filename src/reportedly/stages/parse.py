"""Stage: the grammatical parse of the running text."""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.draft import Draft
from reportedly.text.parser import Parser


def parse(parser: Parser, draft: Draft) -> Draft:
    """Fills `parse` with the words of `body`."""
    return replace(draft, parse=parser(draft.article.text, draft.body))
