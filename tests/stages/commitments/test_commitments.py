"""Whole sentences, read by all stages. The people and places are invented."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Commitment
from reportedly.pipeline import Reader
from reportedly.text.parser import english
from support.conditions import Read, written

pytestmark = pytest.mark.model


def shown(text: str, commitment: Commitment) -> tuple[str, str | None, str, str]:
    """Its force, who is bound, the act and the conditions."""
    return commitment.force, commitment.by, commitment.act.of(text), written(text, commitment.conditions)


CASES = [
    (
        "Mayor Ilya Maran said the town would open the harbour if the militia left the lighthouse and either returned "
        "the boats or paid for them.",
        ("offer", "the town", "open the harbour",
         "all(if: the militia left the lighthouse, any(if: returned the boats, if: paid for them))"),
    ),
    (
        "The militia vowed to stay on the bridge until the last prisoner is home.",
        ("promise", "the militia", "stay on the bridge", "all(until: the last prisoner is home)"),
    ),
    (
        "“Should the army cross the river, we will blow up the bridge,” said Dano Reff, a commander of the Northern "
        "Guard.",
        ("threat", "Northern Guard", "blow up the bridge", "all(if: the army cross the river)"),
    ),
    (
        "The ministry said it would release the prisoners in exchange for the return of the lorries and an end to the "
        "raids.",
        ("offer", "the ministry", "release the prisoners",
         "all(in_exchange_for: the return of the lorries, in_exchange_for: an end to the raids)"),
    ),
    (
        "The council accepted the truce on two conditions: that the army withdraw from Belm, and that the prisoners be "
        "freed.",
        ("agreement", "the council", "the truce",
         "all(if: the army withdraw from Belm, if: the prisoners be freed)"),
    ),
    (
        "The president threatened to close the port and cut off power unless the union called off its strike.",
        ("threat", "the president", "close the port and cut off power", "all(unless: the union called off its strike)"),
    ),
    (
        "President Ana Belo said she would sign the bill as long as parliament kept the clause on fishing.",
        ("promise", "Ana Belo", "sign the bill", "all(if: parliament kept the clause on fishing)"),
    ),
    (
        "The company promised to pay the miners once the court has ruled.",
        ("promise", "the company", "pay the miners", "all(once: the court has ruled)"),
    ),
    (
        "The Guard refused to disarm unless the government pardoned its leaders.",
        ("threat", "the Guard", "refused to disarm", "all(unless: the government pardoned its leaders)"),
    ),
    (
        "The group said its ceasefire was conditional on the release of all detainees.",
        ("offer", "the group", "its ceasefire", "all(if: the release of all detainees)"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_one_commitment_with_its_conditions(read: Read, text: str, expected: tuple[str, str, str, str]) -> None:
    assert [shown(text, c) for c in read(text)] == [expected]


def test_a_list_of_conditions_keeps_the_parts_of_an_item_together(read: Read) -> None:
    text = (
        "The farmers agreed to the truce on three conditions: first, the toll must go; second, the army must leave the "
        "mill, the school, and the mayor’s barn; and third, the court must free Dano Reff."
    )
    (found,) = read(text)
    assert found.conditions is not None
    assert [len(part.all_of) for part in found.conditions.all_of] == [0, 3, 0]
    assert written(text, found.conditions) == (
        "all(if: the toll must go, all(if: the army must leave the mill, if: the school, if: the mayor’s barn), "
        "if: the court must free Dano Reff)"
    )


def test_a_list_over_several_sentences(read: Read) -> None:
    text = (
        "The rebels set three conditions for a truce. First, the army must leave the dam. Second, the road must be "
        "opened. Finally, the prisoners must go home."
    )
    (found,) = read(text)
    assert shown(text, found) == (
        "offer", "the rebels", "a truce",
        "all(if: the army must leave the dam, if: the road must be opened, if: the prisoners must go home)",
    )  # fmt: skip


def test_a_demand_has_the_pressed_as_by_and_the_deadline_apart(read: Read) -> None:
    text = "Foreign Minister Marta Ilves urged both sides to stop the shelling before the end of the month."
    (found,) = read(text)
    assert shown(text, found) == ("demand", "both sides", "stop the shelling", "")
    assert found.towards == "Marta Ilves"
    assert found.deadline is not None
    assert found.deadline.of(text) == "the end of the month"


def test_what_follows_otherwise_is_a_threat_and_the_consequence(read: Read) -> None:
    text = (
        "The Northern Guard demanded that the army leave the valley by Friday. Otherwise, it said, it would resume its "
        "attacks."
    )
    demand, threat = read(text)
    assert shown(text, demand) == ("demand", "the army", "leave the valley", "")
    assert demand.consequence == threat.act
    assert shown(text, threat) == ("threat", "Northern Guard", "resume its attacks", "all(unless: leave the valley)")


def test_what_follows_or_is_a_consequence_where_it_is_a_harm(read: Read) -> None:
    text = "The government warned the strikers to go back to work by Monday or face dismissal."
    (found,) = read(text)
    assert shown(text, found) == ("demand", "the strikers", "go back to work", "")
    assert found.consequence is not None
    assert found.consequence.of(text) == "face dismissal"


def test_time_that_is_given_is_a_deadline(read: Read) -> None:
    text = "The army gave the villagers 48 hours to leave their homes."
    (found,) = read(text)
    assert shown(text, found) == ("demand", "the villagers", "leave their homes", "")
    assert (found.towards, found.statements) == ("the army", ())
    assert found.deadline is not None
    assert found.deadline.of(text) == "48 hours"


def test_a_term_is_no_deadline(read: Read) -> None:
    text = "Ostrava Bay has offered to reopen the strait for 60 days in return for relief from sanctions."
    (found,) = read(text)
    assert (found.deadline, found.term and found.term.of(text)) == (None, "60 days")


def test_the_clauses_of_a_deal_in_the_articles_own_voice(read: Read) -> None:
    text = (
        "The two towns signed a truce on Monday. Under the text, the militia leaves the bridge within ten days. "
        "If either town breaks a clause, the other may close the road."
    )
    truce, clause, breach = read(text)
    assert [c.force for c in (truce, clause, breach)] == ["agreement"] * 3
    assert [c.statements for c in (truce, clause, breach)] == [(), clause.statements, ()]
    assert shown(text, clause)[1:] == ("the militia", "leaves the bridge", "")


@pytest.mark.parametrize(
    "text",
    [
        "Prices will rise if the harvest fails, economists said.",
        "The envoy said that talks were expected to resume next week if the truce held.",
        "The minister denied that the army would attack the town if the talks failed.",
        "Officials asked not to be named.",
        "The council wants the road to be opened.",
        "The mayor accepted the apology.",
        "“I would never say that,” Mayor Ilya Maran said.",
        "The company will have no work for the drivers if the road stays shut.",
        "Had the council kept its word, the general said, the guns would have fallen silent.",
    ],
)
def test_expectations_denials_and_wants_are_no_commitments(read: Read, text: str) -> None:
    assert read(text) == []


def test_every_commitment_names_statements_of_the_reading(read: Read) -> None:
    text = "“Leave the dam or we will shell it,” said Dano Reff. The Guard promised to hold its fire until Sunday."
    reading = Reader(english()).read(Article.of(text, published="2031-05-04"))
    known = {s.id for s in reading.statements}
    assert reading.commitments
    assert all(set(c.statements) <= known for c in reading.commitments)
    assert list(reading.commitments) == sorted(reading.commitments, key=lambda c: c.act)
