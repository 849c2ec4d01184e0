"""Commitments for short expectations: condition trees as text, and as annotations have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from reportedly.model import Commitment, Condition

Read = Callable[[str], list[Commitment]]
"""The commitments of a text."""


def written(text: str, tree: Condition | None) -> str:
    """A tree as `all(if: A, any(unless: B, once: C))`; empty where there is none."""
    if tree is None:
        return ""
    if tree.span is not None:
        return f"{tree.connective}: {tree.span.of(text)}"
    word, parts = ("all", tree.all_of) if tree.all_of else ("any", tree.any_of)
    return f"{word}({', '.join(written(text, part) for part in parts)})"


def annotated_leaves(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The leaves of an annotated tree, each part of which has the fields it should."""
    if "span" in tree:
        assert tree.keys() == {"connective", "span"}
        yield tree
        return
    assert tree.keys() in ({"all"}, {"any"})
    for part in tree.get("all") or tree["any"]:
        yield from annotated_leaves(part)
