from __future__ import annotations

from reportedly.stages.statements.blocks import BLOCK
from reportedly.stages.statements.labels import label_attributions
from support.parsed import setting


def test_a_name_and_a_colon_present_the_paragraph() -> None:
    text = "ANA VELK: We will stay.\n\nThe day ended."
    (only,) = label_attributions(setting(text))
    assert only.source_span is not None
    assert only.source_span.of(text) == "ANA VELK"
    assert [span.of(text) for span in only.cue] == [":"]
    assert [span.of(text) for span in only.content] == ["We will stay."]


def test_a_colon_after_anything_else_does_not() -> None:
    assert list(label_attributions(setting("The list: bread, milk and salt."))) == []
    assert list(label_attributions(setting("Velk said: “We will not leave this house.”"))) == []


def test_a_label_that_comes_back_makes_a_dialogue_of_speakers_own_words() -> None:
    text = "Velk: Will you stay?\n\nBrel: We will stay.\n\nVelk: And then?"
    (only,) = label_attributions(setting(text))
    assert only.source_span is not None
    assert (only.source_span.of(text), only.content[0].of(text)) == ("Brel", "We will stay.")
    assert (only.frame, only.cue) == (BLOCK, ())


def test_a_list_is_no_dialogue() -> None:
    assert list(label_attributions(setting("Bread: two loaves.\n\nSalt: one pound."))) == []
