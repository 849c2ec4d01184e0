from __future__ import annotations

import pytest

from reportedly.stages.harm import is_harm, valence
from support.parses import hand_parse


def test_a_verb_of_harm() -> None:
    _, parse = hand_parse("""
        They they PRON PRP nsubj 2
        will will AUX MD aux 2
        bomb bomb VERB VB ROOT 2
        it it PRON PRP dobj 2
    """)
    assert is_harm(parse, parse.tokens[2])


def test_negation_turns_a_harm_into_a_good() -> None:
    _, parse = hand_parse("""
        They they PRON PRP nsubj 3
        will will AUX MD aux 3
        not not PART RB neg 3
        bomb bomb VERB VB ROOT 3
    """)
    assert valence(parse, parse.tokens[3]) == 1


@pytest.mark.parametrize(("noun", "expected"), [("aid", -1), ("attack", 1), ("apple", 0)])
def test_an_end_is_as_good_as_what_it_ends_is_bad(noun: str, expected: int) -> None:
    _, parse = hand_parse(f"""
        suspend suspend VERB VB ROOT 0
        {noun} {noun} NOUN NN dobj 0
    """)
    assert valence(parse, parse.tokens[0]) == expected


def test_stopping_to_do_good_is_a_harm() -> None:
    _, parse = hand_parse("""
        stop stop VERB VB ROOT 0
        paying pay VERB VBG xcomp 0
    """)
    assert is_harm(parse, parse.tokens[0])


def test_what_will_not_stop_is_as_bad_as_it_was() -> None:
    _, parse = hand_parse("""
        raids raid NOUN NNS nsubj 3
        will will AUX MD aux 3
        not not PART RB neg 3
        stop stop VERB VB ROOT 3
    """)
    assert is_harm(parse, parse.tokens[3])


def test_force_makes_a_harm_of_a_plain_act() -> None:
    _, parse = hand_parse("""
        clear clear VERB VB ROOT 0
        it it PRON PRP dobj 0
        by by ADP IN prep 0
        force force NOUN NN pobj 2
    """)
    assert is_harm(parse, parse.tokens[0])


def test_a_noun_of_ending_and_what_it_ends() -> None:
    _, parse = hand_parse("""
        suspension suspension NOUN NN ROOT 0
        of of ADP IN prep 0
        aid aid NOUN NN pobj 1
    """)
    assert is_harm(parse, parse.tokens[0])


def test_a_good_that_is_over_is_lost() -> None:
    _, parse = hand_parse("""
        truce truce NOUN NN nsubj 1
        is be AUX VBZ ROOT 1
        over over ADV RB advmod 1
    """)
    assert is_harm(parse, parse.tokens[1])


def test_nobody_is_harmed() -> None:
    _, parse = hand_parse("""
        Nobody nobody PRON NN nsubjpass 3
        will will AUX MD aux 3
        be be AUX VB auxpass 3
        arrested arrest VERB VBN ROOT 3
    """)
    assert not is_harm(parse, parse.tokens[3])


def test_a_noun_before_the_preposition_that_it_hangs_on_ends_nothing() -> None:
    """In "which closure of" the noun hangs on the preposition behind it: there is nothing further to follow."""
    _, parse = hand_parse("""
        cancellation cancellation NOUN NN pobj 1
        of of ADP IN prep 2
        speak speak VERB VB ROOT 2
    """)
    assert valence(parse, parse.tokens[0]) == 0
