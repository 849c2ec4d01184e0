"""The examples in a page of documentation: found, run in order, and held against what the page shows."""

import contextlib
import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from fcntl import ioctl
from itertools import zip_longest
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ
from typing import Any, NamedTuple

COLUMNS = 80
ELISION = "…"


class Block(NamedTuple):
    """A fenced block: what stands behind the fence, what stands in it, and its line in the page."""

    language: str
    title: str
    body: str
    line: int


class Step(NamedTuple):
    """A thing that a page tells to do, and the output that it shows; None where it shows none."""

    do: str
    shown: list[str] | None
    line: int
    language: str
    title: str = ""


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for found in re.finditer(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield Block(found[1], found[2] or "", found[3], page[: found.start()].count("\n") + 1)


def steps(page: str) -> Iterator[Step]:
    """What the page tells to do: commands in `console`, `python`, and files in any block with a title.

    The output of Python is a block in `text` that follows it.
    """
    listed = list(blocks(page))
    for block, after in zip_longest(listed, listed[1:]):
        if block.title:
            yield Step(block.body, None, block.line, "file", block.title)
        elif block.language == "console":
            yield from _commands(block)
        elif block.language == "python":
            output = after.body.splitlines() if after and after.language == "text" and not after.title else None
            yield Step(block.body, output, block.line, "python")


def _commands(block: Block) -> Iterator[Step]:
    for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, output = re.sub(r"\\\n\s*", "", part).partition("\n")
        yield Step(command, output.splitlines() or None, block.line, "console")


def run(page: str, folder: Path) -> Iterator[tuple[Step, list[str]]]:
    """Does in `folder` what the page tells, and gives each step with the output that came."""
    names: dict[str, Any] = {"__name__": "example"}
    for step in steps(page):
        if step.language == "file":
            (folder / step.title).write_text(step.do, encoding="utf-8")
        output = _python(step.do, names) if step.language == "python" else ""
        output = _shell(step.do, folder) if step.language == "console" else output
        yield step, [line.rstrip() for line in output.splitlines()]


def missing(shown: list[str], came: list[str]) -> str | None:
    """The first line shown that did not come in its place.

    A line that is only `…` stands for any number of lines; of an id counts what it is the id of, because its digits
    change whenever a rule does.
    """
    lines = [_without_digits(line) for line in came]
    at, loose = 0, False
    for line in shown:
        if line.strip() == ELISION:
            loose = True
            continue
        place = next((i for i in range(at, len(lines)) if lines[i] == _without_digits(line)), None)
        if place is None or (place > at and not loose):
            return line
        at, loose = place + 1, False
    return None


def _without_digits(line: str) -> str:
    return re.sub(r"\b([a-z]\d):[0-9a-f]{8,}", r"\1:", line.rstrip())


def _python(code: str, names: dict[str, Any]) -> str:
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        exec(compile(code, "<example>", "exec"), names)  # noqa: S102 (our own pages)
    return written.getvalue()


def _shell(command: str, folder: Path) -> str:
    """What a person sees: standard output as on a terminal, then standard error."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, pack("HHHH", 50, COLUMNS, 0, 0))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "TERM": "dumb", "NO_COLOR": "1"}
    with subprocess.Popen(
        ["/bin/bash", "-c", command], cwd=folder, env=environment, stdout=theirs, stderr=subprocess.PIPE, text=False
    ) as process:
        os.close(theirs)
        output = b"".join(_chunks(ours))
        error = process.stderr.read() if process.stderr else b""
    os.close(ours)
    return (output + error).decode().replace("\r\n", "\n")


def _chunks(descriptor: int) -> Iterator[bytes]:
    """What is written to a terminal until its last writer closes it, which Linux tells by an error."""
    with contextlib.suppress(OSError):
        while chunk := os.read(descriptor, 65536):
            yield chunk
