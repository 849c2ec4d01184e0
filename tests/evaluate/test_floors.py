"""The gate: scores on the corpora that are there may not fall below their floors."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.errors import FloorError
from reportedly.evaluate import CORPORA, floors
from reportedly.evaluate.floors import Floor, faults
from reportedly.evaluate.originals import ORIGINALS
from support.progress import Heard
from support.readers import shipped
from support.shared import REPOSITORY, corpus_folder, shared_file

ROWS = {corpus.name: corpus for corpus in CORPORA}
DATA = REPOSITORY / "data"


def nothing() -> dict[str, tuple[Path, ...]]:
    return {}


def originals() -> dict[str, tuple[Path, ...]]:
    for corpus in ORIGINALS:
        corpus_folder(corpus.name)
    return {"texts": (corpus_folder("."), shared_file("articles"))}


# Where the data of each floor is, and where its texts are.
PLACES: dict[str, tuple[Callable[[], Path], Callable[[], dict[str, tuple[Path, ...]]]]] = {
    "polnear": (lambda: corpus_folder("polnear"), nothing),
    "tempeval3": (lambda: corpus_folder("tempeval3"), nothing),
    "tlinks": (lambda: corpus_folder("tempeval3"), nothing),
    "wikiwars": (lambda: corpus_folder("wikiwars"), nothing),
    "gum": (lambda: corpus_folder("gum"), nothing),
    "meantime": (lambda: corpus_folder("meantime"), nothing),
    "gold/dev": (lambda: DATA / "dev", originals),
    "gold/samples": (lambda: REPOSITORY / "tests" / "gold" / "samples", nothing),
    "gold/test": (lambda: DATA / "test", originals),
    "gold/written": (lambda: DATA / "written", nothing),
}


@pytest.mark.model
@pytest.mark.parametrize("name", floors.histories())
def test_no_score_is_below_its_floor(name: str) -> None:
    data, options = PLACES[name][0](), PLACES[name][1]()
    corpus = ROWS[name.split("/")[0]]
    assert corpus.floors(data) == name
    floors.check(name, corpus.evaluate(data, shipped(), Heard(), **options))


def test_what_needs_no_other_data_has_floors() -> None:
    assert {"statements + speaker", "chain right", "kind right", "commitments"} <= set(floors.in_force("gold/samples"))


@pytest.mark.parametrize(
    ("corpus", "metric"), [(corpus, metric) for corpus, metrics in floors.histories().items() for metric in metrics]
)
def test_each_floor_was_measured_and_none_lowered_in_silence(corpus: str, metric: str) -> None:
    assert list(faults(floors.histories()[corpus][metric])) == []


@pytest.mark.parametrize(
    "history",
    [
        (Floor(55.0, 56.5, "0.1.0", "2026-11-22"),),
        (Floor(57.0, 56.5, "0.1.0", "2026-11-22"),),
        (Floor(55.0, 55.5, "0.1.0", "2026-11-22"), Floor(54.0, 54.2, "0.2.0", "2026-12-01")),
        (Floor(55.0, 55.5, "0.1.0", "2026-11-22"), Floor(56.0, 56.2, "0.2.0", "2026-10-01")),
    ],
)
def test_a_faulty_history_is_told(history: tuple[Floor, ...]) -> None:
    assert len(list(faults(history))) == 1


def test_a_floor_may_be_lowered_with_a_reason() -> None:
    lowered = Floor(54.0, 54.2, "0.2.0", "2026-12-01", "three times as fast")
    assert list(faults((Floor(55.0, 55.5, "0.1.0", "2026-11-22"), lowered))) == []


@pytest.fixture
def _one_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "histories", lambda: {"corpus": {"f1": (Floor(50.0, 50.4, "0.1.0", "2026-11-22"),)}})


@pytest.mark.usefixtures("_one_floor")
def test_check_names_what_fell() -> None:
    floors.check("corpus", {"f1": 50.0, "other": 1.0})
    floors.check("another", {})
    with pytest.raises(FloorError, match=r"R501 corpus: fell below its floor \(f1 49.9 < 50.0\)"):
        floors.check("corpus", {"f1": 49.9})
    with pytest.raises(FloorError):
        floors.check("corpus", {})
