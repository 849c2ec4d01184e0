"""Phrases around a token of a parse: noun phrases, clauses, verb groups."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.model import Span
from reportedly.text.parse import Parse, Token, runs, stretch_around, stretches

_GROUP = ("aux", "auxpass", "neg", "prt")
_SEPARATORS = {",", ";", ":", "—", "–", "-", "--", ".", "!", "?", "…", "..."}
CARRIERS = {
    "go", "continue", "begin", "start", "keep", "seek", "try", "rush", "proceed", "be", "appear", "seem", "tend",
    "manage", "decline", "refuse", "need", "have", "want",
}  # fmt: skip
_INCIDENTAL = ("relcl", "advcl")


def noun_phrase(parse: Parse, head: Token, verb: Token | None = None) -> Span:
    """The phrase of a noun with its appositions and close modifiers, without a relative clause set off by a comma.

    The clause of `verb` is left out too, where it hangs on the noun ("a study proving that").
    """
    cut = {child.i for child in parse.children(head) if _is_aside(parse, child) or _holds(parse, child, verb)}
    return outline(trimmed_tokens(stretch_around(parse.subtree(head, cut), head)) or [head])


def _is_aside(parse: Parse, child: Token) -> bool:
    """A relative clause after a comma, or a clause that the parse has coordinated with the noun."""
    if child.dep in ("cc", "conj"):
        return child.pos in ("VERB", "AUX")
    first = parse.subtree(child)[0].i
    return child.dep in _INCIDENTAL and first > 0 and parse.tokens[first - 1].text in _SEPARATORS


def _holds(parse: Parse, child: Token, verb: Token | None) -> bool:
    return verb is not None and (child == verb or child in parse.ancestors(verb))


def trimmed_tokens(tokens: Iterable[Token]) -> list[Token]:
    """Tokens without the separators at their ends, and without a last "and"."""
    kept = list(tokens)
    while kept and kept[0].text in _SEPARATORS:
        kept.pop(0)
    while kept and (kept[-1].text in _SEPARATORS or (kept[-1].dep == "cc" and kept[-1].pos == "CCONJ")):
        kept.pop()
    return kept


def outline(tokens: list[Token]) -> Span:
    """From the first token's start to the last one's end."""
    return Span(tokens[0].start, tokens[-1].end)


def spans_of(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """The stretches of tokens, each without the separators at its ends; empty ones are left out."""
    return tuple(outline(kept) for stretch in stretches(sorted(set(tokens))) if (kept := trimmed_tokens(stretch)))


def verb_group(parse: Parse, verb: Token, *more: Token | None) -> tuple[Span, ...]:
    """A verb with its auxiliaries, adverbs and particle, the verbs it continues ("went on to say"), and `more`."""
    group = {verb, *parse.children(verb, *_GROUP), *(token for token in more if token)}
    above = parse.head(verb)
    while verb.dep == "xcomp" and above.lemma in CARRIERS and above.i < verb.i <= above.i + 5:
        group |= {above, *parse.children(above, *_GROUP)}
        verb, above = above, parse.head(above)
    low = min(token.i for token in group)
    while low > 0 and parse.tokens[low - 1].dep == "advmod" and parse.tokens[low - 1].tag == "RB":
        low -= 1
    high = max(token.i for token in group if token.i <= verb.i or token in group)
    between = [t for t in parse.tokens[low : high + 1] if t.dep in ("advmod", "aux", "neg", "prt") or t in group]
    return tuple(runs(sorted({*group, *between})))
