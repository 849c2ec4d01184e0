"""Who is bound by a commitment, and whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.lexicon.commitments import FORCES
from reportedly.lexicon.countries import country_of
from reportedly.lexicon.harms import ENDING
from reportedly.model import Actor, Span, Statement
from reportedly.model.commitment import Force
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import subject
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.draft import Draft
from reportedly.stages.mentions import speaker_name
from reportedly.text.parse import Token

_FIRST = {"i", "we", "us", "me"}
_MEMBERS = {"speaker", "member", "senator", "representative", "lawmaker", "mp", "whip", "congressman", "congresswoman"}
_FIRST_OWNERS = {"my", "our"}
_OWNERS = {"its", "his", "her", "their", "my", "our"}
_ALL = {"you", "they", "all", "everyone", "both", "each", "either", "neither", "whoever"}
_PEOPLE = {"i", "we", "you", "he", "she", "they"}
_ACTORS = {"person", "organisation", "group", "place", "outlet"}
_NAMED = {"PERSON", "ORG", "GPE", "NORP"}
_SPEAKERS_SIDE = {"warning", "threat", "promise", "offer", "announcement"}


class Parties(NamedTuple):
    """`from_subject` says that the one bound is named by the act's own subject."""

    by: str | None
    towards: str | None
    from_subject: bool = False


def parties(scope: Scope, act: Act, force: Force, span: Span, conditions: Sequence[Token]) -> Parties:
    """Of a demand, who is pressed and who presses; else who undertakes, and whom it is told or concerns."""
    voice = act.voice
    speaker, addressee = (voice.speaker, voice.addressee) if voice else (None, None)
    doer = _doer(scope, act)
    if force == "demand":
        presses = actor_name(scope, act.presses, voice) if act.presses else speaker
        pressed = _pressed(scope, act, named=True) or addressee or _pressed(scope, act, named=False)
        return Parties(doer or pressed, presses, doer is not None)
    by = doer or (None if act.deal else _spoken_for(scope, act, speaker))
    known = (addressee, _undergoer(scope, act, span, by), _subject_of(scope, conditions))
    towards = next((name for name in known if name and name != by), None)
    return Parties(by, towards, doer is not None)


def _doer(scope: Scope, act: Act) -> str | None:
    """The name of the act's subject, where that can act: an actor, "we", or the owner of "its fighters"."""
    if act.subject is None and act.voice is not None and act.voice.speaker is None and not act.nominal:
        above = subject(scope.parse, act.head)  # "I am committed to leaving": the cue's own subject
        return actor_name(scope, above, act.voice) if above is not None and above.text.lower() in _FIRST else None
    if act.subject is None or (act.subject.dep == "nsubjpass" and act.mood != "nominal" and not _is_pressed(act)):
        return None
    word = act.subject.text.lower()
    told = word == "you" and act.mood in ("future", "ready", "bound")
    return (
        None
        if told or (word == "it" and act.head.lemma.lower() in ENDING)
        else actor_name(scope, act.subject, act.voice)
    )


def _spoken_for(scope: Scope, act: Act, speaker: str | None) -> str | None:
    """Who is bound where the words do not say: the body that a speaker holds an office of, else the speaker."""
    actor = _actor(scope.draft, _side(scope.draft, speaker))
    finite = act.mood in ("future", "present", "ready")
    return actor.name if finite and actor is not None and actor.type in ("organisation", "group") else speaker


def _is_pressed(act: Act) -> bool:
    return act.mood == "to"


def actor_name(scope: Scope, token: Token, voice: Statement | None) -> str | None:
    """Who is meant by a noun or pronoun that can act; None for a thing, or where nobody knows."""
    draft, word = scope.draft, token.text.lower()
    if voice is not None and word in _FIRST:
        speaker = _who_speaks(scope, voice)
        return _side(draft, speaker) if word in ("we", "us") else speaker
    owner = _owner(scope, token)
    if owner is not None:
        if voice is not None and owner.text.lower() in _FIRST_OWNERS:
            return _side(draft, voice.speaker)
        return speaker_name(draft, owner) or (voice.speaker if voice else None)
    if not can_act(draft, token):
        return None
    return _state_of(scope, token) or speaker_name(draft, token)


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


