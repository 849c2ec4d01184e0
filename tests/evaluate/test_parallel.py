import pytest

from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.parallel import Known, Watch, in_processes
from reportedly.model import Article, Reading
from support.progress import Heard

ARTICLES = [Article.of(f"The road to Belm is shut, the mayor said on day {n}.", source=str(n)) for n in range(3)]


def tally(reader: Reads, progress: Progress) -> Scores:
    return {a.source: float(len(reader.read(a).article.text)) for a in ARTICLES}


def test_a_watch_remembers_what_it_is_asked() -> None:
    watch = Watch()
    tally(watch, Heard())
    assert watch.articles == ARTICLES


def test_what_is_known_is_given() -> None:
    reading = Reading(article=ARTICLES[0])
    assert Known({ARTICLES[0]: reading}).read(ARTICLES[0]) is reading


@pytest.mark.model
def test_processes_give_what_one_gives() -> None:
    heard = Heard()
    scores = in_processes(tally, 2, heard)
    assert scores == tally(Watch(), Heard())
    assert heard == [(1, 3), (2, 3), (3, 3)]
