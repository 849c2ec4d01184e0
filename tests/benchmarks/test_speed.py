from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.speed import Measured, Time
from reportedly.model import Article

ARTICLES = [Article.of(f"Day {n}: the road is shut.") for n in range(3)]


def test_a_sample_stops_when_there_are_enough_words(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("The road to Belm is shut, the mayor said.")
    assert len(speed.sample(tmp_path, words=3)) == 1
    assert len(speed.sample(tmp_path, words=500)) == 2
    assert sum(map(speed.word_count, speed.sample(None, words=9000))) >= 9000


def test_a_folder_without_reports(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no report"):
        speed.sample(tmp_path, words=3)


def test_the_jobs_take_turns_at_going_first() -> None:
    seen: list[str] = []
    taken = speed.take_turns({"a": lambda _: seen.append("a"), "b": lambda _: seen.append("b")}, ARTICLES)
    assert "".join(seen) == "abbaab"
    assert list(taken) == ["a", "b"]
    assert all(spent.wall > 0 for spent in taken.values())


def test_the_page_has_a_row_for_each_job_and_stage() -> None:
    jobs = dict(zip(speed.JOBS, (Time(2.0, 2.5), Time(4.0, 5.0)), strict=True))
    memory = dict.fromkeys(speed.JOBS, 400.0)
    page = speed.report(Measured(8000, 3, jobs, {"parse": Time(3.0), "dates": Time(1.0)}, jobs, memory))
    assert "| spaCy alone | 4,000 | 2.00 s |" in page
    assert "| reportedly | 2,000 | 4.00 s |" in page
    assert "| reportedly : spaCy | 0.50 | 2.00 | 2.00 | | 1.00 |" in page
    assert "| dates | 1.00 s | 25.0 % |" in page
