"""The grammar: patterns over kinds of words, each with what makes a sense of its matches."""

from __future__ import annotations

from reportedly.stages.dates.rules import (
    calendars,
    clocks,
    days,
    feasts,
    figures,
    lengths,
    mentioned,
    publication,
    quarters,
    ranges,
    rhythms,
    seasons,
    vague,
    years,
)
from reportedly.stages.dates.sense import Builder

# Where two fit the same words, the earlier counts.
RULES: tuple[tuple[str, Builder], ...] = (
    *calendars.RULES,
    *days.RULES,
    *years.RULES,
    *seasons.RULES,
    *quarters.RULES,
    *feasts.RULES,
    *ranges.RULES,
    *clocks.RULES,
    *publication.RULES,
    *mentioned.RULES,
    *figures.RULES,
    *lengths.RULES,
    *rhythms.RULES,
    *vague.RULES,
)
