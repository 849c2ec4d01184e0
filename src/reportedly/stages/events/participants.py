"""Who did it and to whom, by the names that the article gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.model import Statement
from reportedly.stages.draft import Draft
from reportedly.stages.events.arguments import arguments, listed
from reportedly.stages.events.groups import is_of
from reportedly.stages.events.triggers import Trigger
from reportedly.stages.mentions import speaker_names
from reportedly.text.parse import Token

_UNDERGOING = frozenset(["face", "suffer", "undergo", "endure", "receive", "survive"])
_TOWARDS = ("on", "against", "at", "with", "to", "into", "between")
_TOWARDS_OF_VERB = {
    "REQUEST": ("on", "to", "from"), "CONSULT": ("with", "to", "between"), "AID": ("to", "for"),
    "COOPERATE": ("with", "to"), "SUPPORT": ("for",), "CONCEDE": ("to",), "RETREAT": ("to",), "AGREE": ("with",),
    "ACCUSE": ("against",), "THREATEN": ("with",), "PROTEST": ("against",), "MOBILIZE": ("against",),
    "SANCTION": ("on", "against", "from", "to"), "COERCE": ("on", "against"),
    "ASSAULT": ("on", "against", "at", "with", "into"),
}  # fmt: skip
_SELF = ("RETREAT", "MOBILIZE")  # whose objects are the actor's own
_TIMES = ("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL")
_NOBODY = frozenset(["neither", "nobody", "none", "nothing", "no-one"])
_OWNERS = ("poss", "compound", "amod", "nmod")


def parties(draft: Draft, trigger: Trigger, presented: Statement | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of an event; of one that a statement's cue tells, its speaker and addressee."""
    if trigger.token.pos == "VERB":
        actors, recipients = _of_verb(draft, trigger)
    else:
        actors, recipients = _of_noun(draft, trigger)
    if presented is not None:
        actors = _names_in(draft, presented.speaker) or actors
        recipients = recipients or _names_in(draft, presented.addressee)
    return actors, tuple(name for name in recipients if name not in actors)


def _names_in(draft: Draft, speaker: str | None) -> tuple[str, ...]:
    """The speakers of a statement: "A and B" are two, unless one actor is called so."""
    if speaker is None or speaker in {actor.name for actor in draft.actors}:
        return (speaker,) if speaker else ()
    return tuple(speaker.split(" and "))


def _of_verb(draft: Draft, trigger: Trigger) -> tuple[tuple[str, ...], tuple[str, ...]]:
    given, kind = trigger.given, trigger.row.type
    actors = _names(draft, given.actors, agents=True)
    towards = [t for word in _TOWARDS_OF_VERB.get(kind, ()) for t in given.phrases.get(word, ())]
    undergoing = [t for t in given.objects if kind not in _SELF or not _is_own(draft, t)]
    if not actors and kind in _SELF:
        actors = _names(draft, [t for t in given.objects if _is_own(draft, t)], agents=True)
    recipients = _names(draft, _affected(draft, kind, undergoing)) or _names(draft, _affected(draft, kind, towards))
    if not recipients and given.infinitive is not None and kind in ("THREATEN", "REQUEST", "AGREE", "REJECT"):
        recipients = _names(draft, _affected(draft, kind, arguments(draft.parse, given.infinitive).objects))
    return actors, recipients


def _is_own(draft: Draft, token: Token) -> bool:
    return is_of(draft, token, "forces") or is_of(draft, token, "weapons")


def _affected(draft: Draft, kind: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Those of the phrases that can be done something to; of a thing, whoever stands behind it."""
    for token in (each for first in tokens for each in listed(draft.parse, first)):
        if any(is_of(draft, token, group) for group in ("actors", "people", "land")) or kind == "ASSAULT":
            yield token
        elif token.pos == "NOUN":
            yield from _behind(draft, token, kind)


def _behind(draft: Draft, noun: Token, kind: str) -> Iterator[Token]:
    """Who is meant by a thing: its owner, or whom it is directed at where ending it does them good."""
    inner = [
        t for p in draft.parse.children(noun, "prep") if p.text.lower() in (*_TOWARDS, "by")
        for t in draft.parse.children(p, "pobj") if is_of(draft, t, "actors") or is_of(draft, t, "forces")
    ]  # fmt: skip
    owners = [t for t in draft.parse.children(noun, "poss", "compound", "nmod", "amod") if is_of(draft, t, "actors")]
    yield from inner if kind in ("RETREAT", "CONCEDE", "AGREE", "SUPPORT", "THREATEN") and inner else owners or inner


def _of_noun(draft: Draft, trigger: Trigger) -> tuple[tuple[str, ...], tuple[str, ...]]:
    noun, given, of = trigger.token, trigger.given, trigger.row.of
    owners = _owners(draft, noun) if of != "none" or trigger.row.type != "?" else []
    agents = [*given.phrases.get("by", ()), *(given.phrases.get("of", ()) if of == "actor" else ()), *owners]
    towards = [t for word in _TOWARDS for t in given.phrases.get(word, ())]
    if of == "recipient":
        towards = [*given.phrases.get("of", ()), *towards]
    carrying = arguments(draft.parse, trigger.carrier) if trigger.carrier is not None else None
    if carrying is not None and trigger.carrier is not None:
        others = [t for t in carrying.actors if t.i != noun.i]
        if trigger.carrier.lemma in _UNDERGOING:
            towards = [*others, *towards]
        else:
            agents = [*others, *agents]
    if not agents and trigger.host is not None:
        agents = list(arguments(draft.parse, trigger.host).actors)
    between = given.phrases.get("between", ())
    return _names(draft, [*agents, *between], agents=True), _names(draft, _affected(draft, trigger.row.type, towards))


def _names(draft: Draft, tokens: Iterable[Token], *, agents: bool = False) -> tuple[str, ...]:
    """The names of phrases, once each; of agents that are a weapon or a deed, those whose it is."""
    found: list[str] = []
    for token in tokens:
        if (
            token.entity in _TIMES
            or token.text.lower() in _NOBODY
            or token.pos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET")
        ):
            continue
        heads = _owners(draft, token) if agents and _is_means(draft, token) else [token]
        found += [name for head in heads for name in speaker_names(draft, head)]
    return tuple(dict.fromkeys(found))


def _is_means(draft: Draft, token: Token) -> bool:
    is_deed = any(is_of(draft, token, group) for group in ("weapons", "launched", "@ASSAULT"))
    return is_deed or (is_of(draft, token, "forces") and draft.parse.child(token, "poss") is not None)


def _owners(draft: Draft, token: Token) -> list[Token]:
    """Whose it is: "the army's attack", "a rebel attack", "an Ostravan attack"; named ones before others."""
    words = [t for t in draft.parse.children(token, *_OWNERS) if t.dep != "amod" or t.entity in ("NORP", "GPE", "ORG")]
    owners = [t for t in words if is_of(draft, t, "actors") or is_of(draft, t, "forces")]
    named = [t for t in owners if t.entity or t.dep == "poss"]
    return named or owners
