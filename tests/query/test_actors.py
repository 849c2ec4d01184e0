"""Who appears, and how often they speak."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.ledger import Store, View
from reportedly.model import Actor
from reportedly.query import ActorRow, Filter, actors
from support.ledgers import keep
from support.readings import make_reading


def test_one_row_a_name_over_all_articles(view: View) -> None:
    rows = actors(view)
    assert [(row.name, row.statements, row.articles, row.mentions) for row in rows] == [
        ("Dano Reff", 6, 3, 6),
        ("Marta Ilves", 3, 3, 6),
        ("Harbour Post", 0, 3, 3),
    ]
    assert rows[1].roles == ("foreign minister of Ostrava Bay",)
    assert (rows[0].first_published, rows[0].last_published) == ("2031-03-05", "2031-03-09")
    assert tuple(rows[0].flat()) == ActorRow.columns()


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"by": "ilves"}, ["Marta Ilves"]),
        ({"by": "commander"}, ["Dano Reff"]),
        ({"by": "zebra"}, []),
        ({"kind": "outlet"}, ["Harbour Post"]),
        ({"limit": 1}, ["Dano Reff"]),
        ({"until": "2030"}, []),
    ],
)
def test_filters(view: View, filters: dict[str, Any], names: list[str]) -> None:
    assert [row.name for row in actors(view, Filter(**filters))] == names


def test_statements_are_counted_in_the_articles_asked(view: View) -> None:
    assert actors(view, Filter(outlet="post"))[0].statements == 2


def test_roles_that_differ_in_capitals_are_one(tmp_path: Path) -> None:
    for outlet, role in (("A", "prime minister"), ("B", "Prime Minister")):
        reading = make_reading(outlet=outlet)
        keep(
            tmp_path / "x.db", msgspec.structs.replace(reading, actors=(Actor(name="Ilves", type="person", role=role),))
        )
    with Store.open(tmp_path / "x.db") as store:
        assert [row.roles for row in actors(View(store))] == [("prime minister",)]
