"""How often an article whose date was taken away still tells when it was written, and whether that is right.

    python -m benchmarks.undated --corpora ../shared/corpora

Of TempEval-3 and MEANTIME, whose articles say when they were made: how many leave candidates, by a dateline or by their
own words, and of how many of these the true day is among them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from reportedly.evaluate import meantime, tempeval3
from reportedly.evaluate.timexes import Document
from reportedly.model import Anchor, Article
from reportedly.model.edtf import bounds
from reportedly.pipeline import Reader
from reportedly.stages.draft import Draft
from reportedly.text.parser import english

CORPORA: dict[str, Callable[[Path], list[Document]]] = {
    "tempeval3": tempeval3.documents,
    "meantime": meantime.documents,
}
# The stages that a day of writing needs.
NEEDED = ("furniture", "quotations", "parse", "dates", "anchor")


class Tally(NamedTuple):
    """Articles of one corpus and basis, and those whose true day is among the candidates."""

    articles: int
    right: int


def main() -> None:
    options = arguments()
    stages = [stage for stage in Reader(english()).stages if stage.name in NEEDED]

    def anchored(article: Article) -> Anchor | None:
        draft = Draft(article)
        for stage in stages:
            draft = stage.run(draft)
        return draft.anchor

    for name, documents in CORPORA.items():
        found = documents(options.corpora / name)[:: options.every]
        pairs = [(document, anchored(undated(document.article))) for document in found]
        tellings = ", ".join(
            f"{basis} {tally.articles} (right: {tally.right})" for basis, tally in tallies(pairs).items()
        )
        print(f"{name}, {len(found)} articles: {tellings}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds tempeval3 and meantime")
    parser.add_argument("--every", type=int, default=1, help="only every so many articles")
    return parser.parse_args()


def undated(article: Article) -> Article:
    """The same text without its date."""
    return msgspec.structs.replace(article, published=None)


def tallies(pairs: Iterable[tuple[Document, Anchor | None]]) -> dict[str, Tally]:
    """By basis, how many anchors have a value, and how many of these hold the article's own date."""
    counted = {"dateline": Tally(0, 0), "text": Tally(0, 0)}
    for document, anchor in pairs:
        if anchor is not None and anchor.value is not None and document.article.published:
            articles, right = counted[anchor.basis]
            counted[anchor.basis] = Tally(articles + 1, right + holds(anchor.value, document.article.published))
    return counted


def holds(value: str, published: str) -> bool:
    """Whether the days of an EDTF value, a set part by part, meet the day of publication."""
    day = bounds(published[:10])
    parts = [part.replace("..", "/") for part in value[1:-1].split(",")] if value.startswith("[") else [value]
    return day is not None and any(found.meets(day) for part in parts if (found := bounds(part)) is not None)


if __name__ == "__main__":
    main()
