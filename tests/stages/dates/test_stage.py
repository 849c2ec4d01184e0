from __future__ import annotations

import pytest

from reportedly.model import Article, Furniture, Span, TimeValue
from reportedly.pipeline import Reader
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import time_of
from reportedly.text.parser import english
from support.shared import shared_file

TEXT = "Talks resume in May\n\nThe truce began in March 2019.\n\n© 2031 Tarn Wire"
HEADLINE, BODY, LICENCE = Span(0, 19), Span(21, 51), Span(53, 69)


def test_a_licence_line_has_no_date_of_the_report() -> None:
    furniture = (Furniture("headline", HEADLINE), Furniture("licence", LICENCE))
    found = dates(Draft(Article.of(TEXT, published="2019-04-02"), furniture=furniture, body=(HEADLINE, BODY)))
    assert [d.value for d in found.dates] == ["2019-05", "2019-03"]
    assert [d.span.of(TEXT) for d in found.dates] == ["May", "March 2019"]


def test_a_text_of_furniture_alone_has_no_dates() -> None:
    draft = Draft(Article.of(TEXT), furniture=(Furniture("licence", LICENCE),))
    assert dates(draft).dates == ()


def test_furniture_inside_the_body_is_cut_out() -> None:
    draft = Draft(Article.of(TEXT), furniture=(Furniture("boilerplate", LICENCE),), body=(Span(0, len(TEXT)),))
    assert [d.value for d in dates(draft).dates] == ["XXXX-05", "2019-03"]


@pytest.mark.parametrize(
    ("head", "kind"), [("TARN GATE, May 7, 2031 (Tarn Wire) —", "dateline"), ("Wednesday, May 7, 2031", "body")]
)
def test_an_undated_article_is_read_as_of_the_day_in_its_dateline(head: str, kind: str) -> None:
    text = f"{head}\n\nThe road opened on Monday."
    line, body = Span(0, len(head)), Span(len(head) + 2, len(text))
    furniture = (Furniture("dateline", line),) if kind == "dateline" else ()
    draft = Draft(Article.of(text), furniture=furniture, body=(body,) if furniture else (line, body))
    first, monday = dates(draft).dates
    assert (first.value, first.basis) == ("2031-05-07", "text")
    assert (monday.value, monday.basis) == ("2031-05-05", "context")
    assert monday.reason.endswith("; taken as published on the day in its dateline, 2031-05-07")


def test_a_dateline_without_a_year_dates_nothing() -> None:
    text = "TARN GATE, May 7 (Tarn Wire) — The road opened on Monday."
    furniture = (Furniture("dateline", Span(0, 30)),)
    draft = Draft(Article.of(text), furniture=furniture, body=(Span(31, len(text)),))
    assert [d.value for d in dates(draft).dates] == ["XXXX-05-07", None]


@pytest.fixture(scope="module")
def text() -> str:
    (file,) = shared_file("articles").glob("000_*.txt")
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def drafts(text: str) -> dict[str | None, Draft]:
    reader = Reader(english())
    return {day: reader.draft(Article.of(text, published=day)) for day in ("2020-10-20", None)}


@pytest.mark.model
class TestTheArticle:
    """The article in ../shared, dated and not."""

    @pytest.mark.parametrize(
        ("words", "dated", "undated"),
        [
            ("Tuesday", "2020-10-20", None),
            ("September", "2020-09", "XXXX-09"),
            ("October", "2020-10", "XXXX-10"),
            ("October 11", "2020-10-11", "XXXX-10-11"),
            ("2015", "2015", "2015"),
            ("January 5 earlier this year", "2020-01-05", "XXXX-01-05"),
            ("November 3rd", "2020-11-03", "XXXX-11-03"),
            ("the next four years", "P4Y", "P4Y"),
            ("the past months", "PXM", "PXM"),
            ("so far", None, None),
        ],
    )
    def test_its_dates(
        self, words: str, dated: str, undated: str | None, drafts: dict[str | None, Draft], text: str
    ) -> None:
        for day, value in (("2020-10-20", dated), (None, undated)):
            found = [d for d in drafts[day].dates if d.span.of(text) == words]
            assert {d.value for d in found} == {value}
            assert all(d.reason.startswith(words) for d in found)

    def test_every_open_part_has_its_reason(self, drafts: dict[str | None, Draft]) -> None:
        def is_open(date: TimeValue) -> bool:
            return date.value is None or "XX" in date.value

        assert all(len(d.reason) > len("x: y") for d in drafts[None].dates if is_open(d))
        assert not [d for d in drafts[None].dates if (d.value or "").startswith("2020")]

    def test_the_strike_is_worked_out_and_marked_as_approximate(self, drafts: dict[str | None, Draft]) -> None:
        for day, value in (("2020-10-20", "[2020-01-03~,2020-01-04~]"), (None, "[XXXX-01-03,XXXX-01-04]")):
            (token,) = (t for t in drafts[day].parse.tokens if t.text == "assassinated")
            found = time_of(drafts[day], token)
            assert found is not None
            assert found[0] == value