def _who_speaks(scope: Scope, voice: Statement | None) -> str | None:
    """The speaker of a statement, or of the nearest around it that has one."""
    while voice is not None and voice.speaker is None:
        voice = scope.by_id.get(voice.parent or "")
    return voice.speaker if voice is not None else None


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
        return token.text.lower() in _ALL or token.entity in _NAMED
    kind = draft.actors[mention.actor].type if mention.actor is not None else mention.type
    return kind in _ACTORS


def _side(draft: Draft, speaker: str | None) -> str | None:
    """The group, body or country that a speaker's "we" stands for; the speaker, where the article names none."""
    actor = _actor(draft, speaker)
    if actor is None or actor.of is None or actor.type != "person" or _is_member(actor):
        return speaker
    of = actor.of.lower()
    owners = [
        a
        for a in draft.actors
        if a.type in ("organisation", "group", "place")
        and any(name.lower().removeprefix("the ") == of.removeprefix("the ") for name in (a.name, *a.aliases))
    ]
    return owners[0].name if owners else actor.of


def _is_member(actor: Actor) -> bool:
    """Whether the office is a seat among others, whose holder speaks for themselves."""
    words = (actor.role or "").lower().split()
    return any(word in _MEMBERS for word in words)


def _actor(draft: Draft, name: str | None) -> Actor | None:
    return next((a for a in draft.actors if a.name == name), None)


def is_own_side(scope: Scope, voice: Statement | None, token: Token | None) -> bool:
    """Whether a subject is the speaker, or those for whom the speaker speaks."""
    if voice is None or token is None:
        return False
    if token.text.lower() in _FIRST:
        return True
    owners = {t.text.lower() for t in scope.parse.children(token, "poss")}
    if owners & _FIRST_OWNERS:
        return True
    name = actor_name(scope, token, voice)
    return name is not None and (name == voice.speaker or name == _side(scope.draft, voice.speaker))


def is_speakers_group(scope: Scope, voice: Statement | None, token: Token | None) -> bool:
    """Whether a subject is described as a group or a body without a name of its own: "the army", "resistance groups".

    Who threatens or promises in its name speaks for it, unless a country or a people in the phrase says otherwise.
    """
    if voice is None or token is None or token.entity in _NAMED:
        return False
    mention = scope.draft.mention_heads.get(token.i)
    if mention is None or mention.form == "name":
        return False
    if mention.form == "pronoun" and token.text.lower() not in ("it", "they"):
        return False
    kind = scope.draft.actors[mention.actor].type if mention.actor is not None else mention.type
    return kind in ("group", "organisation", "place")


def _pressed(scope: Scope, act: Act, *, named: bool) -> str | None:
    """Who would have to do what a noun names: "the withdrawal of their troops", "G7 action", "Brazil's compliance"."""
    if not act.nominal:
        return None
    parse = scope.parse
    owners = parse.children(act.head, "poss", "compound", "amod")
    inside = [n for p in parse.children(act.head, "prep") if p.lemma in ("of", "by") for n in parse.children(p, "pobj")]
    for token in (*owners, *inside):
        if named and (token.pos == "PRON" or scope.parse.child(token, "poss") is not None):
            continue
        name = actor_name(scope, token, act.voice) if token.dep != "amod" or token.entity in _NAMED else None
        if name is not None:
            return name
    return None


def _undergoer(scope: Scope, act: Act, span: Span, by: str | None) -> str | None:
    """The first actor that the act's own words name, other than the one bound."""
    for token in scope.parse.within(span):
        mention = scope.draft.mention_heads.get(token.i)
        if token.i <= act.head.i or mention is None or not can_act(scope.draft, token):
            continue
        name = speaker_name(scope.draft, token)
        if name is not None and name != by:
            return name
    return None


def _subject_of(scope: Scope, conditions: Sequence[Token]) -> str | None:
    """Who must act first: the subject of the first condition."""
    for token in conditions:
        if token.pos in ("VERB", "AUX"):
            found = subject(scope.parse, token)
            if found is not None and can_act(scope.draft, found):
                return speaker_name(scope.draft, found)
    return None
