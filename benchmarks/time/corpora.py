"""The table of corpora: how each is read, and how what is found in it is counted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.time.system import Kind
from reportedly.evaluate import gum, meantime, tempeval3, timexes, wikiwars
from reportedly.evaluate.timexes import Count, Document


class Corpus(NamedTuple):
    """A row: the folder below the corpora, and whether its texts are news."""

    name: str
    title: str
    folder: str
    documents: Callable[[Path], list[Document]]
    counted: Count
    kind: Kind = "news"


TIMEX3 = (
    Corpus("TBAQ", "TimeBank and AQUAINT, news", "tempeval3", tempeval3.documents, timexes.count),
    Corpus("MEANTIME", "MEANTIME, Wikinews", "meantime", meantime.documents, timexes.count),
    Corpus("WikiWars", "WikiWars, histories of wars", "wikiwars", wikiwars.documents, wikiwars.count, "narrative"),
)
GUM = tuple(
    Corpus(f"GUM {part}", f"GUM, {part}", "gum", partial(gum.documents, part=part), gum.count) for part in gum.PARTS
)
CORPORA = (*TIMEX3, *GUM)
