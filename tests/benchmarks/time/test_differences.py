"""What is left on dates, sorted by cause: on a made-up text with made-up annotations."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.time.differences import CORPORA, Marked, beside, choices, page, sorted_out, told
from reportedly.evaluate.timexes import Document, Timex, squeezed
from reportedly.model import Article
from reportedly.stages.dates import find_dates

DAY = "2031-03-18"


def read(text: str, *values: tuple[str, str, str]) -> list[Marked]:
    """What is marked in a text, as (words, type, value), beside what the rules find."""
    at = squeezed(text)
    places = [(text.index(words), words, kind, value) for words, kind, value in values]
    marks = tuple(Timex(at[start], at[start + len(words)], kind, value) for start, words, kind, value in places)
    document = Document(Article.of(text, published=DAY), marks)
    return list(beside(document, find_dates(text, DAY), CORPORA["tempeval3"]))


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "cause"),
    [
        ("It closed two years ago.", "two years ago", "DATE", "2029-03-18", "they ask for a part that nobody gave"),
        ("He came back in a blink.", "a blink", "DURATION", "PT1S", "not found"),
        ("It grew in the 1980s.", "the 1980s", "DATE", "198X", "spelled otherwise: 198X, 198"),
        ("She sang last week.", "last week", "DATE", "2031-WXX", "they leave open what publication gives"),
        ("Met on Monday night.", "Monday night", "DATE", "2031-03-17", "a day of theirs, a part of that day of ours"),
        ("She sang this year.", "this year", "DURATION", "P1Y", "a length, a date, or neither"),
        ("He was away for two months.", "two months", "DURATION", "P3M", "another length"),
        ("They met on Monday.", "Monday", "DATE", "2031-03-24", "another day, week, month, quarter or year"),
    ],
)
def test_each_difference_has_its_cause(text: str, words: str, kind: str, value: str, cause: str) -> None:
    listed = read(text, (words, kind, value))
    assert sorted_out(listed, choices(listed)) == Counter({cause: 1})


def test_of_the_same_words_another_annotator_may_have_chosen_ours() -> None:
    text = "She sang last week. It had rained before that Last week"
    listed = read(text, ("last week", "DATE", "2031-W11"), ("Last week", "DATE", "2031-W12"))
    assert [one.right for one in listed] == [True, False]
    assert sorted_out(listed, choices(listed)) == Counter({"other annotators chose ours": 1})


@pytest.mark.parametrize(
    ("value", "words", "expected"),
    [
        ("2031-W11", "last week", "week -1"),
        ("2031-03-17", "yesterday", "day -1"),
        ("2030-Q4", "the quarter", "quarter -1"),
        ("2030", "last year", "year -1"),
        ("2030", "2030", "year"),
        ("P2Y", "two years", "P2Y"),
        ("PAST_REF", "recently", "PAST_REF"),
        ("2031-WXX", "last week", "9-WXX"),
    ],
)
def test_a_value_is_told_from_publication(value: str, words: str, expected: str) -> None:
    assert told(value, words, DAY) == expected


def test_the_page_counts_what_is_right_too() -> None:
    listed = read("She sang last week and left yesterday.", ("last week", "DATE", "2031-W11"))
    text = page({"TBAQ": listed}, "python -m benchmarks.time.differences")
    assert "| **differences** | 0 |" in text
    assert "| expressions with a value | 1 |" in text
