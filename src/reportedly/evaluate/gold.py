"""Annotations in GUIDE's JSON: a folder of ID.json (positions, or quoted words), and one of texts.

The texts are files ID.txt, or are found in the corpora that they come from (see texts.py); a packaged
sample needs none.

Statements are paired one to one by the Jaccard of their contents' characters (.5 at least), commitments by their acts
(.3), the conditions of paired commitments (.5), dates by their spans (.3). Of the pairs: is each field right? All
counts are summed over the articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reportedly.errors import DataMissingError
from reportedly.evaluate.agreement import compare, figures
from reportedly.evaluate.annotation import Annotation, load, of_reading
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.texts import texts_in


def evaluate(data: Path, reader: Reads, progress: Progress, texts: Iterable[Path] = ()) -> Scores:
    """The scores on the annotations in `data`, in percent; the texts stand beside them, or in the folders `texts`.

    Raises DataMissingError.
    """
    annotations = annotated(data, *texts)
    found = []
    for done, annotation in enumerate(annotations, 1):
        found.append(of_reading(reader.read(annotation.article)))
        progress(done, len(annotations))
    return scores(zip(annotations, found, strict=True))


def annotated(gold: Path, *texts: Path) -> list[Annotation]:
    """The annotations in `gold`, of at least one article, with texts there or in `texts`. Raises DataMissingError."""
    files = sorted(gold.glob("*.json"))
    if not files:
        raise DataMissingError(str(gold), "no annotations ID.json")
    find = texts_in(gold, *texts)
    return [load(file, find) for file in files]


def scores(compared: Iterable[tuple[Annotation, Annotation]]) -> Scores:
    """The scores of pairs of what was annotated and what was found."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, found in compared:
        counts += compare(gold, found)
    return figures(counts)
