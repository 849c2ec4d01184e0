import pytest

from reportedly.evaluate.measure import characters, jaccard, pairs, percent, score
from reportedly.model import Span


def test_score_of_counts() -> None:
    precision, recall, f1 = score(2, gold=4, found=8)
    assert (precision, recall, round(f1, 2)) == (25.0, 50.0, 33.33)


def test_nothing_to_find_and_nothing_found_scores_nothing() -> None:
    assert score(0, 0, 0) == (0, 0, 0)
    assert percent(1, 0) == 0


def test_characters_of_spans_that_overlap_or_are_absent() -> None:
    assert characters([Span(1, 4), None, Span(3, 5)]) == {1, 2, 3, 4}


def test_jaccard() -> None:
    assert jaccard(frozenset("abc"), frozenset("bcd")) == 0.5  # type: ignore[arg-type]
    assert jaccard(frozenset(), frozenset()) == 0


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ([Span(0, 10)], [Span(0, 10)], [(0, 0)]),
        ([Span(0, 10)], [Span(0, 5)], [(0, 0)]),
        ([Span(0, 10)], [Span(0, 4)], []),
        ([Span(0, 10)], [Span(0, 6), Span(0, 9)], [(0, 1)]),
        ([Span(0, 10), Span(20, 30)], [Span(20, 28), Span(1, 10)], [(0, 1), (1, 0)]),
        ([], [Span(0, 4)], []),
    ],
)
def test_pairs_take_the_most_alike_first_and_each_once(
    gold: list[Span], found: list[Span], expected: list[tuple[int, int]]
) -> None:
    assert sorted(pairs(gold, found, lambda span: characters([span]), least=0.5)) == expected
