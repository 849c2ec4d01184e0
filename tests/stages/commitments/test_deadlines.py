from __future__ import annotations

import pytest

from reportedly.model import Span, TimeValue, Timex3
from reportedly.stages.commitments.deadlines import times, until
from support.parses import hand_parse

LINES = """
    Leave leave VERB VB ROOT 0
    {word} {word} ADP IN prep 0
    {time} {time} PROPN NNP pobj 1 DATE
"""


def time_value(text: str, words: str, kind: str) -> TimeValue:
    start = text.index(words)
    timex = Timex3("DURATION", "P3D") if kind == "length" else Timex3("DATE", "2031-05")
    return TimeValue(
        span=Span(start, start + len(words)),
        value="2031-05",
        granularity="month",
        basis="text",
        reason="",
        timex3=timex,
    )


@pytest.mark.parametrize(
    ("word", "kind", "expected"),
    [
        ("by", "day", "deadline"),
        ("before", "day", "deadline"),
        ("until", "day", "term"),
        ("from", "day", None),
        ("within", "length", "deadline"),
        ("for", "length", "term"),
        ("after", "length", None),
    ],
)
def test_the_preposition_tells_a_deadline_from_a_term(word: str, kind: str, expected: str | None) -> None:
    text, parse = hand_parse(LINES.format(word=word, time="May"))
    found = times(parse, [time_value(text, "May", kind)], parse.tokens, [], text)
    assert [name for name in ("deadline", "term") if getattr(found, name)] == ([expected] if expected else [])
    assert [span.of(text) for span in found.phrases] == ([f"{word} May"] if expected else [])


def test_a_limit_in_the_conditions_counts_and_a_length_there_does_not() -> None:
    text, parse = hand_parse(LINES.format(word="by", time="May"))
    assert times(parse, [time_value(text, "May", "day")], [], parse.tokens, text).deadline == Span(9, 12)
    text, parse = hand_parse(LINES.format(word="for", time="May"))
    assert times(parse, [time_value(text, "May", "length")], [], parse.tokens, text) == (None, None, ())


def test_until_something_that_is_no_date() -> None:
    text, parse = hand_parse(LINES.format(word="until", time="harvest"))
    found = until(parse.tokens)
    assert found is not None
    assert [span.of(text) for span in found] == ["harvest", "until harvest"]
    assert until(parse.tokens[:1]) is None
