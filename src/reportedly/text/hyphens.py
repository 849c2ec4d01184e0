"""Words with a hyphen that the model takes apart and hangs up piece by piece: "a re-run" as three objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.text.parse import Token

_NO_WORD = ("PUNCT", "SYM")


def joined(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, in which the pieces of such a word, and what hangs on them, hang on its last piece."""
    last_of = dict(_pieces(tokens))
    return tuple(_hung(token, last_of) for token in tokens) if last_of else tuple(tokens)


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Each first piece and hyphen with the last piece of its word, by index."""
    for before, hyphen, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        glued = hyphen.text == "-" and before.end == hyphen.start and hyphen.end == after.start
        alike = hyphen.head == after.head and hyphen.dep == after.dep and hyphen.dep != "ROOT"
        if glued and alike and hyphen.pos not in _NO_WORD:
            yield hyphen.i, after.i
            if before.head == after.head != before.i:
                yield before.i, after.i


def _hung(token: Token, last_of: dict[int, int]) -> Token:
    if token.i in last_of:
        return token._replace(head=last_of[token.i], dep="punct" if token.text == "-" else "compound")
    return token._replace(head=last_of[token.head]) if token.head in last_of else token
