"""To whom a statement is addressed, where the text says so."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.stages.statements.governing import governor
from reportedly.text.parse import Parse, Token

_AUDIENCE = {
    "reporter", "journalist", "press", "media", "crowd", "audience", "lawmaker", "supporter", "people", "nation",
    "parliament", "public", "agency", "newspaper", "website", "broadcaster", "outlet", "magazine", "channel", "radio",
}  # fmt: skip
_HEARERS = ("PERSON", "ORG", "GPE", "NORP")
_TIMES = ("DATE", "TIME")
_OCCASIONS = {
    "interview", "call", "conversation", "letter", "phone", "remark", "statement", "message", "comment", "email",
    "meeting", "speech", "note", "briefing",
}  # fmt: skip
_SPEAKING = {"speak", "talk", "write", "testify", "appeal", "respond"}


def addressee_of(parse: Parse, verb: Token, *, takes_object: bool) -> Token | None:
    """The head of the phrase that names the hearer.

    That is an object beside the content ("told them"), a phrase with "to" or "with" ("said in an interview with X"), or
    what a participle of speaking beside the verb says ("Speaking to X, she said").
    """
    found = (t for t in _heard(parse, verb, takes_object=takes_object) if t.entity not in _TIMES)
    return next(found, None)


def _heard(parse: Parse, verb: Token, *, takes_object: bool) -> Iterator[Token]:
    if takes_object:
        yield from _told(parse, verb)
    yield from (t for t in parse.children(verb, "dative") if t.pos in ("NOUN", "PROPN", "PRON"))
    yield from _prepositional(parse, verb)
    for participle in parse.children(verb, "advcl"):
        if participle.lemma in _SPEAKING and participle.tag == "VBG":
            yield from _prepositional(parse, participle)
    above = governor(parse, verb)
    if verb.dep == "advcl" and above.lemma == "address":
        yield from (t for t in parse.children(above, "dobj") if _can_hear(t))
    for subject in parse.children(verb, "nsubj"):
        yield from _on_occasion(parse, subject)


def _told(parse: Parse, verb: Token) -> Iterator[Token]:
    told = parse.child(verb, "dobj", "dative") or parse.child(verb, "nsubjpass")
    if told is None and verb.tag == "VBN" and verb.dep == "advcl":
        told = parse.child(parse.head(verb), "nsubj")
    if told is not None and told.pos in ("NOUN", "PROPN", "PRON"):
        yield told


def _prepositional(parse: Parse, verb: Token) -> Iterator[Token]:
    """Hearers in phrases with "to", and on occasions ("in a letter to X")."""
    for preposition in parse.children(verb, "prep", "dative"):
        noun = parse.child(preposition, "pobj")
        if preposition.lemma in ("to", "with") and noun is not None and _can_hear(noun):
            yield noun
    yield from _on_occasion(parse, verb)


def _on_occasion(parse: Parse, token: Token) -> Iterator[Token]:
    for preposition in parse.children(token, "prep"):
        occasion = parse.child(preposition, "pobj")
        if preposition.lemma in ("in", "during", "at") and occasion is not None and occasion.lemma in _OCCASIONS:
            inner = next((p for p in parse.children(occasion, "prep") if p.lemma in ("with", "to")), None)
            heard = parse.child(inner, "pobj") if inner else None
            if heard is not None:
                yield heard


def _can_hear(noun: Token) -> bool:
    return noun.entity in _HEARERS or noun.lemma.lower() in _AUDIENCE or noun.pos == "PRON"
