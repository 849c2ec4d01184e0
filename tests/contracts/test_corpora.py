"""What holds for every corpus of the table: it reads its articles once, and its figures are percentages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate import CORPORA
from reportedly.evaluate.corpus import Corpus
from reportedly.evaluate.parallel import Watch
from support.progress import Heard

TEXT = "Maran said on 3 May 2031 that the road was shut."


def write_polnear(root: Path) -> None:
    for folder in ("text", "attributions"):
        (root / "data/dev" / folder).mkdir(parents=True)
    name = "herald_2031-05-04_road"
    (root / f"data/dev/text/{name}.txt").write_text(TEXT)
    marks = "T1\tSource 0 5\tMaran\nT2\tCue 6 10\tsaid\nT3\tContent 25 47\tthat the road was shut\n"
    (root / f"data/dev/attributions/{name}_ab1.ann").write_text(
        f"{marks}E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"
    )


def write_gold(root: Path) -> None:
    statement = {"id": "s1", "content": ["that the road was shut"], "cue": "said", "manner": "indirect"}
    (root / "road.json").write_text(json.dumps({"statements": [statement]}))
    (root / "road.txt").write_text(TEXT)


def write_tempeval3(root: Path) -> None:
    marked = TEXT.replace("3 May 2031", '<TIMEX3 tid="t1" type="DATE" value="2031-05-03">3 May 2031</TIMEX3>')
    (root / "road.tml").write_text(f"<TimeML><TEXT>{marked}</TEXT></TimeML>")


def write_tlinks(root: Path) -> None:
    marked = TEXT.replace("said", '<EVENT eid="e1" class="REPORTING">said</EVENT>')
    marked = marked.replace("3 May 2031", '<TIMEX3 tid="t1" type="DATE" value="2031-05-03">3 May 2031</TIMEX3>')
    links = (
        '<MAKEINSTANCE eventID="e1" eiid="ei1"/><TLINK relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>'
    )
    (root / "road.tml").write_text(f"<TimeML><TEXT>{marked}</TEXT>{links}</TimeML>")


def write_wikiwars(root: Path) -> None:
    marked = TEXT.replace("3 May 2031", '<TIMEX2 val="2031-05-03">3 May 2031</TIMEX2>')
    (root / "01_Road.key.xml").write_text(f"<DOC><TEXT>{marked}</TEXT></DOC>")


def write_gum(root: Path) -> None:
    (root / "xml").mkdir()
    (root / "dep").mkdir()
    lines = ["\t".join((word, "NN")) for word in TEXT.removesuffix(".").split()]
    marked = [*lines[:3], '<date when="2031-05-03">', *lines[3:6], "</date>", *lines[6:], ".\tSENT"]
    (root / "xml" / "GUM_news_road.xml").write_text("\n".join(marked))
    (root / "dep" / "GUM_news_road.conllu").write_text(f"# newpar\n# text = {TEXT}\n")


def write_meantime(root: Path) -> None:
    words = TEXT.removesuffix(".").split()
    tokens = "".join(f'<token t_id="{n}" sentence="0">{word}</token>' for n, word in enumerate([*words, "."]))
    anchors = "".join(f'<token_anchor t_id="{n}"/>' for n in (3, 4, 5))
    marked = f'<Markables><TIMEX3 m_id="9" type="DATE" value="2031-05-03">{anchors}</TIMEX3></Markables>'
    (root / "road.xml").write_text(f"<Document>{tokens}{marked}</Document>")


# What writes one article of each corpus into a folder.
CASES: dict[str, Callable[[Path], None]] = {
    "polnear": write_polnear,
    "tempeval3": write_tempeval3,
    "tlinks": write_tlinks,
    "wikiwars": write_wikiwars,
    "gum": write_gum,
    "meantime": write_meantime,
    "gold": write_gold,
}


def test_every_corpus_has_its_case() -> None:
    assert {corpus.name for corpus in CORPORA} == set(CASES)


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
class TestCorpus:
    def test_it_reads_each_article_and_tells_of_it(self, corpus: Corpus, tmp_path: Path) -> None:
        CASES[corpus.name](tmp_path)
        watch, heard = Watch(), Heard()
        scores = corpus.evaluate(tmp_path, watch, heard)
        assert len(watch.articles) == 1
        assert heard[-1] == (1, 1)
        assert scores
        assert all(0 <= score <= 100 for score in scores.values())

    def test_it_gives_the_same_again(self, corpus: Corpus, tmp_path: Path) -> None:
        CASES[corpus.name](tmp_path)
        assert corpus.evaluate(tmp_path, Watch(), Heard()) == corpus.evaluate(tmp_path, Watch(), Heard())

    def test_a_folder_without_it_is_an_error(self, corpus: Corpus, tmp_path: Path) -> None:
        with pytest.raises(DataMissingError):
            corpus.evaluate(tmp_path, Watch(), Heard())
        with pytest.raises(DataMissingError):
            corpus.evaluate(tmp_path / "nowhere", Watch(), Heard())
