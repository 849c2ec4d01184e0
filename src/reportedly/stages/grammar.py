"""Questions of grammar that several stages put to a parse."""

from __future__ import annotations

from reportedly.text.parse import Parse, Token


def has_to(parse: Parse, clause: Token) -> bool:
    """Whether a clause has a "to" before its verb."""
    return any(t.tag == "TO" for t in parse.children(clause, "aux"))


def is_infinitive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return verb.tag == "VB" and has_to(parse, verb)
