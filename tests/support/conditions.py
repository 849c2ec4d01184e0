"""Condition trees as text, for short expectations."""

from __future__ import annotations

from reportedly.model import Condition


def written(text: str, tree: Condition | None) -> str:
    """A tree as `all(if: A, any(unless: B, once: C))`; empty where there is none."""
    if tree is None:
        return ""
    if tree.span is not None:
        return f"{tree.connective}: {tree.span.of(text)}"
    word, parts = ("all", tree.all_of) if tree.all_of else ("any", tree.any_of)
    return f"{word}({', '.join(written(text, part) for part in parts)})"
