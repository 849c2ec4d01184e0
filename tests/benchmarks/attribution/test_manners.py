from benchmarks.attribution.manners import count, tallied
from reportedly.model import Manner, Span, Statement


def statement(start: int, manner: Manner) -> Statement:
    return Statement(id=str(start), content=(Span(start, start + 10),), manner=manner)


def test_a_pair_counts_for_what_is_annotated_and_the_rest_for_what_was_found() -> None:
    gold = [statement(0, "mixed"), statement(20, "direct")]
    found = [statement(1, "direct"), statement(50, "indirect")]
    assert dict(count(gold, found)) == {
        ("mixed", "all"): 1, ("direct", "all"): 1, ("mixed", "paired"): 1, ("indirect", "spurious"): 1,
    }  # fmt: skip


def test_only_manners_and_pairs_are_needed() -> None:
    assert dict(tallied(["direct"], ["mixed", "mixed"], [(0, 1)])) == {
        ("direct", "all"): 1, ("direct", "paired"): 1, ("mixed", "spurious"): 1,
    }  # fmt: skip
