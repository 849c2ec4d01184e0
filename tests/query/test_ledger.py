"""The ledger as a user of Python sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportedly
from reportedly import Ledger
from reportedly.errors import LedgerMissingError
from reportedly.ledger import Kept
from support.readings import make_reading


def test_it_keeps_and_answers(tmp_path: Path) -> None:
    ledger, reading = Ledger(tmp_path / "x.db"), make_reading(outlet="Courier", published="2031-03-05")
    assert [ledger.keep(reading), ledger.keep(reading)] == [Kept.ADDED, Kept.UNCHANGED]
    assert ledger.reading(reading.article.id) == reading
    assert [row.article.outlet for row in ledger.articles()] == ["Courier"]
    assert [row.statement.kind for row in ledger.statements(by="Ilves")] == ["offer"]
    assert [row.commitment.force for row in ledger.commitments()] == ["offer"]
    assert len(ledger.timeline()) == 3
    assert len(ledger.actors()) == 3
    assert len(ledger.search("harbour")) == 3
    assert len(ledger.history(reading.article.id)) == 1
    assert ledger.show(reading.statements[0].id).record == reading.statements[0]
    assert ledger.verify() == []
    assert Ledger(ledger.path, as_of="2020").articles() == []


def test_a_question_to_none_creates_none(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissingError, match="R201"):
        Ledger(tmp_path / "x.db").statements()
    assert not (tmp_path / "x.db").exists()


def test_a_filter_that_there_is_not(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "x.db")
    ledger.keep(make_reading())
    with pytest.raises(TypeError):
        ledger.statements(speaker="Ilves")


def test_every_public_name_is_there() -> None:
    for name in reportedly.__all__:
        assert getattr(reportedly, name).__name__ == name
    with pytest.raises(AttributeError):
        _ = reportedly.no_such_name
