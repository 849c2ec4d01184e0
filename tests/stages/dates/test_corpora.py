"""Over all corpora at hand, dates taken away: no part is invented, and a value holds what it is with its date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from reportedly.evaluate.invented import invented
from reportedly.evaluate.tempeval3 import documents
from reportedly.model import Article
from reportedly.stages.dates import find_dates
from support.edtf_values import contains, is_value
from support.shared import corpus_folder

_EACH = 80
_LONGEST = 30_000


def tempeval3() -> Iterator[tuple[str, str | None]]:
    for document in documents(corpus_folder("tempeval3")):
        yield document.article.text, document.article.published


def plain(corpus: str, pattern: str) -> Iterator[tuple[str, str | None]]:
    files = sorted(corpus_folder(corpus).glob(pattern))
    for file in files[:: max(1, len(files) // _EACH)]:
        yield re.sub(r"<[^>]+>", "", file.read_text(encoding="utf-8", errors="replace"))[:_LONGEST], "2011-03-15"


TEXTS: dict[str, Callable[[], Iterator[tuple[str, str | None]]]] = {
    "tempeval3": tempeval3,
    "wikiwars": lambda: plain("wikiwars", "WikiWars_20120218_v104/in/*"),
    "gum": lambda: plain("gum", "xml/*.xml"),
    "polnear": lambda: plain("polnear", "data/train/text/*.txt"),
    "re3d": lambda: plain("re3d", "*/documents.json"),
}


@pytest.mark.parametrize("corpus", TEXTS)
def test_no_part_is_invented(corpus: str) -> None:
    seen = 0
    for text, published in TEXTS[corpus]():
        without, known = find_dates(text), find_dates(text, published)
        assert [d.span for d in without] == [d.span for d in known]
        for wide, narrow in zip(without, known, strict=True):
            seen += 1
            words = wide.span.of(text)
            assert contains(wide.value, narrow.value), (words, wide, narrow)
            assert narrow.value is None or is_value(narrow.value), narrow
        assert not text.strip() or invented(Article.of(text), without) == []
    assert seen
