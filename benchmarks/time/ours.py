"""reportedly: the stage with the parse, and the rules on the words alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from benchmarks.time.system import Answer, Job, Places
from reportedly.model import Article, TimeValue
from reportedly.pipeline import Reader
from reportedly.stages.dates import find_dates

AFTER = "statements"
"""The stage that follows the dates."""


def stage(jobs: Sequence[Job], _: Places) -> Iterator[Answer]:
    """What the stage finds; the seconds are those of all stages up to it."""
    reader = Reader()
    for job in jobs:
        article = Article.of(job.text, published=job.day)
        yield timed(lambda article=article: reader.draft(article, before=AFTER).dates)  # type: ignore[misc]


def words(jobs: Sequence[Job], _: Places) -> Iterator[Answer]:
    """What `find_dates` finds, which needs no parse."""
    for job in jobs:
        yield timed(lambda job=job: find_dates(job.text, job.day))  # type: ignore[misc]


def timed(find: Callable[[], tuple[TimeValue, ...]]) -> Answer:
    start = time.process_time()
    dates = find()
    return Answer(dates, time.process_time() - start)
