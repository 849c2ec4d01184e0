"""The hand-made annotations of the sample reports are well formed and fit their texts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from edtf import parse_edtf

from reportedly.model import commitment, event, statement
from reportedly.model.actor import ActorType
from reportedly.model.article import FurnitureKind
from reportedly.samples import sample, samples
from support.conditions import annotated_leaves

FOLDER = Path(__file__).parent / "samples"
FILES = sorted(FOLDER.glob("*.json"))
DURATION = re.compile(r"P(?=.)(\d+|X)?[YMWD]?(T(\d+|X)[HMS])?")

Json = dict[str, Any]


def located(text: str, span: str | Json) -> tuple[int, int]:
    quoted, nth = (span, 0) if isinstance(span, str) else (span["text"], span["nth"])
    start = -1
    for _ in range(nth + 1):
        start = text.find(quoted, start + 1)
        assert start >= 0, f"{span} is not in the text"
    assert quoted == quoted.strip()
    return start, start + len(quoted)


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def gold(request: pytest.FixtureRequest) -> Json:
    document: Json = json.loads(request.param.read_text(encoding="utf-8"))
    return document


@pytest.fixture
def text(gold: Json) -> str:
    return sample(gold["sample"]).text


def names(gold: Json) -> set[str]:
    return {name for actor in gold["actors"] for name in (actor["name"], *actor["aliases"])}


def test_every_sample_is_annotated() -> None:
    assert [file.stem for file in FILES] == sorted(Path(article.source).stem for article in samples())


def test_the_text_is_the_one_that_was_annotated(gold: Json) -> None:
    assert gold["sha256"] == sample(gold["sample"]).sha256


def test_ids_are_unique(gold: Json) -> None:
    ids = [record["id"] for part in ("statements", "commitments", "events") for record in gold[part]]
    assert len(ids) == len(set(ids))


def test_statements_fit_the_text(gold: Json, text: str) -> None:
    for record in gold["statements"]:
        spans = [located(text, span) for span in record["content"]]
        assert spans
        assert spans == sorted(spans)
        for field in ("cue", "source"):
            if record[field] is not None:
                located(text, record[field])


def test_statements_are_legal(gold: Json) -> None:
    for record in gold["statements"]:
        assert record["kind"] in get_args(statement.Kind)
        assert record["manner"] in get_args(statement.Manner)
        assert record["polarity"] in get_args(statement.Polarity)
        assert {record["speaker"], record["addressee"], *record["chain"]} - {None} <= names(gold)


def test_a_statement_inside_another_carries_its_chain(gold: Json) -> None:
    by_id = {record["id"]: record for record in gold["statements"]}
    for record in gold["statements"]:
        if record["parent"]:
            parent = by_id[record["parent"]]
            own = [] if parent["speaker"] in (None, record["speaker"]) else [parent["speaker"]]
            assert record["chain"] == parent["chain"] + own, record["id"]


def test_a_statement_inside_another_stands_in_its_content(gold: Json, text: str) -> None:
    by_id = {record["id"]: record for record in gold["statements"]}
    for record in gold["statements"]:
        if record["parent"]:
            around = [located(text, span) for span in by_id[record["parent"]]["content"]]
            inside = [located(text, span) for span in record["content"]]
            assert all(any(a <= start and end <= b for a, b in around) for start, end in inside), record["id"]


def test_commitments_fit_the_text(gold: Json, text: str) -> None:
    ids = {record["id"] for record in gold["statements"]}
    for record in gold["commitments"]:
        located(text, record["act"])
        assert record["force"] in get_args(commitment.Force)
        assert set(record["statements"]) <= ids
        assert {record["by"], record["towards"]} - {None} <= names(gold)
        for field in ("deadline", "term", "consequence"):
            if record[field] is not None:
                located(text, record[field])


def test_conditions_fit_the_text(gold: Json, text: str) -> None:
    for record in gold["commitments"]:
        for leaf in annotated_leaves(record["conditions"]) if record["conditions"] else ():
            assert leaf["connective"] in get_args(commitment.Connective)
            located(text, leaf["span"])


def test_dates_have_values_in_edtf_or_iso_8601(gold: Json, text: str) -> None:
    for record in gold["dates"]:
        located(text, record["span"])
        value = record["value"]
        if value is not None and not DURATION.fullmatch(value):
            parse_edtf(value)


def test_events_are_legal(gold: Json, text: str) -> None:
    ids = {"article", *(record["id"] for record in gold["statements"])}
    for record in gold["events"]:
        located(text, record["trigger"])
        assert record["type"] is None or record["type"] in get_args(event.PloverType)
        assert {record["voice"], *record["factuality"]} <= ids
        assert record["voice"] in record["factuality"]
        assert set(record["factuality"].values()) <= set(get_args(event.FactValue))
        assert {*record["actors"], *record["recipients"]} <= names(gold)


def test_actors_stand_in_the_text(gold: Json, text: str) -> None:
    for actor in gold["actors"]:
        assert actor["type"] in get_args(ActorType)
        assert all(alias in text for alias in actor["aliases"]), actor["name"]


def test_furniture_fits_the_text(gold: Json, text: str) -> None:
    for record in gold["furniture"]:
        assert record["kind"] in get_args(FurnitureKind)
        located(text, record["span"])
