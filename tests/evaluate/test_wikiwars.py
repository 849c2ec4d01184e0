from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.timexes import Timex
from reportedly.evaluate.wikiwars import count, evaluate, read_sgml, same
from reportedly.model import Reading
from reportedly.stages.dates import find_dates
from support.progress import Heard
from support.readers import Canned

SGML = """<DOC><DOCID>01</DOCID>
<DATETIME> <TIMEX2 val="2031-12-19T17:00:00">2031-12-19T17:00:00</TIMEX2> </DATETIME>
<TEXT>
Tolvar fell on <TIMEX2 val="1704-09-01TMO">1 September 1704</TIMEX2> & stood empty until <TIMEX2 val="1706-03">the
month <TIMEX2 val="1706-03">of March 1706</TIMEX2></TIMEX2>, or <TIMEX2>an age</TIMEX2>.
</TEXT></DOC>
"""
DATES = Canned(lambda article: Reading(article=article, dates=find_dates(article.text, article.published)))


def test_the_outermost_marks_count_and_no_other_time() -> None:
    document = read_sgml(SGML)
    assert document.article.published == "2031-12-19T17:00:00"
    assert [timex.value for timex in document.marked] == ["1704-09-01TMO", "1706-03", ""]
    assert document.marked[0] == Timex(12, 26, "", "1704-09-01TMO")
    assert document.article.text.startswith("\nTolvar fell on 1 September 1704 & stood")


@pytest.mark.parametrize(
    ("marked", "given", "right"),
    [
        ("1704-09-01TMO", "1704-09-01", True),
        ("1704-09-01", "1704-09-01T10:30", True),
        ("1704-09-01", "1704-09", False),
        ("PT2H", "PT2H", True),
        ("PT2H", "PT3H", False),
        ("", "", False),
    ],
)
def test_dates_are_compared_without_the_time_of_day(marked: str, given: str, right: bool) -> None:
    assert same(marked, given) is right


def test_figures(tmp_path: Path) -> None:
    (tmp_path / "keyinline").mkdir()
    (tmp_path / "keyinline" / "01_Tolvar.key.xml").write_text(SGML)
    scores = evaluate(tmp_path, DATES, Heard())
    assert scores["relaxed precision"] == 100
    assert "type" not in scores
    counts = count(read_sgml(SGML), find_dates(read_sgml(SGML).article.text))
    assert (counts["gold"], counts["value"]) == (3, 2)


def test_a_file_without_text_is_an_error() -> None:
    with pytest.raises(DataMissingError):
        read_sgml("<DOC></DOC>")
