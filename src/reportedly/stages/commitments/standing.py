"""Whether a statement can bind anybody: not one that was not made, or is only thought, expected or supposed."""

from __future__ import annotations

from reportedly.lexicon.commitments import LAWS
from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Statement
from reportedly.stages.commitments.clauses import VERBS, mood
from reportedly.stages.commitments.conditions import hangings, is_held
from reportedly.stages.commitments.scope import Scope


def binds(scope: Scope, statement: Statement) -> bool:
    """Whether what a statement reports can stand as somebody's undertaking or demand."""
    around = list(scope.lineage(statement))
    if any(s.polarity == "not_said" and (s is statement or s.kind == "claim") for s in around):
        return False
    return not (
        _is_thought(scope, statement)
        or _is_law(scope, statement)
        or any(_foretells(scope, s) for s in around)
        or _is_supposed(scope, statement)
    )


def _is_thought(scope: Scope, statement: Statement) -> bool:
    """Whether somebody only believes that it was said, or a demand is the wrong that another is charged with."""
    around = scope.by_id.get(statement.parent or "")
    if around is None:
        return False
    charged = around.kind == "accusation" and statement.kind == "demand"
    if around.speaker == statement.speaker:
        return charged and any(t.dep == "pcomp" for t in scope.cue(statement))
    return charged or around.kind == "attitude"


def _is_law(scope: Scope, statement: Statement) -> bool:
    """Whether a standing law says what is to be done: it presses nobody in particular."""
    words = scope.source(statement)
    nouns = [t for t in words if t.pos in ("NOUN", "PROPN")]
    return bool(nouns) and nouns[-1].lemma.lower() in LAWS


def _foretells(scope: Scope, statement: Statement) -> bool:
    """Whether the cue itself says that something is only expected."""
    words = [cue_verbs().get(t.lemma.lower()) for t in scope.cue(statement)]
    return any(word is not None and word.kind == "prediction" for word in words)


def _is_supposed(scope: Scope, statement: Statement) -> bool:
    """Whether a promise is itself only a condition, or an obligation: "if they guarantee its safety"."""
    cue = [t for t in scope.cue(statement) if t.pos in VERBS]
    if not cue or statement.kind not in ("promise", "acceptance", "offer"):
        return False
    sentence = scope.sentences[scope.number(cue[-1])]
    said = {t.i for t in scope.content(statement)}  # what it says may hang on a condition, and yet be said
    around = [h for h in hangings(scope.parse, sentence, scope.draft.dates) if h.tokens[0].i not in said]
    hanging = [h for h in around if h.connective in ("if", "unless")]
    return is_held(hanging, cue[-1]) or mood(scope.parse, cue[-1]) in ("obliged", "permitted")
