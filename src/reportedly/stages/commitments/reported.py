"""The acts of which statements tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Span, Statement
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import EMBEDDED, VERBS, goes_on, main_verbs, mood, subject
from reportedly.stages.commitments.conditions import conditions_near, hangings, is_held
from reportedly.stages.commitments.contents import announced, phrases
from reportedly.stages.commitments.judging import BINDING, is_subjunctive, obliges, undertakes
from reportedly.stages.commitments.scope import Scope
from reportedly.text.parse import Parse, Token


def reported(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """The acts of which statements tell."""
    for statement in scope.draft.statements:
        if statement.polarity == "not_said" or _foretells(scope, statement) or _is_supposed(scope, statement):
            continue
        own = [t for t in scope.content(statement) if scope.voice(t) is statement and t.i not in listed]
        acts = list(_finite(scope, statement, own))
        if not acts and (statement.kind in BINDING or _presses(statement)):
            acts = list(phrases(scope, statement, own))
        yield from acts
        yield from announced(scope, statement, own)


def _is_supposed(scope: Scope, statement: Statement) -> bool:
    """Whether a promise is itself only a condition, or an obligation: "if they guarantee its safety"."""
    cue = [t for t in scope.parse.within(statement.cue or Span(0, 0)) if t.pos in VERBS]
    if not cue or statement.kind not in ("promise", "acceptance", "offer"):
        return False
    sentence = scope.sentences[scope.number(cue[-1])]
    hanging = [h for h in hangings(scope.parse, sentence, scope.draft.dates) if h.connective in ("if", "unless")]
    return is_held(hanging, cue[-1]) or mood(scope.parse, cue[-1]) in ("obliged", "permitted")


def _foretells(scope: Scope, statement: Statement) -> bool:
    """Whether the cue itself says that something is only expected."""
    words = [cue_verbs().get(t.lemma.lower()) for t in scope.parse.within(statement.cue or Span(0, 0))]
    return any(word is not None and word.kind == "prediction" for word in words)


def _presses(statement: Statement) -> bool:
    """Whether a statement of another kind asks somebody to do something, or not to; or refuses on a condition."""
    return statement.kind in ("question", "refusal", "warning")


def _finite(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Clauses with a verb of their own that undertake or oblige."""
    taken: set[int] = set()
    inside = {t.i for t in tokens}
    for verb in main_verbs(tokens):
        hanging = conditions_near(scope, verb)
        put = mood(scope.parse, verb)
        embedded = verb.dep in EMBEDDED and put not in ("bound", "bare") and verb.head in inside
        if (
            embedded
            or is_held(hanging, verb)
            or _is_marked(scope.parse, verb)
            or goes_on(scope.parse, verb, taken, [h.tokens[0].i for h in hanging])
        ):
            continue
        own = subject(scope.parse, verb)
        if undertakes(scope, statement, verb, put, own, hanging) or obliges(scope, statement, verb, put, own):
            taken.add(verb.i)
            put = "bare" if put == "present" and is_subjunctive(scope.parse, verb) else put
            yield Act(verb, put, own, statement)


def _is_marked(parse: Parse, verb: Token) -> bool:
    """Whether a verb heads a subordinate clause of time, reason or purpose."""
    if verb.dep != "advcl":
        return False
    return any(
        t.lemma.lower() != "that"
        for t in parse.children(verb, "mark", "advmod")
        if t.i < verb.i and t.tag in ("IN", "WRB")
    )
