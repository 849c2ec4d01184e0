"""Sentences read by all stages, by the rules alone, as if published on 4 May 2031."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Commitment
from reportedly.pipeline import Reader
from reportedly.text.parser import english
from support.conditions import Read


@pytest.fixture(scope="session")
def read() -> Read:
    reader = Reader(english())

    def run(text: str) -> list[Commitment]:
        return list(reader.read(Article.of(text, published="2031-05-04")).commitments)

    return run
