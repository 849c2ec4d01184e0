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


# What writes one article of each corpus into a folder.
CASES: dict[str, Callable[[Path], None]] = {"polnear": write_polnear, "tempeval3": write_tempeval3, "gold": write_gold}


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
