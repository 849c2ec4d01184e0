"""The weigher that ships opens and weighs."""

from __future__ import annotations

from time import perf_counter

import pytest

from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.stages.weighing.loading import open_weigher, weigher
from reportedly.stages.weighing.scores import ORIGINS, Settings
from reportedly.weights.catalog import ATTRIBUTION
from reportedly.weights.loading import locate

TEXT = "The mayor, Ana Belo, said on Monday that the bridge would stay shut. “We will not open it,” she told reporters."


@pytest.mark.model
def test_every_statement_has_a_score_that_is_no_certainty() -> None:
    scores = [s.score for s in Reader().read(Article.of(TEXT)).statements]
    assert len(scores) >= 2
    assert all(0.4 < score < 1.0 for score in scores)


@pytest.mark.model
def test_the_settings_that_ship_have_a_curve_and_a_least_score_for_each_origin() -> None:
    settings = weigher()._settings
    assert set(settings.curves) == set(settings.least) == set(ORIGINS)


def test_the_files_are_small_and_load_in_less_than_a_second() -> None:
    folder = locate(ATTRIBUTION)
    assert sum((folder / name).stat().st_size for name in ATTRIBUTION.files) < 30_000_000
    started = perf_counter()
    open_weigher(folder, Settings())
    assert perf_counter() - started < 1.0
