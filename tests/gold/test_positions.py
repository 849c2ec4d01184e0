"""The readings annotated by hand in positions are well formed, agree with themselves, and carry no text.

What they say about their texts is checked where the texts are at hand: a folder of ID.txt in REPORTEDLY_GOLD_TEXTS.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from edtf import parse_edtf

from reportedly.model import commitment, event, statement, time
from reportedly.model.actor import ActorType

HERE = Path(__file__).parent
FILES = sorted(file for part in ("articles", "wikinews", "wikinews-held") for file in (HERE / part).glob("*.json"))
DURATION = re.compile(r"P(?=.)((\d+|X)(DE|CE|[YMWD]))?(T(\d+|X)[HMS])?")
LONGEST_NAME = 80
"""Names and descriptions of actors may stand in a file; nothing as long as a sentence may."""

Json = dict[str, Any]
SpanPair = list[int]


@pytest.fixture(params=FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def gold(file: Path) -> Json:
    document: Json = json.loads(file.read_text(encoding="utf-8"))
    return document


def leaves(tree: Json) -> Iterator[Json]:
    if "span" in tree:
        assert tree.keys() == {"connective", "span"}
        yield tree
        return
    assert tree.keys() in ({"all"}, {"any"})
    for part in tree.get("all") or tree["any"]:
        yield from leaves(part)


def conditions(gold: Json) -> Iterator[Json]:
    for record in gold["commitments"]:
        yield from leaves(record["conditions"]) if record["conditions"] else ()


def spans(gold: Json) -> Iterator[SpanPair]:
    """Every position in the file."""
    for record in gold["statements"]:
        yield from (*record["content"], record["cue"], record["source"])
    for record in gold["commitments"]:
        yield from (record[field] for field in ("act", "deadline", "term", "consequence"))
    for leaf in conditions(gold):
        yield leaf["span"]
    yield from (record["span"] for record in gold["dates"])
    yield from (record["trigger"] for record in gold["events"])
    for record in gold["actors"]:
        yield from record["mentions"]


def names(gold: Json) -> set[str]:
    return {name for actor in gold["actors"] for name in (actor["name"], *actor["aliases"])}


def known(name: str | None, among: set[str]) -> bool:
    """Whether an actor has the name; of "A and B", whether two actors have them."""
    return name is None or name in among or all(part in among for part in name.split(" and "))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in strings(part))


def test_there_are_articles_and_no_id_twice() -> None:
    assert FILES
    assert len({file.stem for file in FILES}) == len(FILES)


def test_the_article_is_identified(gold: Json) -> None:
    article = gold["article"]
    assert re.fullmatch(r"[0-9a-f]{64}", article["sha256"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", article["published"])
    assert article["licence"] in ("CC BY 4.0", "CC BY 2.5")
    assert article["source"]


def test_no_text_is_included(gold: Json) -> None:
    assert "text" not in gold["article"]
    records = [record for part, found in gold.items() if part != "article" for record in found]
    assert max(map(len, strings(records))) <= LONGEST_NAME


def test_positions_lie_in_the_text(gold: Json) -> None:
    for span in spans(gold):
        if span is not None:
            start, end = span
            assert 0 <= start < end <= gold["article"]["length"]


def test_ids_are_unique(gold: Json) -> None:
    ids = [record["id"] for part in ("statements", "commitments", "events") for record in gold[part]]
    assert len(ids) == len(set(ids))


def test_statements_are_legal(gold: Json) -> None:
    for record in gold["statements"]:
        assert record["content"] == sorted(record["content"])
        assert record["kind"] in get_args(statement.Kind)
        assert record["manner"] in get_args(statement.Manner)
        assert record["polarity"] in get_args(statement.Polarity)
        for name in (record["speaker"], record["addressee"], *record["chain"]):
            assert known(name, names(gold)), name


def test_a_statement_inside_another_carries_its_chain(gold: Json) -> None:
    by_id = {record["id"]: record for record in gold["statements"]}
    for record in gold["statements"]:
        if record["parent"]:
            parent = by_id[record["parent"]]
            own = [] if parent["speaker"] in (None, record["speaker"]) else [parent["speaker"]]
            assert record["chain"] == parent["chain"] + own, record["id"]


def test_a_statement_inside_another_stands_in_its_content(gold: Json) -> None:
    by_id = {record["id"]: record for record in gold["statements"]}
    for record in gold["statements"]:
        if record["parent"]:
            around = by_id[record["parent"]]["content"]
            assert all(any(a <= s and e <= b for a, b in around) for s, e in record["content"]), record["id"]


def test_commitments_are_legal(gold: Json) -> None:
    ids = {record["id"] for record in gold["statements"]}
    for record in gold["commitments"]:
        assert record["force"] in get_args(commitment.Force)
        assert set(record["statements"]) <= ids
        assert record["by"]
        assert known(record["by"], names(gold)), record["by"]
        assert known(record["towards"], names(gold)), record["towards"]
    assert all(leaf["connective"] in get_args(commitment.Connective) for leaf in conditions(gold))


def test_dates_are_legal(gold: Json) -> None:
    for record in gold["dates"]:
        assert record["granularity"] in get_args(time.Granularity)
        assert record["basis"] in get_args(time.Basis)
        assert record["reason"]
        assert record["timex3"]["type"] in get_args(time.TimexType)
        value = record["value"]
        if value is not None and not DURATION.fullmatch(value):
            parse_edtf(value)


def test_events_are_legal(gold: Json) -> None:
    ids = {"article", *(record["id"] for record in gold["statements"])}
    for record in gold["events"]:
        assert record["type"] is None or record["type"] in get_args(event.PloverType)
        assert record["voice"] in record["factuality"]
        assert record["factuality"].keys() <= ids
        assert set(record["factuality"].values()) <= set(get_args(event.FactValue))
        for name in (*record["actors"], *record["recipients"]):
            assert known(name, names(gold)), name


def test_actors_are_legal(gold: Json) -> None:
    assert all(actor["type"] in get_args(ActorType) for actor in gold["actors"])


def test_the_file_fits_its_text(file: Path, gold: Json) -> None:
    text_file = Path(os.environ.get("REPORTEDLY_GOLD_TEXTS", os.devnull)) / f"{file.stem}.txt"
    if not text_file.is_file():
        pytest.skip("the text is not here: set REPORTEDLY_GOLD_TEXTS to a folder of ID.txt")
    with text_file.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    assert hashlib.sha256(text.encode()).hexdigest() == gold["article"]["sha256"]
    assert len(text) == gold["article"]["length"]
    for span in spans(gold):
        if span is not None:
            part = text[slice(*span)]
            assert part == part.strip()
