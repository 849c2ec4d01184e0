import pytest

from benchmarks.attribution.system import manner, paragraphs
from reportedly.model import Span

TEXT = 'Maran said: "The road is shut." He called it "a pity" for all.\n\n  Ostrow agreed. \nNo more'


@pytest.mark.parametrize(
    ("words", "told"),
    [('"The road is shut."', "direct"), ("The road", "direct"), ('it "a pity" for', "mixed"), ("Ostrow", "indirect")],
)
def test_the_marks_tell_the_manner(words: str, told: str) -> None:
    start = TEXT.index(words)
    assert manner(TEXT, [Span(start, start + len(words))]) == told


def test_lines_that_hold_something_are_paragraphs() -> None:
    assert [span.of(TEXT).strip() for span in paragraphs(TEXT)] == [TEXT.splitlines()[0], "Ostrow agreed.", "No more"]
    assert paragraphs(" \n\n") == []
