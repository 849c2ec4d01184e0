from __future__ import annotations

import pytest

from reportedly.model.event import FactValue
from reportedly.stages.events.degree import Degree

FACT, LIKELY, POSSIBLE, OPEN = Degree(3), Degree(2), Degree(1), Degree(0)


@pytest.mark.parametrize("value", ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"])
def test_a_value_comes_back(value: FactValue) -> None:
    assert Degree.of(value).value == value


def test_what_is_certain_but_not_told_is_open() -> None:
    assert Degree.of("CTu").value == "Uu"


@pytest.mark.parametrize(
    ("inner", "outer", "value"),
    [
        (FACT, FACT, "CT+"),
        (FACT, LIKELY, "PR+"),
        (POSSIBLE, LIKELY, "PS+"),
        (FACT, FACT.negated(), "CT-"),
        (FACT.negated(), FACT.negated(), "CT+"),
        (LIKELY.negated(), FACT, "PR-"),
        (FACT, OPEN, "Uu"),
        (FACT.negated(), OPEN, "Uu"),
    ],
)
def test_a_clause_is_no_more_certain_than_the_one_around_it(inner: Degree, outer: Degree, value: str) -> None:
    assert inner.under(outer).value == value


def test_a_limit_keeps_the_direction() -> None:
    assert FACT.negated().at_most(1).value == "PS-"
