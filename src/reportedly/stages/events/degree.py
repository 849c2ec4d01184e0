"""How certain: a value between fact and counterfact, and what two of them come to."""

from __future__ import annotations

from typing import NamedTuple, Self

from reportedly.model.event import FactValue

_LEVELS = ("U", "PS", "PR", "CT")


class Degree(NamedTuple):
    """`level` is 3 for certain, 2 for probable, 1 for possible, 0 where nobody says; `positive` whether it happened."""

    level: int = 3
    positive: bool = True

    @classmethod
    def of(cls, value: FactValue) -> Self:
        """The degree of a FactBank value; CTu, certain but not told which, counts as nobody's word."""
        return cls(0) if value in ("Uu", "CTu") else cls(_LEVELS.index(value[:2]), value.endswith("+"))

    @property
    def value(self) -> FactValue:
        """As FactBank writes it."""
        if self.level == 0:
            return "Uu"
        values: dict[tuple[int, bool], FactValue] = {
            (3, True): "CT+", (2, True): "PR+", (1, True): "PS+",
            (3, False): "CT-", (2, False): "PR-", (1, False): "PS-",
        }  # fmt: skip
        return values[self.level, self.positive]

    def under(self, outer: Degree) -> Degree:
        """It inside a clause of degree `outer`: the less certain of the two; a denied denial is an assertion."""
        return Degree(min(self.level, outer.level), self.positive == outer.positive)

    def at_most(self, level: int) -> Degree:
        """It, but no more certain than `level`."""
        return Degree(min(self.level, level), self.positive)

    def negated(self) -> Degree:
        """The opposite, as certain."""
        return Degree(self.level, not self.positive)
