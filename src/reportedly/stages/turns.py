"""Turns of speech: clauses that only lead up to what is said, and bind nobody ("I'll give you an example")."""

from __future__ import annotations

from reportedly.text.parse import Parse, Token

_SAYING = {"add", "admit", "argue", "concede", "confess", "emphasize", "emphasise", "mention", "note", "reiterate",
           "repeat", "say", "stress", "venture"}  # fmt: skip
_TO_HEARER = {"assure", "remind", "tell"}
_GIVEN = {"example", "hint", "idea", "illustration", "instance"}
_PLAIN = {"blunt", "brief", "candid", "clear", "fair", "frank", "honest", "plain", "straight"}


def is_turn_of_speech(parse: Parse, verb: Token) -> bool:
    """Whether the one who speaks only says that they speak: "I will say this", "let me be clear", "we'll see"."""
    own = parse.child(verb, "nsubj")
    word = own.text.lower() if own is not None else ""
    lemma = verb.lemma.lower()
    if word in ("i", "me"):
        return lemma in _SAYING or _tells(parse, verb) or _is_plain(parse, verb)
    return word == "we" and lemma == "see" and parse.child(verb, "dobj") is None


def _tells(parse: Parse, verb: Token) -> bool:
    """As in "I'll tell you", "I can assure you", "I'll give you an example"."""
    hears = any(t.text.lower() == "you" for t in parse.children(verb, "dobj", "dative"))
    given = any(t.lemma.lower() in _GIVEN for t in parse.children(verb, "dobj"))
    return (hears and verb.lemma.lower() in _TO_HEARER) or (given and verb.lemma.lower() in ("give", "offer"))


def _is_plain(parse: Parse, verb: Token) -> bool:
    """As in "I'll be honest"."""
    return verb.lemma == "be" and any(t.lemma.lower() in _PLAIN for t in parse.children(verb, "acomp"))
