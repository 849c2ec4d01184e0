"""The grammar: patterns over kinds of words, each with what makes a sense of its matches."""

from __future__ import annotations

from reportedly.stages.dates.rules import (
    calendars,
    clocks,
    days,
    deictic,
    feasts,
    figures,
    lengths,
    ranges,
    vague,
    years,
)
from reportedly.stages.dates.sense import Builder

# Where two fit the same words, the earlier counts.
RULES: tuple[tuple[str, Builder], ...] = (
    *calendars.RULES,
    *days.RULES,
    *years.RULES,
    *feasts.RULES,
    *ranges.RULES,
    *clocks.RULES,
    *deictic.RULES,
    *figures.RULES,
    *lengths.RULES,
    *vague.RULES,
)
