"""The annotations in data/ are well formed, agree with themselves, and carry no text but our own.

What they say about their texts is checked where the texts are at hand: in ../shared, $REPORTEDLY_CORPORA or
$REPORTEDLY_GOLD_TEXTS.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import pytest
from edtf import parse_edtf

from reportedly.evaluate.texts import Texts, texts_in
from reportedly.model import commitment, event, statement, time
from reportedly.model.actor import ActorType
from reportedly.model.ids import text_hash
from support.conditions import annotated_leaves
from support.shared import REPOSITORY, SHARED

DATA = REPOSITORY / "data"
PARTS = ("train", "dev", "test", "second", "written")
CORPORA = ("wikinews", "re3d", "gum", "meantime", "wcep", "mehr", "written")
LICENCES = (
    "CC BY 4.0", "CC BY 2.5", "CC BY 2.5 (text), CC BY 4.0 (corpus)", "CC BY 3.0 AU", "OGL 3.0",
    "CC BY-SA 4.0", "public domain (US government)", "Apache-2.0",
)  # fmt: skip
DURATION = re.compile(r"P(?=.)((\d+|X)(DE|CE|[YMWD]))?(T(\d+|X)[HMS])?")
LONGEST_NAME = 150
"""Names and descriptions of actors may stand in a file; nothing as long as a sentence may."""

Json = dict[str, Any]
SpanPair = list[int]
Golds = tuple[tuple[str, Json], ...]
"""Annotations, each under `part/id`."""


@lru_cache
def documents(part: str) -> Golds:
    """Each annotation of a part, under its file's name."""
    files = sorted((DATA / part).glob("*.json"))
    return tuple((f"{part}/{file.stem}", json.loads(file.read_text(encoding="utf-8"))) for file in files)


