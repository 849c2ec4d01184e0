"""Time that somebody is given: the deadline of what they are to do in it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.lexicon.commitments import CONDITIONS, DEALS, DEMANDS, TIMES
from reportedly.model import Commitment, Span
from reportedly.stages.commitments.scope import Scope
from reportedly.text.parse import Parse, Token

GIVING = {"give", "grant", "allow", "set", "hand"}
_NEAR = 3


def given(parse: Parse, time: Token) -> bool:
    """Whether a noun is what somebody is given, or has: "gave them a week", "was granted an extension"."""
    return time.dep in ("dobj", "nsubjpass", "attr") and parse.head(time).lemma.lower() in GIVING


def is_limit(scope: Scope, noun: Token) -> bool:
    """Whether a noun names a stretch of time: a length that the text counts, or a word like "deadline"."""
    counted = any(d.span.covers(noun.span) and d.timex3.type == "DURATION" for d in scope.draft.dates)
    return counted or noun.lemma.lower() in TIMES


def task_of(parse: Parse, time: Token) -> Token | None:
    """The infinitive that says what the time is for."""
    after = [*parse.children(time, "acl", "relcl"), *parse.children(parse.head(time), "xcomp", "advcl")]
    return next((t for t in after if t.i > time.i and any(c.tag == "TO" for c in parse.children(t, "aux"))), None)


def meets_conditions(parse: Parse, task: Token) -> bool:
    """Whether the task is to do what a commitment already names: "to implement these conditions"."""
    return any(t.lemma.lower() in CONDITIONS | DEMANDS | DEALS for t in parse.children(task, "dobj"))


def with_given_time(scope: Scope, made: Sequence[Commitment]) -> list[Commitment]:
    """The commitments; one whose conditions somebody is given time to meet has that time as its deadline."""
    found = list(made)
    for time in scope.parse.tokens:
        task = task_of(scope.parse, time) if given(scope.parse, time) and is_limit(scope, time) else None
        if task is None or not meets_conditions(scope.parse, task):
            continue
        k = _last_before(scope, found, time)
        if k is not None:
            found[k] = replace(
                found[k],
                deadline=found[k].deadline or phrase_of(scope.parse, time),
                statements=_with(scope, found[k], time),
            )
    return found


def _last_before(scope: Scope, made: Sequence[Commitment], time: Token) -> int | None:
    """The nearest commitment before the time that has conditions."""
    near = [
        k for k, c in enumerate(made)
        if c.conditions is not None and c.act.start < time.start and scope.number(time) - scope.number_at(c.act) <= _NEAR
    ]  # fmt: skip
    return max(near, key=lambda k: made[k].act, default=None)


def phrase_of(parse: Parse, time: Token) -> Span:
    """The time with its number and article."""
    first = min([time, *parse.children(time, "det", "nummod", "amod", "compound")])
    return Span(first.start, time.end)


def _with(scope: Scope, commitment: Commitment, time: Token) -> tuple[str, ...]:
    """The statements that report the commitment, with the one that gives the time."""
    voice = scope.voice(time)
    return commitment.statements if voice is None else tuple(dict.fromkeys((*commitment.statements, voice.id)))
