"""A bar on standard error, which steps aside while something else is printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from reportedly.export.wording import plain


class Bar:
    """Shows how many of `total` sources are read; nothing for a single one, or where standard error is no terminal."""

    def __init__(self, total: int) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[articles]} read"),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            disable=total < 2 or not console.is_terminal,
        )
        self._task = self._progress.add_task("", total=total, articles=0)
        self._articles = 0

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def at(self, done: int, name: str) -> None:
        """`done` sources are read, and now `name` is."""
        self._progress.update(self._task, completed=done, description=plain(name))

    def article(self) -> None:
        """One more article was read."""
        self._articles += 1
        self._progress.update(self._task, articles=self._articles)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while the block prints."""
        self._progress.stop()
        yield
        self._progress.start()
