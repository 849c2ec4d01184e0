from __future__ import annotations

from collections import Counter

import msgspec
import pytest

from reportedly.evaluate.tlinks import LINKS, count, figures, read_links
from reportedly.model import Reading, Relation, Span, allen
from reportedly.model.allen import Allen, names
from support.readings import Words, make_date

TEXT = (
    '<TimeML><DCT><TIMEX3 tid="t0" value="2031-05-07">x</TIMEX3></DCT><TEXT>Guards <EVENT eid="e1">left</EVENT> '
    'before the <EVENT eid="e2">vote</EVENT> on <TIMEX3 tid="t1" value="2031-05-05">Monday</TIMEX3>.</TEXT>'
    '<MAKEINSTANCE eventID="e1" eiid="ei1"/><MAKEINSTANCE eventID="e2" eiid="ei2"/>'
    '<TLINK relType="AFTER" eventInstanceID="ei2" relatedToEventInstance="ei1"/>'
    '<TLINK relType="BEFORE" eventInstanceID="ei1" relatedToTime="t0"/>'
    '<TLINK relType="INCLUDES" timeID="t1" relatedToEventInstance="ei2"/></TimeML>'
)
LINKED = read_links(TEXT)
AT = Words(LINKED.article.text)


def relation(first: str, second: str | None, holds: tuple[Allen, ...], signal: Span | None = None) -> Relation:
    return Relation(first=AT(first), second=AT(second) if second else None, holds=holds, signal=signal, reason="")


def counted(*relations: Relation) -> Counter[str]:
    dates = (make_date(LINKED.article, "Monday", "2031-05-05"),)
    return count(LINKED, Reading(article=LINKED.article, relations=relations, dates=dates))


def test_texts_marks_and_links() -> None:
    assert LINKED.article.text == "Guards left before the vote on Monday."
    assert LINKED.article.published == "2031-05-07"
    assert {name: span.of(LINKED.article.text) for name, span in LINKED.marks.items()} == {
        "e1": "left",
        "e2": "vote",
        "t1": "Monday",
    }
    assert LINKED.links["e1", "e2"] == LINKS["BEFORE"]
    assert LINKED.links["e2", "t1"] == allen.converse(LINKS["INCLUDES"]) == LINKS["IS_INCLUDED"]
    assert len(LINKED.links) == 6


def test_right_and_wrong_by_what_tells_them() -> None:
    found = figures(
        counted(
            relation("left", "vote", names(LINKS["BEFORE"]), AT("before")),
            relation("vote", "Monday", ("starts", "during")),
            relation("left", None, names(LINKS["AFTER"])),
            relation("left", "Monday", ("during",)),
        )
    )
    assert found == pytest.approx(
        {
            "precision": 200 / 3,
            "precision strict": 200 / 3,
            "precision by signal": 100,
            "precision by date": 100,
            "precision by tense": 0,
            "judged": 75,
            "recall": 200 / 3,
        }
    )


def test_the_writing_is_a_moment_of_its_day() -> None:
    same_day = TEXT.replace(
        '"BEFORE" eventInstanceID="ei1" relatedToTime="t0"', '"{}" eventInstanceID="ei1" relatedToTime="t0"'
    )
    for link, right in (("IS_INCLUDED", 1), ("BEFORE", 1), ("AFTER", 0), ("INCLUDES", 0)):
        linked = read_links(same_day.format(link))
        past = relation("left", None, names(LINKS["BEFORE"]))
        assert count(linked, Reading(article=linked.article, relations=(past,)))["all right"] == right


def test_what_overlaps_but_says_more_is_not_strict() -> None:
    wide = names(allen.where(starts="<="))
    assert figures(counted(relation("left", "vote", wide)))["precision strict"] == 100
    across: tuple[Allen, ...] = ("meets", "overlaps")
    found = figures(counted(msgspec.structs.replace(relation("left", "vote", across), signal=AT("before"))))
    assert (found["precision"], found["precision strict"]) == (100, 0)
