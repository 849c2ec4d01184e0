from __future__ import annotations

import pytest

from reportedly.stages.commitments.clauses import mood
from reportedly.stages.commitments.urging import is_due, is_shared
from support.parses import hand_parse

LETS = """
    {let} let VERB {tag} ROOT 0
    {us} we PRON PRP nsubj 2
    vote vote VERB VB ccomp 0
"""
DUE = """
    It it PRON PRP nsubj 1
    is be AUX VBZ ROOT 1
    {noun} {noun} NOUN NN attr 1
    for for SCONJ IN mark 6
    the the DET DT det 5
    army army NOUN NN nsubj 6
    leave leave VERB VB relcl 2
    to to PART TO aux 6
"""
FORBIDDING = """
    {do} do AUX VB aux 2
    n't not PART RB neg 2
    go go VERB VB advcl 3
    said say VERB VBD ROOT 3
    she she PRON PRP nsubj {head}
"""


@pytest.mark.parametrize(
    ("let", "tag", "us", "shared"),
    [("let", "VB", "'s", True), ("Let", "VB", "us", True), ("let", "VB", "them", False), ("lets", "VBZ", "us", False)],
)
def test_lets_calls_the_hearers_to_an_act(let: str, tag: str, us: str, shared: bool) -> None:
    _, parse = hand_parse(LETS.format(let=let, tag=tag, us=us))
    assert is_shared(parse, parse.tokens[2]) is shared


@pytest.mark.parametrize(("noun", "due"), [("time", True), ("pity", False)])
def test_time_for_somebody_to_act(noun: str, due: bool) -> None:
    _, parse = hand_parse(DUE.format(noun=noun))
    assert is_due(parse, parse.tokens[6]) is due


@pytest.mark.parametrize(("do", "head", "commands"), [("Do", 3, True), ("did", 3, False), ("Do", 2, False)])
def test_dont_commands_wherever_the_parser_hangs_it(do: str, head: int, commands: bool) -> None:
    _, parse = hand_parse(FORBIDDING.format(do=do, head=head))
    assert (mood(parse, parse.tokens[2]) == "imperative") is commands
