"""What binds nobody, and who is bound to whom, in whole sentences. The people and places are invented."""

from __future__ import annotations

import pytest

from support.conditions import Read, written

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Reff denied that he had promised to leave.",
        "Reff did not say that the council had promised to open the road.",
        "The commission believes the mayor ordered the killing of Dano Reff.",
        "Residents accused the mayor of ordering guards to beat the strikers.",
        "The mayor hopes that the army will promise to leave.",
        "The law requires drivers to wear belts.",
        "The envoy called for the prisoners to be released.",
        "The nurse asked Dano Reff to be patient.",
        "The mayor begged Dano Reff to give it a chance.",
        "The mayor said the council would count the first step as taken once the army had left.",
        "The farmers approved the raids that took place last week.",
        "The mayor asked for support.",
        "The mayor announced a choir to sing at weddings.",
        "“If we had the boats, we would open the harbour,” Dano Reff said.",
        "“I would leave if I were him,” Dano Reff said.",
        "“If the army had left, we would open the harbour,” Dano Reff said.",
        "The bishop said that the rebels would be welcome.",
        "“The road will be opened,” said Dano Reff, an analyst.",
        "“My mother lets us open the shop,” said Dano Reff.",
        "The text “does not comply with the law”, Dano Reff said.",
    ],
)
def test_what_is_not_said_or_only_thought_or_imagined_binds_nobody(read: Read, text: str) -> None:
    assert read(text) == []


BOUND = [
    ("“Friends, let's vote on Sunday!” Mayor Ilya Maran told residents.", "residents", "demand", "vote"),
    ("“It is time for the army to leave the dam,” Ana Reff said.", "the army", "demand", "leave the dam"),
    ("“Do not close the road,” Ana Reff told the mayor.", "the mayor", "demand", "not close the road"),
    ("Ana Reff called on the army and the council to open the road.", "the army and the council", "demand",
     "open the road"),
    ("The envoy called for the prisoners to be released by the army.", "the army", "demand", "released by the army"),
    ("The treaty requires Calvenia to open its markets.", "Calvenia", "agreement", "open its markets"),
    ("The mayor announced she will comply with the request of the union.", "the mayor", "agreement",
     "comply with the request of the union"),
    ("Ana Reff affirmed her willingness to accept the role.", "Ana Reff", "promise", "accept the role"),
    ("The road would be opened within a week, Transport Minister Marta Ilves said.", "Marta Ilves", "promise",
     "The road would be opened"),
    ("“The road will be opened,” Marta Ilves, the minister of transport of Calvenia, said.", "Calvenia", "promise",
     "The road will be opened"),
    ("The exhibition opens on 24 June, the museum announced.", "the museum", "promise", "The exhibition opens"),
    ("A man who spoke for the Northern Guard threatened to close the road.", "Northern Guard", "threat",
     "close the road"),
    ("A man who said he spoke for the Northern Guard announced that his group would stop the convoy.",
     "Northern Guard", "threat", "stop the convoy"),
    ("The mayor backed the bishop's call that the road be opened.", None, "demand", "the road be opened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by", "force", "act"), BOUND, ids=[case[0][:40] for case in BOUND])
def test_who_is_bound_to_what(read: Read, text: str, by: str | None, force: str, act: str) -> None:
    assert [(c.by, c.force, c.act.of(text)) for c in read(text)] == [(by, force, act)]


def test_demands_of_a_list_press_those_whom_it_is_handed(read: Read) -> None:
    text = "Ana Reff handed both sides a letter that makes two demands: open the road; and free the prisoners."
    assert [(c.by, c.towards, c.act.of(text)) for c in read(text)] == [
        ("both sides", "Ana Reff", "open the road"),
        ("both sides", "Ana Reff", "free the prisoners"),
    ]


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("Dano Reff told Radio Belm that the group would free the prisoners if the army left.", "the army"),
        ("“We will keep our side if the army keeps its side,” Dano Reff told reporters.", "the army"),
        ("The League promised to send 40 monitors to the dam.", None),
        ("The council promised Ana Reff to open the mill.", "Ana Reff"),
        ("The foreign minister of Norway, Dano Reff, threatened to close the Norwegian embassy.", None),
        ("“We will use the full force of the law,” the mayor, Dano Reff, said.", None),
        ("“We will use all our forces against the militia,” Dano Reff said.", "the militia"),
        ("Norway threatened to close the Norwegian embassy in Peru.", "Peru"),
        (
            "The foreign minister of Norway, Dano Reff, threatened to close the Peruvian embassy.",
            "the Peruvian embassy",
        ),
    ],
)
def test_the_other_side_is_never_an_outlet_nor_those_who_are_sent_nor_ones_own(
    read: Read, text: str, towards: str | None
) -> None:
    assert [c.towards for c in read(text)] == [towards]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("The council will pay the miners if the army leaves the dam, its spokeswoman, Ana Reff, said on Monday.",
         "all(if: the army leaves the dam)"),
        ("The militia will leave the bridge if the prisoners are freed, its spokeswoman Ana Reff said on Monday.",
         "all(if: the prisoners are freed)"),
        ("The company will pay the miners once the court has ruled, its spokeswoman, Ana Reff, said on Monday.",
         "all(once: the court has ruled)"),
        ("If the goal is peace, then foreign powers should “get out of the valley”, the mayor said.",
         "all(if: the goal is peace)"),
        ("The union asked members to vote at the polls, not before election day.", ""),
    ],
)  # fmt: skip
def test_a_condition_ends_before_the_words_that_say_whose_it_is(read: Read, text: str, conditions: str) -> None:
    (found,) = read(text)
    assert written(text, found.conditions) == conditions
    assert found.deadline is None


def test_a_second_act_after_a_condition_is_an_act(read: Read) -> None:
    text = "The mayor said the town would open its road if the militia left, and would keep it open until the harvest."
    first, second = read(text)
    assert (first.act.of(text), written(text, first.conditions)) == ("open its road", "all(if: the militia left)")
    assert (second.act.of(text), second.conditions) == ("keep it open", None)
    assert (first.term, second.term and second.term.of(text)) == (None, "the harvest")
