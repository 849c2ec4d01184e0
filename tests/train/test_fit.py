"""Settings, chosen where they score best."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.evaluate.annotation import parse
from reportedly.model import Article, Kind
from reportedly.stages.weighing.scores import ORIGINS
from reportedly.train.fit import FIGURES, Fitted, fitted
from support.parsed import draft
from support.readers import Drafted
from support.weighing import Tables, weigher

TWO = "Velk said she would resign and called for new elections."
SAID: dict[str, Any] = {"id": "s1", "content": ["she would resign"], "cue": "said", "source": "Velk"}
CALLED: dict[str, Any] = {
    "id": "s2",
    "content": ["new elections"],
    "cue": "called for",
    "source": "Velk",
    "kind": "demand",
}
CLAIM = "Velk said that the road was closed."
CLAIMED: dict[str, Any] = {"id": "s1", "content": ["that the road was closed"], "cue": "said", "source": "Velk"}


def fit(text: str, *statements: dict[str, Any], **tables: Any) -> Fitted:
    made = draft(text)
    annotation = parse({"statements": list(statements)}, Article.of(text))
    return fitted(weigher(Tables(made.parse, **tables)), Drafted(made), [annotation])


def test_what_people_do_not_find_is_dropped() -> None:
    found = fit(TWO, SAID, holds={"said": 3.0, "called": -3.0})
    least = found.settings.least["rule"]
    assert found.settings.least == dict.fromkeys(ORIGINS, least) | {"weights": 0.5}
    assert 0 < least < 0.5
    assert found.scores["statements"] == 100.0


def test_nothing_is_dropped_where_all_is_right() -> None:
    found = fit(TWO, SAID, CALLED, holds={"said": 3.0, "called": -3.0})
    assert found.settings.least == dict.fromkeys(ORIGINS, 0.0) | {"weights": 0.5}
    assert found.scores["statements"] == 100.0


@pytest.mark.parametrize(("kind", "prior"), [("accusation", 0.0), ("claim", 3.0)], ids=["weights", "rules"])
def test_the_rules_kind_counts_as_much_as_it_is_worth(kind: Kind, prior: float) -> None:
    found = fit(CLAIM, CLAIMED | {"kind": kind}, kinds={"said": "accusation"})
    assert found.settings.prior == prior
    assert found.scores["kind right"] == 100.0


def test_the_figures_are_those_that_there_is_something_of() -> None:
    found = fit(TWO, SAID).scores
    assert list(found) == [name for name in FIGURES if name not in ("with a chain", "inside another")]
    assert found["statements"] == 66.7
