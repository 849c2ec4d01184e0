from pathlib import Path

import pytest

from reportedly.evaluate.originals.meantime import joined, text_of, texts

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<Document doc_name="one"><token t_id="1" sentence="0">Road</token><token t_id="2" sentence="0">shut</token>
<token t_id="3" sentence="1">Maran</token><token t_id="4" sentence="1">'s</token>
<token t_id="5" sentence="1">road</token><token t_id="6" sentence="1">.</token><Markables/></Document>
"""


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The road , she said , floods .", "The road, she said, floods."),
        ("Maran 's road ( the old one ) cost $ 40 .", "Maran's road (the old one) cost $40."),
        ("They do n't know the drivers ' names .", "They don't know the drivers' names."),
        ('" It floods , " she said . " Again . " No .', '"It floods," she said. "Again." No.'),
        ('He said " no', 'He said "no'),
        ("`` It floods '' , she said .", '"It floods", she said.'),
        ("“ It floods ” , she said .", "“It floods ”, she said."),
    ],
)
def test_words_are_put_together(tokens: str, text: str) -> None:
    assert joined(tokens.split()) == text


def test_a_sentence_a_line() -> None:
    assert text_of(DOCUMENT.encode()) == "Road shut\nMaran's road.\n"


def test_the_layer_of_single_documents_is_read(tmp_path: Path) -> None:
    for layer in ("intra-doc_annotation", "intra_cross-doc_annotation"):
        (tmp_path / layer / "corpus_one").mkdir(parents=True)
        (tmp_path / layer / "corpus_one" / "1_Road.xml").write_text(DOCUMENT)
    assert len(list(texts(tmp_path))) == 1