@pytest.fixture(params=PARTS)
def part(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def golds(part: str) -> Golds:
    return documents(part)


def conditions(gold: Json) -> Iterator[Json]:
    for record in gold["commitments"]:
        yield from annotated_leaves(record["conditions"]) if record["conditions"] else ()


def spans(gold: Json) -> Iterator[SpanPair]:
    """Every position in the file."""
    found: list[SpanPair | None] = []
    for record in gold["statements"]:
        found += (*record["content"], record["cue"], record["source"])
    for record in gold["commitments"]:
        found += (record[field] for field in ("act", "deadline", "term", "consequence"))
    found += (leaf["span"] for leaf in conditions(gold))
    found += (record["span"] for record in gold.get("dates", ()))
    found += (record["trigger"] for record in gold.get("events", ()))
    for record in gold["actors"]:
        found += record["mentions"]
    yield from (span for span in found if span is not None)


def names(gold: Json) -> set[str]:
    return {name.casefold() for actor in gold["actors"] for name in (actor["name"], *actor["aliases"])}


def known(name: str | None, gold: Json) -> bool:
    """Whether an actor has the name; of "A and B", whether two actors have them."""
    if name is None:
        return True
    among = names(gold)
    return name.casefold() in among or all(one.casefold() in among for one in name.split(" and "))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in strings(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in strings(inner))


def test_the_parts_are_apart() -> None:
    ids = {part: {Path(name).name for name, _ in documents(part)} for part in PARTS}
    assert all(ids.values())
    assert ids["second"] <= ids["test"]
    own = [ids[part] for part in PARTS if part != "second"]
    assert sum(map(len, own)) == len(set().union(*own))


def test_no_text_is_in_two_parts() -> None:
    hashes = [gold["article"]["sha256"] for part in PARTS if part != "second" for _, gold in documents(part)]
    assert len(hashes) == len(set(hashes))


def test_a_second_reading_is_of_the_same_text_by_another() -> None:
    first = {Path(name).name: gold["article"] for name, gold in documents("test")}
    for name, gold in documents("second"):
        one, other = first[Path(name).name], gold["article"]
        assert one["sha256"] == other["sha256"], name
        assert one["annotator"] != other["annotator"], name


def test_the_article_is_identified(golds: Golds) -> None:
    for name, gold in golds:
        article = gold["article"]
        assert re.fullmatch(r"[0-9a-f]{64}", article["sha256"]), name
        assert article["published"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d", article["published"]), name
        assert article["licence"] in LICENCES, name
        assert article["corpus"] in CORPORA, name
        assert article["source"] == f"{Path(name).name}.txt"
        assert article["annotator"], name


def test_only_our_own_reports_come_with_their_text() -> None:
    for part in PARTS:
        found = {file.stem for file in (DATA / part).iterdir() if file.suffix != ".json"}
        assert found == ({Path(name).name for name, _ in documents(part)} if part == "written" else set())


def test_no_text_is_in_an_annotation(golds: Golds) -> None:
    for name, gold in golds:
        assert "text" not in gold["article"], name
        records = [record for field, found in gold.items() if field != "article" for record in found]
        assert max(map(len, strings(records)), default=0) <= LONGEST_NAME, name


def test_positions_lie_in_the_text(golds: Golds) -> None:
    for name, gold in golds:
        for start, end in spans(gold):
            assert 0 <= start < end <= gold["article"]["length"], (name, start, end)


def test_ids_are_unique(golds: Golds) -> None:
    for name, gold in golds:
        fields = ("statements", "commitments", "events")
        ids = [record["id"] for field in fields for record in gold.get(field, ())]
        assert len(ids) == len(set(ids)), name


def test_statements_are_legal(golds: Golds) -> None:
    for name, gold in golds:
        for record in gold["statements"]:
            assert record["content"] == sorted(record["content"]), (name, record["id"])
            assert record["content"], (name, record["id"])
            assert record["kind"] in get_args(statement.Kind), (name, record["id"])
            assert record["manner"] in get_args(statement.Manner), (name, record["id"])
            assert record["polarity"] in get_args(statement.Polarity), (name, record["id"])
            for who in (record["speaker"], record["addressee"], *record["chain"]):
                assert known(who, gold), (name, record["id"], who)


def test_the_pieces_of_a_content_do_not_overlap(golds: Golds) -> None:
    for name, gold in golds:
        for record in gold["statements"]:
            ends = [0, *(end for _, end in record["content"])]
            starts = [start for start, _ in record["content"]]
            assert all(end <= start for end, start in zip(ends, starts, strict=False)), (name, record["id"])


def test_a_statement_inside_another_carries_its_chain(golds: Golds) -> None:
    for name, gold in golds:
        by_id = {record["id"]: record for record in gold["statements"]}
        for record in gold["statements"]:
            if record["parent"]:
                parent = by_id[record["parent"]]
                own = [] if parent["speaker"] in (None, record["speaker"]) else [parent["speaker"]]
                assert record["chain"] == parent["chain"] + own, (name, record["id"])


def test_a_statement_inside_another_stands_in_its_content(golds: Golds) -> None:
    for name, gold in golds:
        by_id = {record["id"]: record for record in gold["statements"]}
        for record in gold["statements"]:
            around = by_id[record["parent"]]["content"] if record["parent"] else [[0, gold["article"]["length"]]]
            assert all(any(a <= s and e <= b for a, b in around) for s, e in record["content"]), (name, record["id"])


def test_commitments_are_legal(golds: Golds) -> None:
    for name, gold in golds:
        ids = {record["id"] for record in gold["statements"]}
        for record in gold["commitments"]:
            assert record["force"] in get_args(commitment.Force), (name, record["id"])
            assert set(record["statements"]) <= ids, (name, record["id"])
            assert known(record["by"], gold), (name, record["by"])
            assert known(record["towards"], gold), (name, record["towards"])
        assert all(leaf["connective"] in get_args(commitment.Connective) for leaf in conditions(gold)), name


def test_dates_are_legal(golds: Golds) -> None:
    for name, gold in golds:
        for record in gold.get("dates", ()):
            assert record["granularity"] in get_args(time.Granularity), name
            assert record["basis"] in get_args(time.Basis), name
            assert record["reason"], name
            assert record["timex3"]["type"] in get_args(time.TimexType), name
            value = record["value"]
            if value is not None and not DURATION.fullmatch(value):
                parse_edtf(value)


def test_events_are_legal(golds: Golds) -> None:
    for name, gold in golds:
        ids = {"article", *(record["id"] for record in gold["statements"])}
        for record in gold.get("events", ()):
            assert record["type"] is None or record["type"] in get_args(event.PloverType), name
            assert record["voice"] in record["factuality"], name
            assert record["factuality"].keys() <= ids, name
            assert set(record["factuality"].values()) <= set(get_args(event.FactValue)), name
            assert all(known(who, gold) for who in (*record["actors"], *record["recipients"])), name


def test_actors_are_legal(golds: Golds) -> None:
    for name, gold in golds:
        for actor in gold["actors"]:
            assert actor["type"] in get_args(ActorType), (name, actor["name"])


def test_the_annotations_fit_their_texts(part: str) -> None:
    missing = []
    for name, gold in documents(part):
        article = gold["article"]
        text = texts()(Path(name).name, article["sha256"])
        if text is None:
            missing.append(name)
            continue
        assert text_hash(text) == article["sha256"], name
        assert len(text) == article["length"], name
        for start, end in spans(gold):
            assert text[start:end] == text[start:end].strip(), (name, start, end)
    if missing:
        pytest.skip(f"{len(missing)} texts of {part} are not here (see data/README.md)")


@lru_cache
def texts() -> Texts:
    """The texts in the folders that the environment names, and in ../shared."""
    named = [Path(os.environ[name]) for name in ("REPORTEDLY_GOLD_TEXTS", "REPORTEDLY_CORPORA") if name in os.environ]
    return texts_in(DATA / "written", *named, SHARED / "corpora", SHARED / "articles")
