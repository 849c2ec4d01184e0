"""A ledger of attributed statements: who said what, to whom, when, on whose word, and under which conditions."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.api import read
    from reportedly.model import Actor, Article, Commitment, Event, Reading, Span, Statement, TimeValue
    from reportedly.query.ledger import Ledger

# Where each public name lives. Loaded when it is first asked for, so that `import reportedly` costs nothing.
_HOMES = {
    "Actor": "reportedly.model",
    "Article": "reportedly.model",
    "Commitment": "reportedly.model",
    "Event": "reportedly.model",
    "Ledger": "reportedly.query.ledger",
    "Reading": "reportedly.model",
    "Span": "reportedly.model",
    "Statement": "reportedly.model",
    "TimeValue": "reportedly.model",
    "read": "reportedly.api",
}

__all__ = ["Actor", "Article", "Commitment", "Event", "Ledger", "Reading", "Span", "Statement", "TimeValue", "read"]


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
