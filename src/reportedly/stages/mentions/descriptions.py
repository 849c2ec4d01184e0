"""Descriptions: noun phrases for those who can speak or act without being named."""

from __future__ import annotations

from collections.abc import Container, Iterator

from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.groups import (
    COLLECTIVES,
    DOCUMENTS,
    ORGANISATIONS,
    OUTLETS,
    PLACES,
    PRESS_WORDS,
    QUANTIFIERS,
    SHARED_OUTLETS,
)
from reportedly.lexicon.roles import GENDERS, is_person
from reportedly.model.actor import ActorType
from reportedly.stages.draft import Mention
from reportedly.stages.mentions.names import glued
from reportedly.stages.mentions.offices import office_of, role_word
from reportedly.stages.phrases import phrase, phrase_name
from reportedly.text.parse import Parse, Token

_SINGLES = frozenset({"one", "another", "each", "either", "neither"})
_PREFIXES = frozenset({"co", "ex"})
_PARTS = frozenset({"compound", "amod", "nmod", "npadvmod", "quantmod", "nummod", "advmod"})


def find_descriptions(parse: Parse, named: Container[int]) -> Iterator[Mention]:
    """The descriptions of a parse in text order; `named` are the tokens of names."""
    for token in parse.tokens:
        if token.i not in named and (kind := _kind(parse, token)):
            yield _mention(parse, token, kind)


def noun_type(word: str, *, plural: bool, beside: Container[str] = ()) -> ActorType | None:
    """What a noun stands for, if it can speak or act. `beside`, the words before it, make an agency a news agency."""
    pressed = any(w in beside for w in PRESS_WORDS)
    if word in OUTLETS and (word not in SHARED_OUTLETS or pressed):
        return "outlet"
    if is_person(word):
        return "group" if plural else "person"
    if word in COLLECTIVES:
        return "group"
    if word in PLACES:
        return "place"
    if word in ORGANISATIONS:
        return "group" if plural else "organisation"
    return "document" if word in DOCUMENTS else None


def _is_plural(token: Token) -> bool:
    """Whether a noun stands for several."""
    return token.tag in {"NNS", "NNPS"} or token.lemma.lower() in COLLECTIVES or token.text.lower() in COLLECTIVES


def _kind(parse: Parse, token: Token) -> ActorType | None:
    if token.text.lower() in QUANTIFIERS and token.dep not in _PARTS | {"det"}:
        counted = _counted(parse, token)
        if counted is not None or token.pos != "NOUN" or token.lemma == "one":
            return counted
    if token.pos not in {"NOUN", "PROPN"} or token.dep in _PARTS or _is_tail(parse, token):
        return None
    if _within_quantity(parse, token) or after_prefix(parse, token) is not None:
        return None
    beside = {t.text.lower() for t in parse.children(token, "compound", "amod", "nmod")}
    word = role_word(parse, token).lemma.lower()
    plural = _is_plural(token)
    if (not plural and _is_bare(parse, token)) or any(t.text.lower() == "no" for t in parse.children(token, "det")):
        return None
    found = noun_type(word, plural=plural, beside=beside) or noun_type(token.text.lower(), plural=plural, beside=beside)
    if found is None and token.dep == "appos" and parse.head(token).entity == "PERSON" and token.tag == "NN":
        return "person"
    if found is None and token.dep == "nsubj" and parse.head(token).lemma in cue_verbs() and token.pos == "NOUN":
        return "group" if plural else "other"
    return found


def _is_bare(parse: Parse, token: Token) -> bool:
    """A singular with nothing before it, as in "took office": no actor, unless it is somebody's title."""
    if token.text[:1].isupper() and token.i != parse.sentence(token)[0].i:
        return False
    if any(c.i < token.i for c in parse.children(token, "det", "poss", "amod", "nummod", "compound", "nmod")):
        return False
    role = token.dep == "conj" and is_person(parse.head(token).lemma.lower()) and parse.head(token).tag == "NN"
    return not (is_person(token.lemma.lower()) and (role or token.dep in {"appos", "attr", "nsubj", "nsubjpass"}))


def _counted(parse: Parse, token: Token) -> ActorType | None:
    """What "some of the analysts", "a number of residents" stands for."""
    of = parse.child(token, "prep")
    whole = parse.child(of, "pobj") if of is not None and of.text.lower() == "of" else None
    if whole is not None and whole.text.lower() == "them":
        return "person" if token.text.lower() in _SINGLES else "group"
    if whole is None or whole.pos not in {"NOUN", "PROPN"}:
        return None
    found = noun_type(whole.lemma.lower(), plural=_is_plural(whole))
    if found == "group" and token.text.lower() in _SINGLES:
        return "person" if is_person(whole.lemma.lower()) else "organisation"
    return found


def _within_quantity(parse: Parse, token: Token) -> bool:
    """Whether the noun is the "of" part of such a phrase, which is a mention already."""
    of = parse.head(token)
    return (
        token.dep == "pobj"
        and of.text.lower() == "of"
        and parse.head(of).text.lower() in QUANTIFIERS - {"group", "couple"}
    )


def after_prefix(parse: Parse, token: Token) -> Token | None:
    """The noun that "co" or "ex" goes with, where the parser has cut "co-author" in three."""
    if token.text.lower() not in _PREFIXES or token.i + 2 >= len(parse.tokens):
        return None
    hyphen, noun = parse.tokens[token.i + 1 : token.i + 3]
    whole = hyphen.text == "-" and glued(parse, hyphen.i) and glued(parse, noun.i) and noun.pos in {"NOUN", "PROPN"}
    return noun if whole else None


def _is_tail(parse: Parse, token: Token) -> bool:
    """The second half of "secretary-general"."""
    return (
        token.i > 1
        and parse.tokens[token.i - 2].text.lower() not in _PREFIXES
        and parse.tokens[token.i - 1].text == "-"
        and glued(parse, token.i)
        and parse.head(token).i == token.i - 2
    )


def _mention(parse: Parse, token: Token, kind: ActorType) -> Mention:
    office = office_of(parse, token) if kind == "person" else None
    return Mention(
        span=phrase(parse, token),
        head=token.i,
        form="description",
        text=phrase_name(parse, token),
        type=kind,
        role=office.role if office else None,
        of=office.of if office else None,
        gender=GENDERS.get(role_word(parse, token).lemma.lower(), ""),
        plural=_is_plural(token) or kind == "group",
    )
