"""What follows if a commitment is not kept: "otherwise", "or else", a threat that goes with a demand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from reportedly.lexicon.commitments import BREAKING, FAILING, FUTURE
from reportedly.lexicon.harms import BRINGING, HARM_NOUNS
from reportedly.model import Commitment, Condition, Span, leaves
from reportedly.model.commitment import Force
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.deadlines import AT_ONCE
from reportedly.stages.commitments.extent import outline
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Token

_OPENINGS = (
    ("otherwise",),
    ("or", "else"),
    ("if", "not"),
    ("failing", "that"),
    ("failing", "which"),
    ("or", "otherwise"),
)
_MARKS = {"“", "‘", '"', ",", ";", "—", "–", "but", "and"}
_STOPS = {",", ";", ".", "!", "”", '"', "’"}
_SUFFERING = {"face", "forfeit", "lose", "pay", "risk", "suffer"}
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_NEAR = 2
_NEGATIVE = ("unless", "until")


def otherwise(stretch: Sequence[Token], head: Token) -> bool:
    """Whether words like "otherwise" open the clause of `head`: it follows if what stands before is not kept."""
    before = [t for t in stretch if t.i < head.i]
    for opening in _OPENINGS:
        width = len(opening)
        for k in range(len(before) - width, -1, -1):
            words = tuple(t.text.lower() for t in before[k : k + width])
            opens = k == 0 or before[k - 1].text.lower() in _MARKS
            if words == opening and opens and _follows(before[k + width :]):
                return True
    return False


def _follows(rest: Sequence[Token]) -> bool:
    """Whether a comma or the clause itself comes next: "If not, …", but not "If not all …"."""
    return not rest or rest[0].text == "," or rest[0].pos in ("DET", "PRON", "PROPN", "NOUN", "AUX", "VERB")


def failing_which(act: Act, stretch: Sequence[Token]) -> Span | None:
    """What follows "failing which" in the sentence of an act."""
    ahead = [t for t in stretch if t.i > act.head.i]
    for k in range(len(ahead) - 2):
        if [t.text.lower() for t in ahead[k : k + 2]] in (["failing", "which"], ["failing", "that"]):
            words = list(takewhile(lambda t: t.text not in _STOPS or t.text == ",", ahead[k + 2 :]))
            return outline(words) if words else None
    return None


def or_else(scope: Scope, act: Act, force: Force, stretch: Sequence[Token]) -> Span | None:
    """What follows "or" after a demand, where it is a harm to the one pressed: "must leave or face attack"."""
    if force != "demand":
        return None
    ahead = [t for t in stretch if t.i > act.head.i]
    at = next((k for k, t in enumerate(ahead) if t.text.lower() == "or"), None)
    if at is None or any(t.text == ";" or t.text.lower() == "either" or t.dep in _SUBJECTS for t in ahead[:at]):
        return None
    words = list(takewhile(lambda t: t.text not in _STOPS, ahead[at + 1 :]))
    bad = any(t.lemma.lower() in HARM_NOUNS | {"risk"} or (t.pos == "VERB" and is_harm(scope.parse, t)) for t in words)
    bad = bad or (bool(words) and words[0].lemma.lower() in _SUFFERING)
    verbal = bool(words) and (words[0].tag == "VB" or words[0].lemma.lower() in BRINGING | _SUFFERING)
    clause = any(t.lemma.lower() in FUTURE or t.text.lower() in FUTURE for t in words)
    return outline(words) if (verbal or clause) and bad else None


def turned(commitment: Commitment) -> Condition | None:
    """The condition of what follows if `commitment` is not kept: its own, or else its act, not being met."""
    if commitment.conditions is None or commitment.force in ("demand", "agreement"):
        return Condition(all_of=(Condition("unless", commitment.act),))
    return _unless(commitment.conditions)


def _unless(tree: Condition) -> Condition:
    if tree.span is not None:
        return Condition("unless", tree.span)
    if tree.all_of:
        return Condition(all_of=tuple(map(_unless, tree.all_of)))
    return Condition(any_of=tuple(map(_unless, tree.any_of)))


def with_threats(scope: Scope, made: Sequence[Commitment]) -> list[Commitment]:
    """The commitments, each with the threat as its consequence that stands near it and hangs on its not being kept."""
    found = list(made)
    for k, commitment in enumerate(found):
        if commitment.consequence is not None or commitment.force == "threat":
            continue
        threat = next((t for t in found if t.force == "threat" and _threatens(scope, t, commitment)), None)
        if threat is not None:
            deadline = commitment.deadline or (None if commitment.term else threat.deadline or _at_once(scope, threat))
            found[k] = replace(commitment, consequence=threat.act, deadline=deadline)
    return found


def _at_once(scope: Scope, threat: Commitment) -> Span | None:
    """A time like "as soon as possible" in the conditions of a threat."""
    spans = [leaf.span for leaf in leaves(threat.conditions) if leaf.span is not None]
    inside = [d.span for d in scope.draft.dates if any(span.covers(d.span) for span in spans)]
    return next((span for span in inside if span.of(scope.text).lower() in AT_ONCE), None)


def _threatens(scope: Scope, threat: Commitment, commitment: Commitment) -> bool:
    """Whether a threat is made to have the commitment kept: near it, after it, by its other side, and on failing."""
    distance = scope.number_at(threat.act) - scope.number_at(commitment.act)
    if not 0 <= distance <= _NEAR or threat.act.start < commitment.act.start or not _on_failing(scope, threat):
        return False
    pressed = commitment.by if commitment.force == "demand" else commitment.towards
    return (threat.towards is not None and threat.towards == pressed) or _shares_speaker(scope, threat, commitment)


def _shares_speaker(scope: Scope, threat: Commitment, commitment: Commitment) -> bool:
    """Whether one speaker reports both, the deal with conditions or the demand and what is threatened."""
    speakers = [{scope.by_id[i].speaker for i in c.statements} for c in (threat, commitment)]
    outer = {scope.by_id[i].chain[-1] for i in commitment.statements if scope.by_id[i].chain}
    if commitment.force == "demand":
        return threat.by != commitment.by and bool(speakers[0] & speakers[1])
    return (
        commitment.force == "agreement"
        and commitment.conditions is not None
        and bool(speakers[0] & (speakers[1] | outer))
    )


def _on_failing(scope: Scope, threat: Commitment) -> bool:
    """Whether a condition of a threat is that somebody does not do a thing, or goes on with another."""
    return any(leaf.connective in _NEGATIVE or _names_failing(scope, leaf.span) for leaf in leaves(threat.conditions))


def _names_failing(scope: Scope, span: Span | None) -> bool:
    tokens = scope.parse.within(span) if span else ()
    return any(t.lemma.lower() in FAILING or t.dep == "neg" for t in tokens)


def breach(scope: Scope, commitment: Commitment) -> bool:
    """Whether a clause of a deal says what follows when the deal is broken."""
    spans = [leaf.span for leaf in leaves(commitment.conditions) if leaf.span is not None]
    return any(t.lemma.lower() in BREAKING for span in spans for t in scope.parse.within(span))
