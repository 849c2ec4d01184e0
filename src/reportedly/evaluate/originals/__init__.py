"""Corpora as their makers give them out, and the texts that were annotated, made from their files.

A folder of corpora holds one folder for each row, by its name. A text is found by its SHA-256, so a maker need not know
which article is which, and may offer more texts than were annotated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.evaluate.originals import gum, meantime, re3d, wcep, wikinews


class Original(NamedTuple):
    """A corpus: the name of its folder, and what makes the texts out of the files in it."""

    name: str
    texts: Callable[[Path], Iterator[str]]


ORIGINALS = (
    Original("wikinews", wikinews.texts),
    Original("re3d", re3d.texts),
    Original("gum", gum.texts),
    Original("meantime", meantime.texts),
    Original("wcep", wcep.texts),
)


def texts(corpora: Path) -> Iterator[str]:
    """Every text that the corpora in a folder hold; none of a corpus that isn't there."""
    for original in ORIGINALS:
        if (corpora / original.name).is_dir():
            yield from original.texts(corpora / original.name)
