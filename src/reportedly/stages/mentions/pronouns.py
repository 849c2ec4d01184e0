"""Pronouns that can stand for an actor."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model.actor import ActorType
from reportedly.stages.draft import Mention
from reportedly.text.parse import Parse, Token

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURALS = frozenset(
    {"both", "each", "they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves"}
)
_THINGS = frozenset({"it", "its", "itself"})
_SPEAKERS = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})


def find_pronouns(parse: Parse) -> Iterator[Mention]:
    """The pronouns of a parse in text order, without "it" that stands for nobody."""
    for token in parse.tokens:
        if _is_pronoun(parse, token):
            word = token.text.lower()
            kind: ActorType = "person" if word in _GENDERS or word in _SPEAKERS else "other"
            yield Mention(
                span=token.span, head=token.i, form="pronoun", text=word, type=kind,
                gender=_GENDERS.get(word, ""), plural=word in _PLURALS,
            )  # fmt: skip


def is_speakers(word: str) -> bool:
    """Whether a pronoun stands for whoever speaks: "I", "our"."""
    return word in _SPEAKERS


def is_relative(parse: Parse, token: Token) -> bool:
    """Whether "who", "which" or "that" opens a relative clause."""
    return token.text.lower() in _RELATIVES and any(a.dep == "relcl" for a in (token, *parse.ancestors(token)))


def _is_pronoun(parse: Parse, token: Token) -> bool:
    word = token.text.lower()
    if token.text in {"US", "WHO"}:
        return False
    if word in _RELATIVES:
        return token.tag in {"WP", "WP$", "WDT"} and is_relative(parse, token)
    if word in _THINGS:
        return token.dep != "expl" and not _is_empty(parse, token)
    if word in {"both", "each"}:
        return token.dep == "nsubj"
    return word in _GENDERS or word in _PLURALS or (word in _SPEAKERS and token.pos == "PRON")


def _is_empty(parse: Parse, token: Token) -> bool:
    """The "it" of "it is clear that", "it was reported that", "it seems", "it makes no difference whether"."""
    verb = parse.head(token)
    if token.text.lower() != "it" or token.dep not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma in {"seem", "appear", "rain", "snow", "happen", "turn"}:
        return True
    clause = parse.child(verb, "ccomp", "xcomp", "csubj", "advcl")
    described = verb.lemma == "be" and parse.child(verb, "acomp", "attr") is not None
    told = token.dep == "nsubjpass" or described
    return told and clause is not None and clause.i > verb.i
