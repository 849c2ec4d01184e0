"""How fast and how large: the whole job beside spaCy's parse alone, on the same words, in one run.

    python -m benchmarks.speed                              the packaged samples, over and over
    python -m benchmarks.speed --data FILE|FOLDER           reports of your own (text, HTML, JSONL)

One process, one core. Article by article the two take turns, so that a change of the machine's mood meets both. The
figure is processor time; wall time stands beside it. Memory is measured in a process each. Writes benchmarks/speed.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shlex
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

from reportedly.ingest import articles
from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.samples import samples
from reportedly.stages.draft import Draft
from reportedly.weights.catalog import ENGLISH
from reportedly.weights.loading import locate

OUT = Path(__file__).with_name("speed.md")
JOBS = ("spaCy alone", "reportedly")
A = TypeVar("A")
R = TypeVar("R")


class Time(NamedTuple):
    """Seconds."""

    processor: float = 0.0
    wall: float = 0.0

    def plus(self, other: Time) -> Time:
        return Time(self.processor + other.processor, self.wall + other.wall)


class Measured(NamedTuple):
    """What a run gives, by job or by stage; memory is in megabytes."""

    words: int
    articles: int
    jobs: dict[str, Time]
    stages: dict[str, Time]
    loading: dict[str, Time]
    memory: dict[str, float]


def main() -> None:
    options = arguments()
    chosen = sample(options.data, options.words)
    page = report(measure(chosen))
    sys.stdout.write(page)
    if not options.no_write:
        OUT.write_text(page, encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a file or a folder of reports; the packaged samples by default")
    parser.add_argument("--words", type=int, default=30_000, help="read until so many words are read")
    parser.add_argument("--no-write", action="store_true", help="leave speed.md as it is")
    return parser.parse_args()


def sample(data: Path | None, words: int) -> list[Article]:
    """Articles of about `words` words in all; the samples are repeated until there are enough."""
    source = cycle(samples()) if data is None else reports(data)
    chosen, total = [], 0
    for article in source:
        chosen.append(article)
        total += word_count(article)
        if total >= words:
            break
    if not chosen:
        raise SystemExit(f"{data} holds no report that can be read")
    return chosen


def reports(data: Path) -> Iterator[Article]:
    for file in sorted(data.rglob("*")) if data.is_dir() else [data]:
        if file.is_file():
            yield from (found for found in articles(str(file)) if isinstance(found, Article))


def word_count(article: Article) -> int:
    return len(article.text.split())


def measure(chosen: list[Article]) -> Measured:
    memory = {name: in_own_process(name, chosen) for name in JOBS}
    jobs, loading = {}, {}
    for name in JOBS:
        jobs[name], loading[name] = timed(job, name)
        jobs[name](chosen[0])  # so that no clock runs while caches fill
    taken = take_turns(jobs, chosen)
    return Measured(sum(map(word_count, chosen)), len(chosen), taken, stage_times(chosen), loading, memory)


def job(name: str) -> Callable[[Article], object]:
    """What is done with an article: spaCy's parse of its whole text, or the reading."""
    if name == "reportedly":
        return Reader().read
    import spacy

    language = spacy.load(locate(ENGLISH))
    return lambda article: language(article.text)


def take_turns(jobs: dict[str, Callable[[Article], object]], chosen: list[Article]) -> dict[str, Time]:
    """Time by job; who goes first changes with each article."""
    taken = dict.fromkeys(jobs, Time())
    for turn, article in enumerate(chosen):
        for name in islice(cycle(jobs), turn % len(jobs), turn % len(jobs) + len(jobs)):
            taken[name] = taken[name].plus(timed(jobs[name], article)[1])
    return taken


def stage_times(chosen: list[Article]) -> dict[str, Time]:
    """Time by stage, in a run of its own."""
    reader = Reader()
    taken = dict.fromkeys((stage.name for stage in reader.stages), Time())
    for article in chosen:
        draft = Draft(article)
        for stage in reader.stages:
            draft, spent = timed(stage.run, draft)
            taken[stage.name] = taken[stage.name].plus(spent)
    return taken


def timed(act: Callable[[A], R], argument: A) -> tuple[R, Time]:
    processor, wall = time.process_time(), time.perf_counter()
    result = act(argument)
    return result, Time(time.process_time() - processor, time.perf_counter() - wall)


def in_own_process(name: str, chosen: list[Article]) -> float:
    """The most memory that a process which does this job and nothing else takes, in megabytes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(peak_memory, name, chosen).result()


def peak_memory(name: str, chosen: list[Article]) -> float:
    run = job(name)
    for article in chosen:
        run(article)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def report(measured: Measured) -> str:
    """The figures as a page."""
    alone, whole = (measured.jobs[name] for name in JOBS)
    return "\n".join(
        [
            "# Speed and memory",
            "",
            f"{measured.words:,} words in {measured.articles} articles, {datetime.now(UTC):%Y-%m-%d}, by",
            f"`python -m benchmarks.speed{''.join(' ' + shlex.quote(a) for a in sys.argv[1:])}`. {machine()}",
            "",
            "One process, one core; the two jobs take turns, article by article. spaCy alone parses each text as",
            "one document; reportedly parses its running text, paragraph by paragraph. Words are of the whole text.",
            "",
            "| job | words a second a core | processor time | wall time | loading | peak memory |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            *(job_row(name, measured) for name in JOBS),
            f"| reportedly : spaCy | {alone.processor / whole.processor:.2f} | "
            f"{whole.processor / alone.processor:.2f} | {whole.wall / alone.wall:.2f} | | "
            f"{measured.memory[JOBS[1]] / measured.memory[JOBS[0]]:.2f} |",
            "",
            "| stage | processor time | share |",
            "| --- | ---: | ---: |",
            *stage_rows(measured.stages),
            "",
        ]
    )


def job_row(name: str, measured: Measured) -> str:
    taken = measured.jobs[name]
    return (
        f"| {name} | {measured.words / taken.processor:,.0f} | {taken.processor:.2f} s | {taken.wall:.2f} s | "
        f"{measured.loading[name].wall:.2f} s | {measured.memory[name]:,.0f} MB |"
    )


def stage_rows(stages: dict[str, Time]) -> list[str]:
    whole = sum(taken.processor for taken in stages.values())
    return [
        f"| {name} | {taken.processor:.2f} s | {100 * taken.processor / whole:.1f} % |"
        for name, taken in stages.items()
    ]


def machine() -> str:
    """What it ran on, and the versions."""
    names = ("spacy", "numpy", "thinc")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"{processor()}, {os.cpu_count()} cores, {platform.system()}; Python {platform.python_version()}, "
        f"reportedly {version('reportedly')}, {versions}, {ENGLISH.name} {ENGLISH.version}."
    )


def processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    main()
