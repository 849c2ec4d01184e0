"""The attributions found so far, to be looked up by the place of their cue and of their content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.model import Span
from reportedly.model.nearby import Nearby
from reportedly.stages.statements.attribution import Attribution


class Board:
    """Attributions by number; a number stays with its attribution while its content grows and shrinks."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all: list[Attribution] = []
        self._by_head: defaultdict[int, list[int]] = defaultdict(list)
        self._by_content: Nearby[int] = Nearby()
        for attribution in attributions:
            self.add(attribution)

    def __getitem__(self, number: int) -> Attribution:
        return self._all[number]

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self._all)

    def add(self, attribution: Attribution) -> int:
        """The number of a new attribution."""
        number = len(self._all)
        self._all.append(attribution)
        self._by_head[attribution.head].append(number)
        self._place(number, attribution)
        return number

    def change(self, number: int, attribution: Attribution) -> None:
        """Another content for the attribution of `number`; its cue stays."""
        self._all[number] = attribution
        self._place(number, attribution)

    def with_heads(self, heads: Iterable[int]) -> list[int]:
        """The numbers of the attributions whose cue is at one of `heads`."""
        return [number for head in sorted(heads) for number in self._by_head.get(head, ())]

    def overlapping(self, span: Span) -> list[int]:
        """The numbers of the attributions whose content shares a character with `span`, in order."""
        near = sorted(set(self._by_content.around(span)))
        return [n for n in near if any(s.overlaps(span) for s in self._all[n].content)]

    def _place(self, number: int, attribution: Attribution) -> None:
        for span in attribution.content:
            self._by_content.add(span, number)
