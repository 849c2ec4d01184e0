import random

from benchmarks import fuzz
from reportedly.model import Span, TimeValue, Timex3


def test_a_sample_holds() -> None:
    assert list(fuzz.run(400, seed=3)) == []


def test_the_same_seed_makes_the_same_strings() -> None:
    chances = [random.Random(5) for _ in range(2)]
    one, other = ([fuzz.words(chance), fuzz.characters(chance)] for chance in chances)
    assert one == other


def test_faults_are_told() -> None:
    def date(value: str, start: int = 0) -> TimeValue:
        timex3 = Timex3(type="DATE", value=value)
        return TimeValue(
            span=Span(start, 4), value=value, granularity="day", basis="text", reason="by hand", timex3=timex3
        )

    assert fuzz.fault_in((date("1998"),), "1998") is None
    assert fuzz.fault_in((date("PXDE"),), "ages") is None
    assert "no value" in str(fuzz.fault_in((date("10000-01"),), "1998"))
    assert "no bounds" in str(fuzz.fault_in((date("1999/1998"),), "1998"))
    assert "out of order" in str(fuzz.fault_in((date("1998"), date("1998", 2)), "1998"))
