import pytest

from benchmarks.attribution.bootstrap import RESAMPLES, difference, draws, f1, f1_of_manner, figure, share, value

GOOD = {("statements", "hit"): 4, ("statements", "gold"): 5, ("statements", "found"): 5, ("cue", "right"): 2}
BAD = {("statements", "gold"): 5, ("statements", "found"): 5}


def test_figures_are_of_summed_counts() -> None:
    assert value(f1("statements"), [GOOD, BAD]) == 40.0
    assert value(f1("statements", ("cue", "right")), [GOOD]) == 40.0
    assert value(share(("cue", "right"), ("statements", "hit")), [GOOD]) == 50.0
    assert value(f1("statements"), [{}]) == 0.0


def test_a_manner_has_its_pairs_and_what_is_spurious() -> None:
    tally = {("direct", "all"): 4, ("direct", "paired"): 2, ("direct", "spurious"): 2, ("direct", "source"): 1}
    assert value(f1_of_manner("direct"), [tally]) == 50.0
    assert value(f1_of_manner("direct", "source"), [tally]) == 25.0


def test_the_draws_are_the_same_each_time() -> None:
    assert draws(7) == draws(7)
    assert len(draws(7)) == RESAMPLES
    assert all(len(draw) == 7 and set(draw) <= set(range(7)) for draw in draws(7))


def test_an_interval_holds_the_value_and_is_none_where_articles_are_alike() -> None:
    spread = figure(f1("statements"), [GOOD, BAD] * 5, draws(10))
    assert spread.low < spread.value == 40.0 < spread.high
    assert figure(f1("statements"), [GOOD] * 10, draws(10)) == pytest.approx((80.0, 80.0, 80.0))


def test_differences_are_taken_article_by_article() -> None:
    half = {**GOOD, ("statements", "hit"): 2}
    apart = difference(f1("statements"), [half] * 10, [GOOD] * 10, draws(10))
    assert apart == pytest.approx((-40.0, -40.0, -40.0))
    assert difference(f1("statements"), [GOOD, BAD], [GOOD, BAD], draws(2)) == (0.0, 0.0, 0.0)
