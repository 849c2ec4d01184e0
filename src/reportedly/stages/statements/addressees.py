"""To whom a statement is addressed, where the text says so."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.groups import OUTLETS
from reportedly.lexicon.roles import is_person
from reportedly.stages.grammar import is_passive
from reportedly.stages.mentions.descriptions import noun_type
from reportedly.stages.statements.governing import governor
from reportedly.text.parse import Parse, Token

_AUDIENCE = {
    "reporter", "journalist", "press", "media", "crowd", "audience", "lawmaker", "supporter", "people", "nation",
    "parliament", "public", "agency", "newspaper", "website", "broadcaster", "outlet", "magazine", "channel", "radio",
    "police", "attendee", "government", "court", "congress", "council", "committee", "authority", "station", "network",
    "investigator", "detective", "officer", "student", "employee", "viewer", "follower",
}  # fmt: skip
_HEARERS = ("PERSON", "ORG", "GPE", "NORP")
_TIMES = ("DATE", "TIME")
_OCCASIONS = {
    "interview", "call", "conversation", "letter", "phone", "remark", "statement", "message", "comment", "email",
    "meeting", "speech", "note", "briefing", "e-mail", "mail", "tweet", "conference",
}  # fmt: skip
_OUTLETS = OUTLETS | {"service", "network", "site"}
THANKING = {"thank", "congratulate", "compliment", "apologize", "apologise"}
_BIDDING = {"warn", "advise", "instruct", "order", "ask", "recommend"}
_FORBIDDING = {"bar", "ban", "forbid", "prohibit", "disallow", "block"}
_TURNING = THANKING | {"address", "approach"}
_DEALS = {"agreement", "deal", "contract", "pact", "accord", "treaty"}
_ASKED_OF = {"demand", "request", "seek", "require"}
SPEAKING = {"speak", "talk", "write", "testify", "appeal", "respond"}


def addressee_of(parse: Parse, verb: Token, *, takes_object: bool) -> Token | None:
    """The head of the phrase that names the hearer.

    That is an object beside the content ("told them"), a phrase with "to" or "with" ("said in an interview with X"), or
    what a participle of speaking beside the verb says ("Speaking to X, she said").
    """
    found = (t for t in _heard(parse, verb, takes_object=takes_object) if t.entity not in _TIMES)
    heard = next(found, None)
    return _named(parse, heard) if heard is not None else None


def may_be_content(verb: Token, heard: Token) -> bool:
    """Whether a hearer can stand in the content too: one who is thanked or barred, or named right after "told"."""
    return verb.lemma.lower() in THANKING | _FORBIDDING | {"tell"} or heard.dep in ("nsubj", "nsubjpass")


def _named(parse: Parse, heard: Token) -> Token:
    """The name that follows an outlet's description: "newspaper Lumen", "news agency Lumen"."""
    following = next((t for t in parse.children(heard, "appos", "nmod") if t.pos == "PROPN"), None)
    if heard.lemma.lower() in _OUTLETS and following is not None and following.i > heard.i:
        return following
    last = parse.tokens[heard.i + 1] if heard.i + 1 < len(parse.tokens) else heard
    while last.dep == "compound" and parse.head(last).i > last.i:
        last = parse.head(last)
    named = last.pos == "PROPN" and last.sentence == heard.sentence
    return last if named and heard.lemma.lower() in _OUTLETS else heard


def _heard(parse: Parse, verb: Token, *, takes_object: bool) -> Iterator[Token]:
    if takes_object:
        yield from _told(parse, verb)
        yield from _name_right_after(parse, verb)
    elif is_passive(parse, verb):
        yield from _pressed(parse, verb)
    if verb.lemma.lower() in THANKING:
        yield from (t for t in parse.children(verb, "dobj") if _can_hear(t) or is_person(t.lemma.lower()))
    yield from (t for t in parse.children(verb, "dative") if t.pos in ("NOUN", "PROPN", "PRON"))
    yield from _bidden(parse, verb)
    yield from _prepositional(parse, verb)
    yield from _party(parse, verb)
    for participle in parse.children(verb, "advcl", "csubj"):
        if participle.lemma in SPEAKING and participle.tag == "VBG":
            yield from _prepositional(parse, participle)
    above = governor(parse, verb)
    turned = verb.dep in ("advcl", "conj") and above.lemma in _TURNING
    leads = [t for t in parse.children(verb, "advcl") if t.lemma == "address" and t.tag == "VBG"]
    for turning in (*leads, *((above,) if turned else ()), *((verb,) if verb.lemma == "address" else ())):
        yield from (t for t in parse.children(turning, "dobj") if _can_hear(t) or is_person(t.lemma.lower()))
    for lead in parse.children(verb, "advcl"):
        if lead.lemma == "interview" and lead.tag == "VBN":
            yield from (t for by in parse.children(lead, "agent") for t in parse.children(by, "pobj"))
    for subject in parse.children(verb, "nsubj"):
        yield from _on_occasion(parse, subject)
    if verb.dep in ("advcl", "conj") and verb.tag in ("VBG", "VBD") and above != verb and not takes_object:
        yield from _going_on(parse, above)


