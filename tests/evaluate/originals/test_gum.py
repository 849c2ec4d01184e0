from pathlib import Path

from reportedly.evaluate.originals.gum import text_of, texts

LINES = """# newdoc id = GUM_news_road
# newpar
# newpar_block = head (1 s)
# sent_id = GUM_news_road-1
# text = Road shut
1\tRoad\t_
# newpar = p (2 s)
# text = Maran shut the road.
# text = “It floods,” she said.

"""


def test_sentences_and_paragraphs() -> None:
    assert text_of(LINES.splitlines(keepends=True)) == "Road shut\n\nMaran shut the road. “It floods,” she said.\n"


def test_a_paragraph_with_two_marks_is_parted_twice() -> None:
    lines = ["# newpar", "# text = One.", "# newpar_block", "# newpar", "# text = Two."]
    assert text_of(lines) == "One.\n\n\n\nTwo.\n"


def test_only_news_is_read(tmp_path: Path) -> None:
    (tmp_path / "dep").mkdir()
    for name in ("GUM_news_road", "GUM_court_road"):
        (tmp_path / "dep" / f"{name}.conllu").write_text(LINES, encoding="utf-8")
    assert len(list(texts(tmp_path))) == 1
