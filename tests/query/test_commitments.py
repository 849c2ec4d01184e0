"""Who is bound to do what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from reportedly.errors import UsageError
from reportedly.ledger import Store, View
from reportedly.model import Commitment, Condition, Span
from reportedly.query import CommitmentRow, Filter, commitments
from reportedly.query.rows import worded
from support.ledgers import keep
from support.readings import make_reading


def test_a_row_has_the_words_of_its_parts_and_whose_word_it_is(view: View) -> None:
    row = next(commitments(view))
    assert (row.act_text, row.conditions_text) == ("open the harbour", "if the militia left the lighthouse")
    assert (row.deadline_text, row.term_text, row.consequence_text) == (None, None, None)
    assert (row.deadline_value, row.term_value) == (None, None)
    assert [voice.speaker for voice in row.voices] == ["Marta Ilves"]
    assert row.voices_text == "Marta Ilves"
    assert tuple(row.flat()) == CommitmentRow.columns()


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({}, 3),
        ({"by": "ostrava"}, 3),
        ({"by": "guard"}, 0),
        ({"by": "marta ilves"}, 3),
        ({"by": "reff"}, 0),
        ({"to": "northern guard"}, 3),
        ({"about": "harbour lighthouse"}, 3),
        ({"about": "zebra"}, 0),
        ({"kind": "offer"}, 3),
        ({"kind": "threat"}, 0),
        ({"since": "2031-03-06"}, 1),
        ({"limit": 1, "offset": 2}, 1),
    ],
)
def test_filters(view: View, filters: dict[str, Any], number: int) -> None:
    assert len(list(commitments(view, Filter(**filters)))) == number


def test_a_commitment_is_as_sure_as_the_surest_statement_that_reports_it(tmp_path: Path) -> None:
    reading = make_reading()
    by_score = {statement.score: statement.id for statement in reading.statements}
    (offer,) = reading.commitments
    accounts = {"doubtful": (by_score[0.8],), "twice": (by_score[0.8], by_score[0.9]), "nobody's": ()}
    told = [replace(offer, by=by, statements=reported, id="") for by, reported in accounts.items()]
    keep(tmp_path / "x.db", replace(reading, commitments=tuple(c.identified(reading.article.id) for c in told)))
    with Store.open(tmp_path / "x.db") as store:
        sure = {row.commitment.by for row in commitments(View(store), Filter(min_score=0.85))}
    assert sure == {"twice", "nobody's"}


def kept(path: Path, *told: Commitment) -> list[CommitmentRow]:
    """What a ledger answers that holds the sample with these commitments instead of its own."""
    reading = make_reading(source="harbour.txt")
    keep(path, replace(reading, commitments=tuple(c.identified(reading.article.id) for c in told)))
    with Store.open(path) as store:
        return list(commitments(View(store)))


def test_a_demand_is_found_by_who_makes_it_and_by_whom_it_presses(tmp_path: Path) -> None:
    (offer,) = make_reading().commitments
    kept(tmp_path / "x.db", replace(offer, force="demand", by="Northern Guard", towards="Ostrava Bay", id=""))
    with Store.open(tmp_path / "x.db") as store:
        for wanted in (Filter(by="ostrava"), Filter(by="guard"), Filter(to="guard"), Filter(to="ostrava")):
            assert len(list(commitments(View(store), wanted))) == 1


def test_the_times_of_a_deadline_have_their_values(tmp_path: Path) -> None:
    reading = make_reading()
    (offer,) = reading.commitments
    tuesday = reading.dates[0].span
    until = Span(tuesday.start - len("on "), tuesday.end)
    (row,) = kept(tmp_path / "x.db", replace(offer, deadline=until, term=tuesday, id=""))
    assert (row.deadline_text, row.deadline_value, row.term_value) == ("on Tuesday", "2031-03-04", "2031-03-04")


def test_whose_word_in_words(tmp_path: Path) -> None:
    reading = make_reading()
    (offer,) = reading.commitments
    both = (reading.statements[0].id, reading.statements[2].id)
    told, own = kept(tmp_path / "x.db", replace(offer, statements=both, id=""), replace(offer, statements=(), id=""))
    assert told.voices_text == "Marta Ilves; Dano Reff, on the word of Harbour Post"
    assert own.voices_text == "the article’s own"
    assert told.flat()["article_source"] == "harbour.txt"


def test_a_kind_of_statement_is_no_force(view: View) -> None:
    with pytest.raises(UsageError, match="force"):
        list(commitments(view, Filter(kind="claim")))


def test_a_tree_of_conditions_in_words() -> None:
    text = "if A and either B or C, unless D"

    def leaf(connective: Any, words: str) -> Condition:
        start = text.index(words)
        return Condition(connective, Span(start, start + len(words)))

    either = Condition(any_of=(leaf("if", "B"), leaf("once", "C")))
    tree = Condition(all_of=(leaf("if", "if A"), either, leaf("unless", "D")))
    assert worded(text, tree) == "if A and (if B or once C) and unless D"
    assert worded(text, None) is None
