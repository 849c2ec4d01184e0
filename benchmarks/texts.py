"""Gets the texts of the annotated articles, and checks that each is the one that was annotated.

python -m benchmarks.texts --to TEXTS
python -m benchmarks.texts --to TEXTS --from ../shared/corpora

Writes TEXTS/ID.txt. Without --from, the corpora's files are got from their public homes (benchmarks/homes.py) into
TEXTS/corpora and kept there: what is there already isn't asked for again. With --from, they are taken from a folder
that holds the same files; it may be repeated. Says which texts could not be had, or are no longer as they were; the
exit status is then 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.homes import HOMES, File
from reportedly.errors import ReportedlyError
from reportedly.evaluate.texts import texts_in
from reportedly.ingest.fetch import fetch
from reportedly.model.ids import text_hash

PARTS = ("train", "dev", "test", "written")
PAUSE = 0.5
"""Seconds between two requests."""

Json = dict[str, Any]
Get = Callable[[str], bytes]


def main() -> None:
    options = arguments()
    articles = wanted(options.data)
    failed: dict[str, str] = {}
    places = options.corpora
    if not places:
        places = [options.to / "corpora"]
        failed = download(files(articles.values()), places[0], body)
    lacking = write(articles, [options.data / "written", *places], options.to)
    print(f"{len(articles) - len(lacking)} of {len(articles)} texts are in {options.to}")
    for name in lacking:
        print(f"{name}: {why(articles[name], failed)}")
    sys.exit(1 if lacking else 0)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write")
    parser.add_argument("--from", dest="corpora", type=Path, action="append", help="a folder of corpora, or of ID.txt")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the annotations")
    return parser.parse_args()


def wanted(data: Path) -> dict[str, Json]:
    """What the annotations say of each article, by its id."""
    found = sorted(file for part in PARTS for file in (data / part).glob("*.json"))
    return {file.stem: json.loads(file.read_text(encoding="utf-8"))["article"] for file in found}


def files(articles: Iterable[Json]) -> list[File]:
    """The files that the articles' texts are made of, each once."""
    return list(dict.fromkeys(HOMES[article["corpus"]](article) for article in articles if article["corpus"] in HOMES))


def download(listed: Sequence[File], to: Path, get: Get, pause: float = PAUSE) -> dict[str, str]:
    """Get the files that are not there yet; returns why one could not be had, by its address."""
    failed = {}
    for file in listed:
        place = to / file.path
        if place.exists():
            continue
        try:
            content = get(file.url)
        except ReportedlyError as error:
            failed[file.url] = str(error)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        time.sleep(pause)
    return failed


def body(url: str) -> bytes:
    """What a public address answers. Raises ReportedlyError."""
    source = fetch(url)
    return source.stream.read(-1)


def write(articles: dict[str, Json], places: Sequence[Path], to: Path) -> list[str]:
    """Write each text that is as it was annotated; returns the ids of the others."""
    find = texts_in(*places)
    to.mkdir(parents=True, exist_ok=True)
    lacking = []
    for name, article in articles.items():
        text = find(name, article["sha256"])
        if text is None or text_hash(text) != article["sha256"]:
            lacking.append(name)
            continue
        (to / f"{name}.txt").write_bytes(text.encode())
    return lacking


def why(article: Json, failed: dict[str, str]) -> str:
    """Why there is no text of an article."""
    home = HOMES.get(article["corpus"])
    if home is None:
        return "not in the folders given, and we know of no public address"
    return failed.get(home(article).url, "what is there is not the text that was annotated")


if __name__ == "__main__":
    main()
