"""Quotation marks: which stretches of a text stand between them."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.model import Span


class Quotation(NamedTuple):
    """A stretch in quotation marks. `span` includes the marks; `closed` is False where the closing one is missing."""

    span: Span
    closed: bool = True