def _bidden(parse: Parse, verb: Token) -> Iterator[Token]:
    """Who is to do it, or not to: X of "orders X to leave", "requested X declare A", "bars X from leaving"."""
    word = cue_verbs().get(verb.lemma.lower())
    if word is None or not (word.kind == "demand" or verb.lemma in _BIDDING | _FORBIDDING):
        return
    for clause in parse.children(verb, "xcomp", "ccomp"):
        subject = parse.child(clause, "nsubj")
        if clause.tag == "VB" and subject is not None and subject.i > verb.i and not parse.child(clause, "mark"):
            yield from (t for t in (subject,) if _can_hear(t) or _is_somebody(t))
    away = [p for p in parse.children(verb, "prep") if p.lemma == "from" and parse.child(p, "pcomp")]
    if away and verb.lemma in _FORBIDDING:
        yield from (t for t in parse.children(verb, "dobj") if _can_hear(t) or _is_somebody(t))


def party_to(parse: Parse, deal: Token) -> Token | None:
    """X of "an agreement with X"."""
    with_ = next((p for p in parse.children(deal, "prep") if p.lemma == "with"), None)
    named = parse.child(with_, "pobj") if with_ is not None and deal.lemma.lower() in _DEALS else None
    return named if named is not None and (_can_hear(named) or _is_somebody(named)) else None


def _party(parse: Parse, verb: Token) -> Iterator[Token]:
    """The other side of the deal that somebody makes: "signed an agreement with X"."""
    yield from (t for o in parse.children(verb, "dobj") if (t := party_to(parse, o)) is not None)


def _is_somebody(noun: Token) -> bool:
    return noun.pos == "NOUN" and noun_type(noun.lemma.lower(), plural=False) in {"person", "group", "organisation"}


def _name_right_after(parse: Parse, verb: Token) -> Iterator[Token]:
    """The name right after "told" where the parse has made it the subject of what was told: "told Lumen A is so"."""
    named = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    while named.dep in ("compound", "det") and parse.head(named).i > named.i:
        above = parse.head(named)
        if above.pos != "PROPN" or above.entity != named.entity:
            break
        named = above
    if verb.lemma.lower() == "tell" and named.pos == "PROPN" and named.entity in _HEARERS:
        yield named


def _pressed(parse: Parse, verb: Token) -> Iterator[Token]:
    """The subject of a passive with an infinitive: "drivers were urged to wait"."""
    word = cue_verbs().get(verb.lemma.lower())
    subject = _passive_subject(parse, verb)
    if subject is not None and word is not None and word.kind == "demand" and parse.child(verb, "xcomp"):
        yield from (t for t in (subject,) if _can_hear(t) or is_person(t.lemma.lower()))


def _passive_subject(parse: Parse, verb: Token) -> Token | None:
    """Its own, or that of the passive before it: "has been alerted and told to wait"."""
    own = parse.child(verb, "nsubjpass")
    if verb.tag == "VBN" and verb.dep == "acl":
        return parse.head(verb)
    return own or (parse.child(parse.head(verb), "nsubjpass") if verb.dep == "conj" else None)


def _going_on(parse: Parse, above: Token) -> Iterator[Token]:
    """Whom the cue before was addressed to, for ", adding that B" after "told reporters A"."""
    word = cue_verbs().get(above.lemma.lower())
    if above.pos == "VERB" and word is not None and word.takes("that"):
        yield from _heard(parse, above, takes_object=word.takes("@"))


def _told(parse: Parse, verb: Token) -> Iterator[Token]:
    told = parse.child(verb, "dobj", "dative") or _passive_subject(parse, verb)
    if told is None and verb.tag == "VBN" and verb.dep == "advcl":
        told = parse.child(parse.head(verb), "nsubj")
    if told is not None and told.pos in ("NOUN", "PROPN", "PRON"):
        yield told


def _prepositional(parse: Parse, verb: Token) -> Iterator[Token]:
    """Hearers in phrases with "to", and on occasions ("in a letter to X")."""
    for preposition in parse.children(verb, "prep", "dative"):
        noun = parse.child(preposition, "pobj")
        asked = preposition.lemma in ("from", "of") and verb.lemma.lower() in _ASKED_OF
        if (preposition.lemma in ("to", "with") or asked) and noun is not None and _can_hear(noun):
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
