"""Titles and offices: what stands before a name, and what a description says of somebody's role."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from reportedly.lexicon.countries import country_of
from reportedly.lexicon.tables import sections
from reportedly.lexicon.titles import MODIFIERS, RANKS
from reportedly.stages.mentions.names import glued, is_title
from reportedly.stages.phrases import phrase, spelled
from reportedly.text.parse import Parse, Token

_GENERALS = sections("titles.txt")["before_general"]
_WHEN = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL"})
_OWNERS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_HELD = frozenset({"ORG", "GPE", "LOC"})
_LEFT_ALONE = frozenset({"the", "a", "an", "this", "that", "some", "any", "one", "another"})


class Office(NamedTuple):
    """An office: token `first` its leftmost word, `role` and `of` as they stand, `noun` the role's one word."""

    first: int
    role: str | None = None
    of: str | None = None
    noun: str = ""


def office_before(parse: Parse, first: int) -> Office:
    """What stands right before the name that begins at token `first`: "U.S. Secretary of State", "Sheikh"."""
    tokens, start = parse.tokens, first
    title = _title_end(parse, first - 1)
    if title is None:
        return Office(first)
    start = title
    while start > 0 and _goes_with(parse, start - 1, start):
        start -= 1
    role_first = start
    while start > 0 and _names_owner(parse, start - 1, start):
        start -= 1
    owner = tokens[start:role_first]
    role = [t for t in tokens[role_first:first] if t.text not in {",", "'s"}]
    noun = tokens[title].lemma.lower().rstrip(".")
    return Office(start, spelled(role) or None, _owner_text(owner), RANKS.get(noun, noun))


def office_of(parse: Parse, head: Token) -> Office:
    """What a description headed by `head` says: "the deputy head of the Force" is `deputy head`, of `Force`."""
    noun = role_word(parse, head)
    first = min(head.i, noun.i)
    while first > 0 and _is_role_part(parse, first - 1, head):
        first -= 1
    last = _role_end(parse, head)
    words = parse.tokens[first : last + 1]
    role = spelled(words)
    opening = words[0].i == parse.sentence(head)[0].i and words[0].text[1:].islower() and not words[0].entity
    opening = opening and not (len(words) > 1 and words[1].text[:1].isupper())  # "Chief Executive" is a title
    role = role[0].lower() + role[1:] if opening else role
    return Office(first, role, _owner(parse, head, first), noun.lemma.lower())


def role_word(parse: Parse, head: Token) -> Token:
    """The word that tells the role: "secretary" of "secretary general"."""
    if head.text.lower() != "general":
        return head
    i = head.i - 1
    i -= i > 0 and parse.tokens[i].text == "-"
    before = parse.tokens[i] if i >= 0 else head
    return before if before.text.lower() in _GENERALS else head


def _title_end(parse: Parse, i: int) -> int | None:
    """The title word that ends at token `i`, or heads "Secretary of State" there."""
    if i < 0:
        return None
    token = parse.tokens[i]
    if is_title(token) and token.tag not in {"NNS", "NNPS"}:
        return i
    if i > 1 and token.text[:1].isupper() and parse.tokens[i - 1].text == "of" and is_title(parse.tokens[i - 2]):
        return i - 2
    return None


def _goes_with(parse: Parse, i: int, after: int) -> bool:
    """Whether token `i` belongs to the title that begins at `after`."""
    token = parse.tokens[i]
    if token.sentence != parse.tokens[after].sentence:
        return False
    if token.text == "-":
        return glued(parse, i) and glued(parse, i + 1)
    if parse.tokens[after].text == "-":
        return True
    word = token.text.lower().rstrip(".")
    if is_title(token) and token.tag not in {"NNS", "NNPS"} and token.pos != "VERB":
        return True
    modifies = token.dep in {"compound", "amod", "nmod"} and after <= token.head <= after + 6
    return word in MODIFIERS or (modifies and not token.entity and word not in _LEFT_ALONE and country_of(word) is None)


