from __future__ import annotations

from reportedly.lexicon.commitments import connectives
from reportedly.model import Span, TimeValue, Timex3
from reportedly.stages.commitments.conditions import hangings, tree
from support.conditions import written
from support.parses import hand_parse

AFTER = """
    We we PRON PRP nsubj 2
    will will AUX MD aux 2
    leave leave VERB VB ROOT 2
    {word} {word} SCONJ IN mark 5
    they they PRON PRP nsubj 5
    pay pay VERB VBP advcl 2
"""
BEFORE = """
    If if SCONJ IN mark 2
    they they PRON PRP nsubj 2
    pay pay VERB VBP advcl 6
    , , PUNCT , punct 6
    we we PRON PRP nsubj 6
    will will AUX MD aux 6
    leave leave VERB VB ROOT 6
"""


def test_a_condition_after_its_clause() -> None:
    text, parse = hand_parse(AFTER.format(word="unless"))
    (found,) = hangings(parse, parse.tokens)
    assert not found.fronted
    assert written(text, tree([found], [])) == "all(unless: they pay)"


def test_a_condition_before_its_clause_ends_where_that_begins() -> None:
    text, parse = hand_parse(BEFORE)
    (found,) = hangings(parse, parse.tokens)
    assert found.fronted
    assert written(text, tree([found], [])) == "all(if: they pay)"
    assert not found.holds(parse.tokens[6])


def test_until_a_time_is_no_condition() -> None:
    text, parse = hand_parse("""
        Stay stay VERB VB ROOT 0
        until until ADP IN prep 0
        May May PROPN NNP pobj 1 DATE
    """)
    may = TimeValue(
        span=Span(text.index("May"), len(text)), value="2031-05", granularity="month", basis="publication", reason="",
        timex3=Timex3("DATE", "2031-05"),
    )  # fmt: skip
    assert hangings(parse, parse.tokens, [may]) == []


def test_even_if_and_if_not_are_no_conditions() -> None:
    _, parse = hand_parse(AFTER.format(word="if").replace("We we PRON PRP nsubj 2", "Even even ADV RB advmod 2"))
    assert len(hangings(parse, parse.tokens)) == 1
    _, parse = hand_parse("""
        If if SCONJ IN mark 1
        not not PART RB advcl 4
        , , PUNCT , punct 4
        we we PRON PRP nsubj 4
        leave leave VERB VBP ROOT 4
    """)
    assert hangings(parse, parse.tokens) == []


def test_once_as_an_adverb() -> None:
    _, parse = hand_parse("""
        posts post NOUN NNS ROOT 0
        he he PRON PRP nsubj 3
        once once ADV RB advmod 3
        held hold VERB VBD relcl 0
    """)
    assert hangings(parse, parse.tokens) == []


def test_the_longest_connective_wins() -> None:
    for rows in connectives().values():
        assert [len(row.words) for row in rows] == sorted((len(row.words) for row in rows), reverse=True)
        assert len({row.words for row in rows}) == len(rows)
