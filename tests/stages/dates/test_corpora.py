"""Over all corpora at hand: no value has a year, month or day that neither the text nor the publication date gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from reportedly.evaluate.tempeval3 import documents
from reportedly.model import TimeValue
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.words import FEASTS, MONTHS
from support.edtf_values import contains, is_value
from support.shared import corpus_folder

_DAY = re.compile(r"(-?\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?")
_NAMED = re.compile("9/11|" + "|".join(name.replace("'", ".") for name in FEASTS))
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
            invented = list(unfounded(wide, text))
            assert not invented, (words, wide, invented)
    assert seen


def unfounded(date: TimeValue, text: str) -> Iterator[str]:
    """The parts of an undated article's value that its words do not give; a range and a joined date share theirs."""
    words = (
        text[date.span.start : date.span.end + 40].lower()
        + " "
        + text[max(0, date.span.start - 20) : date.span.start].lower()
    )
    found = _DAY.fullmatch(date.value or "")
    if found is None or date.basis == "context" or _NAMED.search(words):
        return
    year, month, day = found.groups()
    if year != "XXXX" and year[-2:] not in words and not re.search(r"teen|twenty|thousand|b\.?c", words):
        yield f"year {year}"
    if month and month != "XX" and date.granularity != "season" and not _month(int(month), words):
        yield f"month {month}"
    if day and day != "XX" and not re.search(rf"(?<!\d)0?{int(day)}(?!\d)|[a-z](st|nd|rd|th)\b", words):
        yield f"day {day}"


def _month(month: int, words: str) -> bool:
    named = any(name in words for name, number in MONTHS.items() if number == month)
    return named or re.search(rf"(?<!\d)0?{month}(?!\d)", words) is not None
