from __future__ import annotations

import pytest

from reportedly.stages.draft import Draft
from reportedly.stages.stage import Stage, checked


def same(draft: Draft) -> Draft:
    return draft


BODY = Stage("furniture", ("article",), ("furniture", "body"), same)
PARSE = Stage("parse", ("article", "body"), ("parse",), same)
LATER = Stage("names", ("parse", "body"), ("mentions",), same)


def test_an_order_in_which_each_finds_what_it_reads() -> None:
    assert checked([BODY, PARSE, LATER]) == (BODY, PARSE, LATER)
    assert checked([]) == ()


@pytest.mark.parametrize("order", [[PARSE, BODY], [BODY, LATER, PARSE], [LATER]])
def test_any_other_order_is_refused(order: list[Stage]) -> None:
    with pytest.raises(ValueError, match="before any stage writes it"):
        checked(order)


def test_the_error_names_the_stage_and_what_it_lacks() -> None:
    with pytest.raises(ValueError, match=r"stage names reads body, parse before any stage writes it"):
        checked([LATER])
