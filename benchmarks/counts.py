"""How much there is in the data set, by part and corpus.

python -m benchmarks.counts

Writes the table into data/README.md, between its two marks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

DATA = Path("data")
PARTS = ("train", "dev", "test", "second", "written")
BEGIN, END = "<!-- counts: written by python -m benchmarks.counts -->\n", "<!-- end of counts -->\n"
COLUMNS = (
    "articles",
    "statements",
    "inside another",
    "with a chain",
    "with an addressee",
    "commitments",
    "conditional",
)

Json = dict[str, Any]


def main() -> None:
    readme = DATA / "README.md"
    readme.write_text(put(readme.read_text(encoding="utf-8"), table(DATA)), encoding="utf-8")
    print(table(DATA))


def put(page: str, counted: str) -> str:
    """The page with the table between its marks. Raises ValueError where they are not there."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    if not rest:
        raise ValueError("no marks for the counts")
    return f"{before}{BEGIN}{counted}{END}{after}"


def table(data: Path) -> str:
    """A row for each corpus of a part, and one for the whole part where it has several."""
    rows = [f"| part | corpus | {' | '.join(COLUMNS)} |", f"| --- | --- |{' ---: |' * len(COLUMNS)}"]
    for part in PARTS:
        rows += map(row, lines(part, sizes(data / part)))
    return "\n".join(rows) + "\n"


def lines(part: str, by_corpus: dict[str, Counter[str]]) -> Iterator[tuple[str, str, Counter[str]]]:
    for corpus, counts in sorted(by_corpus.items()):
        yield part, corpus, counts
    if len(by_corpus) > 1:
        yield f"**{part}**", "all", sum(by_corpus.values(), Counter())


def sizes(folder: Path) -> dict[str, Counter[str]]:
    """The counts of a part's articles, by corpus."""
    found: dict[str, Counter[str]] = {}
    for file in sorted(folder.glob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        found.setdefault(document["article"]["corpus"], Counter()).update(counted(document))
    return found


def counted(document: Json) -> Counter[str]:
    """The counts of one article."""
    statements, commitments = document["statements"], document["commitments"]
    having = {"inside another": "parent", "with a chain": "chain", "with an addressee": "addressee"}
    counts = Counter({column: how_many(statements, field) for column, field in having.items()})
    counts.update(articles=1, statements=len(statements), commitments=len(commitments))
    counts.update(conditional=how_many(commitments, "conditions"))
    return counts


def how_many(records: Iterable[Json], field: str) -> int:
    return sum(bool(record[field]) for record in records)


def row(line: tuple[str, str, Counter[str]]) -> str:
    part, corpus, counts = line
    return f"| {part} | {corpus} | {' | '.join(f'{counts[column]:,}' for column in COLUMNS)} |"


if __name__ == "__main__":
    main()
