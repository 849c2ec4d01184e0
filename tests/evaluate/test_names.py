import pytest

from reportedly.evaluate.names import Names

NAMES = Names([("Ilya Maran", "the envoy"), ("Republic of Tarn", "Tarn", "Tarnish government")])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the envoy", "Ilya Maran", True),
        ("ILYA MARAN", "The Envoy", True),
        ("Tarn", "Tarnish government", True),
        ("President Maran", "Ilya Maran", True),
        ("Maran's", "Maran", True),
        ("Maran", "Ilya", False),
        ("Ilya Maran", "Ilya", True),
        ("the president", "the president", True),
        ("the minister", "the envoy", False),
        (None, None, True),
        (None, "", True),
        ("Tarn", None, False),
    ],
)
def test_same(one: str | None, other: str | None, same: bool) -> None:
    assert NAMES.same(one, other) is same
    assert NAMES.same(other, one) is same
