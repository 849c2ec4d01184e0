"""Verbs that report nobody's words where they stand."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.unsaid import has_no_voice
from support.parsed import parsed


def voiceless(text: str) -> list[str]:
    """The verbs of a text that nobody could be saying."""
    return [t.text for t in parsed(text).tokens if t.pos == "VERB" and has_no_voice(parsed(text), t)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The delay shows that the plan has failed.", "shows"),
        ("This proves that nobody was ready.", "proves"),
        ("It is hard to believe that they will listen.", "believe"),
        ("“Declare a truce!” Velk said.", "Declare"),
    ],
)
def test_nobody_says_it(text: str, verb: str) -> None:
    assert verb in voiceless(text)


@pytest.mark.parametrize(
    "text",
    [
        "New figures show that prices have doubled.",
        "The minister showed that prices had doubled.",
        "Velk is ready to believe that they will listen.",
        "“We will declare a truce,” Velk said.",
    ],
)
def test_somebody_does(text: str) -> None:
    assert voiceless(text) == []
