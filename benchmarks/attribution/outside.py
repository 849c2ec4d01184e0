"""Systems that live in an environment of their own (`make attribution-env`) and are run in a process of their own.

A worker reads `{"model": FOLDER, "texts": [TEXT, …]}` from standard input and writes `{"found": [RECORDS, …]}` with
the records of each text, or null where the system refuses it. A record has `content`, `cue` and `source` as spans in
the text. The model is the very folder of en_core_web_md that reportedly reads with.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.attribution.system import Answers, UnusableError, manner, paragraphs
from reportedly.model import Article, Span, Statement
from reportedly.weights.catalog import ENGLISH
from reportedly.weights.loading import locate

WORKERS = Path(__file__).with_name("workers")
PYTHON = Path(__file__).parents[2] / ".venv-attribution" / "bin" / "python"
SECONDS = 1800

Records = list[dict[str, Any]]


def read(worker: str, articles: Sequence[Article], python: Path = PYTHON, by_paragraph: bool = False) -> Answers:
    """What a worker finds, given whole articles, or each paragraph as if it were one. Raises UnusableError."""
    whole = [[Span(0, len(article.text))] for article in articles]
    pieces = [paragraphs(article.text) for article in articles] if by_paragraph else whole
    texts = [piece.of(article.text) for article, spans in zip(articles, pieces, strict=True) for piece in spans]
    answers = iter(run(worker, texts, python))
    found, refused = [], 0
    for article, spans in zip(articles, pieces, strict=True):
        given = list(islice(answers, len(spans)))
        refused += sum(records is None for records in given)
        moved = [(piece, record) for piece, records in zip(spans, given, strict=True) for record in records or []]
        found.append(tuple(statement(article.text, n, *pair) for n, pair in enumerate(moved)))
    unit = "paragraphs" if by_paragraph else "articles"
    return Answers(found, f"It refused {refused} of {len(texts)} {unit}." if refused else "")


def statement(text: str, number: int, piece: Span, record: dict[str, Any]) -> Statement:
    """A worker's record as a statement; the speaker is called by the words that it points at."""
    content = tuple(_moved(span, piece) for span in record["content"])
    cue, source = (_moved(record[name], piece) if record[name] else None for name in ("cue", "source"))
    speaker = source.of(text) if source else None
    kind = manner(text, content)
    return Statement(id=f"o{number}", content=content, cue=cue, source=source, speaker=speaker, manner=kind)


def run(worker: str, texts: list[str], python: Path = PYTHON) -> list[Records | None]:
    """The worker's records of each text. Raises UnusableError."""
    if not python.is_file():
        raise UnusableError(f"{worker} needs {python}, which is not there: run `make attribution-env` first")
    job = json.dumps({"model": str(locate(ENGLISH)), "texts": texts})
    command = [str(python), "-I", str(WORKERS / f"{worker}.py")]
    done = subprocess.run(command, input=job, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False)
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise UnusableError(f"{worker} ended with status {done.returncode}: {why}")
    found: list[Records | None] = json.loads(done.stdout)["found"]
    return found


def _moved(span: Sequence[int], piece: Span) -> Span:
    return Span(piece.start + span[0], piece.start + span[1])
