"""The day of writing: as given, by the dateline, or what an undated text leaves."""

from __future__ import annotations

import pytest

from reportedly.model import Anchor, Article, Furniture, Span
from reportedly.stages.anchor import anchor
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from reportedly.text.quotations import Quotation
from support.edtf_values import is_value
from support.parses import hand_parse
from support.readings import make_statement

TEXT = "TARN GATE, {day} (Tarn Wire) — The road was shut on Monday."
PAST = """
Velk Velk PROPN NNP nsubj 1
left leave VERB VBD ROOT 1
{preposition} {preposition} ADP IN prep 1
{date}. . PUNCT . punct 1
"""
OCTOBER_11 = "October October PROPN NNP pobj 2\n11 11 NUM CD nummod 3\n"
YEAR = "2029 2029 NUM CD pobj 2\n"
MONDAY = (
    "Monday Monday PROPN NNP pobj 2\n, , PUNCT , punct 3\nOctober October PROPN NNP appos 3\n11 11 NUM CD nummod 5\n"
)
AHEAD = """
Velk Velk PROPN NNP nsubj 2
will will AUX MD aux 2
leave leave VERB VB ROOT 2
on on ADP IN prep 2
November November PROPN NNP pobj 3
3 3 NUM CD nummod 4
. . PUNCT . punct 2
"""
DEAL = """
Velk Velk PROPN NNP nsubj 1
recalled recall VERB VBD ROOT 1
the the DET DT det 4
2029 2029 NUM CD nummod 4
deal deal NOUN NN dobj 1
. . PUNCT . punct 1
"""
ELECTION = """
Velk Velk PROPN NNP nsubj 2
will will AUX MD aux 2
leave leave VERB VB ROOT 2
after after ADP IN prep 2
the the DET DT det 9
American american ADJ JJ amod 9
November November PROPN NNP compound 9
3rd 3rd NOUN NN compound 9
presidential presidential ADJ JJ amod 9
election election NOUN NN pobj 3
. . PUNCT . punct 2
"""


def by_dateline(day: str, published: str | None) -> tuple[Anchor, str | None]:
    text = TEXT.format(day=day)
    end = text.index("—") + 1
    draft = dates(
        Draft(
            Article.of(text, published=published),
            furniture=(Furniture("dateline", Span(0, end)),),
            body=(Span(end + 1, len(text)),),
        )
    )
    found = anchor(draft).anchor
    assert found is not None
    return found, draft.dates[-1].value


@pytest.mark.parametrize(
    ("day", "published", "basis", "value", "monday"),
    [
        ("May 7, 2031", None, "dateline", "2031-05-07", "2031-05-05"),
        ("May 7", None, "open", None, None),
        ("May 7", "2031-05", "dateline", "2031-05-07", "2031-05-05"),
        ("May 7", "2031", "dateline", "2031-05-07", "2031-05-05"),
        ("May 7", "2031-05-07", "given", "2031-05-07", "2031-05-05"),
        ("May 4", "2031-05-05", "given", "2031-05-05", "2031-05-05"),
        ("May 4", "2031-05-05T02:00:00Z", "dateline", "2031-05-04", "2031-04-28"),
        ("Dec. 31", "2031-01-01T02:00:00+02:00", "dateline", "2030-12-31", "2030-12-30"),
        ("Jan. 1", "2030-12-31T22:00:00-05:00", "dateline", "2031-01-01", "2030-12-30"),
        ("May 4", "2031-05-05T02:00:00", "given", "2031-05-05T02:00:00", "2031-05-05"),
    ],
)
def test_the_dateline_s_day(day: str, published: str | None, basis: str, value: str | None, monday: str | None) -> None:
    found, on_monday = by_dateline(day, published)
    assert (found.basis, found.value, on_monday) == (basis, value, monday)


def test_a_dateline_of_another_day_is_told() -> None:
    assert "the dateline has another day, May 1" in by_dateline("May 1", "2031-05-05")[0].reason
    assert "another day" not in by_dateline("May 5", "2031-05-05")[0].reason


def test_a_day_is_that_of_the_clock_that_the_date_is_given_by() -> None:
    found, monday = by_dateline("May", "2031-05-05T00:30:00+03:30")
    assert monday == "2031-05-05"
    assert "by the clock of its own zone" in found.reason


def undated(*sentences: str, said: str | None = None, by: str | None = None, quoted: bool = False) -> Anchor:
    """Of a text whose words `said`, if any, are those of a speaker, or of nobody in quotation marks."""
    lines = ""
    for sentence in sentences:
        done = sum(len(block.splitlines()) for block in lines.strip().split("\n\n") if block)
        shifted = (line.split() for line in sentence.strip().splitlines())
        lines += "\n\n" + "\n".join(" ".join([*row[:5], str(int(row[5]) + done), *row[6:]]) for row in shifted)
    text, parse = hand_parse(lines)
    article = Article.of(text)
    span = Span(text.index(said), text.index(said) + len(said)) if said else None
    told = (make_statement(article, (span,), speaker=by, chain=("Orm",)),) if span and not quoted else ()
    marks = (Quotation(span),) if span and quoted else ()
    found = anchor(dates(Draft(article, parse=parse, statements=told, quotations=marks))).anchor
    assert found is not None
    assert found.value is None or is_value(found.value)
    return found


