"""`reportedly evaluate`: scores on an annotated corpus."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from reportedly import evaluate as corpora
from reportedly.errors import UsageError
from reportedly.evaluate import floors, parallel
from reportedly.evaluate.corpus import Corpus
from reportedly.evaluate.corpus import Progress as Heard
from reportedly.pipeline import Reader

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("corpus", type=click.Choice([corpus.name for corpus in corpora.CORPORA]))
@click.option("--data", type=FOLDER, required=True, help="The folder that holds the corpus.")
@click.option("--texts", type=FOLDER, multiple=True, help="Of gold: a folder of texts or corpora; may be repeated.")
@click.option("--part", help="Of polnear: dev, dev-a, train, … Of tempeval3: all, dev, held, … Of gum: news, speech, …")
@click.option("--limit", type=click.IntRange(min=1), help="Only so many articles.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="How many processes read.")
@click.option("--floors", "show_floors", is_flag=True, help="Show the floor of each figure.")
@click.option("--check", is_flag=True, help="Exit with status 2 where a figure is below its floor.")
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
def evaluate(corpus: str, data: Path, jobs: int, show_floors: bool, check: bool, shape: str, **given: Any) -> None:
    """Read an annotated CORPUS and say how much of it comes out right, in percent."""
    row = next(row for row in corpora.CORPORA if row.name == corpus)
    options = {name: value for name, value in given.items() if value not in (None, ())}
    for name in options:
        if name not in row.options:
            raise UsageError(f"--{name}", f"not for {corpus}")
    if (check or show_floors) and options.keys() & {"part", "limit"}:
        raise UsageError("--check" if check else "--floors", "floors hold without --part and --limit")
    scores = measure(row, data, jobs, options)
    kept_by = row.floors(data)
    show(kept_by, scores, show_floors, shape)
    if check:
        floors.check(kept_by, scores)


def measure(corpus: Corpus, data: Path, jobs: int, options: dict[str, Any]) -> dict[str, float]:
    """The scores, with a bar on standard error while they are worked out."""
    run = partial(corpus.evaluate, data, **options)
    with progress_bar(corpus.name) as progress:
        return run(Reader(), progress) if jobs == 1 else parallel.in_processes(run, jobs, progress)


@contextmanager
def progress_bar(name: str) -> Iterator[Heard]:
    """A bar that is told how many are done, of how many."""
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def show(name: str, scores: dict[str, float], show_floors: bool, shape: str) -> None:
    """Print the figures on standard output."""
    if shape == "json":
        click.echo(msgspec.json.encode({name: round(score, 2) for name, score in scores.items()}))
        return
    table = Table("Metric", title=name)
    table.add_column("%", justify="right")
    limits = floors.in_force(name) if show_floors else {}
    if show_floors:
        table.add_column("Floor", justify="right")
    for metric, score in scores.items():
        floor = [f"{limits[metric].floor:.1f}" if metric in limits else "–"] if show_floors else []
        table.add_row(metric, f"{score:.1f}", *floor)
    Console().print(table)
