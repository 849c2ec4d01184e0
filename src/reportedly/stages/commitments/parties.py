"""Who is bound by a commitment, and whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.lexicon.commitments import DONE_TO
from reportedly.lexicon.harms import ENDING
from reportedly.model import Span, Statement
from reportedly.model.commitment import Force
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import subject
from reportedly.stages.commitments.doers import FIRST, FIRST_OWNERS, NAMED, actor_name, author, can_act
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import is_press, represented, side, spoken_for
from reportedly.stages.commitments.towards import concerned
from reportedly.text.parse import Token

_PUT_TO = {"to", "on", "upon", "from"}
_THIRD = {"it", "he", "she", "they"}


class Parties(NamedTuple):
    """`from_subject` says that the one bound is named by the act's own subject."""

    by: str | None
    towards: str | None
    from_subject: bool = False


def parties(scope: Scope, act: Act, force: Force, span: Span, conditions: Sequence[Token]) -> Parties:
    """Of a demand, who is pressed and who presses; else who undertakes, and whom it is told or concerns."""
    voice = act.voice
    speaker, addressee = (author(scope, voice), voice.addressee) if voice else (None, None)
    doer = _agent(scope, act) or _doer(scope, act)
    if is_press(scope.draft, addressee):
        addressee = None
    if force == "agreement" and voice is not None and voice.kind == "demand" and not act.deal:
        return Parties(doer or addressee, None, doer is not None)  # what a deal requires, it requires of its sides
    if force == "demand":
        presses = actor_name(scope, act.presses, voice) if act.presses else speaker
        pressed = _pressed(scope, act, named=True) or addressee or _pressed(scope, act, named=False)
        return Parties(doer or pressed or _addressed(scope, act), presses, doer is not None)
    by = doer or (None if act.deal else _undertaker(scope, act, speaker))
    return Parties(by, concerned(scope, act, span, by, conditions), doer is not None)


def _agent(scope: Scope, act: Act) -> str | None:
    """By whom a passive says that it is done: "the road will be opened by the army"."""
    by = [] if act.nominal else scope.parse.children(act.head, "agent")
    named = [n for p in by for n in scope.parse.children(p, "pobj")]
    return actor_name(scope, named[0], act.voice) if named else None


def _doer(scope: Scope, act: Act) -> str | None:
    """The name of the act's subject, where that can act: an actor, "we", or the owner of "its fighters"."""
    if act.subject is None and act.voice is not None and act.voice.speaker is None and not act.nominal:
        above = subject(scope.parse, act.head)  # "I am committed to leaving": the cue's own subject
        return actor_name(scope, above, act.voice) if above is not None and above.text.lower() in FIRST else None
    if act.subject is None or (act.subject.dep == "nsubjpass" and act.mood != "nominal" and not _is_pressed(act)):
        return None
    word = act.subject.text.lower()
    told = word == "you" and act.mood in ("future", "ready", "bound")
    return (
        None
        if told or (word == "it" and act.head.lemma.lower() in ENDING)
        else actor_name(scope, act.subject, act.voice)
    )


def _addressed(scope: Scope, act: Act) -> str | None:
    """To whom the words of demanding are put: "were told to", "asked the mayor for", "requested help from the army"."""
    voice, parse = act.voice, scope.parse
    cue = scope.cue(voice) if voice is not None else ()
    verbs = [t for t in cue if t.pos in ("VERB", "AUX")]
    heads = [*verbs, *([act.head] if act.nominal else [])]
    objects = [n for t in verbs for n in parse.children(t, "dobj", "dative", "nsubjpass") if n is not act.head]
    parts = [p for t in heads for p in parse.children(t, "prep", "dative") if p.lemma.lower() in _PUT_TO]
    asked = [*objects, *(n for p in parts for n in parse.children(p, "pobj"))]
    named = (actor_name(scope, n, voice) for n in asked if can_act(scope.draft, n))
    return next((name for name in named if name is not None), None)


def _undertaker(scope: Scope, act: Act, speaker: str | None) -> str | None:
    """Who is bound where the words do not say: the body that a speaker holds an office of, else the speaker."""
    body = scope.draft.actor_named(spoken_for(scope, act.voice, speaker))
    finite = act.mood in ("future", "present", "ready")
    bound = finite or (act.voice is not None and represented(scope, act.voice) is not None)
    return body.name if bound and body is not None and body.type in ("organisation", "group") else speaker


def _is_pressed(act: Act) -> bool:
    return act.mood == "to"


def is_own_side(scope: Scope, voice: Statement | None, token: Token | None) -> bool:
    """Whether a subject is the speaker, or those for whom the speaker speaks."""
    if voice is None or token is None:
        return False
    if token.text.lower() in FIRST:
        return True
    owners = {t.text.lower() for t in scope.parse.children(token, "poss")}
    if owners & FIRST_OWNERS:
        return True
    if token.text.lower() in _THIRD and _quotes_alone(scope, voice, token):
        return False  # who is quoted says "I" or "we"
    name = actor_name(scope, token, voice)
    return name is not None and (name == voice.speaker or name == side(scope.draft, voice.speaker))


def _quotes_alone(scope: Scope, voice: Statement, token: Token) -> bool:
    """Whether a token stands in a quotation that the cue stands outside of."""
    quotation = scope.setting.quoted(token)
    return quotation is not None and (voice.cue is None or not quotation.span.covers(voice.cue))


def is_speakers_group(scope: Scope, voice: Statement | None, token: Token | None) -> bool:
    """Whether a subject is described as a group or a body without a name of its own: "the army", "resistance groups".

    Who threatens or promises in its name speaks for it, unless a country or a people in the phrase says otherwise.
    """
    if voice is None or token is None or token.entity in NAMED:
        return False
    mention = scope.draft.mention_heads.get(token.i)
    if mention is None or mention.form == "name":
        return False
    if mention.form == "pronoun" and (token.text.lower() not in ("it", "they") or _quotes_alone(scope, voice, token)):
        return False
    other = mention.form == "pronoun" and actor_name(scope, token, voice) not in (None, voice.speaker)
    if other and voice.kind == "warning":
        return False  # somebody else, of whom it is only said what may come
    kind = scope.draft.actors[mention.actor].type if mention.actor is not None else mention.type
    return kind in ("group", "organisation", "place")


def _pressed(scope: Scope, act: Act, *, named: bool) -> str | None:
    """Who would have to do what a noun names: "the withdrawal of their troops", "G7 action", "Brazil's compliance"."""
    if not act.nominal:
        return None
    parse = scope.parse
    if act.head.lemma.lower() in DONE_TO:
        by = [p for p in parse.children(act.head, "prep") if p.lemma == "by"]
        return next((actor_name(scope, n, act.voice) for p in by for n in parse.children(p, "pobj")), None)
    owners = parse.children(act.head, "poss", "compound", "amod")
    inside = [n for p in parse.children(act.head, "prep") if p.lemma in ("of", "by") for n in parse.children(p, "pobj")]
    for token in (*owners, *inside):
        if named and (token.pos == "PRON" or scope.parse.child(token, "poss") is not None):
            continue
        name = actor_name(scope, token, act.voice) if token.dep != "amod" or token.entity in NAMED else None
        if name is not None:
            return name
    return None
