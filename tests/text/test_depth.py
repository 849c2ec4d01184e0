from __future__ import annotations

from reportedly.text.depth import DEEPEST, shallow
from reportedly.text.parse import Parse, Token


def _chain(length: int) -> list[Token]:
    """Words of which each hangs on the one before."""
    return [
        Token(i, 2 * i, 2 * i + 1, "a", "a", "VERB", "VB", "conj" if i else "ROOT", max(i - 1, 0))
        for i in range(length)
    ]


def test_an_ordinary_tree_is_left_as_it_is() -> None:
    tokens = _chain(DEEPEST + 1)
    assert shallow(tokens) == tuple(tokens)


def test_what_hangs_too_deep_hangs_on_the_root() -> None:
    tokens = shallow(_chain(DEEPEST + 2))
    assert (tokens[-1].head, tokens[-1].dep) == (0, "dep")


def test_no_word_of_an_endless_chain_is_deep() -> None:
    parse = Parse(shallow(_chain(3000)))
    assert max(len(list(parse.ancestors(token))) for token in parse.tokens) <= DEEPEST
    assert parse.tokens[DEEPEST + 2].head == DEEPEST + 1  # the branch that is cut off keeps together


def test_no_tokens() -> None:
    assert shallow([]) == ()
