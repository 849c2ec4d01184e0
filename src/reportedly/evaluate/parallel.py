"""Evaluating with several processes.

A corpus asks for its readings one at a time. So it is asked twice: first it is watched for the articles that it wants,
which several processes then read, each with a Reader of its own; then it is given their readings to score.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context

from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.model import Article, Reading
from reportedly.pipeline import Reader


def in_processes(evaluate: Callable[[Reads, Progress], Scores], jobs: int, progress: Progress) -> Scores:
    """The scores of `evaluate(reader, progress)`, with the articles read in `jobs` processes."""
    watch = Watch()
    evaluate(watch, _silent)
    readings = {}
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for done, reading in enumerate(pool.map(_read, watch.articles, chunksize=2), 1):
            readings[reading.article] = reading
            progress(done, len(watch.articles))
    return evaluate(Known(readings), _silent)


class Watch:
    """Remembers the articles that it is asked to read, and finds nothing in them."""

    def __init__(self) -> None:
        self.articles: list[Article] = []

    def read(self, article: Article) -> Reading:
        """An empty reading."""
        self.articles.append(article)
        return Reading(article=article)


class Known:
    """Readings made before."""

    def __init__(self, readings: dict[Article, Reading]) -> None:
        self._readings = readings

    def read(self, article: Article) -> Reading:
        """The one made of this article."""
        return self._readings[article]


@lru_cache(maxsize=1)
def _reader() -> Reader:
    """The Reader of this process."""
    return Reader()


def _read(article: Article) -> Reading:
    return _reader().read(article)


def _silent(_done: int, _total: int) -> None:
    """No progress to show."""
