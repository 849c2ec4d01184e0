"""Order by a word between two clauses, or a clause and a noun: after, before, during, since, until, while, when."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.order import found as f
from reportedly.stages.order.found import Found
from reportedly.stages.order.happening import had, happens, is_past, is_perfect, is_progressive
from reportedly.text.parse import Parse, Token

_SIGNALS = {
    "after": f.AFTER, "following": f.AFTER, "before": f.BEFORE, "during": f.WITHIN, "amid": f.SHARING,
    "while": f.SHARING, "since": f.FROM, "until": f.ENDING_IN, "till": f.ENDING_IN, "when": f.FROM, "once": f.AFTER,
}  # fmt: skip
# Two words that are one signal, by the first: "ahead of the vote", "prior to the vote".
_PAIRS = {"ahead": ("of", f.BEFORE), "prior": ("to", f.BEFORE), "subsequent": ("to", f.AFTER)}
_HANGING = ("prep", "mark", "advmod", "advcl", "pcomp")
# Beside the main verb these take back what a signal says: "did not leave before".
_NEGATIONS = frozenset(["not", "n't", "n’t", "never"])


def signalled(draft: Draft) -> Iterator[Found]:
    """The relations that a signal sets between two events of a sentence."""
    parse = draft.parse
    for token in parse.tokens:
        word = token.text.lower()
        if token.i and parse.tokens[token.i - 1].pos in ("ADP", "SCONJ"):
            continue  # "since before the war", "until after the vote" say something else
        if word in _SIGNALS and token.dep in _HANGING:
            yield from _found(draft, token, token, _SIGNALS[word])
        elif word in _PAIRS:
            second, holds = _PAIRS[word]
            inner = next((t for t in parse.children(token, "prep") if t.text.lower() == second), None)
            if inner is not None:
                yield from _found(draft, token, inner, holds)


def _found(draft: Draft, outer: Token, inner: Token, holds: int) -> Iterator[Found]:
    """`outer` hangs on the main event, the other hangs under `inner`; they are one word, or two."""
    parse = draft.parse
    opens_clause = outer is inner and outer.dep in ("mark", "advmod")
    ends = _clauses(parse, outer) if opens_clause else _phrase(parse, outer, inner)
    if ends is None:
        return
    main, other = ends
    narrowed = _narrowed(parse, outer.text.lower(), main, other, holds)
    if narrowed is None or not (happens(parse, main) and happens(parse, other)) or _is_denied(parse, main):
        return
    signal = Span(outer.start, inner.end)
    reason = f"“{main.text}” {signal.of(draft.article.text)} “{other.text}”"
    yield Found(main.span, other.span, narrowed, signal, reason)


def _clauses(parse: Parse, mark: Token) -> tuple[Token, Token] | None:
    """The main clause's verb, and that of the clause that the signal opens."""
    other = parse.head(mark)
    if other.dep != "advcl" or mark.i > other.i:
        return None
    return parse.head(other), other


def _phrase(parse: Parse, outer: Token, inner: Token) -> tuple[Token, Token] | None:
    """What a preposition hangs on, and the noun or the gerund under it."""
    below, above = parse.child(inner, "pobj", "pcomp"), parse.head(outer)
    return (above, below) if below is not None and above.i != outer.i else None


def _is_denied(parse: Parse, main: Token) -> bool:
    return any(child.text.lower() in _NEGATIONS for child in parse.children(main, "neg", "advmod"))


def _narrowed(parse: Parse, word: str, main: Token, other: Token, holds: int) -> int | None:
    """What a signal says with these tenses; None where it says nothing of time."""
    if word == "when":
        return _when(parse, main, other)
    if word == "since" and main.pos == "VERB":
        return holds if is_perfect(parse, main) else None  # else it may mean "because"
    if word == "while":
        return holds if is_past(parse, main) and is_progressive(other) else None  # else it may mean "although"
    if word == "once":
        return holds if is_past(parse, main) and is_past(parse, other) else None
    return holds


def _when(parse: Parse, main: Token, other: Token) -> int | None:
    """Had left when they came: before; was leaving when they came: sharing time; left when they came: not earlier."""
    if not (is_past(parse, main) and is_past(parse, other)):
        return None
    if is_progressive(main) or is_progressive(other):
        return f.SHARING
    if is_perfect(parse, main):
        return f.BEFORE if had(parse, main) and not had(parse, other) else None
    return f.FROM
