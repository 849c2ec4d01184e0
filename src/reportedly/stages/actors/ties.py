"""Pairs of mentions that the sentence itself makes one: apposition, "X is the leader", "the website X", "who"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from reportedly.lexicon.groups import GENERIC, OUTLETS, PLACES
from reportedly.model import Span
from reportedly.stages.draft import Mention
from reportedly.stages.grammar import antecedent, is_second_role
from reportedly.text.parse import Parse, Token

_NEAR = 5  # mentions
_BODIES = OUTLETS | GENERIC | {"party", "newspaper"}


def ties(parse: Parse, heads: Mapping[int, int], mentions: tuple[Mention, ...]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `mentions`, the earlier first; `heads` gives the position of a head token's mention."""
    for i, mention in enumerate(mentions):
        head = parse.tokens[mention.head]
        beside = (*_apposed(parse, head), *_predicated(parse, head), *_named(parse, mention, head))
        closing = (_titled(parse, mentions, i), *_set_off(parse, mentions, i), _second_role(parse, heads, head))
        for j in (*(heads.get(other.i) for other in beside), *closing):
            if j is not None and j != i and _agree(mention, mentions[j]):
                yield (i, j) if i < j else (j, i)


def shown_persons(parse: Parse, mentions: tuple[Mention, ...], tied: Iterable[tuple[int, int]]) -> set[int]:
    """The names that an apposition ("Ana Belo, a farmer") or a "who" shows to be a person's."""
    pairs = ((name, other) for i, j in tied for name, other in ((i, j), (j, i)))
    found = {
        name
        for name, other in pairs
        if mentions[name].form == "name" and mentions[other].form == "description" and mentions[other].type == "person"
    }
    return found | {i for i, m in enumerate(mentions) if m.form == "name" and _is_followed_by_who(parse, m)}


def _is_followed_by_who(parse: Parse, name: Mention) -> bool:
    """Whether a "who" can only mean the name, and no noun before it ("officials in the ministry, who …")."""
    head = parse.tokens[name.head]
    if name.type == "place" or name.plural or (head.dep == "pobj" and parse.head(parse.head(head)).pos == "NOUN"):
        return False
    return any(s.text == "who" for clause in parse.children(head, "relcl") for s in parse.children(clause, "nsubj"))


def bracketed(parse: Parse, mentions: tuple[Mention, ...]) -> dict[int, int]:
    """The names in brackets right behind another, by position: "Kolum Workers' Party (KPP)"."""
    names = [i for i, m in enumerate(mentions) if m.form == "name"]
    found = {}
    for full, short in pairwise(names):
        behind = parse.within(Span(mentions[full].span.end, mentions[short].span.end + 1))
        if len(behind) == 3 and behind[0].text == "(" and behind[2].text == ")" and behind[1].text.isupper():
            found[short] = full
    return found


def _agree(one: Mention, other: Mention) -> bool:
    if "pronoun" in (one.form, other.form) or one.plural != other.plural:
        return False
    if one.type == other.type or "other" in (one.type, other.type):
        return True
    if one.form == other.form == "name":
        return False
    name, described = (one, other) if one.form == "name" else (other, one)
    # The model often takes an unusual name of a person for an organisation's.
    return name.type == "organisation" if described.type == "person" else name.type != "person"


def _apposed(parse: Parse, head: Token) -> list[Token]:
    """What stands beside it: "Ana Belo, a farmer,", "the spokesman, Ana Belo,"; also across an age."""
    return [t for t in parse.children(head, "appos") if parse.tokens[t.i - 1].text != "-"]


def _predicated(parse: Parse, head: Token) -> Iterator[Token]:
    """The noun of "X is the leader", "X, who is the leader", "X became leader"."""
    verb = parse.head(head)
    if head.dep == "nsubj" and verb.lemma in {"be", "become", "remain"} and parse.child(verb, "neg") is None:
        subject = antecedent(parse, head) if head.tag in {"WP", "WDT"} else head
        attribute = parse.child(verb, "attr")
        if subject is not None and attribute is not None and subject.i == head.i:
            yield attribute
    for clause in parse.children(head, "relcl"):
        attribute, subject = parse.child(clause, "attr"), parse.child(clause, "nsubj")
        if clause.lemma == "be" and attribute is not None and subject is not None and subject.tag in {"WP", "WDT"}:
            yield attribute


