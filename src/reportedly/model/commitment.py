"""What an actor undertakes, or is pressed, to do, and a later reader could check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

import msgspec

from reportedly.model.ids import content_id, hashed_fields
from reportedly.model.span import Span

Force = Literal["promise", "threat", "offer", "agreement", "demand"]
Connective = Literal["if", "unless", "until", "once", "in_exchange_for"]
Status = Literal["declared", "in_force", "said_kept", "said_broken", "withdrawn", "expired", "disputed"]


class Condition(msgspec.Struct, frozen=True, omit_defaults=True, rename={"all_of": "all", "any_of": "any"}):
    """One condition (its words, and how the commitment hangs on it), or a group of which all, or any, must be met.

    A node is exactly one of the three: a leaf with `connective` and `span`, an `all_of`, an `any_of`.
    """

    connective: Connective | None = None
    span: Span | None = None
    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        leaf = self.connective is not None and self.span is not None
        if [leaf, bool(self.all_of), bool(self.any_of)].count(True) != 1:
            raise ValueError("a condition is either a leaf, an `all` or an `any`")


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """Who is bound to whom, to do what, under which conditions, until when, and what follows otherwise.

    Of a demand, `by` is the one pressed and `towards` the one who presses. `statements` are the ids of those that
    report it; none where it stands in the article's own voice. Its status is never a field: it is what later statements
    and verdicts say.
    """

    id: str
    by: str | None
    towards: str | None = None
    act: Span
    force: Force
    conditions: Condition | None = None
    deadline: Span | None = None
    term: Span | None = None
    consequence: Span | None = None
    statements: tuple[str, ...] = ()

    def identified(self, article_id: str) -> Self:
        """The same commitment with the id that its content has within the article."""
        return msgspec.structs.replace(self, id=content_id("c1", article_id, hashed_fields(self)))


def leaves(tree: Condition | None) -> Iterator[Condition]:
    """The single conditions of a tree, from left to right."""
    if tree is None:
        return
    if tree.span is not None:
        yield tree
    for part in (*tree.all_of, *tree.any_of):
        yield from leaves(part)
