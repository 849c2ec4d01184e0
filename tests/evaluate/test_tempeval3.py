from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.tempeval3 import documents, evaluate, read_timeml
from reportedly.evaluate.timexes import Timex
from reportedly.model import Article, Reading
from reportedly.stages.dates import find_dates
from support.progress import Heard
from support.readers import EMPTY, Canned
from support.shared import corpus_folder, output, shared_file

TIMEML = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-06">May 6, 2031</TIMEX3></DCT>
<TEXT>
The <EVENT eid="e1">talks</EVENT> began on <TIMEX3 tid="t1" type="DATE" value="2031-05-05">Monday</TIMEX3> &amp;
lasted <TIMEX3 tid="t2" type="DURATION" value="P2D">two
 days</TIMEX3>.
</TEXT></TimeML>
"""
MONDAY, TWO_DAYS = Timex(15, 21, "DATE", "2031-05-05"), Timex(28, 35, "DURATION", "P2D")
DATES = Canned(lambda article: Reading(article=article, dates=find_dates(article.text, article.published)))


def write(folder: Path, many: int = 1) -> None:
    folder.mkdir(parents=True)
    for number in range(many):
        (folder / f"{number}.tml").write_text(TIMEML)


def test_timeml_gives_the_text_its_expressions_and_its_day() -> None:
    document = read_timeml(TIMEML, "a.tml")
    assert document.article.text == "\nThe talks began on Monday &\nlasted two\n days.\n"
    assert document.article.published == "2031-05-06"
    assert document.marked == (MONDAY, TWO_DAYS)


def test_all_right_is_a_hundred(tmp_path: Path) -> None:
    write(tmp_path / "TimeBank", 2)
    heard = Heard()
    scores = evaluate(tmp_path, DATES, heard)
    assert {scores[name] for name in ("strict", "relaxed", "type", "value")} == {100}
    assert heard == [(1, 2), (2, 2)]
    assert evaluate(tmp_path, EMPTY, heard)["relaxed"] == 0


def test_every_fourth_file_is_held_out(tmp_path: Path) -> None:
    write(tmp_path / "TimeBank", 9)
    write(tmp_path / "AQUAINT", 4)
    sizes = {part: len(documents(tmp_path, part)) for part in ("all", "TimeBank", "AQUAINT", "dev", "held")}
    assert sizes == {"all": 13, "TimeBank": 9, "AQUAINT": 4, "dev": 10, "held": 3}
    assert len(documents(tmp_path / "TimeBank")) == 9
    assert len(documents(tmp_path, limit=2)) == 2


def test_a_folder_without_the_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataMissingError):
        evaluate(tmp_path, EMPTY, Heard())
    with pytest.raises(DataMissingError):
        read_timeml("<p>no TimeML</p>", "a.tml")


def test_the_figures_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    scorer = shared_file("corpora/tempeval3/score_timex.py")
    folder = corpus_folder("tempeval3") / "TBAQ-cleaned" / "TimeBank"
    for document in documents(folder, limit=20):
        (tmp_path / document.article.source).write_text(inline(document.article), encoding="utf-8")
    gold = tmp_path / "gold"
    gold.mkdir()
    for file in sorted(folder.glob("*.tml"))[:20]:
        (gold / file.name).write_bytes(file.read_bytes())
    printed = {line.split()[0]: float(line.split()[-1]) for line in output(scorer, gold, tmp_path)[1:]}
    ours = evaluate(folder, DATES, Heard(), limit=20)
    assert {name: ours[name] for name in printed} == pytest.approx(printed, abs=0.01)


def inline(article: Article) -> str:
    """The text with what is found in it marked, as the shared scorer reads it."""
    pieces, done = [], 0
    for d in find_dates(article.text, article.published):
        attributes = f'type="{d.timex3.type}" value="{d.timex3.value}"'
        pieces.append(f"{_escaped(article.text[done : d.span.start])}<TIMEX3 {attributes}>")
        pieces.append(f"{_escaped(d.span.of(article.text))}</TIMEX3>")
        done = d.span.end
    return f"<TEXT>{''.join(pieces)}{_escaped(article.text[done:])}</TEXT>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
