"""reportedly: the rules alone, and the rules with the weights that come with the package."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.attribution.system import Answers
from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.text.parser import english


def rules(articles: Sequence[Article]) -> Answers:
    """What a Reader finds that was given a parser and no weights."""
    return read(Reader(english()), articles)


def weights(articles: Sequence[Article]) -> Answers:
    """What a Reader finds as it comes; without weights in the package, by the rules alone, which the remark says."""
    reader = Reader()
    remark = "" if reader.weigher else "No weights are in the package: these are the rules alone."
    return read(reader, articles)._replace(remark=remark)


def read(reader: Reader, articles: Sequence[Article]) -> Answers:
    return Answers([reader.read(article).statements for article in articles])
