import json
from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.gold import evaluate
from reportedly.model import Reading, Span, Statement
from support.progress import Heard
from support.readers import EMPTY, Canned

TEXT = "Maran said the road was shut."


def annotate(root: Path, texts: Path) -> None:
    statement = {"id": "s1", "content": ["the road was shut"], "cue": "said", "manner": "indirect"}
    (root / "one.json").write_text(json.dumps({"statements": [statement]}))
    (texts / "one.txt").write_text(TEXT)


@pytest.mark.parametrize("beside", [True, False])
def test_a_folder_is_read_and_scored(tmp_path: Path, beside: bool) -> None:
    texts = tmp_path if beside else tmp_path / "texts"
    texts.mkdir(exist_ok=True)
    annotate(tmp_path, texts)
    found = Statement(id="s1", content=(Span(11, 28),), cue=Span(6, 10))
    heard = Heard()
    reader = Canned(lambda article: Reading(article=article, statements=(found,)))
    scores = evaluate(tmp_path, reader, heard, texts=() if beside else (texts,))
    assert (scores["statements"], scores["cue right"]) == (100, 100)
    assert not scores.keys() & {"dates", "dates + value", "direct"}
    assert heard == [(1, 1)]


def test_a_folder_without_annotations(tmp_path: Path) -> None:
    with pytest.raises(DataMissingError, match="R500"):
        evaluate(tmp_path, EMPTY, Heard())
