from __future__ import annotations

import pytest

from benchmarks.undated import Tally, holds, tallies, undated
from reportedly.evaluate.timexes import Document
from reportedly.model import Anchor, Article


@pytest.mark.parametrize(
    ("value", "is_right"),
    [
        ("2031-05-04", True),
        ("2031-05-05", False),
        ("2031-01-01/..", True),
        ("../2031-05-03", False),
        ("[2030-05-01..2030-05-09,2031-05-01..]", True),
        ("[2030-05-01..2030-05-09,2032-05-01..]", False),
    ],
)
def test_the_day_is_among_them_or_is_not(value: str, is_right: bool) -> None:
    assert holds(value, "2031-05-04T12:00:00") is is_right


def test_those_that_tell_are_counted_by_what_tells_them() -> None:
    document = Document(Article.of("On Monday.", published="2031-05-04"), ())
    text = Anchor(value="2031/..", basis="text", reason="")
    line = Anchor(value="2031-05-05", basis="dateline", reason="")
    nothing = Anchor(value=None, basis="open", reason="")
    found = tallies([(document, anchor) for anchor in (text, text, line, nothing, None)])
    assert found == {"dateline": Tally(1, 0), "text": Tally(2, 2)}
    assert undated(document.article).published is None
