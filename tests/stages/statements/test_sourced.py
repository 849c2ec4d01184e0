from __future__ import annotations

import pytest

from reportedly.stages.statements.sourced import is_answered_by
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "cue", "named", "answers"),
    [
        ("The Kolum council dismisses any reports the army has hit the dam and says it's false.", "reports", 1, True),
        ("The Kolum council dismisses any reports the army has hit the dam and says it's false.", "reports", 7, False),
        ("Velk made the claim that the army had left.", "claim", 0, False),
    ],
    ids=["part of the subject", "somebody else", "a light verb"],
)
def test_a_claim_that_somebody_answers_is_not_theirs(text: str, cue: str, named: int, answers: bool) -> None:
    parse = parsed(text)
    assert is_answered_by(parse, word(parse, cue), parse.tokens[named]) is answers
