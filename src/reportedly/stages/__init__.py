"""The stages of a reading, in the order they run."""

from __future__ import annotations

from functools import partial

from reportedly.stages.actors import actors
from reportedly.stages.anchor import anchor
from reportedly.stages.commitments import commitments
from reportedly.stages.dates import dates
from reportedly.stages.events import events
from reportedly.stages.furniture import furniture
from reportedly.stages.mentions import mentions
from reportedly.stages.order import order
from reportedly.stages.parse import parse
from reportedly.stages.quotations import quotations
from reportedly.stages.stage import Stage
from reportedly.stages.statements import statements
from reportedly.stages.statements.weigher import Weigher
from reportedly.text.parser import Parser


def stages(parser: Parser, weigher: Weigher | None = None) -> tuple[Stage, ...]:
    """The table, read top to bottom: what each stage is called, reads, writes and runs."""
    return (
        Stage("furniture", ("article",), ("furniture", "body"), furniture),
        Stage("quotations", ("article",), ("quotations",), quotations),
        Stage("parse", ("article", "body"), ("parse",), partial(parse, parser)),
        Stage("mentions", ("parse",), ("mentions",), mentions),
        Stage("actors", ("mentions", "parse", "quotations"), ("mentions", "actors"), actors),
        Stage("dates", ("article", "furniture", "body", "quotations", "parse"), ("dates",), dates),
        Stage(
            "statements", ("parse", "quotations", "mentions", "actors"), ("statements",), partial(statements, weigher)
        ),
        Stage(
            "commitments",
            ("parse", "quotations", "mentions", "actors", "dates", "statements"),
            ("commitments",),
            commitments,
        ),
        Stage("events", ("parse", "quotations", "mentions", "actors", "dates", "statements"), ("events",), events),
        Stage("order", ("article", "parse", "quotations", "dates", "statements", "events"), ("relations",), order),
        Stage(
            "anchor",
            ("article", "furniture", "body", "quotations", "parse", "dates", "statements"),
            ("anchor",),
            anchor,
        ),
    )
