"""For whom a speaker speaks: the body of their office, or the one that they say they speak for."""

from __future__ import annotations

from reportedly.lexicon.commitments import PRESS
from reportedly.model import Actor, Statement
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.draft import Draft
from reportedly.text.parse import Token

_MEMBERS = {"speaker", "member", "senator", "representative", "lawmaker", "mp", "whip", "congressman", "congresswoman"}
_BODIES = ("organisation", "group", "place")


def side(draft: Draft, speaker: str | None) -> str | None:
    """The group, body or country that a speaker's "we" stands for; the speaker, where the article names none."""
    actor = draft.actor_named(speaker)
    if actor is None or actor.of is None or actor.type != "person" or _is_member(actor):
        return speaker
    of = actor.of.lower().removeprefix("the ")
    owners = [
        a.name for a in draft.actors
        if a.type in _BODIES and any(name.lower().removeprefix("the ") == of for name in (a.name, *a.aliases))
    ]  # fmt: skip
    return owners[0] if owners else actor.of


def spoken_for(scope: Scope, voice: Statement | None, speaker: str | None) -> str | None:
    """The side of a statement's speaker, by their office or by what the words that name them say."""
    own = side(scope.draft, speaker)
    return (represented(scope, voice) or own) if voice is not None and own == speaker else own


def is_press(draft: Draft, name: str | None) -> bool:
    """Whether a name is that of an outlet, or stands for the press: who only passes on what they are told."""
    actor = draft.actor_named(name)
    words = (name or "").lower().split()
    return (actor is not None and actor.type == "outlet") or not PRESS.isdisjoint(words)


def represented(scope: Scope, voice: Statement) -> str | None:
    """Whom the source of a statement speaks for: "a man who said he spoke for the Front"."""
    parse = scope.parse
    source = scope.source(voice)
    if not source or source[0].pos == "PRON":
        return None
    clauses = [c for t in source for c in parse.children(t, "relcl", "acl")]
    return next((name for clause in clauses if (name := _principal(scope, clause))), None)


def _principal(scope: Scope, clause: Token) -> str | None:
    """The object of "speak for" below a clause."""
    verbs = [t for t in scope.parse.subtree(clause) if t.pos == "VERB" and t.lemma.lower() == "speak"]
    after = [p for verb in verbs for p in scope.parse.children(verb, "prep") if p.lemma.lower() == "for"]
    named = [n for p in after for n in scope.parse.children(p, "pobj")]
    return speaker_name(scope.draft, named[0]) if named else None


def _is_member(actor: Actor) -> bool:
    """Whether the office is a seat among others, whose holder speaks for themselves."""
    words = (actor.role or "").lower().split()
    return any(word in _MEMBERS for word in words)
