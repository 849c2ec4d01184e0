"""Trees that go deeper than any writer's sentence: "she said that he said that she said", without an end.

What follows a tree up or down, word by word, has to come to an end soon; so a branch that hangs too deep is cut off.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.text.parse import Token

DEEPEST = 60
"""So many words a word may hang below its root; in ordinary news it is hardly ever twenty."""


def shallow(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, in which what hangs deeper than DEEPEST below its root hangs on that root, as `dep`.

    What hangs on such a token goes along with it. Takes time linear in the tokens.
    """
    below: dict[int, list[int]] = {}
    for token in tokens:
        if token.head != token.i:
            below.setdefault(token.head, []).append(token.i)
    cut = {i: root.i for root in tokens if root.head == root.i for i in _too_deep(root.i, below)}
    return tuple(t._replace(head=cut[t.i], dep="dep") if t.i in cut else t for t in tokens) if cut else tuple(tokens)


def _too_deep(root: int, below: dict[int, list[int]]) -> list[int]:
    """Where the branches of a root are to be cut, each counted anew from there."""
    found: list[int] = []
    waiting = [(root, 0)]
    while waiting:
        i, depth = waiting.pop()
        if depth > DEEPEST:
            found.append(i)
            depth = 1
        waiting.extend((child, depth + 1) for child in below.get(i, ()))
    return found
