import pytest
from msgspec.structs import replace

from benchmarks.pin import added, pinned
from reportedly.evaluate.floors import Floor, faults


@pytest.mark.parametrize(("measured", "low"), [(73.46, 72.9), (73.5, 73.0), (100.0, 99.5), (0.2, 0.0)])
def test_a_floor_is_half_a_point_below(measured: float, low: float) -> None:
    entry = pinned(measured)
    assert entry.floor == low
    assert list(faults((entry,))) == []


def entry(low: float, version: str = "0.1.0", why: str = "") -> Floor:
    return Floor(low, low + 0.5, version, "2026-11-22", why)


def test_a_floor_that_rises_replaces_the_one_of_its_version() -> None:
    assert added((entry(50), entry(52)), entry(53)) == (entry(50), entry(53))
    assert added((entry(52),), entry(53, "0.2.0")) == (entry(52), entry(53, "0.2.0"))
    assert added((), entry(53)) == (entry(53),)


def test_a_floor_that_falls_stays_on_record_with_its_reason() -> None:
    lower = entry(50, why="twice as fast")
    assert added((entry(52),), lower) == (entry(52), lower)
    with pytest.raises(SystemExit, match="--why"):
        added((entry(52),), entry(50))


def test_one_that_rises_but_not_to_what_was_keeps_its_reason() -> None:
    lower = Floor(50.0, 50.5, "0.1.0", "2026-11-22", "more is read")
    assert added((entry(52), lower), entry(51)) == (entry(52), replace(entry(51), why="more is read"))
