import json
from pathlib import Path

import pytest

from benchmarks.agreement import agreed, intervals, kappa, read_twice, report, summed, values
from reportedly.evaluate.annotation import Annotation
from reportedly.model import Article, Span, Statement

ARTICLE = Article.of(" " * 100)
CLAIM = Statement(
    id="s1", content=(Span(11, 28),), cue=Span(6, 10), source=Span(0, 5), speaker="Maran", chain=("Teller",)
)
OTHER = Statement(id="s2", content=(Span(40, 60),), cue=Span(33, 39), speaker="Ostrow", kind="demand")
ONE = Annotation(ARTICLE, (CLAIM, OTHER), actors=(("Maran",), ("Ostrow",)))


def test_one_who_agrees_with_themselves() -> None:
    found = values(agreed(ONE, ONE))
    assert {found[name] for name in ("statements", "kind right", "chain where one has one", "kappa of kind")} == {100.0}
    assert found["kind claim"] == found["kind demand"] == found["manner indirect"] == 100.0
    assert "kind threat" not in found
    assert "conditions" not in found


def test_what_only_one_has_and_what_they_call_differently() -> None:
    otherwise = Statement(id="t1", content=(Span(11, 27),), cue=Span(6, 10), speaker="Ostrow", kind="denial")
    found = values(agreed(ONE, Annotation(ARTICLE, (otherwise,))))
    assert found["statements"] == pytest.approx(200 / 3)
    assert (found["statements + source"], found["speaker right"], found["kind right"]) == (0, 0, 0)
    assert (found["chain where one has one"], found["cue right"]) == (0, 100)
    assert found["kind denial"] == 0
    assert found["manner indirect"] == pytest.approx(200 / 3)


def test_kappa() -> None:
    assert kappa({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15}) == pytest.approx(0.4)
    assert kappa({("a", "a"): 3}) == 1.0
    assert kappa({}) == 1.0


def test_an_interval_holds_the_figure_and_is_always_the_same() -> None:
    articles = [agreed(ONE, ONE), agreed(ONE, Annotation(ARTICLE, (CLAIM,))), agreed(ONE, ONE)]
    low, high = intervals(articles)["statements"]
    assert low < values(summed(articles))["statements"] <= high == 100
    assert intervals(articles)["statements"] == (low, high)


def test_two_folders_and_their_report(tmp_path: Path) -> None:
    for part, kind in (("first", "claim"), ("second", "denial")):
        (tmp_path / part).mkdir()
        record = {"id": "s1", "content": [[11, 28]], "cue": [6, 10], "manner": "indirect", "kind": kind}
        document = {"article": {"length": 100}, "statements": [record], "actors": []}
        (tmp_path / part / "one.json").write_text(json.dumps(document))
    (tmp_path / "first" / "two.json").write_text("{}")
    [pair] = read_twice(tmp_path / "first", tmp_path / "second")
    page = report([agreed(*pair)])
    assert "1 articles" in page
    assert "| statements | 100.0 | 100.0 to 100.0 | 1, 1 |" in page
    assert "| claim or denial | 1 |" in page
