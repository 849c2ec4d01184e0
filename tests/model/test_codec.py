from __future__ import annotations

import json

import msgspec
import pytest

from reportedly.model import Article, Condition, Reading, Span, leaves
from reportedly.model.codec import from_dict, from_json, json_schema, to_dict, to_json
from support.readings import TEXT, make_reading, make_statement

READING = make_reading(outlet="Harbour Post", published="2031-03-04")


def test_a_reading_survives_json() -> None:
    assert from_json(to_json(READING, with_text=True)) == READING
    assert from_json(to_json(READING), TEXT) == READING
    assert from_dict(to_dict(READING), TEXT).id == READING.id


def test_the_text_is_there_only_when_asked_for() -> None:
    assert "text" not in to_dict(READING)["article"]
    assert to_dict(READING, with_text=True)["article"]["text"] == TEXT
    assert "text" in msgspec.structs.asdict(READING.article), "the reading itself is not changed"


def test_json_is_one_line_and_spans_are_pairs() -> None:
    line = to_json(make_reading("Velk said:\n\n“Yes.”", title="a\nb"), with_text=True)
    assert "\n" not in line
    document = json.loads(to_json(READING))
    assert document["statements"][0]["cue"] == list(READING.statements[0].cue or ())
    assert document["commitments"][0]["conditions"] == {
        "connective": "if",
        "span": list(next(leaves(READING.commitments[0].conditions)).span or ()),
    }


def test_another_text_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="not the one that was read"):
        from_json(to_json(READING), TEXT + " ")


@pytest.mark.parametrize("field", ["kind", "manner", "polarity", "content"])
def test_a_wrong_value_is_refused(field: str) -> None:
    document = to_dict(READING, with_text=True)
    document["statements"][0][field] = "nothing that exists"
    with pytest.raises(msgspec.ValidationError):
        from_dict(document)


def test_the_schema_tells_every_field() -> None:
    schema = json_schema()["$defs"]
    assert set(schema["Reading"]["properties"]) == set(to_dict(READING))
    assert set(schema["Statement"]["properties"]) == set(to_dict(READING)["statements"][0])


@pytest.mark.parametrize(
    "text", ["\U0001f30a “Yes,” Velk said.", "a\r\n“Yes,” Velk said.\t\u00a0", "\x00 “Yes,” \ufeff"]
)
def test_positions_count_code_points_in_json_too(text: str) -> None:
    article = Article.of(text)
    reading = Reading(article=article, statements=(make_statement(article, "“Yes,”"),))
    again = from_json(to_json(reading, with_text=True))
    assert again == reading
    assert again.statements[0].content[0].of(again.article.text) == "“Yes,”"


def test_a_readings_id_leaves_out_where_it_came_from_and_the_scores() -> None:
    elsewhere = msgspec.structs.replace(READING.article, source="https://example.org")
    scored = tuple(msgspec.structs.replace(s, score=0.1) for s in READING.statements)
    assert msgspec.structs.replace(READING, article=elsewhere, statements=scored).id == READING.id
    assert msgspec.structs.replace(READING, dates=()).id != READING.id


def test_a_condition_is_one_of_three_things() -> None:
    leaf = Condition("if", Span(0, 1))
    tree = Condition(all_of=(leaf, Condition(any_of=(Condition("once", Span(2, 3)), leaf))))
    assert [c.span for c in leaves(tree)] == [Span(0, 1), Span(2, 3), Span(0, 1)]
    assert list(leaves(None)) == []
    for arguments in ({}, {"connective": "if"}, {"span": Span(0, 1)}, {"all_of": (leaf,), "any_of": (leaf,)}):
        with pytest.raises(ValueError, match="either a leaf"):
            Condition(**arguments)
