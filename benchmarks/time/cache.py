"""Answers that were had before, a file a system: its lines are JSON, kept outside the repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.time.system import Answer, Job, Places, System, stranger


class Line(msgspec.Struct, frozen=True):
    """The answer to the job of that key: the start, end, type, value and modifier of each expression."""

    key: str
    seconds: float
    dates: list[tuple[int, int, str, str, str | None]]
    refused: str | None = None


def answers(system: System, jobs: Sequence[Job], places: Places, folder: Path) -> list[Answer]:
    """The answers in the order of the jobs; what is not in the cache is asked, and kept."""
    if system.ours:
        return list(system.answer(jobs, places))
    file = folder / f"{system.name.replace(' ', '_')}.jsonl"
    known = dict(_read(file)) if file.is_file() else {}
    lacking = [job for job in jobs if job.key not in known]
    folder.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as lines:
        for job, answer in zip(lacking, system.answer(lacking, places) if lacking else (), strict=True):
            known[job.key] = answer
            lines.write(msgspec.json.encode(_line(job, answer)) + b"\n")
            lines.flush()
    return [known[job.key] for job in jobs]


def _read(file: Path) -> Iterator[tuple[str, Answer]]:
    for line in file.read_bytes().splitlines():
        kept = msgspec.json.decode(line, type=Line)
        yield kept.key, Answer(tuple(stranger(*date) for date in kept.dates), kept.seconds, kept.refused)


def _line(job: Job, answer: Answer) -> Line:
    dates: list[tuple[int, int, str, str, str | None]] = [
        (*d.span, d.timex3.type, d.timex3.value, d.timex3.mod) for d in answer.dates
    ]
    return Line(job.key, answer.seconds, dates, answer.refused)
