"""A search box's input as an expression of FTS5."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import UsageError
from reportedly.query.match import fts, typed


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("harbour", '"harbour"'),
        ("harbour talks", '"harbour" AND "talks"'),
        ('"harbour talks"', '"harbour talks"'),
        ('"harbour talks', '"harbour talks"'),
        ("harb*", '"harb*"*'),
        ("a OR b c", '("a" OR "b") AND "c"'),
        ("a OR b OR c", '("a" OR "b" OR "c")'),
        ("OR a OR", '"a"'),
        ("al-Reff NOT", '"al-Reff" AND "NOT"'),
        ('x"y', '"x y"'),
        ("- a —", '"a"'),
    ],
)
def test_expressions(words: str, expression: str) -> None:
    assert fts(words) == expression


def test_what_is_one_argument_to_the_shell_is_a_phrase() -> None:
    assert typed(["harbour", "talks had ended"]) == 'harbour "talks had ended"'
    assert typed(["harbour talks OR guns"]) == "harbour talks OR guns"


@given(st.text(max_size=40))
def test_nothing_that_is_typed_fails(words: str) -> None:
    try:
        expression = fts(words)
    except UsageError:
        return
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()
