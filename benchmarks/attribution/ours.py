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
    """What a Reader finds as it comes."""
    return read(Reader(), articles)


def read(reader: Reader, articles: Sequence[Article]) -> Answers:
    return Answers([reader.read(article).statements for article in articles])
