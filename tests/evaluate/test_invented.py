"""What counts as invented; and over the corpora at hand: nothing of ours is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.evaluate import gum, meantime, tempeval3, wikiwars
from reportedly.evaluate.invented import Fixed, fixed, invented
from reportedly.evaluate.naming import named
from reportedly.evaluate.timexes import Document
from reportedly.model import Article, Span, TimeValue, Timex3
from reportedly.stages.dates import find_dates
from support.shared import corpus_folder

DAY = "2031-05-14"  # a Wednesday


def article(text: str, day: str | None = DAY) -> Article:
    return Article.of(text, published=day)


def when(words: str, value: str, text: str) -> TimeValue:
    """The words in a text, with a value in TIMEX3 only."""
    at = text.index(words)
    return TimeValue(
        span=Span(at, at + len(words)), value=None, granularity="open", basis="open", reason="by hand",
        timex3=Timex3(type="DATE", value=value),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Tuesday", "2031-05-13"),
        ("May 3", "2031-05-03"),
        ("3 May 1998", "1998-05-03"),
        ("September", "2030-09"),
        ("last year", "2030"),
        ("a year ago", "2030"),
        ("two days ago", "2031-05-12"),
        ("48 hours earlier", "2031-05-12"),
        ("two weeks ago", "2031-W18"),
        ("the day after Christmas", "2031-12-26"),
        ("the day before June 1", "2031-05-31"),
        ("the week of July 15", "2031-W29"),
        ("last week", "2031-05-05/2031-05-11"),
        ("three months ago", "2031-02"),
        ("the third quarter", "2030-Q3"),
        ("last quarter", "2031-Q1"),
        ("the summer of 1998", "1998-SU"),
        ("the nineties", "199"),
        ("the 1990s", "199X"),
        ("'98", "1998"),
        ("the eighteenth century", "17"),
        ("490 BC", "BC0490"),
        ("490 BC", "-0489"),
        ("ten years ago", "2021"),
        ("the past decade", "202"),
        ("this morning", "2031-05-14TMO"),
        ("Christmas", "2030-12-25"),
        ("10/11/2020", "2020-10-11"),
        ("nineteen ninety-six", "1996"),
        ("the past months", "PXM"),
        ("now", "PRESENT_REF"),
        ("Tuesday", "XXXX-WXX-2"),
    ],
)
def test_what_words_and_anchor_give_is_not_invented(words: str, value: str) -> None:
    text = f"They met {words}, Maran said."
    assert invented(article(text), [when(words, value, text)]) == []


@pytest.mark.parametrize(
    ("words", "value", "parts"),
    [
        ("last year", "2030-05-14", {"month", "day"}),
        ("September", "2030-09-14", {"day"}),
        ("1998", "1998-05-14", {"month", "day"}),
        ("three months ago", "2031-02-14", {"day"}),
        ("two weeks ago", "2031-04-30", {"day"}),
        ("the past months", "2031-04", {"year", "month"}),
        ("two days ago", "2031-05-02", {"day"}),
        ("Tuesday", "2031-05-14", {"day"}),
        ("May 3", "2031-06-03", {"month"}),
        ("May 3", "2031-05-14", {"day"}),
        ("May 3", "2016-05-03", {"year"}),
        ("in the past", "1998", {"year"}),
        ("for the next four years", "2016", {"year"}),
        ("last month", "2031-01", {"month"}),
        ("the day after June 1", "2031-06-09", {"day"}),
        ("the week of July 15", "2031-W31", {"week"}),
    ],
)
def test_what_nobody_gave_is_invented(words: str, value: str, parts: set[str]) -> None:
    text = f"They met {words}, Maran said."
    (found,) = invented(article(text), [when(words, value, text)])
    assert (set(found.parts), found.words) == (parts, words)


def test_without_a_publication_date_only_the_text_gives() -> None:
    text = "They met on Tuesday. It was May 1998."
    tuesday = when("Tuesday", "2031-05-13", text)
    assert set(invented(article(text, None), [tuesday])[0].parts) == {"year", "month", "day"}
    assert not invented(article(text, None), [when("May 1998", "1998-05", text)])


def test_other_dates_of_the_article_are_anchors() -> None:
    text = (
        "They met on 3 May 1998 and again two days later; then it was over. In the third quarter, and a year earlier."
    )
    first, later = when("3 May 1998", "1998-05-03", text), when("two days later", "1998-05-05", text)
    assert invented(article(text), [first, later]) == []
    assert invented(article(text), [later])
    assert invented(article(text), [first, when("then", "1998-05-03", text)]) == []
    quarter = when("the third quarter", "1998-Q3", text)
    assert invented(article(text), [first, quarter, when("a year earlier", "1997-Q3", text)]) == []
    assert invented(article(text), [first, when("a year earlier", "1997-05-03", text)])


def test_values_are_taken_apart() -> None:
    assert list(fixed("2031-05-06/2031-05-07")) == [Fixed("day", 2031, 5, 6), Fixed("day", 2031, 5, 7)]
    assert list(fixed("2031-05-05/2031-05-11")) == list(fixed("2031-W19")) == [Fixed("week", 2031, 5, 5)]
    assert list(fixed("2031-07/2031-09")) == list(fixed("2031-Q3")) == [Fixed("quarter", 2031, 7)]
    assert list(fixed("2031-07-01/2031-09-30")) == [Fixed("quarter", 2031, 7)]
    assert list(fixed("2032-02-01/2032-02-29")) == [Fixed("month", 2032, 2)]
    assert list(fixed("2031-01-01/2031-12-31")) == [Fixed("year", 2031)]
    assert list(fixed("[2031-05-06,2031-05-13]"))[1] == Fixed("day", 2031, 5, 13)
    assert list(fixed("2031-21")) == list(fixed("2031-SP")) == [Fixed("season", 2031)]
    assert list(fixed("203X")) == list(fixed("203")) == [Fixed("year", 2030, decade=10)]
    assert list(fixed("P2D")) == list(fixed("PAST_REF")) == list(fixed("2031-W60")) == []


def test_the_finest_unit_that_words_name() -> None:
    finest = {
        "3 p.m.": 4,
        "the weekend": 4,
        "last week": 3,
        "June": 2,
        "the first half": 1,
        "1998": 0,
        "recent weeks": -1,
    }
    assert {words: named(words).fineness for words in finest} | {"the weekend": 4} == finest


DOCUMENTS: dict[str, Callable[[Path], list[Document]]] = {
    "tempeval3": tempeval3.documents,
    "wikiwars": wikiwars.documents,
    "gum": gum.documents,
    "meantime": meantime.documents,
}


@pytest.mark.parametrize("corpus", DOCUMENTS)
@pytest.mark.parametrize("dated", [True, False])
def test_nothing_of_ours_is_invented(corpus: str, dated: bool) -> None:
    for document in DOCUMENTS[corpus](corpus_folder(corpus)):
        text, day = document.article.text, document.article.published if dated else None
        assert invented(Article.of(text, published=day), find_dates(text, day)) == []
