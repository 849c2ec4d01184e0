"""Systems that live in an environment of their own (`make time-env`) and are run in a process of their own.

A worker reads lines `{"text": …, "day": …}` and writes for each a line `{"seconds": …, "found": [RECORD, …]}`, where a
record is [start, end, type, value, modifier or null], its positions code points; `refused` says why it found none.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.time.system import Answer, Job, Places, UnusableError, stranger

WORKERS = Path(__file__).with_name("workers")


def answer(worker: str, jobs: Sequence[Job], places: Places) -> Iterator[Answer]:
    """A worker's answers. Raises UnusableError."""
    if not places.python.is_file():
        raise UnusableError(f"{worker} needs {places.python}, which is not there: run `make time-env` first")
    with subprocess.Popen(
        _command(worker, places),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout
        for job in jobs:
            process.stdin.write(json.dumps({"text": job.text, "day": job.day}) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
            if not line:
                raise UnusableError(f"{worker} ended before its last text")
            given = json.loads(line)
            yield Answer(tuple(stranger(*record) for record in given["found"]), given["seconds"], given.get("refused"))


def _command(worker: str, places: Places) -> list[str]:
    if worker.endswith(".mjs"):
        return ["node", str(WORKERS / worker), str(places.python.parents[1] / "node_modules")]
    return [str(places.python), "-I", str(WORKERS / worker)]


def of(worker: str) -> partial[Iterator[Answer]]:
    """The `answer` of a system that is a worker."""
    return partial(answer, worker)
