"""Undertakings that are announced, commands that are told, and what only looks like one. People are invented."""

from __future__ import annotations

import pytest

from support.conditions import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The mayor intends to open the mill.",
        "Colonel Lor of the army said the militia had a plan to attack the town.",
        "I offer my condolences to the families, the mayor said.",
        "The council banned Calven Air from the valley.",
        "The council banned Calven Air from flying to the valley.",
        "A total of 40 votes are required.",
        "Bishops held a protest against the new road.",
        "“It's going to get worse,” Ana Reff said.",
        "“Am I going to live?” Ana Reff asked.",
        "Ana Reff said she was confident that the council would open the road.",
        "Calven Air is expected to announce that it will open a school.",
        "“Then the town will have to find new money,” Ana Reff said.",
        "“Please go,” Ana Reff said.",
        "The museum announced the death of its founder.",
        "The army announced the bishop's recall.",
    ],
)
def test_what_is_planned_only_felt_or_foretold_binds_nobody(read: Read, text: str) -> None:
    assert read(text) == []


BOUND = [
    ("Dano Reff announced that he intends to open the mill.", "Dano Reff", "promise", "open the mill"),
    ("Velk Motors announced plans to open a mill in Calvenia.", "Velk Motors", "promise", "open a mill in Calvenia"),
    ("The council announced the closure of two schools.", "the council", "promise", "the closure of two schools"),
    ("Calvenia announced three days of mourning.", "Calvenia", "promise", "three days of mourning"),
    ("The minister announced his resignation.", "the minister", "promise", "his resignation"),
    ("Calvenia announced tariffs on timber from Norvia.", "Calvenia", "threat", "tariffs on timber from Norvia"),
    ("Residents were told to stay at home.", "residents", "demand", "stay at home"),
    ("Dano Reff has until June to repair the bridge.", "Dano Reff", "demand", "repair the bridge"),
    ("Norvia agreed with Calvenia to open a mill.", "Norvia", "agreement", "open a mill"),
    ("Velk Motors announced that it is selling its ferries.", "Velk Motors", "promise", "selling its ferries"),
    ("Velk Motors and Calven Air announced they were to build a harbour.", None, "promise", "build a harbour"),
    ("Dano Reff promised to work to free the miners.", "Dano Reff", "promise", "work to free the miners"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by", "force", "act"), BOUND, ids=[case[0][:40] for case in BOUND])
def test_who_is_bound_to_what(read: Read, text: str, by: str | None, force: str, act: str) -> None:
    (found,) = read(text)
    assert (found.force, found.act.of(text)) == (force, act)
    assert by is None or found.by == by


def test_what_demands_are_said_to_include(read: Read) -> None:
    text = "The strikers' demands include a pay rise and an investigation of the fire."
    assert [(c.towards, c.act.of(text)) for c in read(text)] == [
        ("the strikers", "a pay rise"),
        ("the strikers", "an investigation of the fire"),
    ]


def test_a_deadline_that_somebody_has_is_the_date(read: Read) -> None:
    text = "Velk Motors has until the end of May to repair the bridge."
    (found,) = read(text)
    assert found.deadline is not None
    assert found.deadline.of(text) == "the end of May"


def test_what_a_body_will_do_counts_once_it_has_announced_something(read: Read) -> None:
    text = "Velk Motors announced that it will open a mill. Velk Motors will also sell two ferries."
    assert [c.act.of(text) for c in read(text)] == ["open a mill", "sell two ferries"]
    assert read("Velk Motors will also sell two ferries.") == []


def test_a_condition_ends_at_but(read: Read) -> None:
    text = "The mayor asked Dano Reff to wait until the votes were counted, but he declined."
    (found,) = read(text)
    assert found.conditions is not None
    (leaf,) = found.conditions.all_of
    assert leaf.span is not None
    assert leaf.span.of(text) == "the votes were counted"