def past(date: str, preposition: str = "on") -> str:
    return PAST.format(date=date, preposition=preposition)


def test_nothing_known() -> None:
    assert undated(past("", "away")).basis == "open"
    found = undated(past(OCTOBER_11))
    assert (found.value, found.basis, [c.says for c in found.clues]) == (None, "open", ["past"])


def test_a_year_in_the_past_is_the_earliest() -> None:
    assert undated(past(YEAR, "in")).value == "2029-01-01/.."
    assert undated(DEAL).value == "2029-01-01/.."
    assert undated(past(YEAR, "to")).value is None


def test_between_the_last_past_and_the_next_to_come() -> None:
    found = undated(past(OCTOBER_11), AHEAD, past(YEAR, "in"))
    assert found.value == "[2029-10-11..2029-11-02,2030-10-11..]"
    assert "“October 11” as past (“left”)" in found.reason
    assert "“November 3” as to come (“leave”)" in found.reason


def test_a_clue_in_somebodys_words_says_whose_they_are() -> None:
    found = undated(past(YEAR, "in"), AHEAD, said="Velk will leave on November 3", by="Ilves Reff")
    assert [clue.voice == "article" for clue in found.clues] == [True, False]
    assert found.clues[1].reason.endswith("(“leave”) in the words of Ilves Reff, on the word of Orm")
    only = undated(past(YEAR, "in"), said="Velk left in 2029", by=None)
    assert "“2029” as past (“left”) in the words of nobody named, on the word of Orm" in only.reason


def test_the_article_s_own_clue_comes_before_a_source_s() -> None:
    found = undated(past(YEAR, "in"), past(YEAR, "in"), said="Velk left in 2029", by="Reff")
    assert "Reff" in found.clues[0].reason
    assert "Reff" not in found.reason


def test_words_of_nobody_give_no_clue() -> None:
    assert undated(past(YEAR, "in"), said="Velk left in 2029", quoted=True).clues == ()


def test_what_was_to_come_on_a_day_gone_by_may_be_past() -> None:
    for said, says in (
        (SAID.format(words=OCTOBER, will=6, on=7), ["past"]),
        (SAID.format(words="", will=4, on=5), ["ahead"]),
    ):
        assert [clue.says for clue in undated(said).clues] == says


OCTOBER = "in in ADP IN prep 1\nOctober October PROPN NNP pobj 2\n"
SAID = """
Velk Velk PROPN NNP nsubj 1
said say VERB VBD ROOT 1
{words}she she PRON PRP nsubj {will}
would would AUX MD aux {will}
leave leave VERB VB ccomp 1
on on ADP IN prep {will}
November November PROPN NNP pobj {on}
3 3 NUM CD nummod {on}
. . PUNCT . punct 1
"""


def test_what_was_to_come_then_is_not_to_come_now() -> None:
    assert undated(INVITED.format(was="was be AUX VBD auxpass 2")).clues == ()
    assert [c.says for c in undated(INVITED.format(was="is be AUX VBZ auxpass 2")).clues] == ["ahead"]


INVITED = """
Velk Velk PROPN NNP nsubjpass 2
{was}
invited invite VERB VBN ROOT 2
to to PART TO aux 4
join join VERB VB xcomp 2
in in ADP IN prep 4
2029 2029 NUM CD pobj 5
. . PUNCT . punct 2
"""


def test_a_date_behind_another_verb_may_be_that_one_s() -> None:
    assert undated(LEADS).clues == ()


LEADS = """
Velk Velk PROPN NNP nsubj 1
leads lead VERB VBZ ROOT 1
guards guard NOUN NNS dobj 1
who who PRON WP nsubj 4
came come VERB VBD relcl 2
on on ADP IN prep 1
May May PROPN NNP pobj 5
5 5 NUM CD nummod 6
. . PUNCT . punct 1
"""


def test_a_day_of_the_week_with_its_date_tells_the_years() -> None:
    found = undated(past(MONDAY), AHEAD, past(YEAR, "in"))
    assert [clue.weekday for clue in found.clues] == [1, None, None]
    assert found.value == "[2032-10-11..2032-11-02,2038-10-11..]"


def test_a_law_tells_the_years() -> None:
    found = undated(past(OCTOBER_11), ELECTION, DEAL)
    assert [(c.weekday, c.every) for c in found.clues] == [(None, 1), (2, 4), (None, 1)]
    assert found.value == "[2048-10-11..2048-11-02,2076-10-11..]"
    assert "“November 3rd” as to come (“leave … after … election”), by U.S. law" in found.reason
    assert "on a Tuesday of every fourth year" in found.reason


def test_past_and_to_come_that_contradict_each_other_leave_nothing() -> None:
    ahead = AHEAD.replace("November November PROPN NNP pobj 3\n3 3 NUM CD nummod 4\n", "2027 2027 NUM CD pobj 3\n")
    found = undated(past(YEAR, "in"), ahead.replace(" 5\n", " 5\n"))
    assert (found.value, found.basis, len(found.clues)) == (None, "open", 2)
