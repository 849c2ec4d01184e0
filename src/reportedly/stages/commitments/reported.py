"""The acts of which statements tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.lexicon.commitments import READINESS
from reportedly.model import Statement
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import EMBEDDED, goes_on, main_verbs, mood, own_subject, subject
from reportedly.stages.commitments.conditions import conditions_near, is_held
from reportedly.stages.commitments.contents import announced, phrases
from reportedly.stages.commitments.judging import (
    BINDING,
    TELLING,
    is_asked,
    is_opined,
    is_subjunctive,
    obliges,
    undertakes,
)
from reportedly.stages.commitments.official import is_arranged
from reportedly.stages.commitments.resolved import is_resolved, is_told_to
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.standing import binds
from reportedly.stages.commitments.urging import is_shared, urges
from reportedly.stages.turns import is_turn_of_speech
from reportedly.text.parse import Parse, Token


def reported(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """The acts of which statements tell."""
    for statement in scope.draft.statements:
        if not binds(scope, statement):
            continue
        own = [t for t in scope.content(statement) if scope.voice(t) is statement and t.i not in listed]
        acts = list(_finite(scope, statement, own))
        if not acts and (
            statement.kind in BINDING
            or _presses(statement)
            or _is_ready(scope, statement)
            or is_resolved(scope, statement)
            or is_told_to(scope, statement)
        ):
            acts = list(phrases(scope, statement, own))
        yield from acts
        yield from announced(scope, statement, own)


def _presses(statement: Statement) -> bool:
    """Whether a statement of another kind asks somebody to do something, or not to; or refuses on a condition."""
    return statement.kind in ("question", "refusal", "warning")


def _is_ready(scope: Scope, statement: Statement) -> bool:
    """Whether a noun says that somebody is ready to do it: "her willingness to go"."""
    cue = scope.cue(statement)
    return statement.kind == "attitude" and bool(cue) and cue[-1].lemma.lower() in READINESS


def _finite(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Clauses with a verb of their own that undertake or oblige."""
    taken: set[int] = set()
    inside = {t.i for t in tokens}
    for verb in main_verbs(tokens):
        hanging = conditions_near(scope, verb)
        if is_held(hanging, verb) or goes_on(scope.parse, verb, taken, [h.tokens[0].i for h in hanging]):
            continue
        act = _urged(scope, statement, verb) or _stated(scope, statement, verb, inside)
        if act is not None:
            taken.add(verb.i)
            yield act


def _urged(scope: Scope, statement: Statement, verb: Token) -> Act | None:
    """The act of "let's leave" or "it is time for them to leave"."""
    own = own_subject(scope.parse, verb)
    if statement.kind not in BINDING | TELLING or not urges(scope, verb, own):
        return None
    called = scope.parse.child(scope.parse.head(verb), "nsubj", "npadvmod") if is_shared(scope.parse, verb) else own
    return Act(verb, "obliged", called, statement)


def _stated(scope: Scope, statement: Statement, verb: Token, inside: set[int]) -> Act | None:
    """The act of a clause that is no part of another, where it undertakes or obliges."""
    put, own = mood(scope.parse, verb), subject(scope.parse, verb)
    embedded = verb.dep in EMBEDDED and put not in ("bound", "bare") and verb.head in inside
    if embedded or _is_marked(scope.parse, verb) or is_asked(scope, verb) or is_opined(scope, statement, verb):
        return None
    if is_turn_of_speech(scope.parse, verb):
        return None
    if obliges(scope, statement, verb, put, own):
        wished = is_subjunctive(scope.parse, verb)
        put = "bare" if wished and put == "present" else put
        asks = scope.parse.child(scope.parse.head(verb), "poss") if wished and verb.dep in ("acl", "relcl") else None
        return Act(verb, put, own, statement, presses=asks)
    if undertakes(scope, statement, verb, put, own, conditions_near(scope, verb)):
        return Act(verb, put, own, statement)
    return Act(verb, "future", own, statement) if is_arranged(scope, statement, verb, put, own) else None


def _is_marked(parse: Parse, verb: Token) -> bool:
    """Whether a verb heads a subordinate clause of time, reason or purpose."""
    if verb.dep != "advcl":
        return False
    return any(
        t.lemma.lower() != "that"
        for t in parse.children(verb, "mark", "advmod")
        if t.i < verb.i and t.tag in ("IN", "WRB")
    )
