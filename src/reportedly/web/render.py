"""Templates. Everything that comes out of a ledger is escaped; nothing is ever marked as safe."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from reportedly.export import times
from reportedly.export.wording import LEANS, counted, on_the_word
from reportedly.web import wording


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reportedly.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "counted": counted,
        "when": times.when,
        "written": times.written,
        "day": times.day,
        "year_named": times.year_named,
        "why": wording.why,
        "group": wording.GROUP.__getitem__,
        "web_address": wording.web_address,
        "on_the_word": on_the_word,
        "themselves": wording.themselves,
        "numbered": wording.numbered,
    }
    environment.globals |= {
        "GROUPS": wording.GROUPS,
        "MANNERS": wording.MANNERS,
        "POLARITIES": wording.POLARITIES,
        "FACTS": wording.FACTS,
        "FORCES": wording.FORCES,
        "BASES": wording.BASES,
        "LEANS": LEANS,
        "EVENTS": wording.EVENTS,
        "MONTHS": times.MONTHS,
    }
    return environment


def html(template: str, **values: Any) -> str:
    """A template filled."""
    return _environment().get_template(template).render(**values)
