"""What may stand beside the rules: it adds to, scores and sifts what they have found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import Setting

Roles = dict[str, tuple[Span, ...]]
"""The spans of a cue's `content`, `source` and `addressee`; those that are not there are left out."""


class Weigher(Protocol):
    """Whatever adds to, scores and sifts what the rules have found."""

    def __call__(self, draft: Draft, setting: Setting, found: Sequence[Attribution]) -> list[Attribution]:
        """The attributions to make statements of."""
        ...

    def around(self, setting: Setting, found: Sequence[Attribution], cue: int) -> Roles:
        """What belongs to a cue that is given, whether or not the rules have found it."""
        ...
