from pathlib import Path

from reportedly.evaluate.originals.re3d import texts


def test_each_line_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "A Ministry").mkdir()
    (tmp_path / "A Ministry" / "documents.json").write_text(
        '{"_id": "1", "text": "One.\\n"}\n{"_id": "2", "text": "Two."}\n'
    )
    (tmp_path / "A Ministry" / "entities.json").write_text("{}")
    assert list(texts(tmp_path)) == ["One.\n", "Two."]
