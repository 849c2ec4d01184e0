import pytest

from reportedly.evaluate.extent import extent


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-05-03", "2031-05-03", "2031-05-03"),
        ("2031-05-03~", "2031-05-03", "2031-05-03"),
        ("2031-W19", "2031-05-05", "2031-05-11"),
        ("2031-W19-WE", "2031-05-10", "2031-05-11"),
        ("2032-W53", "2032-12-27", "2033-01-02"),
        ("2031-Q3", "2031-07-01", "2031-09-30"),
        ("2031-07/2031-09", "2031-07-01", "2031-09-30"),
        ("2031-H1", "2031-01-01", "2031-06-30"),
        ("203", "2030-01-01", "2039-12-31"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("20", "2000-01-01", "2099-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("1704/1706-03", "1704-01-01", "1706-03-31"),
    ],
)
def test_first_and_last_day(value: str, first: str, last: str) -> None:
    assert extent(value) == (first, last)


@pytest.mark.parametrize("value", ["", "P2D", "XXXX-09", "2031-W60", "2031-13", "0000", "PRESENT_REF", "BC0490"])
def test_what_fixes_no_days_is_itself(value: str) -> None:
    assert extent(value)[0] == extent(value)[1] or value == "0000"


def test_seasons_have_one_name() -> None:
    assert extent("2031-SU") == extent("2031-22")
