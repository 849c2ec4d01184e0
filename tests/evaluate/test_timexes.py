from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.timexes import Document, Timex, compare, count, figures, files_in, found, marks
from reportedly.model import Article
from reportedly.stages.dates import find_dates

MONDAY, TWO_DAYS = Timex(15, 21, "DATE", "2031-05-05"), Timex(28, 35, "DURATION", "P2D")


def test_an_expression_counts_once_the_exact_fit_first() -> None:
    wide, exact = Timex(14, 30, "DATE", "2031"), MONDAY
    counts = compare([MONDAY, TWO_DAYS], [wide, exact])
    assert counts == {"gold": 2, "found": 2, "relaxed": 2, "strict": 1, "type": 1, "value": 1}
    assert compare([MONDAY], []) == {"gold": 1, "found": 0}


def test_figures_are_f1_in_percent() -> None:
    counts = compare([MONDAY, TWO_DAYS], [MONDAY])
    assert figures(counts)["value"] == pytest.approx(66.7, abs=0.1)
    assert figures(counts)["relaxed precision"] == 100
    assert "type" not in figures(counts, ("strict",))


def test_what_stands_apart_counts_neither_way() -> None:
    article = Article.of("3 May 2031. It began on 2 May 2031.", published="2031-05-03")
    dates = find_dates(article.text, article.published)
    marked = Timex(16, 24, "DATE", "2031-05-02")
    counts = count(Document(article, (marked,), (Timex(0, 8, "", ""),)), dates)
    assert (counts["gold"], counts["found"], counts["value"]) == (1, 1, 1)


def test_positions_count_no_white_space() -> None:
    text = "On  3\nMay 2031"
    (one,) = found(text, find_dates(text))
    assert one == Timex(2, 10, "DATE", "2031-05-03")
    assert found(text, find_dates(text), lambda date: date.basis)[0].value == "text"


def test_marks_inside_marks_are_deeper() -> None:
    text, marked = marks('a <T value="1">b <T value="2">c &amp;</T></T>', "T", "value")
    assert text == "a b c &"
    assert marked == [(1, Timex(2, 4, "", "2")), (0, Timex(1, 4, "", "1"))]


def test_the_first_pattern_with_files_is_taken(tmp_path: Path) -> None:
    (tmp_path / "b.xml").touch()
    assert files_in(tmp_path, "x/*.xml", "*.xml") == [tmp_path / "b.xml"]
    with pytest.raises(DataMissingError):
        files_in(tmp_path, "*.tml")