def _names_owner(parse: Parse, i: int, after: int) -> bool:
    """Whether token `i` is part of whose office it is: "U.S.", "Iran's", "the group's", "Apple"."""
    token = parse.tokens[i]
    if token.sentence != parse.tokens[after].sentence or token.pos in {"VERB", "ADP", "AUX", "CCONJ", "SCONJ"}:
        return token.tag == "POS" and glued(parse, i)
    if token.tag in {"POS", "PRP$"}:
        return True
    below = token.head >= after or (
        token.head > i and token.dep in {"compound", "amod", "det", "poss", "punct", "nmod"}
    )
    return (
        below
        and token.dep in {"compound", "amod", "nmod", "poss", "det", "punct"}
        and token.text not in {",", '"', "“", "”", ";", ":"}
    )


def _owner_text(tokens: tuple[Token, ...]) -> str | None:
    """The owner as it stands, without articles and possessive marks, and of adjectives with names only."""
    plain = {"POS", "PRP$", "DT"}
    kept = [t for t in tokens if t.tag not in plain and (t.tag != "JJ" or t.entity or t.text[:1].isupper())]
    return spelled(kept) or None


def _is_role_part(parse: Parse, i: int, head: Token) -> bool:
    """Whether token `i` is a modifier that belongs to the role itself."""
    token = parse.tokens[i]
    if token.text == "-":
        return glued(parse, i) and glued(parse, i + 1)
    if parse.tokens[i + 1].text == "-" and glued(parse, i + 1):
        return True
    if country_of(token.text) is not None or (token.entity and token.pos == "PROPN"):
        return False
    word = token.text.lower()
    return word in MODIFIERS or (token.dep == "compound" and token.head == head.i and token.pos == "NOUN")


def _role_end(parse: Parse, head: Token) -> int:
    """The last token of the role: that of "secretary of state" is "state"."""
    last = head.i
    while (
        last + 2 < len(parse.tokens)
        and parse.tokens[last + 1].text == "-"
        and glued(parse, last + 1)
        and glued(parse, last + 2)
    ):
        last += 2
    of = next((c for c in parse.children(head, "prep") if c.text == "of" and c.i == last + 1), None)
    whole = parse.child(of, "pobj") if of else None
    if whole is not None and whole.i == last + 2 and whole.tag in {"NN", "NNP"}:
        return whole.i if whole.text.islower() or whole.text in {"State", "Staff"} else last
    return last


def _owner(parse: Parse, head: Token, first: int) -> str | None:
    """Whose office it is: the object of "of", "for", "at" or "in", a possessor, or a name right before the role."""
    end = _role_end(parse, head)
    for token in (head, parse.tokens[end]):
        for prep in parse.children(token, "prep"):
            whole = parse.child(prep, "pobj")
            if (
                whole is not None
                and whole.i > end
                and whole.entity not in _WHEN
                and prep.text.lower() in {"of", "for", "at", "in", "with"}
            ):
                return spelled(_before_holder(_bare(parse.within(phrase(parse, whole)))))
    owner = parse.child(head, "poss")
    if owner is not None and owner.pos != "PRON":
        return spelled(_bare(parse.within(phrase(parse, owner))))
    before = [
        t
        for t in parse.children(head, "compound", "amod", "nmod")
        if t.i < first and (t.entity in _OWNERS or t.pos == "PROPN")
    ]
    return spelled(_bare(parse.tokens[_whole_name(parse, before[0]) : before[-1].i + 1])) if before else None


def _whole_name(parse: Parse, token: Token) -> int:
    """Where the name that a word belongs to begins: the "North" of "North Korean" hangs on "Korean" alone."""
    first = token.i
    while first > 0 and token.entity and parse.tokens[first - 1].entity == token.entity:
        if parse.tokens[first - 1].head != first:
            break
        first -= 1
    return first


def _before_holder(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the person right behind a place or a body: "Belm Ana Reff" of "Mayor of Belm Ana Reff"."""
    for i, (before, token) in enumerate(pairwise(tokens), start=1):
        if before.entity in _HELD and token.entity == "PERSON":
            return tokens[:i]
    return tokens


def _bare(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without an article before and a possessive mark behind."""
    first, last = 0, len(tokens)
    while first < last - 1 and tokens[first].pos == "DET":
        first += 1
    while last > first + 1 and tokens[last - 1].tag == "POS":
        last -= 1
    return tokens[first:last]
