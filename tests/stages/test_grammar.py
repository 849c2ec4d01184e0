from __future__ import annotations

import pytest

from reportedly.stages.grammar import is_passive
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("It was reported that the bridge had fallen.", "reported", True),
        ("A statement issued by the ministry said the road was closed.", "issued", True),
        ("Velk may have told the drivers that the road was closed.", "told", False),
        ("Velk said that the road was closed.", "said", False),
    ],
)
def test_is_passive(text: str, verb: str, passive: bool) -> None:
    parse = parsed(text)
    assert is_passive(parse, word(parse, verb)) is passive
