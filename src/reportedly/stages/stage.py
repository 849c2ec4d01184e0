"""What a stage is, and running several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportedly.stages.draft import Draft


class Stage(NamedTuple):
    """A step of a reading: `run` takes a draft and returns one in which the fields `writes` are filled.

    `reads` are the fields it looks at; they must be filled by an earlier stage, or be the article.
    """

    name: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Draft], Draft]


def checked(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """`stages`, if each reads only what an earlier one has written; ValueError otherwise."""
    known = {"article"}
    for stage in stages:
        missing = set(stage.reads) - known
        if missing:
            raise ValueError(f"stage {stage.name} reads {', '.join(sorted(missing))} before any stage writes it")
        known |= set(stage.writes)
    return tuple(stages)
