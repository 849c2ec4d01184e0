"""The first real report, `../shared/articles`, read end to end. No word of it stands here: positions and names only."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest

from reportedly.model import Article, Condition, Reading, Statement, TimeValue
from reportedly.pipeline import Reader
from support.shared import SHARED

FILE = SHARED / "articles" / "000_bfe88195f245633e.txt"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not FILE.exists(), reason=f"the article is not at {FILE}"),
]


@lru_cache(maxsize=2)
def reading(published: str | None) -> Reading:
    text = FILE.read_bytes().decode()
    return Reader().read(Article.of(text, source=FILE.name, published=published))


def dated() -> Reading:
    return reading("2020-10-20")


def quoted() -> list[Statement]:
    return [s for s in dated().statements if s.manner == "direct"]


def date(published: str | None, word: str) -> TimeValue:
    found = reading(published)
    return next(d for d in found.dates if word in d.span.of(found.article.text))


def test_eleven_direct_quotations_are_whole() -> None:
    text = dated().article.text
    marked = [match.span() for match in re.finditer(r"“[^”]*”", text)]
    assert len(marked) == 11
    assert [tuple(span) for s in quoted() for span in s.content] == marked


def test_each_quotation_has_its_speaker() -> None:
    last_names = [(s.speaker or "").split()[-1] for s in quoted()]
    assert last_names == ["al-Kaabi", "Pompeo", "Mohi", "Mohi", *["al-Kaabi"] * 7]


def test_a_website_that_quotes_stands_in_the_chain() -> None:
    pompeo = quoted()[1]
    assert pompeo.chain == ("Iraqi24",)
    assert (pompeo.addressee or "").split()[-1] == "Salih"


def test_what_others_say_inside_a_statement() -> None:
    reported = next(s for s in dated().statements if s.speaker == "some Iraqi politicians")
    outer = next(s for s in dated().statements if s.id == reported.parent)
    assert (outer.speaker or "").endswith("al-Kaabi")
    assert [name.split()[-1] for name in reported.chain] == ["al-Kaabi"]


def test_they_are_those_the_sentence_before_speaks_of() -> None:
    asked = next(s for s in dated().statements if s.speaker == "Iraq" and s.kind == "demand")
    assert asked.addressee == "Americans"


def test_silence_is_recorded() -> None:
    silent = next(s for s in dated().statements if s.polarity == "not_said")
    assert (silent.speaker or "").endswith("Mohi")


def shape(condition: Condition) -> int | list[object]:
    """A leaf as 1, a group as a list."""
    return 1 if condition.span else [shape(part) for part in (*condition.all_of, *condition.any_of)]


def test_three_conditions_the_second_with_three_parts() -> None:
    trees = [shape(c.conditions) for c in dated().commitments if c.conditions and c.force == "agreement"]
    assert [1, [1, 1, 1], 1] in trees


def test_both_accounts_of_the_ceasefire_and_what_follows() -> None:
    by_id = {s.id: s for s in dated().statements}
    agreed = [c for c in dated().commitments if c.force in ("agreement", "offer")]
    tellers = {(by_id[i].chain or (by_id[i].speaker,))[-1] for c in agreed for i in c.statements}
    assert {"Akram al-Kaabi", "Mohammed Mohi"} <= tellers
    kaabis = next(c for c in agreed if c.conditions and shape(c.conditions) == [1, [1, 1, 1], 1])
    assert kaabis.consequence is not None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Tuesday", "2020-10-20"),
        ("September", "2020-09"),
        ("October 11", "2020-10-11"),
        ("January 5", "2020-01-05"),
        ("November 3rd", "2020-11-03"),
        ("2015", "2015"),
        ("next four years", "P4Y"),
        ("past months", "PXM"),
    ],
)
def test_dates_with_the_day_of_publication(word: str, value: str) -> None:
    assert date("2020-10-20", word).value == value


def test_without_the_day_of_publication_no_year_is_invented() -> None:
    found = reading(None)
    text = found.article.text
    years = {year for d in found.dates for year in re.findall(r"\d{4}", d.value or "") if d.timex3.type != "DURATION"}
    assert years <= set(re.findall(r"\d{4}", text))
    assert date(None, "Tuesday").value is None
    assert date(None, "January 5").value == "XXXX-01-05"
    assert all(d.reason for d in found.dates)


def test_the_licence_and_the_dateline_are_no_statements() -> None:
    kinds = {f.kind for f in dated().furniture}
    assert kinds >= {"licence", "dateline"}
    furniture = [f.span for f in dated().furniture]
    assert not any(span.overlaps(f) for s in dated().statements for span in s.content for f in furniture)


def test_the_strike_is_dated_by_what_came_after_it() -> None:
    """One of two days, marked as approximate, in the article's own voice."""
    strike = [e for e in dated().events if e.type == "ASSAULT" and e.time and e.time.startswith("[2020-01-03")]
    assert [(e.time, e.voice) for e in strike] == [("[2020-01-03~,2020-01-04~]", "article")]
    assert any("Soleimani" in name for name in strike[0].recipients)
