"""Acts of office: what those who hold one say will be done, without saying who does it."""

from __future__ import annotations

from reportedly.lexicon.commitments import BARRING, MENTAL, SCHEDULED, STATES
from reportedly.model import Statement, TimeValue
from reportedly.stages.commitments.clauses import Mood
from reportedly.stages.commitments.doers import can_act
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import is_press
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Token

_TELLING = ("claim", "announcement", "prediction")
_OUTSIDE = {"analyst", "expert", "critic", "former", "columnist", "editor", "journalist", "observer", "economist"}


def is_arranged(scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None) -> bool:
    """As in "the road will be opened", "the school reopens on Friday": what the keepers of a thing will do."""
    if statement.kind not in _TELLING or own is None or can_act(scope.draft, own) or is_harm(scope.parse, verb):
        return False
    if verb.lemma.lower() in MENTAL | STATES | BARRING:
        return False
    if put == "future":
        runs = own.dep == "nsubjpass" or verb.lemma.lower() in SCHEDULED
        return runs and speaks_by_office(scope, statement) and not scope.parse.children(verb, "agent")
    scheduled = put == "present" and verb.lemma.lower() in SCHEDULED and not scope.parse.children(verb, "neg")
    return scheduled and own.dep == "nsubj" and _has_day(scope, verb)


def speaks_by_office(scope: Scope, statement: Statement) -> bool:
    """Whether the speaker speaks by an office, or is a body itself, and so speaks for those who do it."""
    actor = scope.draft.actor_named(statement.speaker)
    if actor is not None and actor.type == "organisation" and not is_press(scope.draft, actor.name):
        return True
    words = set((actor.role or "").lower().split()) if actor is not None else set()
    return bool(words) and words.isdisjoint(_OUTSIDE)


def _has_day(scope: Scope, verb: Token) -> bool:
    """Whether a day that is not past stands beside a verb."""
    beside = [n for p in scope.parse.children(verb, "prep") for n in scope.parse.subtree(p)]
    beside += [n for t in scope.parse.children(verb, "npadvmod") for n in scope.parse.subtree(t)]
    starts = {t.start for t in beside}
    return any(d.span.start in starts and _is_to_come(scope, d) for d in scope.draft.dates)


def _is_to_come(scope: Scope, date: TimeValue) -> bool:
    published = scope.draft.article.published
    known = date.value is not None and "X" not in date.value and published is not None
    past = known and str(date.value) < str(published)
    return date.timex3.type in ("DATE", "TIME") and date.granularity == "day" and not past
