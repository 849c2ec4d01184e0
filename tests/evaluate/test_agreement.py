import json
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.evaluate.agreement import compare, figures, plain_value, right_fields
from reportedly.evaluate.annotation import Annotation, Date, load
from reportedly.evaluate.names import Names
from reportedly.evaluate.texts import texts_in
from reportedly.model import Article, Commitment, Condition, Span, Statement
from support.shared import output, shared_file

ARTICLE = Article.of("x" * 600)
SAID = Statement(
    id="s1", content=(Span(20, 60),), cue=Span(10, 14), source=Span(0, 9), speaker="Maran", chain=("Herald",)
)
OFFER = Commitment(
    id="c1",
    by="Tarn",
    act=Span(100, 120),
    force="offer",
    term=Span(121, 130),
    conditions=Condition(connective="if", span=Span(131, 150)),
)
ROWS = {
    "statements": "statements",
    "  direct": "direct",
    "  indirect": "indirect",
    "  mixed": "mixed",
    "statements + speaker": "statements + speaker",
    "  with a chain": "with a chain",
    "  inside another": "inside another",
    "  with an addressee": "with an addressee",
    "commitments": "commitments",
    "conditions": "conditions",
    "deadline or term": "deadline or term",
    "dates": "dates",
    "dates + value": "dates + value",
}


def test_what_agrees_in_all_gives_full_marks() -> None:
    inside = Statement(id="s2", content=(Span(30, 40),), parent="s1", addressee="Belm", manner="mixed")
    quoted = Statement(id="s3", content=(Span(70, 90),), manner="direct")
    annotation = Annotation(ARTICLE, (SAID, inside, quoted), (OFFER,), (Date(Span(200, 210), "2031"),), ())
    assert set(figures(compare(annotation, annotation)).values()) == {100.0}


def test_nothing_found() -> None:
    scores = figures(compare(Annotation(ARTICLE, (SAID,), (OFFER,)), Annotation(ARTICLE, ())))
    assert set(scores.values()) == {0.0}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"content": (Span(20, 59),)}, "exact"),
        ({"speaker": "Ostrow"}, "speaker"),
        ({"source": None}, "source"),
        ({"cue": Span(14, 18)}, "cue"),
        ({"chain": ()}, "chain"),
        ({"addressee": "Belm"}, "addressee"),
        ({"manner": "mixed"}, "manner"),
        ({"kind": "threat"}, "kind"),
        ({"polarity": "unsure"}, "polarity"),
        ({"parent": "s7"}, "parent"),
    ],
)
def test_one_field_that_differs(change: dict[str, Any], field: str) -> None:
    other = msgspec.structs.replace(SAID, **change)
    right = right_fields(SAID, other, Names([]), {"s7": "s9"})
    assert [name for name, ok in right.items() if not ok] == [field]


def test_a_value_without_its_doubts() -> None:
    assert plain_value("2020-10-20~") == "2020-10-20"
    assert plain_value("xxxx-xx-xx") == plain_value(None) == plain_value("XXXX-XX-XX/XXXX-XX-XX") == ""


def test_the_figures_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    scorer = shared_file("tools/score_reading.py")
    chance = random.Random(5)
    for folder in ("gold", "texts", "found"):
        (tmp_path / folder).mkdir()
    counts = figures_by_us(tmp_path, [str(n) for n in range(6)], chance)
    printed = output(scorer, tmp_path / "gold", tmp_path / "texts", tmp_path / "found")
    for line in printed:
        if " F1 " in line:
            name, figure = line[:26].rstrip(), float(line.split(" F1 ")[1].split("(")[0])
            assert counts[ROWS[name]] == pytest.approx(figure, abs=0.051), line
        else:
            name, figure = line.split(": ")[1].split()[0], float(line.split()[-2])
            assert counts[f"{name} right"] == pytest.approx(figure, abs=0.051), line
    assert len(printed) == 24
    assert 10 < counts["conditions"] < 100


def figures_by_us(root: Path, names: list[str], chance: random.Random) -> dict[str, float]:
    """Annotations of random places, found with faults; written for the scorer, and our figures on them."""
    total = compare(Annotation(ARTICLE, ()), Annotation(ARTICLE, ()))
    for name in names:
        (root / "texts" / f"{name}.txt").write_text("word " * 400)
        gold = drawn(chance)
        (root / "gold" / f"{name}.json").write_text(json.dumps(gold))
        (root / "found" / f"{name}.json").write_text(json.dumps(faulty(gold, chance)))
        total += compare(*(load(root / side / f"{name}.json", texts_in(root / "texts")) for side in ("gold", "found")))
    return figures(total)


def drawn(chance: random.Random) -> dict[str, Any]:
    """An annotation of random places."""

    def span(start: int) -> list[int]:
        return [start, start + chance.randint(5, 60)]

    people = ["Ilya Maran", "Maran", "Ostrow", "the envoy", "Belm"]
    statements = [
        {
            "id": f"s{n}", "content": [span(n * 90), span(n * 90 + 65)][: chance.randint(1, 2)],
            "cue": chance.choice([None, span(n * 90 + 80)]), "source": chance.choice([None, span(n * 90 + 60)]),
            "speaker": chance.choice([None, *people]), "chain": chance.choice([[], ["Herald"], ["Maran", "Herald"]]),
            "addressee": chance.choice([None, *people]), "manner": chance.choice(["direct", "indirect", "mixed"]),
            "kind": chance.choice(["claim", "threat"]), "polarity": chance.choice(["said", "not_said"]),
            "parent": chance.choice([None, "s0", "s1"]),
        }
        for n in range(12)
    ]  # fmt: skip
    commitments = [
        {
            "id": f"c{n}", "by": chance.choice(people), "act": span(n * 200),
            "force": chance.choice(["offer", "threat"]),
            "conditions": {"all": [{"connective": "if", "span": span(n * 200 + 50)}, {"any": [
                {"connective": "unless", "span": span(n * 200 + k)} for k in (90, 130)]}]},
            "deadline": chance.choice([None, span(n * 200)]), "term": chance.choice([None, span(n * 200 + 20)]),
        }
        for n in range(5)
    ]  # fmt: skip
    values = ["2031-03", "2031-03~", "2031", "XXXX-XX-XX", "P3M"]
    dates = [{"span": span(n * 70), "value": chance.choice(values)} for n in range(9)]
    actors = [{"name": "Ilya Maran", "aliases": ["Maran", "the envoy"]}, {"name": "Belm"}]
    return {"statements": statements, "commitments": commitments, "dates": dates, "actors": actors}


def faulty(gold: Any, chance: random.Random) -> Any:
    """The same with fields of another, spans moved and records lost."""
    if isinstance(gold, list) and len(gold) == 2 and isinstance(gold[0], int):
        return [gold[0] + chance.choice([0, 0, 0, 4]), gold[1] + chance.choice([0, 0, 5])]
    if isinstance(gold, list):
        kept = [each for n, each in enumerate(gold) if n == 0 or not isinstance(each, dict) or chance.random() > 0.1]
        return [faulty(each, chance) for each in kept]
    if isinstance(gold, dict):
        other = drawn(chance)["statements"][0] if "manner" in gold else gold
        changeable = ("speaker", "chain", "addressee", "manner", "kind", "polarity", "parent")
        return {
            k: other[k] if k in changeable and chance.random() < 0.2 else faulty(v, chance) for k, v in gold.items()
        }
    return gold
