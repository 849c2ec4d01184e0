"""Whose a noun is that presents a statement: "the army's claim", "a deal between the army and the port"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.groups import COLLECTIVES, ORGANISATIONS
from reportedly.lexicon.roles import is_person
from reportedly.text.parse import Parse, Token

_BODIES = {"NORP", "ORG", "GPE"}
_NAMES = _BODIES | {"PERSON"}
_FROM = {"by", "from"}


def owner_of(parse: Parse, noun: Token) -> Token | None:
    """Who the phrase of a noun names as the one who makes the statement; None where it names nobody."""
    return next(_owners(parse, noun), None)


def _owners(parse: Parse, noun: Token) -> Iterator[Token]:
    """In the order of trust: an owner, a maker, the parties, the body in front of the noun."""
    yield from parse.children(noun, "poss")[:1]
    for preposition in parse.children(noun, "prep", "agent"):
        if preposition.lemma in _FROM:
            yield from parse.children(preposition, "pobj")
    for participle in parse.children(noun, "acl"):
        for by in parse.children(participle, "agent") if participle.tag == "VBN" else ():
            yield from parse.children(by, "pobj")
    yield from _of(parse, noun)
    yield from (t for t in parse.children(noun, "amod", "compound", "nmod") if t.entity in _BODIES or _is_body(t))


def _of(parse: Parse, noun: Token) -> Iterator[Token]:
    """The mayor of "the decision of the mayor to leave", the sides of "a deal between the army and the port"."""
    decides = any(t.i > noun.i for t in parse.children(noun, "acl", "ccomp"))
    for preposition in parse.children(noun, "prep"):
        for named in parse.children(preposition, "pobj"):
            if preposition.text == "between" or (preposition.text == "of" and decides and _has_a_mind(named)):
                yield named


def _is_body(noun: Token) -> bool:
    """Whether a noun is a body that speaks as one; "media" too, whose singular is another word."""
    return noun.pos in ("NOUN", "PROPN") and bool({noun.lemma.lower(), noun.text.lower()} & (ORGANISATIONS | {"media"}))


def _has_a_mind(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return noun.entity in _NAMES or noun.pos == "PRON" or is_person(lemma) or lemma in ORGANISATIONS | COLLECTIVES
