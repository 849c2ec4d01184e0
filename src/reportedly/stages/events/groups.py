"""Whether a noun belongs to a group of the tables, by its word or by what the parse and the mentions say of it."""

from __future__ import annotations

from reportedly.lexicon.countries import BY_CAPITAL, BY_NAME, BY_PEOPLE
from reportedly.lexicon.events import GROUPS, EventRow, event_nouns
from reportedly.lexicon.roles import is_person
from reportedly.stages.draft import Draft
from reportedly.text.parse import Token

_ENTITIES = {
    "actors": frozenset(["PERSON", "ORG", "GPE", "NORP"]),
    "land": frozenset(["GPE", "LOC", "FAC"]),
    "buildings": frozenset(["FAC"]),
    "people": frozenset(["PERSON"]),
    "deals": frozenset(["LAW"]),
    "aid": frozenset(["MONEY"]),
}
_MENTIONS = {
    "actors": frozenset(["person", "organisation", "group", "outlet"]),
    "land": frozenset(["place"]),
    "people": frozenset(["person", "group"]),
    "press": frozenset(["outlet"]),
}
_MANY = frozenset(["NNS", "NNPS"])


def is_of(draft: Draft, token: Token, group: str) -> bool:
    """Whether the phrase of `token` is of a group, `@TYPE` for nouns of an event type: "dozens of troops" too."""
    return any(_is_of(draft, head, group) for head in _heads(draft, token))


def _heads(draft: Draft, token: Token) -> list[Token]:
    """The head of a phrase, and what it measures out; of "which" and "who", what they stand for."""
    if token.tag in ("WDT", "WP") and draft.parse.head(token).dep == "relcl":
        return [token, draft.parse.head(draft.parse.head(token))]
    if token.lemma.lower() not in GROUPS["measures"] and token.pos != "NUM":
        return [token]
    of = (p for p in draft.parse.children(token, "prep") if p.text.lower() == "of")
    return [token, *(noun for p in of for noun in draft.parse.children(p, "pobj"))]


def _is_of(draft: Draft, token: Token, group: str) -> bool:
    lemma = token.lemma.lower()
    if group.startswith("@"):
        return any(row.type == group[1:] and not _needs_modifier(row) for row in event_nouns().get(lemma, ()))
    if group == "several":
        return token.tag in _MANY or draft.parse.child(token, "conj") is not None
    if lemma in GROUPS.get(group, ()) or token.entity in _ENTITIES.get(group, ()):
        return True
    if group in ("actors", "people") and (token.pos == "PRON" or is_person(lemma) or _is_fighter(lemma)):
        return token.text.lower() not in ("it", "this", "that", "which", "what")
    mention = draft.mention_heads.get(token.i)
    return mention is not None and mention.form != "pronoun" and mention.type in _MENTIONS.get(group, ())


def is_town(token: Token) -> bool:
    """Whether a place is no state: in "the Halmar attack" it is where, in "the Calvenian attack" who."""
    return token.entity in ("GPE", "LOC", "FAC") and token.text.lower() not in BY_NAME | BY_CAPITAL | BY_PEOPLE


def _needs_modifier(row: EventRow) -> bool:
    """Whether a noun is of the row's type only with a word before it: "military campaign"."""
    return all(condition[0].startswith("mod:") for condition in row.conditions)


def _is_fighter(lemma: str) -> bool:
    return lemma in GROUPS["forces"] or lemma in GROUPS["people"]
