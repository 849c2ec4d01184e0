"""What stands around a record."""

from __future__ import annotations

import pytest

from reportedly.ledger.words import around, paragraphs
from reportedly.model import Span

LINES = "One here.\nTwo there.\nThree."
RUN_TOGETHER = "One here.  Two there.\N{NO-BREAK SPACE} Three  "


def of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize("text", [LINES, RUN_TOGETHER])
@pytest.mark.parametrize(
    ("words", "paragraph"), [("One", "One here."), ("there", "Two there."), ("here.", "One here."), ("Three", "Three")]
)
def test_the_paragraph_of_a_span(text: str, words: str, paragraph: str) -> None:
    assert paragraphs(text, of(text, words)).of(text).strip(" .") == paragraph.strip(".")


def test_the_paragraphs_of_a_span_across_two() -> None:
    assert paragraphs(LINES, of(LINES, "here.\nTwo")).of(LINES) == "One here.\nTwo there."
    assert paragraphs(RUN_TOGETHER, of(RUN_TOGETHER, "here.  Two")).of(RUN_TOGETHER) == "One here.  Two there."


def test_two_spaces_within_lines_part_nothing() -> None:
    text = "One  here.\nTwo."
    assert paragraphs(text, of(text, "here")).of(text) == "One  here."


def test_of_a_long_paragraph_what_is_near_counts() -> None:
    text = "before " * 1000 + "harbour " + "after " * 1000
    near = around(text, of(text, "harbour")).of(text)
    assert set(near.split()) == {"before", "harbour", "after"}
    assert 1000 < len(near) < 1300
