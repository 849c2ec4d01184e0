from typing import Any

from benchmarks.attribution import page
from benchmarks.attribution.bootstrap import Figure
from benchmarks.attribution.page import Run
from benchmarks.attribution.system import FIELDS, Answers, System

FULL = {
    ("statements", "hit"): 4, ("statements", "gold"): 5, ("statements", "found"): 5, ("kind", "right"): 3,
    ("cue", "right"): 2, ("direct", "all"): 5, ("direct", "paired"): 4, ("direct", "spurious"): 1,
    ("quotation", "gold"): 2, ("quotation", "found"): 2, ("quotation", "hit"): 1, ("relations", "all"): 2,
    ("relations", "paired"): 1,
}  # fmt: skip
LESS = {**FULL, ("statements", "hit"): 1}


def system(name: str, **fields: Any) -> System:
    return System(name, lambda _articles: Answers([]), about=f"{name} is made up.", **fields)


OURS, THEIRS = system("ours", gives=FIELDS, ours=True), system("theirs", gives=("source", "speaker"))
RUNS = [Run(OURS, [FULL] * 3), Run(THEIRS, [LESS] * 3, "It refused 1 of 3 articles.")]


def test_a_figure_stands_before_its_interval() -> None:
    assert page.shown(Figure(61.24, 58.0, 64.06)) == "61.2 (58.0–64.1)"
    assert page.shown(Figure(-1.24, -3.0, 0.5), "+") == "−1.2 (−3.0 … +0.5)"


def test_a_section_has_a_row_for_each_system_and_no_score_for_what_one_does_not_give() -> None:
    text = page.section("dev: 3 articles", RUNS)
    assert text.startswith("## dev: 3 articles\n\nStatements found")
    assert "| ours | 80.0 (80.0–80.0) | 80.0 (80.0–80.0) | 80.0 (80.0–80.0) | 80.0 (80.0–80.0) |" in text
    assert "| theirs | 0.0 (0.0–0.0) | – | 0.0 (0.0–0.0) | 0.0 (0.0–0.0) | – | – | – |" in text
    assert "- theirs: It refused 1 of 3 articles." in text
    assert "Differences to *ours*" in text
    assert "| theirs | −60.0 (−60.0 … −60.0) |" in text


def test_a_system_alone_is_set_beside_nothing() -> None:
    assert "Differences" not in page.section("dev", RUNS[:1])


def test_polnear_has_its_own_table() -> None:
    assert "| ours | 66.7 (66.7–66.7) |" in page.polnear_section("PolNeAR dev", RUNS[:1])


def test_the_page_says_what_each_system_is() -> None:
    text = page.page("Made by hand.", [page.section("dev", RUNS)], [OURS, THEIRS])
    assert text.startswith("# Attribution, side by side\n\nMade by hand.\n")
    assert "- **theirs**: theirs is made up." in text
    assert text.endswith("|\n")
