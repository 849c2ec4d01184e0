from __future__ import annotations

import pytest

from reportedly.stages.statements.owners import owner_of
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "noun", "owner"),
    [
        ("The army's threat to close the road alarmed the drivers.", "threat", "army"),
        ("They are based on false claims by Lumen that the dam was safe.", "claims", "Lumen"),
        (
            "The report contradicts previous claims made by mayor Ana Belo that the dam was safe.",
            "claims",
            "Belo",
        ),
        ("In our view, the decision of the mayor to close the bridge was wrong.", "decision", "mayor"),
        ("They welcome the agreement between Kolum and Dorn on fees.", "agreement", "Kolum"),
        ("The senate begins talks on a government proposal to end the tax.", "proposal", "government"),
        ("Velk rejects a Kolum Department of Defense request to loosen the rules.", "request", "Department"),
        ("There was criticism of the plan.", "criticism", None),
        ("The demand of a fee was met.", "demand", None),
    ],
)
def test_whose_a_noun_is(text: str, noun: str, owner: str | None) -> None:
    parse = parsed(text)
    found = owner_of(parse, word(parse, noun))
    assert (found.text if found else None) == owner
