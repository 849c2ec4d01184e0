"""What the pages answer with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from reportedly.errors import UsageError
from reportedly.export.wording import act
from reportedly.ledger import Store, View
from reportedly.web.page import asked, part
from reportedly.web.pages import actors, article, articles, search, timeline
from reportedly.web.render import html
from support.ledgers import keep
from support.readings import make_date, make_reading
from support.web import nested


@pytest.fixture
def view(ledger: Path) -> Iterator[View]:
    with Store.open(ledger) as store:
        yield View(store)


def test_articles_newest_first_and_undated_last(view: View) -> None:
    found = articles.answer(view, articles.Asked())
    names = [row.listed.article.title or row.opening for row in found.rows]
    assert names[:2] == ["Ferry to sail “again”", "A quiet day"]
    assert names[-1] == "Marta Ilves, the foreign minister of Ostrava Bay, said on …"
    oldest = articles.answer(view, articles.Asked(sort="published"))
    assert oldest.rows[-1] == found.rows[-1]
    assert oldest.rows[0].listed.article.title == "Harbour to open, if"


def test_articles_by_a_column(view: View) -> None:
    most = articles.answer(view, articles.Asked(sort="-statements"))
    counts = [row.listed.statements for row in most.rows]
    assert counts == sorted(counts, reverse=True)


def test_articles_of_an_outlet(view: View) -> None:
    found = articles.answer(view, articles.Asked(outlet="bay wire"))
    assert {row.listed.article.outlet for row in found.rows} == {"Bay Wire"}
    assert (found.total, len(found.outlets)) == (2, 4)


def test_weighty_kinds_are_counted(view: View) -> None:
    rows = articles.answer(view, articles.Asked(outlet="Lantern")).rows
    assert [row.weighty for row in rows] == [{"threat": 1, "promise": 2, "denial": 1}]


def _article(view: View, **wanted: str) -> article.ArticlePage:
    return article.answer(view, article.Asked(id=nested().article.id, **wanted))


def test_an_article_has_its_reading_and_a_card_a_statement(view: View) -> None:
    page = _article(view)
    assert page.reading == nested()
    assert [card.did for card in page.cards] == [act(s, page.reading.article.text) for s in page.reading.statements]
    assert page.cards[0].words.startswith("“The ferry,” … “will sail again")
    assert (page.cards[0].inside, page.cards[1].within) == ((1,), 0)
    assert (page.cards[0].commitments, page.cards[5].commitments, page.cards[5].dates) == ((0,), (1,), (1,))
    assert page.speakers == {"Oda Brin": 3, "League of Islands": 2, "its envoy": 1}
    assert page.kinds == {"threat": 1, "promise": 2, "denial": 1, "claim": 2}


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ({"kind": "promise"}, [0, 5]),
        ({"speaker": "League of Islands"}, [1, 3]),
        ({"kind": "denial", "speaker": "League of Islands"}, [3]),
        ({"speaker": "Nobody of that name"}, []),
    ],
)
def test_an_article_with_a_filter(view: View, wanted: dict[str, str], shown: list[int]) -> None:
    assert [i for i, card in enumerate(_article(view, **wanted).cards) if card.shown] == shown


def test_the_timeline_is_in_order_and_grouped(view: View) -> None:
    page = timeline.answer(view, timeline.Asked())
    times = [time for year in page.years for time in year.times]
    assert [year.year for year in page.years] == [2031]
    assert [time.earliest for time in times] == sorted(str(time.earliest) for time in times)
    assert sum(len(time.rows) for time in times) == page.total == page.shown
    assert len({(time.value, time.earliest) for time in times}) == len(times)
    sunday = next(time for time in times if time.value == "2031-03-02")
    assert {row.row.what for row in sunday.rows} == {"event"}


def test_years_before_our_era_and_years_that_nobody_gives_have_a_place(tmp_path: Path) -> None:
    reading = make_reading(outlet="C", published="2031-03-05")
    dates = tuple(make_date(reading.article, *date) for date in [("harbour", "-0043"), ("talks", "XXXX-03-24")])
    keep(tmp_path / "x.db", msgspec.structs.replace(reading, dates=dates, events=()))
    with Store.open(tmp_path / "x.db") as store:
        page = timeline.answer(View(store), timeline.Asked())
    assert [year.year for year in page.years] == [-43, 2031, None]
    assert [time.bar is None for year in page.years for time in year.times] == [False, False, True]
    shown = html("timeline.html", page=page, ledger="x.db", path="/timeline")
    assert re.findall(r"<h2>(.*?)</h2>", shown) == ["44 BC", "2031", "Year not known"]
    assert "44 BC <code>-0043</code>" in shown


def test_a_row_of_the_timeline_says_whose_word_it_is(view: View) -> None:
    page = timeline.answer(view, timeline.Asked(by="Brin"))
    (row,) = [row for year in page.years for time in year.times for row in time.rows]
    assert (row.row.voice.speaker, row.row.voice.chain) == ("Oda Brin", ("Harbour Post",))
    assert row.passage is not None
    assert [words for words, dated in row.passage.pieces if dated] == ["the end of June"]
    assert row.passage.before


def test_search_marks_the_words_and_says_whose_they_are(view: View) -> None:
    found = search.answer(view, search.Asked(q="mines"))
    (result,) = found.results
    assert [words for words, hit in result.passage.pieces if hit] == ["mines"]
    assert result.statement is not None
    assert result.statement.speaker == "League of Islands"


@pytest.mark.parametrize(
    ("wanted", "speakers"),
    [
        ({"q": "pay", "by": "Brin"}, {"Oda Brin"}),
        ({"q": "pay", "kind": "threat"}, {"its envoy"}),
        ({"q": "pay", "to": "harbour post"}, {"its envoy"}),
        ({"q": "pay", "by": "Ilves"}, set()),
        ({"q": "talks", "outlet": "harbour"}, {"Dano Reff"}),
        ({"q": "mines", "until": "2031-05"}, set()),
        ({"by": "League"}, {"League of Islands"}),
        ({"kind": "refusal"}, {"Dano Reff"}),
        ({}, set()),
    ],
)
def test_search_narrowed(view: View, wanted: dict[str, str], speakers: set[str]) -> None:
    found = search.answer(view, asked(search.Asked, wanted))
    assert {result.statement.speaker for result in found.results if result.statement} == speakers
    assert all(result.statement for result in found.results)


def test_search_counts_the_undated_that_dates_leave_out(view: View) -> None:
    assert search.answer(view, search.Asked(q="talks", since="2031")).undated == 1
    assert search.answer(view, search.Asked(q="talks")).undated == 0


def test_actors_those_who_speak_most_first(view: View) -> None:
    page = actors.answer(view, actors.Asked(kind="person"))
    assert [row.name for row in page.rows] == ["Dano Reff", "Marta Ilves"]


def test_values_of_an_address() -> None:
    assert asked(search.Asked, {"q": " null ", "page": "2", "by": ""}) == search.Asked(q="null", page=2)
    for wrong in ({"page": "x"}, {"colour": "red"}, {"page": "-1"}):
        with pytest.raises(UsageError):
            asked(search.Asked, wrong)


def test_links_leave_out_what_goes_without_saying() -> None:
    wanted = search.Asked(q='"a b"', page=2)
    assert wanted.link(page=1) == "?q=%22a+b%22"
    assert wanted.link(page=3, kind="threat") == "?q=%22a+b%22&kind=threat&page=3"


def test_parts_of_a_long_answer_are_read_no_further_than_needed() -> None:
    rows = iter(range(100))
    shown, piece = part(rows, 2, 10)
    assert (shown, piece.start, piece.more) == (tuple(range(10, 20)), 10, True)
    assert next(rows) == 21
    assert part(range(20), 2, 10) == (tuple(range(10, 20)), type(piece)(10, False))
    assert part(range(5), 2, 10) == ((), type(piece)(10, False))
