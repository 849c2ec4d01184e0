"""Plans that are announced, and words of telling that command."""

from __future__ import annotations

from reportedly.lexicon.commitments import ANNOUNCING, PLANNING
from reportedly.model import Statement
from reportedly.stages.commitments.scope import Scope

_AROUND = ("claim", "announcement", "prediction", "promise", "evaluation")


def is_resolved(scope: Scope, statement: Statement) -> bool:
    """Whether a plan is made known by those who have it: "announced that they intend to leave", "stated its intention".

    A plan of which the article only tells is none: "they plan to leave".
    """
    if statement.kind not in ("attitude", "announcement") or statement.polarity != "said":
        return False
    cue = scope.cue(statement)
    if not any(t.lemma.lower() in PLANNING for t in cue):
        return False
    around = scope.by_id.get(statement.parent or "")
    told = around is not None and around.kind in _AROUND and around.polarity == "said"
    if told and around is not None and not _same_side(scope, around.speaker, statement.speaker):
        return False
    return told or any(t.lemma.lower() in ANNOUNCING for t in cue)


def _same_side(scope: Scope, one: str | None, other: str | None) -> bool:
    """Whether one speaks for the other: what an enemy says of somebody's plans binds nobody."""
    actor = scope.draft.actor_named(one)
    return one == other or (actor is not None and actor.of is not None and actor.of == other)


def is_told_to(scope: Scope, statement: Statement) -> bool:
    """As in "were told to stay": words of telling before an infinitive command."""
    content = scope.content(statement)
    cue = scope.cue(statement)
    return (
        statement.kind == "claim" and bool(content) and content[0].tag == "TO" and any(t.lemma == "tell" for t in cue)
    )
