"""Dates: reportedly beside HeidelTime and others, on the same texts.

    make time-env                                             once: the other systems, in .venv-time
    python -m benchmarks.time --corpora DIR --cache DIR       writes benchmarks/time.md

`--corpora` is the folder that holds tempeval3, wikiwars, gum and meantime. The other systems' answers are kept in the
folder `--cache`, outside the repository, so that HeidelTime, which takes half an hour, runs once; ours are made anew
each time. The page holds counts and no text of a corpus.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.speed import processor
from benchmarks.time import speed
from benchmarks.time.cache import answers
from benchmarks.time.corpora import CORPORA
from benchmarks.time.page import Result, Run, page
from benchmarks.time.phrases import PHRASES
from benchmarks.time.system import Job, Places, System, UnusableError, job
from benchmarks.time.systems import SYSTEMS, chosen
from reportedly.errors import DataMissingError
from reportedly.evaluate import tempeval3
from reportedly.evaluate.timexes import Document
from reportedly.weights.catalog import ENGLISH

ROOT = Path(__file__).parents[2]
OUT = ROOT / "benchmarks" / "time.md"


def main() -> None:
    options = arguments()
    places = Places(options.python, options.cache)
    options.cache.mkdir(parents=True, exist_ok=True)
    systems = chosen(options.systems)
    try:
        listed = {corpus.name: corpus.documents(options.corpora / corpus.folder) for corpus in CORPORA}
        runs = [run(system, listed, places, options.cache) for system in systems]
        jobs = sample(options.corpora, options.sample)
        rates = speed.measure(systems, jobs, places) if jobs else {}
    except (UnusableError, DataMissingError) as why:
        raise SystemExit(str(why)) from why
    words = sum(len(job.text.split()) for job in jobs) // max(1, len(jobs))
    text = page(made_by(), runs, rates, (len(jobs), words))
    sys.stdout.write(text)
    if not options.no_write:
        OUT.write_text(text, encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora", help="a folder of corpora")
    parser.add_argument("--cache", type=Path, required=True, help="where the other systems' answers are kept")
    parser.add_argument(
        "--python", type=Path, default=ROOT / ".venv-time" / "bin" / "python", help="of the other systems"
    )
    parser.add_argument("--systems", nargs="+", choices=[s.name for s in SYSTEMS], help="only these; all by default")
    parser.add_argument("--sample", type=int, default=6, help="articles to take the time of; 0 for none")
    parser.add_argument("--no-write", action="store_true", help="leave time.md as it is")
    return parser.parse_args()


def run(system: System, listed: dict[str, list[Document]], places: Places, cache: Path) -> Run:
    """What a system finds in all corpora, and in the phrases. Raises UnusableError."""
    sys.stderr.write(f"{system.name} …\n")
    kinds = {corpus.name: corpus.kind for corpus in CORPORA}
    jobs = [job(document.article, kinds[name]) for name, documents in listed.items() for document in documents]
    found = iter(answers(system, [*jobs, *(phrase.job for phrase in PHRASES)], places, cache))
    results = {name: Result(documents, [next(found) for _ in documents]) for name, documents in listed.items()}
    return Run(system, results, list(found))


def sample(corpora: Path, many: int) -> Sequence[Job]:
    """Articles of TBAQ, evenly spread."""
    listed = tempeval3.documents(corpora / "tempeval3")
    return [job(document.article, "news") for document in listed[:: max(1, len(listed) // many)][:many]] if many else []


def made_by() -> str:
    command = shlex.join(["python", "-m", "benchmarks.time", *sys.argv[1:]])
    versions = f"reportedly {version('reportedly')}, spaCy {version('spacy')}, {ENGLISH.name} {ENGLISH.version}"
    return f"{datetime.now(UTC):%Y-%m-%d}, by `{command}`; {versions}. {processor()}."


if __name__ == "__main__":
    main()
