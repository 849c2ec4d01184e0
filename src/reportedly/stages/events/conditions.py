"""Which row of the tables fits a verb or a noun where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.lexicon.events import GROUPS, Condition, EventRow
from reportedly.stages.draft import Draft
from reportedly.stages.events.arguments import Arguments
from reportedly.stages.events.groups import is_of
from reportedly.text.parse import Token


def fitting(draft: Draft, word: Token, given: Arguments, rows: Sequence[EventRow]) -> EventRow | None:
    """The first row one of whose conditions holds; None where none does, or the row says that it is no event."""
    for row in rows:
        if any(_holds(draft, word, given, condition) for condition in row.conditions):
            return row if row.is_event else None
    return None


def _holds(draft: Draft, word: Token, given: Arguments, condition: Condition) -> bool:
    return all(_part_holds(draft, word, given, part) for part in condition)


def _part_holds(draft: Draft, word: Token, given: Arguments, part: str) -> bool:
    slot, _, group = part.partition(":")
    match slot:
        case "any":
            return True
        case "none":
            return not given.objects
        case "to" if word.pos == "VERB" and not group:
            return given.infinitive is not None
        case "to" if not group:
            return bool(given.phrases.get("to")) or _has_infinitive(draft, word)
        case "that":
            return given.clause is not None or _has_infinitive(draft, word)
        case "light":
            return supporter(draft, word) is not None
        case "obj":
            return _any(draft, given.objects, group)
        case "subj":
            return _any(draft, given.actors, group)
        case "mod":
            return _any(draft, draft.parse.children(word, "compound", "amod", "poss", "nmod"), group)
        case _:
            return _any(draft, given.phrases.get(slot, ()), group)


def _any(draft: Draft, tokens: Iterable[Token], group: str) -> bool:
    return any(not group or is_of(draft, token, group) for token in tokens)


def _has_infinitive(draft: Draft, noun: Token) -> bool:
    return any(t.tag == "VB" or t.tag == "MD" for t in draft.parse.children(noun, "acl", "relcl", "ccomp"))


def supporter(draft: Draft, noun: Token) -> Token | None:
    """The verb that only carries a noun: "launched an attack", "took part in talks"; also "talks took place"."""
    head = draft.parse.head(noun)
    if noun.dep == "conj" and head.pos in ("NOUN", "PROPN"):
        return supporter(draft, head)
    if noun.dep in ("dobj", "nsubjpass") and _is_in(draft, head, "light", "suffered"):
        return head
    if noun.dep == "nsubj" and _is_in(draft, head, "happening"):
        return head
    if noun.dep == "pobj" and head.text.lower() in ("in", "into"):
        above = draft.parse.head(head)
        above = draft.parse.head(above) if above.lemma == "part" else above
        return above if _is_in(draft, above, "taking_part") else None
    return None


def _is_in(draft: Draft, verb: Token, *groups: str) -> bool:
    if verb.pos != "VERB":
        return False
    words = {verb.lemma.lower(), *(f"{verb.lemma.lower()}_{t.text.lower()}" for t in draft.parse.children(verb, "prt"))}
    return any(words & GROUPS[group] for group in groups)
