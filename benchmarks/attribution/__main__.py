"""Who said what: reportedly beside other systems and baselines, on the same annotated articles.

    make attribution-env                                              once: the other systems, in .venv-attribution
    python -m benchmarks.attribution --data DIR [DIR …] --texts DIR   writes benchmarks/attribution.md

`--data` is a folder of annotations ID.json (several give a section each); by default the texts that were written for
the data set, which are here. `--texts` are the folders where other texts, or the corpora they come from, are to be
found. `--polnear` adds PolNeAR's relations by manner, for reportedly's own rows.
The figures come out of counts per article; no text and no error is shown, so a test part may be read this way.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.attribution import manners, polnear, quoted
from benchmarks.attribution.bootstrap import Tally
from benchmarks.attribution.page import Run, page, polnear_section, section
from benchmarks.attribution.system import System, UnusableError
from benchmarks.attribution.systems import SYSTEMS, chosen
from reportedly.errors import DataMissingError
from reportedly.evaluate.agreement import compare
from reportedly.evaluate.annotation import Annotation
from reportedly.evaluate.gold import annotated
from reportedly.evaluate.polnear import documents
from reportedly.model import Statement
from reportedly.weights.catalog import ENGLISH

ROOT = Path(__file__).parents[2]
OUT = ROOT / "benchmarks" / "attribution.md"
WRITTEN = ROOT / "data" / "written"


def main() -> None:
    options = arguments()
    systems = chosen(options.systems)
    try:
        sections = [of_data(data, options.texts, options.limit, systems) for data in options.data]
        if options.polnear:
            sections.append(of_polnear(options.polnear, options.part, options.limit, systems))
    except (UnusableError, DataMissingError) as why:
        raise SystemExit(str(why)) from why
    text = page(made_by(), sections, systems)
    sys.stdout.write(text)
    if not options.no_write:
        OUT.write_text(text, encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", default=[WRITTEN], help="folders of ID.json")
    parser.add_argument("--texts", type=Path, nargs="+", default=[], help="folders of texts or of corpora")
    parser.add_argument("--systems", nargs="+", choices=[s.name for s in SYSTEMS], help="only these; all by default")
    parser.add_argument("--limit", type=int, help="only so many articles of each folder")
    parser.add_argument("--polnear", type=Path, help="the folder of PolNeAR")
    parser.add_argument("--part", default="dev", help="of PolNeAR: dev, or a half of it (dev-a)")
    parser.add_argument("--no-write", action="store_true", help="leave attribution.md as it is")
    return parser.parse_args()


def of_data(data: Path, texts: Sequence[Path], limit: int | None, systems: Sequence[System]) -> str:
    """The section of a folder of annotations. Raises DataMissingError, UnusableError."""
    golds = annotated(data, *texts)[:limit]
    statements = sum(len(gold.statements) for gold in golds)
    runs = [run(system, golds) for system in systems]
    return section(f"{data.resolve().name}: {len(golds)} articles, {statements:,} statements", runs)


def run(system: System, golds: Sequence[Annotation]) -> Run:
    """A system's counts on each article. Raises UnusableError."""
    progress(system.name)
    answers = system.read([gold.article for gold in golds])
    tallies = [tally(gold, found) for gold, found in zip(golds, answers.statements, strict=True)]
    return Run(system, tallies, answers.remark)


def tally(gold: Annotation, found: Sequence[Statement]) -> Tally:
    """The counts of statements and their fields, of manners and of quotations."""
    counts = compare(gold, Annotation(gold.article, tuple(found)))
    return counts + manners.count(gold.statements, found) + quoted.count(gold, found)


def of_polnear(data: Path, part: str, limit: int | None, systems: Sequence[System]) -> str:
    """The section of PolNeAR, for our own systems. Raises DataMissingError."""
    listed = documents(data, part, limit)
    runs = []
    for system in systems:
        if system.ours:
            progress(f"{system.name} on PolNeAR")
            found = system.read([document.article for document in listed]).statements
            runs.append(Run(system, [polnear.tally(*pair) for pair in zip(listed, found, strict=True)]))
    return polnear_section(f"PolNeAR {part}: {len(listed)} articles", runs)


def made_by() -> str:
    command = shlex.join(["python", "-m", "benchmarks.attribution", *sys.argv[1:]])
    versions = f"reportedly {version('reportedly')}, spaCy {version('spacy')}, {ENGLISH.name} {ENGLISH.version}"
    return f"{datetime.now(UTC):%Y-%m-%d}, by `{command}`; {versions}."


def progress(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


if __name__ == "__main__":
    main()
