from __future__ import annotations

import pytest

from reportedly.model import Condition, Span
from reportedly.stages.commitments.splitting import bare, is_ordinal, joined, split
from support.conditions import written
from support.parses import hand_parse

LEAVES = """
    they they PRON PRP nsubj 1
    leave leave VERB VBP ROOT 1
"""


def tree(lines: str) -> str:
    text, parse = hand_parse(lines)
    return written(text, split("if", parse.tokens))


def test_one_clause_is_one_leaf() -> None:
    assert tree(LEAVES) == "if: they leave"


def test_clauses_with_and_must_both_be_met() -> None:
    assert (
        tree(
            LEAVES
            + """
        and and CCONJ CC cc 1
        he he PRON PRP nsubj 4
        stays stay VERB VBZ conj 1
    """
        )
        == "all(if: they leave, if: he stays)"
    )


def test_nouns_with_and_stay_together() -> None:
    assert (
        tree("""
        Ana Ana PROPN NNP nsubj 3
        and and CCONJ CC cc 0
        Bo Bo PROPN NNP conj 0
        leave leave VERB VBP ROOT 3
    """)
        == "if: Ana and Bo leave"
    )


def test_either_binds_what_follows_and() -> None:
    assert (
        tree(
            LEAVES
            + """
        and and CCONJ CC cc 1
        either either CCONJ CC preconj 4
        pay pay VERB VBP conj 1
        or or CCONJ CC cc 4
        work work VERB VBP conj 4
    """
        )
        == "all(if: they leave, any(if: pay, if: work))"
    )


def test_a_series_has_three_parts() -> None:
    assert (
        tree("""
        leave leave VERB VBP ROOT 0
        the the DET DT det 2
        dam dam NOUN NN dobj 0
        , , PUNCT , punct 0
        the the DET DT det 5
        mill mill NOUN NN conj 2
        , , PUNCT , punct 0
        and and CCONJ CC cc 5
        the the DET DT det 9
        inn inn NOUN NN conj 5
    """)
        == "all(if: leave the dam, if: the mill, if: the inn)"
    )


def test_an_exception_is_an_alternative() -> None:
    assert (
        tree(
            LEAVES
            + """
        , , PUNCT , punct 1
        unless unless SCONJ IN mark 5
        he he PRON PRP nsubj 5
        pays pay VERB VBZ advcl 1
    """
        )
        == "any(if: they leave, unless: he pays)"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("first first ADV RB advmod 0\n, , PUNCT , punct 0", True),
        ("thirdly thirdly ADV RB advmod 0", True),
        ("first first ADJ JJ amod 1\nlorries lorry NOUN NNS ROOT 1", False),
        ("a a DET DT det 0\n) ) PUNCT -RRB- punct 0", False),
        ("b b X LS ROOT 0\n) ) PUNCT -RRB- punct 0", True),
    ],
)
def test_words_that_count(lines: str, expected: bool) -> None:
    _, parse = hand_parse(lines)
    assert is_ordinal(parse.tokens) is expected


def test_nothing_is_left_of_marks_alone() -> None:
    _, parse = hand_parse(", , PUNCT , punct 0\nand and CCONJ CC cc 0")
    assert bare(parse.tokens) == []
    assert split("if", parse.tokens) is None


def test_groups_of_one_kind_are_joined_and_one_part_stands_alone() -> None:
    a, b, c = (Condition("if", Span(i, i + 1)) for i in range(3))
    assert joined("all", [joined("all", [a, b]), c]) == Condition(all_of=(a, b, c))
    assert joined("any", [None, b]) == b
    assert joined("any", []) is None
