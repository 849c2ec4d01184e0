"""The real article, where it stands beside the repository, held against its annotation: positions only."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reportedly.model import Article, Commitment, Condition, Span
from reportedly.pipeline import Reader
from reportedly.text.parser import english
from support.shared import REPOSITORY, shared_file

pytestmark = pytest.mark.model

ID = "000_bfe88195f245633e"


def tree(node: dict[str, Any] | None) -> Condition | None:
    """The condition tree of an annotation."""
    if node is None:
        return None
    if "span" in node:
        return Condition(node["connective"], Span(*node["span"]))
    parts = [part for child in node.get("all", node.get("any", ())) if (part := tree(child)) is not None]
    return Condition(all_of=tuple(parts)) if "all" in node else Condition(any_of=tuple(parts))


@pytest.fixture(scope="module")
def annotated() -> list[dict[str, Any]]:
    text = (REPOSITORY / "data" / "dev" / f"{ID}.json").read_text(encoding="utf-8")
    commitments: list[dict[str, Any]] = json.loads(text)["commitments"]
    return commitments


@pytest.fixture(scope="module")
def found() -> list[Commitment]:
    text = shared_file(f"articles/{ID}.txt").read_bytes().decode("utf-8")
    return list(Reader(english()).read(Article.of(text, published="2020-10-20")).commitments)


def paired(annotation: dict[str, Any], found: list[Commitment]) -> Commitment | None:
    """The commitment whose act shares most characters with the annotated one."""
    act = Span(*annotation["act"])
    shared = [(min(act.end, c.act.end) - max(act.start, c.act.start), c) for c in found]
    most, best = max(shared, key=lambda pair: pair[0])
    return best if most > 0 else None


def test_the_list_of_conditions_is_the_annotated_tree(annotated: list[dict[str, Any]], found: list[Commitment]) -> None:
    (deal,) = [a for a in annotated if a["conditions"] and len(a["conditions"].get("all", ())) == 3]
    best = paired(deal, found)
    assert best is not None
    assert best.conditions == tree(deal["conditions"])
    assert (best.force, best.deadline) == (deal["force"], Span(*deal["deadline"]))
    assert best.consequence is not None


def test_the_accounts_of_the_ceasefire_are_all_kept(annotated: list[dict[str, Any]], found: list[Commitment]) -> None:
    accounts = [a for a in annotated if a["force"] in ("agreement", "offer")]
    best = [paired(a, found) for a in accounts]
    assert [b and b.force for b in best] == [a["force"] for a in accounts]
    assert len({b.act for b in best if b}) == len(accounts)


def test_conditional_threats_have_their_conditions(annotated: list[dict[str, Any]], found: list[Commitment]) -> None:
    """All but the one whose own cue the statements do not show."""
    threats = [a for a in annotated if a["force"] == "threat" and a["conditions"]]
    same = [(b := paired(a, found)) is not None and b.conditions == tree(a["conditions"]) for a in threats]
    assert sum(same) >= len(threats) - 1
