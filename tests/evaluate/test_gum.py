from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.gum import count, documents, evaluate, read_xml, same
from reportedly.evaluate.timexes import Timex
from reportedly.model import Reading
from reportedly.stages.dates import find_dates
from support.progress import Heard
from support.readers import EMPTY, Canned

XML = """<text id="GUM_news_road" type="news" dateCreated="2031-05-14" title="Road &amp; rain">
<s type="decl">
<date from="2031-05-05" to="2031-05-11" rend="bold">
Last\tJJ
week\tNN
</date>
Maran\tNP
&amp;\tCC
Sons\tNP
came\tVVD
,\t,
<date notAfter="2031">
recently\tRB
</date>
,\t,
each\tDT
<date when="--09">
September\tNP
</date>
at\tIN
<time when="16:00:00">
4\tCD
p.m.\tNN
</time>
</s>
"""
TEXT = "Last week Maran & Sons came, recently, each September at 4 p.m.\n"
DATES = Canned(lambda article: Reading(article=article, dates=find_dates(article.text, article.published)))


def write(folder: Path) -> None:
    for name in ("xml", "dep"):
        (folder / name).mkdir(parents=True)
    for kind in ("news", "speech", "court"):
        (folder / "xml" / f"GUM_{kind}_road.xml").write_text(XML)
        (folder / "dep" / f"GUM_{kind}_road.conllu").write_text(f"# newpar\n# text = {TEXT}")


def test_marks_stand_where_their_words_do() -> None:
    document = read_xml(XML, TEXT)
    assert document.article.published == "2031-05-14"
    assert document.marked == (
        Timex(0, 8, "DATE", "2031-05-05/2031-05-11"),
        Timex(23, 31, "DATE", ""),
        Timex(36, 45, "DATE", "XXXX-09"),
        Timex(47, 52, "TIME", "16:00:00"),
    )


@pytest.mark.parametrize(
    ("marked", "given", "right"),
    [
        ("2031-05-05/2031-05-11", "2031-W19", True),
        ("2031-05-05", "2031-05-05T10:00:00", True),
        ("2031-05-05", "2031-05", False),
        ("XXXX-09", "XXXX-09", True),
        ("XXXX-09", "2031-09", False),
        ("16:00:00", "2031-05-14T16:00", True),
        ("16:00:00", "2031-05-14", False),
        ("2031-05-14T16:00:00", "2031-05-14T16:00", True),
    ],
)
def test_a_value_is_right_that_covers_the_same_days(marked: str, given: str, right: bool) -> None:
    assert same(marked, given) is right


def test_only_marks_with_a_value_are_compared() -> None:
    document = read_xml(XML, TEXT)
    counts = count(document, find_dates(TEXT, "2031-05-14"))
    assert (counts["gold"], counts["valued"]) == (4, 3)
    assert counts["exact"] >= 1


def test_parts(tmp_path: Path) -> None:
    write(tmp_path)
    assert len(documents(tmp_path)) == 2
    assert [d.article.source for d in documents(tmp_path, "speech")] == ["GUM_speech_road.xml"]
    with pytest.raises(DataMissingError):
        documents(tmp_path, "interview")
    assert evaluate(tmp_path, DATES, Heard())["exact"] > evaluate(tmp_path, EMPTY, Heard())["exact"] == 0


def test_without_its_text_a_document_is_an_error(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "dep" / "GUM_news_road.conllu").unlink()
    with pytest.raises(DataMissingError):
        evaluate(tmp_path, EMPTY, Heard())
