"""Who did it and to whom, by the names that the article gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.lexicon.events import GROUPS
from reportedly.model import Statement
from reportedly.stages.actors.speakers import speaker_names
from reportedly.stages.draft import Draft
from reportedly.stages.events.arguments import arguments, listed
from reportedly.stages.events.groups import is_of, is_town
from reportedly.stages.events.triggers import Trigger
from reportedly.text.parse import Token

_GOOD = ("RETREAT", "CONCEDE", "AGREE", "SUPPORT", "THREATEN")
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
_NOBODY = frozenset(
    ["neither", "nobody", "none", "nothing", "no-one", "everyone", "everybody", "everything", "anyone", "anybody",
     "anything", "someone", "somebody", "something", "those", "others", "what"]
)  # fmt: skip
_FIRST_PERSON = frozenset(["i", "we", "me", "us", "ourselves"])
_OWNERS = ("poss", "compound", "amod", "nmod")
_NAMED = frozenset(["NORP", "GPE", "ORG"])
_WORDS = frozenset(["NOUN", "PROPN", "PRON", "ADJ", "DET"])

Words = list[Token]
Names = tuple[str, ...]


def parties(
    draft: Draft, trigger: Trigger, voice: Statement | None, presented: Statement | None
) -> tuple[Names, Names]:
    """Actors and recipients of an event on the account `voice`; of one that a cue tells, its speaker and addressee."""
    agents, affected = _of_verb(draft, trigger) if trigger.token.pos == "VERB" else _of_noun(draft, trigger)
    speaker = voice.speaker if voice else None
    actors = _names(draft, (t for agent in agents for t in _wielders(draft, agent)), speaker)
    recipients = _names(draft, affected, speaker)
    if presented is not None:
        actors = _listed(draft, presented.speaker) or actors
        recipients = recipients or _listed(draft, presented.addressee)
    return actors, tuple(name for name in recipients if name not in actors)


def _listed(draft: Draft, speaker: str | None) -> Names:
    """The speakers of a statement: "A and B" are two, unless one actor is called so."""
    if speaker is None:
        return ()
    return (speaker,) if speaker in {actor.name for actor in draft.actors} else tuple(speaker.split(" and "))


def _names(draft: Draft, tokens: Iterable[Token], speaker: str | None) -> Names:
    """The names of phrases, once each; "we" and "I" are the speaker."""
    found: list[str] = []
    for token in tokens:
        word = token.text.lower()
        if word in _FIRST_PERSON and speaker is not None:
            found.append(speaker)
        elif (
            (token.entity not in _TIMES or token.lemma in GROUPS["measures"])
            and word not in _NOBODY
            and token.pos in _WORDS
        ):
            found += speaker_names(draft, token)
    return tuple(dict.fromkeys(found))


def _of_verb(draft: Draft, trigger: Trigger) -> tuple[Words, Words]:
    """Who does it, and whom it reaches: its objects, else what prepositions bring, else what is threatened."""
    given, kind = trigger.given, trigger.row.type
    own = [t for t in given.objects if kind in _SELF and _is_force(draft, t)]
    towards = [t for word in _TOWARDS_OF_VERB.get(kind, ()) for t in given.phrases.get(word, ())]
    promised = kind in ("THREATEN", "REQUEST", "AGREE", "REJECT") and given.infinitive is not None
    further = arguments(draft.parse, given.infinitive).objects if promised and given.infinitive else ()
    choices = ([t for t in given.objects if t not in own], towards, further)
    affected = (list(_affected(draft, kind, tokens)) for tokens in choices)
    return list(given.actors) or own, next((found for found in affected if found), [])


def _of_noun(draft: Draft, trigger: Trigger) -> tuple[Words, Words]:
    """The same of a noun: by its owner and its prepositions, and by the subject of the verb that carries it."""
    noun, given, of = trigger.token, trigger.given, trigger.row.of
    agents = [t for word in ("by", "between") for t in given.phrases.get(word, ())]
    towards = [t for word in _TOWARDS for t in given.phrases.get(word, ())]
    if of != "none":
        (agents if of == "actor" else towards).extend(given.phrases.get("of", ()))
    if trigger.row.plover or of == "actor":
        agents += _owners(draft, noun)
    if trigger.carrier is not None:
        subjects = [t for t in arguments(draft.parse, trigger.carrier).actors if t.i != noun.i]
        (towards if trigger.carrier.lemma in GROUPS["suffered"] else agents).extend(subjects)
    if not agents and trigger.host is not None:
        agents += arguments(draft.parse, trigger.host).actors
    return agents, list(_affected(draft, trigger.row.type, towards))


def _affected(draft: Draft, kind: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Those of the phrases that can be done something to; of a thing, whoever stands behind it."""
    for token in (each for first in tokens for each in listed(draft.parse, first)):
        is_thing = is_of(draft, token, "curbs")
        if not is_thing and (
            kind == "ASSAULT" or any(is_of(draft, token, group) for group in ("actors", "people", "land"))
        ):
            yield token
        elif token.pos == "NOUN":
            yield from _behind(draft, token, kind)


def _behind(draft: Draft, noun: Token, kind: str) -> Words:
    """Who is meant by a thing: its owner; where ending it does somebody good, whom it is directed at."""
    after = [p for p in draft.parse.children(noun, "prep") if p.text.lower() in (*_TOWARDS, "by")]
    inner = [t for p in after for t in draft.parse.children(p, "pobj") if _can_act(draft, t)]
    owners = [t for t in draft.parse.children(noun, *_OWNERS) if is_of(draft, t, "actors")]
    return inner or owners if kind in _GOOD else owners or inner


def _wielders(draft: Draft, token: Token) -> Words:
    """Of a weapon, a deed or somebody's forces, whose they are; else the phrase itself."""
    is_deed = any(is_of(draft, token, group) for group in ("weapons", "launched", "@ASSAULT"))
    is_own = is_of(draft, token, "forces") and draft.parse.child(token, "poss") is not None
    return _owners(draft, token) if is_deed or is_own else [token]


def _owners(draft: Draft, token: Token) -> Words:
    """Whose it is: "the army's attack", "a rebel attack", "an Ostravan attack"; named ones before others."""
    words = [t for t in draft.parse.children(token, *_OWNERS) if t.dep != "amod" or t.entity in _NAMED]
    words = [t for t in words if t.dep == "poss" or not is_town(t)]
    owners = [t for t in words if _can_act(draft, t)]
    return [t for t in owners if t.entity or t.dep == "poss"] or owners


def _can_act(draft: Draft, token: Token) -> bool:
    return is_of(draft, token, "actors") or is_of(draft, token, "forces")


def _is_force(draft: Draft, token: Token) -> bool:
    return is_of(draft, token, "forces") or is_of(draft, token, "weapons")
