"""Words with a hyphen that the model has taken apart."""

from __future__ import annotations

from reportedly.text.hyphens import joined
from reportedly.text.parse import Parse, Token


def tokens(*rows: tuple[str, str, str, int], glued: bool = True) -> tuple[Token, ...]:
    """Tokens from rows of word, tag, label and head; those around a hyphen stand close to it."""
    made: list[Token] = []
    end = 0
    for i, (word, pos, dep, head) in enumerate(rows):
        close = glued and i and "-" in (word, rows[i - 1][0])
        start = end if close or not i else end + 1
        end = start + len(word)
        made.append(Token(i, start, end, word, word, pos, pos, dep, head))
    return tuple(made)


RERUN = (
    ("wanted", "VERB", "ROOT", 0),
    ("a", "DET", "det", 2),
    ("re", "NOUN", "dobj", 0),
    ("-", "NOUN", "dobj", 0),
    ("run", "NOUN", "dobj", 0),
)


def test_the_pieces_hang_on_the_last() -> None:
    parse = Parse(joined(tokens(*RERUN)))
    (run,) = parse.children(parse.tokens[0], "dobj")
    assert [t.text for t in parse.subtree(run)] == ["a", "re", "-", "run"]


def test_a_hyphen_that_stands_apart_joins_nothing() -> None:
    apart = tokens(*RERUN, glued=False)
    assert joined(apart) == apart


def test_nor_does_one_that_the_model_takes_for_a_mark() -> None:
    marked = tokens(*(row if row[0] != "-" else ("-", "PUNCT", "punct", 4) for row in RERUN))
    assert joined(marked) == marked


def test_no_piece_that_the_rest_hangs_on_is_moved() -> None:
    rows = (("re", "VERB", "ROOT", 0), ("-", "VERB", "conj", 0), ("open", "VERB", "conj", 0))
    parse = Parse(joined(tokens(*rows)))
    assert [t.head for t in parse.tokens] == [0, 2, 0]
