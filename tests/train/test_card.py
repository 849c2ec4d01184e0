"""What the model card tells."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")  # what follows needs it

from reportedly.evaluate.annotation import Annotation
from reportedly.model import Article, Span, Statement
from reportedly.train.card import card
from reportedly.train.loop import Recipe

SAID = Statement(id="s1", content=(Span(0, 4),))
LEARNT = [
    Annotation(Article.of("Snow fell.", licence="CC BY 2.5"), (SAID, SAID)),
    Annotation(Article.of("Rain fell.", licence="CC BY 2.5"), (SAID,)),
    Annotation(Article.of("Hail fell."), ()),
]


def test_what_it_was_made_of_and_how_it_scores() -> None:
    lines = card(Recipe(seed=7), LEARNT, True, LEARNT[:1], {"statements": 61.5}).splitlines()
    assert "3 annotated texts with 3 statements, by licence of the text:" in lines
    assert "| CC BY 2.5 | 2 |" in lines
    assert "| Apache-2.0 | 1 |" in lines
    assert "| seed | 7 |" in lines
    assert any(line.startswith("On the 1 articles") for line in lines)
    assert lines.index("| statements | 61.5 |") > lines.index("## Scores")


@pytest.mark.parametrize("framenet", [True, False])
def test_framenet_is_credited_where_it_was_learnt_from(framenet: bool) -> None:
    assert ("FrameNet 1.5 (CC BY 3.0" in card(Recipe(), LEARNT, framenet, LEARNT, {})) is framenet
