"""Quotation marks, as writers use them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [q.span.of(text) for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” she said.", ["“We stay,”"]),
        ('"We stay," she said.', ['"We stay,"']),
        ("''We stay,'' she said. ''All of us.''", ["''We stay,''", "''All of us.''"]),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("«We stay», she said.", ["«We stay»"]),
        ("“We stay,” she said, “and so do you.”", ["“We stay,”", "“and so do you.”"]),
        ("“It’s the council’s,” he said. “They’ve ’em.”", ["“It’s the council’s,”", "“They’ve ’em.”"]),
        ("He said “we call it ‘the gap’ here” twice.", ["“we call it ‘the gap’ here”"]),
        ("‘We stay,’ she said. ‘It’s the drivers’ road.’", ["‘We stay,’", "‘It’s the drivers’ road.’"]),
        ("It’s the drivers’ road and the council’s dam.", []),
        ('The wall is 6" thick.', []),
        ("Nothing is quoted.", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_over_paragraphs_repeats_its_mark() -> None:
    text = "“We stay.\n\n“And we wait,” she said.\n\n“Good,” he said."
    assert quoted(text) == ["“We stay.\n\n“And we wait,”", "“Good,”"]


def test_single_marks_over_paragraphs() -> None:
    text = "‘We stay.\n\n‘And we wait,’ she said."
    assert quoted(text) == ["‘We stay.\n\n‘And we wait,’"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“We stay, she said.\n\nNothing more was heard."
    (quotation,) = find_quotations(text)
    assert quotation.span.of(text) == "“We stay, she said."
    assert not quotation.closed


def test_a_second_opening_mark_ends_an_unclosed_quotation() -> None:
    text = "“We stay, she said. Then: “And wait.”"
    assert [q.closed for q in find_quotations(text)] == [False, True]


def test_the_inside_has_no_marks() -> None:
    for text in ("“We stay”", "''We stay''"):
        (quotation,) = find_quotations(text)
        assert quotation.inside().of(text) == "We stay"


MARKS = st.text(alphabet="ab .,\n“”‘’\"'`«»", max_size=200)


@given(MARKS)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    spans = [q.span for q in find_quotations(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(MARKS)
def test_the_inside_lies_within(text: str) -> None:
    for quotation in find_quotations(text):
        assert quotation.span.start < quotation.inside().start or not quotation.inside().of(text)


def test_a_quotation_runs_on_over_the_end_of_a_line_where_a_mark_below_can_only_close() -> None:
    text = 'Velk said: "We will stay.\nNobody asked us to go."\nThe road is open.'
    assert [q.span.of(text) for q in find_quotations(text)] == ['"We will stay.\nNobody asked us to go."']


def test_a_quotation_ends_with_its_line_where_the_next_mark_opens_or_a_blank_line_comes_first() -> None:
    for text in (
        'Velk said: "We will stay.\nThe mayor said: "Go."',
        'Velk said: "We will stay.\n \nNobody asked us to go."',
    ):
        assert find_quotations(text)[0].span.of(text) == '"We will stay.'
