"""Which PLOVER type an event has, where that depends on more than its words."""

from __future__ import annotations

from reportedly.model import Kind, Statement
from reportedly.model.event import FactValue, PloverType
from reportedly.stages.events.triggers import Trigger

_OF_KIND: dict[Kind, PloverType] = {
    "accusation": "ACCUSE", "demand": "REQUEST", "threat": "THREATEN", "refusal": "REJECT", "acceptance": "AGREE",
    "offer": "AGREE", "promise": "AGREE",
}  # fmt: skip
_COOPERATIVE: frozenset[PloverType | None] = frozenset(["CONSULT", "SUPPORT", "COOPERATE", "AID"])
_HARMFUL: frozenset[PloverType | None] = frozenset(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"])
_TO_COME = ("PR+", "PS+")


def type_of(
    trigger: Trigger, statement: Statement | None, presented: Statement | None, value: FactValue
) -> tuple[bool, PloverType | None]:
    """Whether it is an event, and its type if one fits.

    A word like "warn" takes its type from the kind of the statement that it presents. PLOVER counts a harm that is
    threatened as a threat, and cooperation that is still to come as an agreement.
    """
    if trigger.row.type == "=":
        kind = _OF_KIND.get(presented.kind) if presented else None
        return kind is not None, kind
    kind = trigger.row.plover
    if statement is not None and statement.kind == "threat" and value in _TO_COME and kind in _HARMFUL:
        return True, "THREATEN"
    if value == "PR+" and kind in _COOPERATIVE and trigger.token.pos == "VERB":
        return True, "AGREE"
    return True, kind
