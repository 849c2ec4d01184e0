"""Who is meant by the noun or pronoun that does a thing."""

from __future__ import annotations

from reportedly.lexicon.commitments import FORCES
from reportedly.lexicon.countries import country_of
from reportedly.model import Statement
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import spoken_for
from reportedly.stages.draft import Draft
from reportedly.text.parse import Token

FIRST = {"i", "we", "us", "me"}
FIRST_OWNERS = {"my", "our"}
_OWNERS = {"its", "his", "her", "their", "my", "our"}
_ALL = {"you", "they", "all", "everyone", "both", "each", "either", "neither", "whoever", "others"}
_PEOPLE = {"i", "we", "you", "he", "she", "they"}
_ACTORS = {"person", "organisation", "group", "place", "outlet"}
NAMED = {"PERSON", "ORG", "GPE", "NORP"}
"""Types of names of those who can act."""


def actor_name(scope: Scope, token: Token, voice: Statement | None) -> str | None:
    """Who is meant by a noun or pronoun that can act; None for a thing, or where nobody knows."""
    draft, word = scope.draft, token.text.lower()
    if voice is not None and word in FIRST:
        speaker = who_speaks(scope, voice)
        return spoken_for(scope, voice, speaker) if word in ("we", "us") else speaker
    owner = _owner(scope, token)
    if owner is not None:
        if voice is not None and owner.text.lower() in FIRST_OWNERS:
            return spoken_for(scope, voice, who_speaks(scope, voice))
        name = speaker_name(draft, owner) or (voice.speaker if voice else None)
        return _body_of(scope, token, name, voice)
    if not can_act(draft, token):
        return None
    return _state_of(scope, token) or speaker_name(draft, token)


def _body_of(scope: Scope, token: Token, name: str | None, voice: Statement | None) -> str | None:
    """Who is meant by "his group" or "the mayor's men": the body that its owner speaks for, else the owner."""
    mention = scope.draft.mention_heads.get(token.i)
    if mention is None or mention.plural or mention.type not in ("group", "organisation"):
        return name
    return spoken_for(scope, voice if voice is not None and voice.speaker == name else None, name)


def _state_of(scope: Scope, token: Token) -> str | None:
    """The country whose armed forces a phrase names, where it is an actor too: "the American troops"."""
    if token.lemma.lower() not in FORCES:
        return None
    for part in scope.parse.children(token, "amod", "compound", "poss", "nmod"):
        country = country_of(part.text)
        known = [a.name for a in scope.draft.actors if country is not None and country_of(a.name) == country]
        if known:
            return known[0]
    return None


def who_speaks(scope: Scope, voice: Statement | None) -> str | None:
    """The speaker of a statement, or of the nearest around it that has one."""
    named = (around.speaker for around in scope.lineage(voice)) if voice is not None else ()
    return next((speaker for speaker in named if speaker is not None), None)


def author(scope: Scope, voice: Statement) -> str | None:
    """The speaker of a statement; else whom its cue names: "I am committed to", "a request of the mayor"."""
    if voice.speaker is not None or voice.cue is None:
        return voice.speaker
    below = [child for t in scope.parse.within(voice.cue) for child in scope.parse.children(t)]
    if any(t.dep == "nsubj" and t.text.lower() in FIRST for t in below):
        return who_speaks(scope, voice)
    named = [n for t in below if t.text.lower() in ("of", "by", "from") for n in scope.parse.children(t, "pobj")]
    return next((speaker_name(scope.draft, n) for n in named if can_act(scope.draft, n)), None)


def _owner(scope: Scope, token: Token) -> Token | None:
    """Who stands behind "its fighters" or "the council's men"."""
    owner = scope.parse.child(token, "poss")
    if owner is None or owner.text.lower() in _OWNERS:
        return owner
    mention = scope.draft.mention_heads.get(token.i)
    people = mention is not None and mention.type == "group" and mention.plural
    return owner if people and can_act(scope.draft, owner) else None


def can_act(draft: Draft, token: Token) -> bool:
    """Whether a noun phrase stands for somebody: a person, a group, an organisation or a country."""
    mention = draft.mention_heads.get(token.i)
    if token.text.lower() in _PEOPLE:
        return True
    if mention is None:
        return token.text.lower() in _ALL or token.entity in NAMED
    kind = draft.actors[mention.actor].type if mention.actor is not None else mention.type
    return kind in _ACTORS
