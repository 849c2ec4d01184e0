from pathlib import Path

from reportedly.evaluate.originals import ORIGINALS, texts


def test_corpora_that_are_there(tmp_path: Path) -> None:
    assert list(texts(tmp_path)) == []
    (tmp_path / "re3d" / "Ministry").mkdir(parents=True)
    (tmp_path / "re3d" / "Ministry" / "documents.json").write_text('{"text": "One."}\n')
    (tmp_path / "gum").mkdir()
    assert list(texts(tmp_path)) == ["One."]


def test_each_row_has_its_own_test() -> None:
    assert all(Path(__file__).with_name(f"test_{original.name}.py").is_file() for original in ORIGINALS)
