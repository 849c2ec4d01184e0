import pytest

from benchmarks.gold_errors import wrong
from reportedly.evaluate.annotation import Annotation, Date
from reportedly.model import Article, Commitment, Span, Statement

ARTICLE = Article.of("Maran said the road was shut. It opens on 3 May.")
SAID = Statement(id="s1", content=(Span(11, 28),), cue=Span(6, 10), source=Span(0, 5), speaker="Maran")
OPENS = Commitment(id="c1", by="Maran", act=Span(30, 38), force="promise")
GOLD = Annotation(ARTICLE, (SAID,), (OPENS,), (Date(Span(42, 47), "2031-05-03"),), (("Maran",),))


def test_nothing_is_wrong_with_what_agrees() -> None:
    assert list(wrong(GOLD, GOLD)) == []


def test_what_is_missed_is_shown() -> None:
    cases = dict(wrong(GOLD, Annotation(ARTICLE, ())))
    assert cases == {
        "missed statement": "claim by Maran: SOURCE «Maran» CUE «said» CONTENT «the road was shut»",
        "missed commitment": "promise by Maran towards None: «It opens»",
        "missed date": "«3 May» 2031-05-03",
    }


def test_what_is_made_up_is_shown() -> None:
    assert [case.what for case in wrong(Annotation(ARTICLE, ()), GOLD)] == [
        "made up statement", "made up commitment", "made up date",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "what", "shown"),
    [
        (
            Statement(id="s1", content=SAID.content, cue=SAID.cue, source=SAID.source, speaker="Ostrow"),
            "speaker",
            "is Maran, found Ostrow",
        ),
        (
            Statement(id="s1", content=SAID.content, source=SAID.source, speaker="Maran"),
            "cue",
            "is «said», found None",
        ),
        (
            Statement(id="s1", content=(Span(15, 28),), cue=SAID.cue, source=SAID.source, speaker="Maran"),
            "content",
            "found «road was shut»",
        ),
    ],
)
def test_a_field_that_is_wrong_is_shown(found: Statement, what: str, shown: str) -> None:
    (case,) = wrong(GOLD, GOLD._replace(statements=(found,)))
    assert case.what == what
    assert case.shown.endswith(shown)


def test_a_value_that_is_wrong_is_shown() -> None:
    (case,) = wrong(GOLD, GOLD._replace(dates=(Date(Span(42, 47), None),)))
    assert case.shown == "«3 May» is 2031-05-03, found None"