def _named(parse: Parse, mention: Mention, head: Token) -> Iterator[Token]:
    """The name right beside a noun for it: "the website X", "the X group", "a farmer named X"."""
    if mention.form != "description":
        return
    for clause in parse.children(head, "acl"):
        called = (
            parse.child(clause, "oprd", "dobj", "attr") if clause.lemma in {"name", "call", "know", "dub"} else None
        )
        if called is not None:
            yield called
    of = parse.child(head, "prep")
    if head.lemma.lower() in PLACES and of is not None and of.text == "of":
        yield from parse.children(of, "pobj")
    if head.lemma.lower() in _BODIES and head.tag in {"NN", "NNP"}:
        yield from (t for t in parse.tokens[max(0, head.i - 3) : head.i] if t.head == head.i and t.dep == "compound")
        yield from (t for t in parse.tokens[head.i + 1 : head.i + 5] if t.pos == "PROPN" and _adjoins(parse, head, t))


def _titled(parse: Parse, mentions: tuple[Mention, ...], i: int) -> int | None:
    """The description that is the title of a name behind it: "envoy to the League Ana Belo"."""
    name = mentions[i]
    for j in range(i - 1, max(-1, i - 4), -1):
        other = mentions[j]
        if other.form == "description" and other.type == "person" and other.span.covers(name.span):
            before = parse.within(Span(other.span.start, name.span.start))
            closed = name.span.end == other.span.end and before[-1].pos == "PROPN" and other.head < before[-1].i
            return j if name.form == "name" and name.type == "person" and closed else None
    return None


def _set_off(parse: Parse, mentions: tuple[Mention, ...], i: int) -> Iterator[int]:
    """The descriptions right before a person's name, whatever the parser hangs it on: "the mayor of Vell, Ana Belo,".

    A comma stands between them, or nothing. The name is no subject of its own, unless both are subjects of one verb.
    """
    name = mentions[i]
    if name.form != "name" or name.type not in {"person", "other"}:
        return
    token = parse.tokens[name.head]
    for j in range(i - 1, max(-1, i - _NEAR), -1):
        other = mentions[j]
        if other.form != "description" or other.type != "person" or other.plural or other.span.end > name.span.start:
            continue
        between = parse.within(Span(other.span.end, name.span.start))
        above = parse.head(token)
        if _leads_to(parse, other, between) and (
            _twice_the_same(parse.tokens[other.head], token)
            or (token.dep in {"appos", "conj", "pobj", "compound"} and other.span.covers(above.span))
        ):
            yield j


def _second_role(parse: Parse, heads: Mapping[int, int], head: Token) -> int | None:
    """The second description of one person: "chairman" of "the president and chairman of the firm"."""
    further = (heads.get(t.i) for t in parse.children(head, "conj") if is_second_role(parse, t))
    return next((j for j in further if j is not None), None)


def _leads_to(parse: Parse, other: Mention, between: tuple[Token, ...]) -> bool:
    """Whether only a comma, or a second description of the same person, parts a description from what follows."""
    if all(t.text == "," for t in between):
        return len(between) < 2
    below = parse.children(parse.tokens[other.head], "conj")
    return between[-1].text == "," and any(c.i in {t.i for t in between} and c.pos == "NOUN" for c in below)


def _twice_the_same(one: Token, other: Token) -> bool:
    """Whether two nouns are both given as the subject, or as an apposition, of one word."""
    return one.dep == other.dep and one.dep in {"nsubj", "appos"} and one.head == other.head


def _adjoins(parse: Parse, head: Token, name: Token) -> bool:
    """Whether only words of the name stand between a noun and its head."""
    return all(t.pos == "PROPN" or t.text == "-" for t in parse.tokens[head.i + 1 : name.i])
